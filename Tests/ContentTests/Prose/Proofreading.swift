import Testing

@testable import Content

/// What is found in a text by one rule, as the text with marks around each place, and what its edits make of the text.
struct Proofread: Equatable {
  let marked: String
  let mended: String

  /// - Parameters:
  ///   - settings: what `list.yml` says besides.
  ///   - other: the other half of the text; nil for one that nothing is wrong with.
  init(
    _ text: String, _ rule: Rule, _ language: Language, settings: String = "",
    other: String? = nil, isBlock: Bool = false
  ) {
    let written = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n    ")
    let own =
      isBlock ? "|\n    \(written)\n" : "'\(text.replacing("'", with: "''"))'\n"
    let twin = other.map { "'\($0)'" } ?? (language == .zh ? "Something else." : "别的东西。")
    let key = isBlock ? "details" : "summary"
    let file =
      "title: {zh: 某物, en: Some}\nadded: 2026-11-21\n"
      + (isBlock ? "summary: {zh: 一份东西。, en: A thing.}\n" : "")
      + "\(key):\n  \(language.twin.rawValue): \(twin)\n  \(language.rawValue): \(own)"
    let parsed = [
      parse("name: {zh: 表, en: L}\ndescription: {zh: 述。, en: D.}\n" + settings, at: "list.yml"),
      parse("title: {zh: 章, en: S}\n", at: "a/section.yml"), parse(file, at: "a/x.yml"),
    ]
    let found = Catalogue.assemble(parsed, facts: .none).diagnostics.filter {
      $0.rule == rule.id && $0.place.path == "content/a/x.yml"
    }
    _ = inEnglish(found)
    var bytes = Array(file.utf8)
    // A whole text has its quotes around it.
    let spans = found.map { diagnostic -> Span in
      let range = diagnostic.place.span.range
      let isQuoted = bytes[range.lowerBound] == UInt8(ascii: "'") && range.count > 1
      return isQuoted ? Span(range.lowerBound + 1..<range.upperBound - 1) : Span(range)
    }
    for span in spans.sorted(by: { $0.start > $1.start }) {
      bytes.insert(contentsOf: "»".utf8, at: Int(span.end))
      bytes.insert(contentsOf: "«".utf8, at: Int(span.start))
    }
    marked = Self.text(bytes, isBlock, language)
    let edits = found.flatMap { diagnostic -> [Edit] in
      if case .edits(let edits)? = diagnostic.fix { edits } else { [] }
    }
    mended = Self.text(Array(file.utf8).applying(edits) ?? [], isBlock, language)
  }

  /// The text as it stands in the file.
  private static func text(_ bytes: [UInt8], _ isBlock: Bool, _ language: Language) -> String {
    let file = String(decoding: bytes, as: UTF8.self)
    let start = "\n  \(language.rawValue): " + (isBlock ? "|\n    " : "'")
    let rest = file.components(behind: start)
    return isBlock
      ? String(rest.dropLast()).replacing("\n    ", with: "\n")
      : String(rest.dropLast(2)).replacing("''", with: "'")
  }
}

extension String {
  fileprivate func components(behind start: String) -> Substring {
    firstRange(of: start).map { self[$0.upperBound...] } ?? ""
  }
}

/// A text with its mistakes marked, and as it is mended; nil where a person has to decide.
struct Planted: CustomStringConvertible {
  let marked: String
  let mended: String?

  init(_ marked: String, _ mended: String? = nil) {
    self.marked = marked
    self.mended = mended
  }

  var text: String { marked.replacing("«", with: "").replacing("»", with: "") }
  var description: String { marked }
}
