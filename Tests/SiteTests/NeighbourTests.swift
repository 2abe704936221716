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
        + "Add the English text</a> · "))
  #expect(try site.page("zh/entries/half.html").contains(">补充英文</a>"))
  #expect(
    try site.page("zh/entries/whole.html").contains(
      "<a href=\"\(file)whole.yml\">编辑这个条目</a> · "))
}

@Test func `a page with a file behind it leads to a report of a mistake, filled in`() throws {
  let list = [
    "list.yml": """
    name: {zh: 工具, en: Tools & more}
    description: {zh: 一些工具。, en: Some tools.}
    repository: me/list
    pages: sections
    """,
    "apps/section.yml": "title: {zh: 程序, en: Programs}\n",
    "apps/arc.yml": """
    title: {zh: 弧 100%, en: Arc}
    summary: {zh: 一条。, en: One.}
    details: {zh: 更多。, en: More.}
    tags: [web]
    added: 2026-11-21
    """,
  ]
  let issue = "<a href=\"https://github.com/me/list/issues/new?title="
  let site = try SampleSite(list, baseURL: "https://example.org/list/")
  #expect(site.problems == [])
  let arc = try site.page("zh/entries/arc.html")
  let address = "https%3A//example.org/list/zh/entries/arc.html"
  // Beside the links that edit: below the entry, and in the foot of every page.
  #expect(
    arc.contains(
      "编辑这个条目</a> · \(issue)%E5%BC%A7%20100%25&amp;body=\(address)\">报告错误</a></p>"))
  #expect(
    arc.contains(
      "编辑本页</a> · \(issue)%E5%BC%A7%20100%25&amp;body=\(address)\">报告错误</a> · "))
  for (path, title, address) in [
    ("index.html", "Tools%20%26%20more", "en/"), ("apps/index.html", "Programs", "en/apps/"),
    ("entries/arc.html", "Arc", "en/entries/arc.html"),
  ] {
    #expect(
      try site.page("en/" + path).contains(
        "Edit this page</a> · \(issue)\(title)&amp;body=https%3A//example.org/list/\(address)\">"
          + "Report a mistake</a> · "))
  }
  // What was made from many files has nothing to edit, and each row leads to where a mistake can be reported.
  #expect(!(try site.page("en/tags/web.html").contains("/issues/new")))

  let unpublished = try SampleSite(list)
  #expect(
    try unpublished.page("en/entries/arc.html").contains(
      "\(issue)Arc&amp;body=content/apps/arc.yml\">Report a mistake</a>"))
  #expect(
    try unpublished.page("en/index.html").contains("&amp;body=content/list.yml\">"))
  let homeless = try SampleSite(
    list.merging(["list.yml": "name: Tools\ndescription: {en: Some tools.}\n"]) { $1 })
  #expect(!(try homeless.page("en/entries/arc.html").contains("Report a mistake")))
}

@Test func `of those that share a tag, eight to either side are looked at`() throws {
  // Both the eighth and the ninth neighbour share a tag of two. The eighth is near enough to share that of 20 as well; the
  // ninth shares one of 26, which counts less, and would be closer if it were near enough for both.
  let entries = (10..<60).map { number in
    var tags: [String] = number < 30 ? ["of-20"] : []
    if [10, 18].contains(number) { tags.append("pair-a") }
    if [10, 19].contains(number) { tags.append("pair-b") }
    if [10, 19].contains(number) || number >= 36 { tags.append("of-26") }
    return (id: "e\(number)", tags: tags)
  }
  #expect(
    related(try site(entries).page("en/entries/e10.html")) == ["e18", "e19", "e11", "e12", "e13"])
  let mirrored = zip(10..., entries.reversed().map(\.tags)).map { (id: "e\($0)", tags: $1) }
  #expect(
    related(try site(mirrored).page("en/entries/e59.html")) == ["e51", "e50", "e58", "e57", "e56"])
}
