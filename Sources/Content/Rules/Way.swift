/// How something that has the wrong shape becomes what it should be, where that is plain.
enum Way {
  /// Keys were written as items.
  case withoutDashes
  /// The same, with several keys in an item: the columns must stay.
  case withSpace(String)
  /// A text in this language where there should be one for each.
  case intoHalf(Language)

  var words: String {
    switch self {
    case .withoutDashes: "Leave out the '-' before each line"
    case .withSpace(let key): "Put a space in place of the '-' before '\(key)'"
    case .intoHalf(let language):
      "Put the text on the next line behind '\(language.rawValue):', indented by two spaces, and the "
        + "\(language.twin.name) one below it behind '\(language.twin.rawValue):'"
    }
  }

  var chinese: String {
    switch self {
    case .withoutDashes: "去掉各行前面的“-”"
    case .withSpace(let key): "把“\(key)”前面的“-”换成空格"
    case .intoHalf(let language):
      "把文字移到下一行，缩进两个空格，写在“\(language.rawValue):”后面；再下一行在“\(language.twin.rawValue):”后面写"
        + language.twin.chinese
    }
  }
}

extension Key {
  /// An example would be copied with its day.
  static let wayToTheDay = "Write the day on which the entry is added, such as 2026-11-21"
  static let wayToTheDayInChinese = "写条目加入的日期（今天），格式如2026-11-21"

  var isDay: Bool { if case .day = form { true } else { false } }
}

/// What to do where mappings are the items of a list by mistake.
private func wayOut(of items: [Node]) -> Way? {
  let mappings = items.compactMap {
    if case .mapping(let members) = $0.kind { members } else { nil }
  }
  guard let first = mappings.first, mappings.count == items.count else { return nil }
  guard items.count == 1, first.count > 1 else { return .withoutDashes }
  return .withSpace(first[0].key.value)
}

extension Form {
  func way(from found: Node.Kind) -> Way? {
    switch (self, found) {
    case (.mapping, .list(let items)), (.pair, .list(let items)), (.textOrPair, .list(let items)):
      wayOut(of: items)
    case (.pair, .scalar(let text, _)): .intoHalf(text.isChinese ? .zh : .en)
    default: nil
    }
  }
}

extension String {
  /// Whether a Chinese character is in it.
  fileprivate var isChinese: Bool { unicodeScalars.contains(where: \.properties.isIdeographic) }
}

/// `[a, b]` for what stands between brackets of Chinese keyboards.
func listInBrackets(_ items: String) -> String {
  let parts = items.unicodeScalars.split { ",，、；".unicodeScalars.contains($0) }
  let words = parts.map { part in
    String(
      String.UnicodeScalarView(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
  }
  return "[" + words.filter { !$0.isEmpty }.joined(separator: ", ") + "]"
}
