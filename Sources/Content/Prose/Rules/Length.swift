/// A summary that is too long to be read in passing.
extension Rule {
  static let length = Rule(
    "length", .warning,
    zh: "简介短到可以一眼读完", en: "a summary is short enough to be read in passing",
    why: Phrase(
      zh:
        "列表里一条挨着一条，太长的简介没有人读；更多的话写在“details”里。中文数汉字，最多200个；英文数词，最多60个。写“length: {zh: 300, en: 80}”可以改。",
      en:
        "Entries stand close together, and nobody reads a long one; more belongs in 'details'. Chinese may have 200 characters, English 60 words. 'length: {zh: 300, en: 80}' changes that."
    ),
    "rules: {length: warning}", "rules: {length: {zh: 300, en: 80}}",
    .list { rule, assembly in
      let limits = assembly.switches.lengths
      for file in assembly.files {
        for length in file.proof?.lengths ?? [] {
          guard let limit = limits[length.language], length.count > limit else { continue }
          assembly.report(rule.problem(length, limit), in: file.path, at: length.span)
        }
      }
    })

  private func problem(_ length: TextLength, _ limit: Int) -> Problem {
    switch length.language {
    case .zh:
      problem(
        zh: "这段中文有\(length.count)个汉字，最多\(limit)个",
        en: "this text has \(length.count) Chinese characters, more than \(limit)",
        help: .moveToDetails)
    case .en:
      problem(
        zh: "这段英文有\(length.count)个词，最多\(limit)个",
        en: "this text has \(length.count) words, more than \(limit)", help: .moveToDetails)
    }
  }
}

extension Phrase {
  fileprivate static let moveToDetails = Phrase(
    zh: "写短一些，其余的放到“details”里", en: "Shorten it, and move the rest to 'details'")
}

/// How long a text is in what its language counts: Chinese characters, or words.
struct TextLength: Sendable {
  let language: Language
  let count: Int
  let span: Span

  /// How long a text may be where the list does not say.
  static let usual: [Language: Int] = [.zh: 200, .en: 60]

  init(_ passage: Passage) {
    language = passage.language
    span = passage.span
    switch passage.language {
    case .zh: count = passage.kinds.count { $0 == .han }
    case .en:
      var words = 0
      var isInWord = false
      for kind in passage.kinds {
        let isGap = kind == .space || kind == .lineEnd
        if !isGap, !isInWord { words += 1 }
        isInWord = !isGap
      }
      count = words
    }
  }
}

extension Text {
  /// Whether it is read in passing.
  var isShort: Bool { key == KeyName.summary.rawValue || key == KeyName.description.rawValue }
}
