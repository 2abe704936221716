/// What a problem is about: the value of a key, an item of its list, or a half of its pair.
struct Subject {
  enum Role {
    case value, item
    case half(Language)
  }

  let key: String
  /// The key and a value, on one line.
  let example: String
  let isDay: Bool
  var role = Role.value

  init(_ key: Key) {
    self.key = key.name
    example = key.example
    isDay = key.isDay
  }

  func with(_ role: Role) -> Subject {
    var subject = self
    subject.role = role
    return subject
  }

  var isTag: Bool { key == KeyName.tags.rawValue }

  /// Its length is counted in characters.
  var isWord: Bool { key == KeyName.code.rawValue || key == KeyName.icon.rawValue }

  /// What stands before the value on its line: `added: `; nothing before an item.
  var before: String { if case .item = role { "" } else { "\(key): " } }

  /// `'tags'`, `an item of 'tags'`, `the English 'summary'`.
  private var words: Phrase {
    switch role {
    case .value: Phrase(zh: "“\(key)”", en: "'\(key)'")
    case .item: Phrase(zh: "“\(key)”中的一项", en: "an item of '\(key)'")
    case .half(let language):
      Phrase(zh: "\(language.words.zh)“\(key)”", en: "the \(language.words.en) '\(key)'")
    }
  }

  var zh: String { words.zh }
  var en: String { words.en }
}

extension Key {
  var isDay: Bool { if case .day = type { true } else { false } }
}

extension Language {
  /// Its name in messages.
  public var words: Phrase {
    switch self {
    case .zh: Phrase(zh: "中文", en: "Chinese")
    case .en: Phrase(zh: "英文", en: "English")
    }
  }
}
