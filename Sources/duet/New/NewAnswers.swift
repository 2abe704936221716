import Content

/// What is known of a new entry before anybody is asked: from the command line, and from a file of answers.
struct NewAnswers: Sendable {
  var address: GivenText?
  var section: GivenText?
  var id: GivenText?
  /// For both languages.
  var title: GivenText?
  var titles: [Language: GivenText] = [:]
  var summaries: [Language: GivenText] = [:]
  /// Nil where none were named; then some may be proposed.
  var tags: [GivenText]?
  var links: [(kind: LinkKind, target: GivenText)] = []
  var added: GivenText?
  var paperTitle: GivenText?
  var authors: [GivenText] = []
  var paperDate: GivenText?
  var venue: GivenText?
  /// Whether they are in a file: a script that has written one is asked nothing.
  private(set) var areInFile = false

  init() {}

  /// What the command line says counts before what the file says.
  init(_ flags: Flags) throws {
    if let path = flags[.answers] {
      self = try AnswersFile.read(path)
      areInFile = true
    }
    address = flags[.address].first.map { GivenText($0, Argument.address.shown) } ?? address
    section = Self.given(.section, flags) ?? section
    id = Self.given(.id, flags) ?? id
    if let given = Self.given(.title, flags) { (title, titles) = (given, [:]) }
    for (language, option) in [(Language.zh, Option.titleZh), (.en, .titleEn)] {
      titles[language] = Self.given(option, flags) ?? titles[language]
    }
    for (language, option) in [(Language.zh, Option.zh), (.en, .en)] {
      summaries[language] = Self.given(option, flags) ?? summaries[language]
    }
    if flags.has(.tag) {
      tags = flags.all(.tag).flatMap { Self.items(in: $0) }.map { GivenText($0, of: .tag) }
    }
    for text in flags.all(.link) { links.append(try Self.link(text)) }
    added = Self.given(.added, flags) ?? added
  }

  private static func given(_ option: Option, _ flags: Flags) -> GivenText? {
    flags[option].map { GivenText($0, of: option) }
  }

  /// What stands between commas, of either keyboard.
  static func items(in text: String) -> [String] {
    text.split { ",，、".contains($0) }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  private static func link(_ text: String) throws(UsageError) -> (LinkKind, GivenText) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw UsageError(
        Option.link.cannotBe(text),
        help: Phrase(
          zh: "写种类、等号和目标，例如：--link paper=https://example.org/paper.pdf",
          en: "Name the kind and the target, as in --link paper=https://example.org/paper.pdf"))
    }
    return (
      try kind(String(parts[0]), Phrase(Option.link.name)), GivenText(String(parts[1]), of: .link)
    )
  }

  static func kind(_ name: String, _ shown: Phrase) throws(UsageError) -> LinkKind {
    guard let kind = LinkKind(rawValue: name) else {
      let names = LinkKind.allCases.map(\.rawValue)
      throw UsageError(
        Phrase(
          zh: "\(shown.zh)里没有“\(name)”这种链接", en: "\(shown.en): there is no kind of link '\(name)'"),
        help: .didYouMean(name, among: names) ?? Value.choice(names).choice)
    }
    return kind
  }
}
