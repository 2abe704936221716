import Testing

@testable import Site

/// A list with so many entries on each of some days, the first day first.
private func content(_ counts: [(day: String, count: Int)]) -> [String: String] {
  var files = [
    "list.yml": sampleList, "data/section.yml": "title: {zh: 数据集, en: Datasets}\n",
  ]
  for (day, count) in counts {
    for number in 0..<count {
      files["data/e\(day)-\(number + 100).yml"] = """
        title: E \(day) \(number)
        summary: {zh: 一条。, en: One. Two.}
        added: \(day)
        """
    }
  }
  return files
}

@Test func `what is new stands by day, the newest first, in the order of the list`() throws {
  let site = try SampleSite(content([("2026-10-01", 1), ("2026-11-21", 2), ("2026-11-02", 1)]))
  #expect(site.problems == [])
  let page = try site.page("en/new.html")
  #expect(page.contains("<title>What’s new · Medical Resources</title>"))
  let headings = page.split(separator: "\n").filter { $0.hasPrefix("<h2") }.map(String.init)
  let expected = [
    ("2026-11-21", "21 November 2026", "2 entries"),
    ("2026-11-02", "2 November 2026", "1 entry"),
    ("2026-10-01", "1 October 2026", "1 entry"),
  ].map { day, words, count in
    "<h2 id=\"\(day)\"><time datetime=\"\(day)\">\(words)</time> <small>\(count)</small></h2>"
  }
  #expect(headings == expected)
  let first = try #require(page.firstRange(of: ">E 2026-11-21 0</a> <span>One.</span></li>"))
  let second = try #require(page.firstRange(of: ">E 2026-11-21 1</a>"))
  #expect(first.lowerBound < second.lowerBound)
  #expect(try site.page("zh/new.html").contains("<h1>最近收录</h1>"))
}

@Test func `what is new ends behind the day with the hundredth entry`() throws {
  let site = try SampleSite(content([("2026-11-21", 99), ("2026-11-20", 30), ("2026-11-19", 1)]))
  let page = try site.page("zh/new.html")
  #expect(page.split(separator: "<li>").count - 1 == 129)
  #expect(!page.contains("2026-11-19"))
}

@Test func `what is new ends with the hundredth entry where that is the last of its day`() throws {
  let site = try SampleSite(content([("2026-11-21", 60), ("2026-11-20", 40), ("2026-11-19", 1)]))
  let page = try site.page("zh/new.html")
  #expect(page.split(separator: "<li>").count - 1 == 100)
  #expect(!page.contains("2026-11-19"))
}

@Test func `a list without entries has nothing new`() throws {
  let site = try SampleSite(content([]))
  #expect(site.errors == [])
  #expect(!site.pages.contains { $0.key.contains("new") || $0.value.contains("new.html") })
}
