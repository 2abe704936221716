import Content
import Foundation

@testable import Content
@testable import Site

extension Attack {
  static let writers = Attack(
    name: "writers",
    promise:
      "what is written as JSON, as data of a page and as BibTeX says the same to those who read it",
    limit: 1_024,
    words: Samples.json + Samples.vectors + [
      " and ", "others", "et al.", "等", "{", "}", "\\", "%", "$", "#", "_", "~", "^", ",", "中文",
    ],
    seeds: {
      [
        Input.of(parts: ["A title", "W. Zhou", "Li Ming et al.", "ICLR 2024"]),
        Input.of(parts: ["\\{}\"<&>", "A and B", "等", "x,y,z,w"]),
        Input.of(parts: ["\u{1}\u{1f}\u{7f}\u{2028}\u{fffe}", "{", "}", "\\"]),
      ]
    }
  ) { bytes in
    let texts = Input(bytes).parts
    var writer = JSONWriter(minimumCapacity: 16)
    writer.object { object in
      object.key("texts")
      object.list(texts) { $0.text($1) }
      object.key("lines")
      object.lines(texts) { writer, text in writer.object { $0.member("text", text) } }
      object.member("absent", nil as String?)
      object.key("count")
      object.number(texts.count)
    }
    let written = try JSONDecoder().decode(Located.self, from: Data(writer.bytes))
    try hold(written.count == texts.count, "\(written.count) texts")
    for (text, read) in zip(texts, written.texts) {
      try hold(read.utf8.elementsEqual(text.utf8), "'\(text)' is read as '\(read)'")
    }
    try hold(written.lines.map(\.text) == written.texts, "\(written.lines)")
    try check(paper: texts)
  }

  private struct Located: Decodable {
    struct Line: Decodable { let text: String }

    let texts: [String]
    let lines: [Line]
    let count: Int
  }

  /// A record of a paper, where an entry could have these texts.
  private static func check(paper texts: [String]) throws {
    let quoted = texts.map { text -> String in
      String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
        .replacing("\\/", with: "/")
    }
    let file = """
      title: T
      summary: {zh: 一, en: One}
      added: 2026-11-21
      paper:
        title: \(quoted[0])
        venue: \(quoted.last ?? "x")
        authors: [\(quoted.dropFirst().joined(separator: ", "))]

      """
    let parsed = Parsed(SourceFile(path: "a/x.yml", bytes: Array(file.utf8)), at: "a/x.yml")
    guard case .entry(let entry)? = parsed.file else { return }
    var list: [UInt8] = []
    BibTeX(entries: [entry, entry]).write { list += $0 }
    let records = try BibTeXJudge.judge(list)
    try hold(records.map(\.key) == ["x", "x"], "\(records)")
    let fields = records[0].fields
    try hold(
      fields.keys.allSatisfy { ["title", "author", "howpublished"].contains($0) }, "\(fields)")
    // By bytes: a mark that begins a title is one character with the brace before it.
    try hold(
      fields["title"]?.utf8.first == UInt8(ascii: "{"), "the title \(fields["title"] ?? "")")
  }
}
