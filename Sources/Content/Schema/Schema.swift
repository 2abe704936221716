/// A mapping whose keys are known.
///
/// It and its keys are classes, though they never change: all threads share them, and each use of a struct of many parts
/// would count references part by part.
public final class Schema: Sendable {
  /// What it describes, with an article: `an entry`.
  let words: Phrase
  public let keys: [Key]
  let required: [Key]
  /// Only the names of the keys: searching whole keys for each name in a file costs more than all other checks together.
  private let names: [String]

  init(zh: String, en: String, _ keys: [Key]) {
    words = Phrase(zh: zh, en: en)
    self.keys = keys
    names = keys.map(\.name)
    required = keys.filter(\.isRequired)
  }

  /// The position of the key of this name.
  func position(of name: String) -> Int? { names.firstIndex(of: name) }
}

/// One key of a schema: a row of the table that checks files.
public final class Key: Sendable {
  public let name: String
  public let isRequired: Bool
  public let type: ValueType
  /// Sentences for editors.
  public let about: Phrase
  /// The key and a value, on one line.
  public let example: String
  /// What writers of entries write instead; a message then names the right key.
  public let lookalikes: [String]

  convenience init(
    _ name: KeyName, _ need: Need = .optional, _ type: ValueType, zh: String,
    en: String, _ example: String,
    instead lookalikes: [String] = []
  ) {
    self.init(name.rawValue, need, type, zh: zh, en: en, example, instead: lookalikes)
  }

  init(
    _ name: String, _ need: Need, _ type: ValueType, zh: String, en: String, _ example: String,
    instead lookalikes: [String] = []
  ) {
    self.name = name
    isRequired = need == .required
    self.type = type
    about = Phrase(zh: zh, en: en)
    self.example = "\(name): \(example)"
    self.lookalikes = lookalikes
  }

  enum Need { case required, optional }
}

/// Every key but the kinds of links, so that the checker and the readers cannot differ by a typo.
enum KeyName: String {
  case title, summary, links, fields, tags, added, details, paper, status, aliases
  case label, value, url, code
  case authors, date, venue, doi, arxiv
  case intro, order, layout
  case name, description, repository, branch, primary, require, pages, licence, markers
  case baseURL = "base_url"
  case reviewedVenues = "reviewed_venues"
  case icon, when
  case rules, words, terms
  case zh, en
}
