import Content
import Testing

private let addresses: [(LinkKind, String, String, LinkColumn)] = [
  (.homepage, "https://example.org/?a=1#b", "https://example.org/?a=1#b", .other),
  (.github, "zhangsheng93/cMedQA2", "https://github.com/zhangsheng93/cMedQA2", .code),
  (.gitlab, "group/sub/name", "https://gitlab.com/group/sub/name", .code),
  (.codeberg, "o/n", "https://codeberg.org/o/n", .code),
  (.gitee, "owner/na.me", "https://gitee.com/owner/na.me", .code),
  (.huggingface, "owner/name", "https://huggingface.co/owner/name", .model),
  (.huggingface, "datasets/o/n", "https://huggingface.co/datasets/o/n", .data),
  (.huggingface, "spaces/o/n", "https://huggingface.co/spaces/o/n", .other),
  (.modelscope, "owner/name", "https://modelscope.cn/models/owner/name", .model),
  (.modelscope, "datasets/o/n", "https://modelscope.cn/datasets/o/n", .data),
  (.code, "https://example.org:8080/c", "https://example.org:8080/c", .code),
  (.code, "https://example.org:65535/c", "https://example.org:65535/c", .code),
  (.paper, "http://example.org/p.pdf", "http://example.org/p.pdf", .paper),
  (.arxiv, "2308.03279", "https://arxiv.org/abs/2308.03279", .paper),
  (.arxiv, "cs/0112017", "https://arxiv.org/abs/cs/0112017", .paper),
  (.arxiv, "0704.0001", "https://arxiv.org/abs/0704.0001", .paper),
  (.arxiv, "math.GT/0309136", "https://arxiv.org/abs/math.GT/0309136", .paper),
  (.arxiv, "comp-physi/9912001", "https://arxiv.org/abs/comp-physi/9912001", .paper),
  (.doi, "10.1093/jamia/ocae001", "https://doi.org/10.1093/jamia/ocae001", .paper),
  (.doi, "10.1002/(SICI)1<1::AID>3", "https://doi.org/10.1002/(SICI)1%3C1::AID%3E3", .paper),
  (.doi, "10.1000/a", "https://doi.org/10.1000/a", .paper),
  (.pubmed, "31501885", "https://pubmed.ncbi.nlm.nih.gov/31501885/", .paper),
  (.pubmed, "1", "https://pubmed.ncbi.nlm.nih.gov/1/", .paper),
  (.pubmed, "123456789", "https://pubmed.ncbi.nlm.nih.gov/123456789/", .paper),
  (
    .search, "arxiv", "https://arxiv.org/search/?searchtype=title&query=%22cMedQA2%22", .paper
  ),
  (.data, "https://example.org/%E4%B8%AD", "https://example.org/%E4%B8%AD", .data),
  (.model, "https://example.org/m", "https://example.org/m", .model),
  (.download, "https://pan.example.org/s/1", "https://pan.example.org/s/1", .data),
  (.demo, "https://example.org/a_b", "https://example.org/a_b", .other),
  (.docs, "https://example.org/d", "https://example.org/d", .other),
  (.slides, "https://example.org/s", "https://example.org/s", .other),
  (.video, "https://example.org/v", "https://example.org/v", .other),
  (.article, "https://example.org/a", "https://example.org/a", .other),
  (.competition, "https://example.org/c", "https://example.org/c", .other),
  (.leaderboard, "https://example.org/l", "https://example.org/l", .other),
]

