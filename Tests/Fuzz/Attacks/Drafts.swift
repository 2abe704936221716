@testable import Content

extension Attack {
  static let drafts = Attack(
    name: "drafts",
    promise:
      "a text that is written into a new entry is read back to the byte, or not written at all",
    limit: 1_024,
    words: Samples.json + [
      "https://", "github.com/", "owner/name", "arxiv:", "10.1000/", "doi:", "hf:", "datasets/",
      "/tree/main", "/-/", "%2F", "v2", ".pdf", ".git", "：", "，", "“", " #", ": ", "---", "null",
      "2024-01-02", "\u{202E}", "e\u{301}", "🌱\u{FE0F}", "<b>", "TODO", "\n", "\t",
    ],
    seeds: {
      [
        Input.of(parts: ["Title", "一句话。", "A sentence.", "A. Author", "a comment", "owner/name"]),
        Input.of(parts: ["a: b #c", "'", "\"", "\\", "]", "https://example.org/a.pdf"]),
        Input.of(parts: ["2048", "no", "- x", "{a}", "#", "https://arxiv.org/abs/2308.03279v2"]),
        Input.of(parts: ["", " ", "\u{FEFF}", "\u{0}", "e\u{301}", "https://doi.org/10.1000%2Fx"]),
      ]
    }
  ) { bytes in
    let texts = Input(bytes).parts
    for text in texts {
      for place in [WrittenText.Place.line, .list, .braces] { try check(text, in: place) }
    }
    let links = texts.compactMap { try? TypedLink(reading: $0) }
    for link in links {
      let again = try? TypedLink(link.kind, reading: link.target)
      try hold(again == link, "\(link) is read again as \(String(describing: again))")
      _ = KnownEntries.ids(for: link, titled: texts.first)
    }
    guard let day = Day("2026-11-21") else { return }
    var draft = EntryDraft(added: day)
    draft.title = EntryDraft.Halves(zh: texts.first, en: texts.last)
    draft.summary = EntryDraft.Halves(zh: texts.dropFirst().first, en: texts.dropFirst(2).first)
    draft.paper.authors = Array(texts.dropFirst(3).prefix(1))
    draft.comments = texts.dropFirst(4).prefix(1).filter { $0.isShowable }
    draft.links = links
    guard let (source, parsed) = draft.file("content/a/b.yml", at: "a/b.yml") else { return }
    let (_, problems) = Document.parse(source)
    try hold(problems.isEmpty, "\(problems) in \(String(decoding: source.bytes, as: UTF8.self))")
    guard case .entry(let entry)? = parsed.file else { return }
    for (text, pair) in [(texts.first, entry.title.zh), (texts.last, entry.title.en)] {
      guard let text, let pair else { continue }
      try hold(pair.value.utf8.elementsEqual(text.utf8), "'\(text)' is read as '\(pair.value)'")
    }
  }

  private static func check(_ text: String, in place: WrittenText.Place) throws {
    guard let written = WrittenText(text, in: place) else {
      let hasLines = text.utf8.contains { $0 < 0x20 }
      try hold(
        hasLines || text.refusalAsText != nil, "\(text.debugDescription) cannot be written")
      return
    }
    let line =
      switch place {
      case .line: "a:\n  b: \(written.yaml)\n"
      case .list: "a: [x, \(written.yaml)]\n"
      case .braces: "a: {b: \(written.yaml)}\n"
      }
    let (root, problems) = Document.read(Array(line.utf8))
    try hold(problems.isEmpty, "\(line) is not read")
    guard case .mapping(let members)? = root?.kind, let read = members.first?.value.lastText else {
      throw Broken("\(line) is read otherwise")
    }
    try hold(read.utf8.elementsEqual(text.utf8), "\(line) is read as '\(read)'")
  }
}

extension Node {
  fileprivate var lastText: String? {
    switch kind {
    case .scalar(let text, _): text
    case .list(let items): items.last?.lastText
    case .mapping(let members): members.last?.value.lastText
    }
  }
}
