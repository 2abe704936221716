import Content

/// A word that stands behind the name of a command, with everything that is to be said about it.
struct Argument: Sendable {
  enum Count: Sendable {
    case one, optional
    /// As many as are typed, or none. Only the last argument of a command may be so.
    case any
  }

  let name: Phrase
  let value: Value
  let count: Count
  let about: Phrase

  init(_ name: Phrase, _ value: Value, _ count: Count = .one, zh: String, en: String) {
    self.name = name
    self.value = value
    self.count = count
    about = Phrase(zh: zh, en: en)
  }

  /// As the usage of a command shows it: `<file>`, `[folder]`, `[entry…]`.
  var usage: Phrase {
    switch count {
    case .one: Phrase("<") + name + Phrase(">")
    case .optional: Phrase("[") + name + Phrase("]")
    case .any: Phrase("[") + name + Phrase("…]")
    }
  }

  /// As messages call it.
  var shown: Phrase { Phrase("<") + name + Phrase(">") }
}