@Test(arguments: [
  (LinkKind.arxiv, "2308.032"), (.arxiv, "2308.032791"), (.arxiv, "2308-03279"),
  (.arxiv, "2300.03279"), (.arxiv, "230a.03279"), (.arxiv, "math.gt/0309136"),
  (.arxiv, "math.GTX/0309136"), (.arxiv, "math.GT.GT/0309136"), (.arxiv, "c/0112017"),
  (.arxiv, "comp-physic/0112017"), (.arxiv, "CS/0112017"), (.arxiv, "cs/0100017"),
  (.arxiv, "cs/0113017"), (.arxiv, "cs/01120170"), (.arxiv, "cs/0112017/1"), (.arxiv, "0112017"),
  (.doi, "10.1093"), (.doi, "10.1093/"), (.doi, "11.1093/a"), (.doi, "10.10a3/a"),
  (.doi, "10.1093/é"), (.doi, "10.1093/" + String(repeating: "a", count: 293)), (.pubmed, "0"),
  (.pubmed, "12a"),
])
private func `an identifier of another form is refused`(kind: LinkKind, text: String) {
  let parsed = parse(entryHeader + "links:\n  \(kind.rawValue): '\(text)'\n")
  #expect(parsed.diagnostics.map(\.rule) == ["bad-identifier"])
}

private let label = String(repeating: "a", count: 63)

@Test(arguments: [
  "https://-a.example.org/", "https://a-.org", "https://a\(label).org/", "https://org/",
  "https://a*b.org/", "https://\(label).\(label).\(label).\(label).org/", "https://a.org:8x/",
  "https://a.org/%", "https://a.org/%4", "https://a.org/%4g", "https://a.org/%g4",
  "https://a.org/a|b", "https://a@b.org/", "https:/a.org/", "http:a.org", "<https://a.org",
])
private func `an address of another form is refused`(text: String) {
  let parsed = parse(entryHeader + "links:\n  homepage: '\(text)'\n")
  #expect(parsed.diagnostics.map(\.rule) == ["bad-address"])
}

@Test(arguments: [
  "https://a-b.org/", "https://a_b.example.org/", "https://\(label).org/", "https://a.b",
  "https://\(label).\(label).\(label).\(label.dropFirst(2))/", "https://a.org:8/",
  "https://a.org/%4A%4a", "https://a.org?a@b", "https://a.org#a@b", "http://a.org/",
])
private func `an address of a usual form is taken as it is`(text: String) throws {
  #expect(try #require(entry("links:\n  homepage: '\(text)'\n")).links.map(\.url) == [text])
}

@Test func `a DOI may have three hundred bytes`() throws {
  let longest = "10.1093/" + String(repeating: "a", count: 292)
  #expect(
    try #require(entry("links: {doi: \(longest)}\n")).links.map(\.url) == [
      "https://doi.org/" + longest
    ])
}

@Test(arguments: addresses)
private func `every kind of link leads to its address and fills its column`(
  kind: LinkKind, text: String, url: String, column: LinkColumn
) throws {
  let made = try #require(entry("links:\n  \(kind.rawValue): '\(text)'\n"))
  #expect(made.links.map(\.url) == [url])
  #expect(made.links.map(\.column) == [column])
  #expect((made.links.first?.repository != nil) == (kind == .github))
}

@Test func `no kind of link is without a test`() {
  #expect(Set(addresses.map(\.0)) == Set(LinkKind.allCases))
}

@Test func `links keep the order of the file, and a list of them its own`() throws {
  let made = try #require(
    entry(
      """
      links:
        paper: [https://example.org/1, https://example.org/2]
        github: a/b
        download:
          - url: https://pan.example.org/s/1
            label: {zh: 百度网盘, en: Baidu Pan}
            code: 提取码
          - https://example.org/3

      """))
  #expect(made.links.map(\.kind) == [.paper, .paper, .github, .download, .download])
  #expect(made.links[3].label?.zh?.value == "百度网盘")
  #expect(made.links[3].code?.value == "提取码")
  #expect(made.links[2].repository?.text == "a/b")
  #expect(made.links[4].label == nil)
}

@Test func `repositories are the same whatever the case`() throws {
  let one = try #require(entry("links: {github: A/B.c}\n")?.links.first?.repository)
  let other = try #require(entry("links: {github: a/b.C}\n")?.links.first?.repository)
  #expect(one == other)
  #expect(one.key == "a/b.c")
  #expect(Set([one, other]).count == 1)
}
