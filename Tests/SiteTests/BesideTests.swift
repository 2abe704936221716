import Testing

@testable import Site

/// A list of entries in one section, each with a page.
private func site(_ entries: [(id: String, tags: [String])], _ more: [String: String] = [:]) throws
  -> SampleSite
{
  var content = [
    "list.yml": sampleList + "repository: me/list\n",
    "data/section.yml": "title: {zh: 数据集, en: Datasets}\n",
  ]
  for (id, tags) in entries {
    content["data/\(id).yml"] = """
      title: E-\(id)
      summary: {zh: 一条。, en: One.}
      \(tags.isEmpty ? "# no tags" : "tags: [\(tags.joined(separator: ", "))]")
      added: 2026-11-21
      details: {zh: 更多。, en: More.}
      """
  }
  return try SampleSite(content.merging(more) { $1 })
}

private func related(_ page: String) -> [String] {
  let parts = page.split(separator: "<section class=\"related\"")
  guard parts.count > 1 else { return [] }
  return parts[1].split(separator: "</section>")[0].split(separator: "E-").dropFirst().map {
    String($0.prefix { $0 != "<" })
  }
}

@Test func `an entry's page leads to those before and after it that have pages`() throws {
  let site = try site(
    [("a", []), ("b", []), ("d", [])],
    ["data/c.yml": "title: C\nsummary: {zh: 一条。, en: One.}\nadded: 2026-11-21\n"])
  #expect(site.errors == [])
  let page = try site.page("en/entries/b.html")
  #expect(page.contains("<a rel=\"prev\" href=\"a.html\">Previous: <span>E-a</span></a>"))
  #expect(page.contains("<a rel=\"next\" href=\"d.html\">Next: <span>E-d</span></a>"))
  #expect(!(try site.page("zh/entries/a.html").contains("rel=\"prev\"")))
  #expect(!(try site.page("zh/entries/d.html").contains("rel=\"next\"")))
}

@Test func `an entry that is alone in its section has no links to neighbours`() throws {
  #expect(!(try site([("a", [])]).page("en/entries/a.html").contains("class=\"beside\"")))
}

@Test func `related entries share tags, and rare ones count for more`() throws {
  let site = try site([
    ("a", ["common"]), ("b", ["common", "rare"]), ("c", ["common"]), ("d", ["common"]),
    ("e", ["common"]), ("f", ["common"]), ("g", ["common"]), ("h", ["rare"]), ("i", ["alone"]),
    ("j", ["common", "rare"]), ("k", []),
  ])
  #expect(site.errors == [])
  #expect(related(try site.page("zh/entries/b.html")) == ["j", "h", "a", "c", "d"])
  #expect(related(try site.page("zh/entries/g.html")) == ["f", "e", "d", "j", "c"])
  #expect(related(try site.page("zh/entries/h.html")) == ["j", "b"])
  #expect(related(try site.page("zh/entries/i.html")) == [])
  #expect(related(try site.page("zh/entries/k.html")) == [])
}

@Test func `in a long list what is near is looked at, in the same time`() throws {
  let ids = (100..<300).map { (id: "e\($0)", tags: ["common"]) }
  #expect(
    related(try site(ids).page("en/entries/e200.html")) == ["e199", "e201", "e198", "e202", "e197"])
}

@Test func `an entry's page leads to its file, and asks for the language that it lacks`() throws {
  let half = """
    title: Half
    summary: {zh: 一条。}
    added: 2026-11-21
    details: {zh: 更多。, en: More.}
    """
  let site = try site([("whole", [])], ["data/half.yml": half])
  let file = "https://github.com/me/list/edit/main/content/data/"
  #expect(
    try site.page("en/entries/half.html").contains(
      "<a href=\"\(file)half.yml\">Edit this entry</a> · <a href=\"\(file)half.yml\">"
        + "Add the English text</a></p>"))
  #expect(try site.page("zh/entries/half.html").contains(">补充英文</a>"))
  #expect(
    try site.page("zh/entries/whole.html").contains(
      "<a href=\"\(file)whole.yml\">编辑这个条目</a></p>"))
}
