import Bytes

/// A comment that lets a line break a rule, and says why: `# allow length: it names six data sets`.
///
/// It stands behind what it excuses, or on the line before. A line has with it those below that are indented further.
struct Excuse: Sendable {
  let rules: [String]
  let range: Range<Int>

  private static let start = "# allow "

  /// Whether a comment is one.
  static func isOne(_ comment: String) -> Bool { comment.hasPrefix(start) }

  func covers(_ diagnostic: Diagnostic) -> Bool {
    rules.contains(diagnostic.rule) && range.contains(Int(diagnostic.place.span.start))
  }

  /// All in a file; what is wrong with one is reported.
  static func all(
    in file: SourceFile, _ texts: [Text], _ findings: inout Findings
  ) -> [Excuse] {
    let bytes = file.bytes
    guard bytes.range(of: start, in: bytes.indices) != nil else { return [] }
    let spans = texts.flatMap { text in
      [text.pair.zh, text.pair.en].compactMap { $0.map { range(ofText: $0.span, in: bytes) } }
    }
    var found: [Excuse] = []
    var index = 0
    while let place = bytes.range(of: start, in: index..<bytes.count) {
      let comment = place.lowerBound
      let lineEnd = bytes[comment...].firstIndex(of: Byte.lineFeed) ?? bytes.count
      index = lineEnd
      let isText = spans.contains { $0.contains(comment) }
      guard !isText, comment == 0 || bytes[comment - 1].isWhiteSpace else { continue }
      let words = String(decoding: bytes[place.upperBound..<lineEnd], as: UTF8.self)
      let span = Span(comment..<lineEnd)
      guard let rules = rules(in: words, at: span, &findings) else { continue }
      found.append(Excuse(rules: rules, range: range(of: comment, in: bytes)))
    }
    return found
  }

  /// The rules that it names; nil where something is wrong with it.
  private static func rules(
    in words: String, at span: Span, _ findings: inout Findings
  ) -> [String]? {
    let parts = words.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let names = parts[0].split { $0 == "," || $0 == " " }.map(String.init)
    let known = Rule.all.map(\.id)
    for name in names where !known.contains(name) {
      findings.add(.unknownRule(name), at: span)
      return nil
    }
    guard !names.isEmpty, parts.count == 2, String(parts[1]).hasInk else {
      findings.add(.noReason(names.first ?? "length"), at: span)
      return nil
    }
    return names
  }

  /// Where a text stands, without the sign that a block begins with, behind which may be a comment.
  private static func range(ofText span: Span, in bytes: [UInt8]) -> Range<Int> {
    let range = span.range.clamped(to: bytes.indices)
    guard let first = bytes[range].first, first == Byte.bar || first == Byte.greater,
      let line = bytes[range].firstIndex(of: Byte.lineFeed)
    else { return range }
    return line..<range.upperBound
  }

  private static func range(of comment: Int, in bytes: [UInt8]) -> Range<Int> {
    var start = bytes[..<comment].lastIndex(of: Byte.lineFeed).map { $0 + 1 } ?? 0
    if bytes[start..<comment].allSatisfy(\.isBlank) {
      // On a line of its own: what follows it, and other comments, is meant.
      while start < bytes.count, bytes[start...].drop(while: \.isBlank).first == Byte.hash {
        start = bytes[start...].firstIndex(of: Byte.lineFeed).map { $0 + 1 } ?? bytes.count
      }
    }
    let indentation = bytes[start...].prefix(while: \.isBlank).count
    var end = bytes[start...].firstIndex(of: Byte.lineFeed).map { $0 + 1 } ?? bytes.count
    while end < bytes.count {
      let blanks = bytes[end...].prefix(while: \.isBlank).count
      let isEmpty = end + blanks >= bytes.count || bytes[end + blanks] == Byte.lineFeed
      guard isEmpty || blanks > indentation else { break }
      end = bytes[end...].firstIndex(of: Byte.lineFeed).map { $0 + 1 } ?? bytes.count
    }
    return start..<end
  }
}

extension Problem {
  fileprivate static func unknownRule(_ name: String) -> Problem {
    Problem(
      "unknown-rule", .warning, zh: "没有\(quoted(name).zh)这条规则",
      en: "there is no rule \(quoted(name).en)",
      help: .didYouMean(
        Suggestion.nearest(to: name, among: Rule.all.map(\.id)),
        else: Phrase(zh: "运行duet rules查看所有规则", en: "Run 'duet rules' for all of them")))
  }

  fileprivate static func noReason(_ rule: String) -> Problem {
    Problem(
      "no-reason", .warning, zh: "这条注释没有说明为什么要破例",
      en: "this comment does not say why it excuses a line",
      help: .write("# allow \(rule): …"))
  }
}
