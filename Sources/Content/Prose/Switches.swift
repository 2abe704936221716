/// What a list says about the rules.
public struct Switches: Sendable {
  /// What `list.yml` has behind the id of a rule.
  private let chosen: [String: String]
  /// How long a summary may be.
  let lengths: [Language: Int]
  /// Names as the list writes them.
  let words: [String]
  let terms: [Term]

  static let usual = Switches(chosen: [:], lengths: TextLength.usual, words: [], terms: [])

  private init(
    chosen: [String: String], lengths: [Language: Int], words: [String], terms: [Term]
  ) {
    self.chosen = chosen
    self.lengths = lengths
    self.words = words
    self.terms = terms
  }

  init(_ mapping: CheckedMapping) {
    var chosen: [String: String] = [:]
    var lengths = TextLength.usual
    for (name, value) in mapping.mapping(.rules)?.members ?? [] {
      if let limits = value.mapping {
        for language in Language.allCases {
          if let number = limits.text(language == .zh ? .zh : .en).flatMap({ Int($0.value) }) {
            lengths[language] = number
          }
        }
      } else {
        chosen[name] = value.text?.value
      }
    }
    self.init(
      chosen: chosen, lengths: lengths, words: mapping.texts(.words).map(\.value),
      terms: mapping.list(.terms).compactMap { $0.mapping.flatMap(Term.init) })
  }

  /// As `list.yml` may have it.
  public func saying(about rule: Rule) -> String { chosen[rule.id] ?? rule.usual }

  /// Off where the list says so.
  func level(of rule: Rule) -> Rule.Level {
    chosen[rule.id].map { Rule.Level(rawValue: $0) ?? rule.level } ?? rule.level
  }

  /// The way that the list has chosen; nil where it leaves that to what it mostly does.
  func way(of rule: Rule) -> String? {
    chosen[rule.id].flatMap { rule.ways?.names.contains($0) == true ? $0 : nil }
  }
}
