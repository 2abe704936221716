/// The words of a text, and its Han characters, in order: what has to be alike in a row for a sentence to be copied.
struct Runs {
  static let words = 8
  static let han = 16

  /// Every run of that many words or characters, and where it begins.
  let all: [(run: String, start: String.Index)]

  init(of text: some StringProtocol) {
    var words: [(text: String, start: String.Index)] = []
    var han: [(text: String, start: String.Index)] = []
    var open: (text: String, start: String.Index)?
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      let isHan = scalar.properties.isIdeographic
      if isHan { han.append((String(scalar), index)) }
      if !isHan, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        open = ((open?.text ?? "") + scalar.properties.lowercaseMapping, open?.start ?? index)
      } else if let word = open {
        words.append(word)
        open = nil
      }
    }
    if let open { words.append(open) }
    all =
      Self.windows(of: words, Self.words, joined: " ") + Self.windows(of: han, Self.han, joined: "")
  }

  private static func windows(
    of parts: [(text: String, start: String.Index)], _ length: Int, joined separator: String
  ) -> [(run: String, start: String.Index)] {
    guard parts.count >= length else { return [] }
    return (0...parts.count - length).map { first in
      let window = parts[first..<first + length]
      return (window.map(\.text).joined(separator: separator), parts[first].start)
    }
  }
}
