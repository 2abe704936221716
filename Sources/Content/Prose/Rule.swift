/// A rule about how a list is written, which `list.yml` may switch: what it asks for, why, and how it finds what breaks it.
///
/// Each stands in a file of its own in `Rules/`, with its words in both languages, and in the array `Rule.all`. What it
/// takes to switch it, the page that explains it and the schema for editors follow from that.
public struct Rule: Sendable {
  /// How much is made of what breaks it.
  public enum Level: String, CaseIterable, Sendable {
    case error, warning, off
  }

  /// What breaks it, and the same as it should be.
  public struct Example: Sendable {
    public let before: String
    public let after: String
  }

  /// What a rule looks at.
  enum Scope: Sendable {
    /// A text in one language.
    case passage(@Sendable (Rule, Passage, inout Findings) -> Void)
    /// A text in one language, where it has something that a list writes in one of several ways.
    case ways(Ways)
    /// The two halves of a text.
    case halves(@Sendable (Rule, Passage, Passage, inout Findings) -> Void)
    /// An entry.
    case entry(@Sendable (Rule, Entry, inout Findings) -> Void)
    /// All files, with what the list says about the rule.
    case list(@Sendable (Rule, inout Assembly) -> Void)
  }

  /// Kebab-case, as all kinds of problems are called.
  public let id: String
  /// Where the list does not say another.
  public private(set) var level: Level
  /// What it asks for, in one sentence without a full stop.
  public let what: Phrase
  /// In whole sentences.
  public let why: Phrase
  public let example: Example
  /// Whether `--fix` mends what breaks it.
  public let isFixable: Bool
  let scopes: [Scope]

  init(
    _ id: String, _ level: Level, zh: String, en: String, why: Phrase,
    _ before: String, _ after: String, isFixable: Bool = false, _ scopes: Scope...
  ) {
    self.id = id
    self.level = level
    what = Phrase(zh: zh, en: en)
    self.why = why
    example = Example(before: before, after: after)
    self.isFixable = isFixable
    self.scopes = scopes
  }

  /// The ways to write something that a list may choose from.
  var ways: Ways? {
    scopes.lazy.compactMap { if case .ways(let ways) = $0 { ways } else { nil } }.first
  }

  /// What `list.yml` may say about it.
  public var choices: [String] {
    ways.map { ["auto"] + $0.names + [Level.off.rawValue] } ?? Level.allCases.map(\.rawValue)
  }

  /// What is meant where `list.yml` says nothing.
  public var usual: String { ways == nil ? level.rawValue : "auto" }

  /// The same as the list has it.
  func at(_ level: Level) -> Rule {
    var rule = self
    rule.level = level
    return rule
  }

  /// A problem of its own.
  func problem(zh: String, en: String, help: Phrase) -> Problem {
    Problem(id, level == .error ? .error : .warning, zh: zh, en: en, help: help)
  }

  /// In the order in which they are explained.
  public static let all: [Rule] = [
    halfWidthMark, fullWidthMark, fullWidthLetter, spaceByMark, doubledMark, scriptSpace, brackets,
    quotes, unpaired, wrongHalf, sentenceEnd, length, numbersDiffer, productName, terms,
    titleInSummary, sameSummary, sameAddress, repositoryAddress, paperTitle, rareTag, smallSection,
    largeSection,
  ]
}
