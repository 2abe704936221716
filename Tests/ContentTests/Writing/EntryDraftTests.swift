import Testing

@testable import Content

/// An entry as it is written into a file.
@Suite struct EntryDraftTests {
  private func draft() throws -> EntryDraft {
    var draft = EntryDraft(added: try #require(Day("2026-12-01")))
    draft.title = EntryDraft.Halves(shared: "CommonMark")
    draft.summary = EntryDraft.Halves(zh: "规范。", en: "A specification.")
    return draft
  }

  private func text(_ draft: EntryDraft) throws -> String {
    let file = try #require(draft.file("content/a/b.yml", at: "a/b.yml"))
    #expect(file.parsed.diagnostics.allSatisfy { $0.rule == "missing-half" })
    return String(decoding: file.source.bytes, as: UTF8.self)
  }

  @Test func `its keys stand in the order of other entries`() throws {
    var draft = try draft()
    draft.title = EntryDraft.Halves(zh: "通用标记", en: "CommonMark: a standard")
    draft.comments = ["GitHub says: # -- : a"]
    draft.links = [
      try TypedLink(reading: "a/name"), try TypedLink(reading: "arxiv:2308.03279"),
      try TypedLink(reading: "a/other"),
    ]
    draft.tags = ["markdown", "no"]
    draft.paper.title = "2048"
    draft.paper.authors = ["A. B", "C, D", "E et al."]
    draft.paper.date = PartialDate("2023-08")
    draft.paper.venue = "ICLR"
    #expect(
      try text(draft) == """
        title: {zh: 通用标记, en: "CommonMark: a standard"}
        # GitHub says: # -- : a
        summary:
          zh: 规范。
          en: A specification.
        links:
          github:
            - a/name
            - a/other
          arxiv: "2308.03279"
        tags: [markdown, "no"]
        added: 2026-12-01
        paper:
          title: "2048"
          authors: [A. B, "C, D", E et al.]
          date: 2023-08
          venue: ICLR

        """)
  }

  @Test func `what is not known leaves no line, and a long title goes over two`() throws {
    var draft = try draft()
    draft.title = EntryDraft.Halves(
      zh: String(repeating: "长", count: 40), en: String(repeating: "long ", count: 20) + "title")
    draft.summary.zh = nil
    let text = try text(draft)
    #expect(text.hasPrefix("title:\n  zh: 长长"))
    #expect(text.hasSuffix("title\nsummary:\n  en: A specification.\nadded: 2026-12-01\n"))
  }

  @Test func `a text that no file can say makes no file`() throws {
    var draft = try draft()
    draft.tags = ["a\u{202E}"]
    #expect(draft.file("content/a/b.yml", at: "a/b.yml") == nil)
  }
}
