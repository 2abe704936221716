import Testing

@testable import Content

@Test func `an entry keeps everything that its file says`() throws {
  let parsed = parse(
    """
    title: {zh: 中文医疗问答, en: cMedQA2}
    summary:
      zh: 医患问答，用来**匹配**答案。
      en: Patient–doctor questions for answer *matching*.
    links:
      github: zhangsheng93/cMedQA2
      download:
        url: https://pan.example.org/s/1
        label: {zh: 百度网盘, en: Baidu Pan}
        code: flql
    fields:
      - label: {zh: 规模, en: Size}
        value: "108,000"
    tags: [question-answering, dataset]
    added: 2026-11-21
    details:
      zh: |
        第一段。

        第二段。
      en: |
        One.

        Two.
    paper: {title: Matching answers, authors: [W. Zhou, 张三], date: 2024-01, venue: ICLR 2024, doi: 10.1000/a<b, arxiv: "2308.03279"}
    status: archived
    aliases: [old-id]

    """, at: "datasets/chinese/cmedqa2.yml")
  #expect(parsed.diagnostics == [])
  guard case .entry(let entry)? = parsed.file else {
    Issue.record("not an entry")
    return
  }
  #expect(entry.id == "cmedqa2")
  #expect(entry.path == "content/datasets/chinese/cmedqa2.yml")
  #expect(entry.section == ["datasets", "chinese"])
  #expect(entry.title.zh?.value == "中文医疗问答")
  #expect(entry.summary.en?.value == "Patient–doctor questions for answer *matching*.")
  #expect(entry.links.map(\.kind) == [.github, .download])
  #expect(entry.links.last?.code?.value == "flql")
  #expect(entry.fields.first?.label.en?.value == "Size")
  #expect(entry.fields.first?.value.isShared == true)
  #expect(entry.tags.map(\.value) == ["question-answering", "dataset"])
  #expect(entry.added.description == "2026-11-21")
  #expect(entry.details?.zh?.value == "第一段。\n\n第二段。\n")
  #expect(entry.paper?.title?.value == "Matching answers")
  #expect(entry.paper?.authors.map(\.value) == ["W. Zhou", "张三"])
  #expect(entry.paper?.date?.description == "2024-01")
  #expect(entry.paper?.doiURL == "https://doi.org/10.1000/a%3Cb")
  #expect(entry.paper?.arxivURL == "https://arxiv.org/abs/2308.03279")
  #expect(entry.status == .archived)
  #expect(entry.aliases.map(\.value) == ["old-id"])
  #expect(entry.citationKeys == ["doi:10.1000/a<b", "arxiv:2308.03279"])
}

@Test func `a list keeps its settings, and what it leaves out has a meaning`() throws {
  let full = parse(
    """
    name: {zh: 医学, en: Medical}
    description: {zh: 一。, en: One.}
    base_url: https://example.github.io/duet
    repository: example/duet
    branch: feature/x
    primary: en
    pages: sections
    licence: CC-BY-4.0
    reviewed_venues: [ACL, EMNLP]
    markers:
      - icon: 🔥
        label: {zh: 热门, en: Hot}
        when: [stars > 50, citations > 20, venue is reviewed]

    """, at: "list.yml")
  #expect(full.diagnostics == [])
  guard case .list(let list)? = full.file,
    case .list(let plain)? = parse(
      "name: A\ndescription: {zh: 一。, en: One.}\n", at: "list.yml"
    ).file
  else {
    Issue.record("not a list")
    return
  }
  #expect(list.baseURL?.value == "https://example.github.io/duet/")
  #expect(list.repository?.text == "example/duet")
  #expect(list.branch == "feature/x")
  #expect(list.primary == .en)
  #expect(list.pages == .sections)
  #expect(list.licence == "CC-BY-4.0")
  #expect(list.reviewedVenues == ["ACL", "EMNLP"])
  #expect(
    list.markers.first?.conditions == [
      .stars(moreThan: 50), .citations(moreThan: 20), .reviewedVenue,
    ])
  #expect(plain.branch == nil)
  #expect(plain.primary == .zh)
  #expect(plain.pages == .auto)
  #expect(plain.baseURL == nil)
}

@Test func `a file full of mistakes is told about in bounds`() {
  let keys = (0..<4000).map { "key\($0): x\n" }.joined()
  let parsed = parse(keys)
  #expect(parsed.diagnostics.count == Document.problemLimit)
  #expect(parsed.file == nil)
}

@Test func `many warnings do not hide an error`() {
  let fields = String(repeating: "  - {label: {zh: 一}, value: {zh: 二}}\n", count: 30)
  let parsed = parse(entryHeader + "fields:\n" + fields + "unknown: x\n")
  #expect(parsed.diagnostics.contains { $0.rule == "unknown-key" })
  #expect(parsed.file == nil)
}
