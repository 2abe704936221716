import Bytes

// Words that many problems have in common.

/// A text in quotation marks, cut to what fits into a message.
func quoted(_ text: String, atMost limit: Int = 60) -> Phrase {
  let scalars = text.unicodeScalars
  guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
    end != scalars.endIndex
  else { return Phrase(zh: "“\(text)”", en: "'\(text)'") }
  return Phrase(zh: "“\(text[..<end])…”", en: "'\(text[..<end])…'")
}

func quoted(_ byte: UInt8) -> Phrase { quoted(String(Unicode.Scalar(byte))) }

func listed(_ words: some Sequence<String>) -> Phrase {
  words.map { Phrase($0) }.joined(zh: "、", en: ", ")
}

/// The first of many words, and a sign that there are more.
func shortened(_ words: [String]) -> [String] {
  words.count > 12 ? words.prefix(12) + ["…"] : words
}

/// An address to copy; one that is too long for a message is cut.
func shortened(_ address: String) -> String {
  address.utf8.count <= 300 ? address : String(address.prefix(300)) + "…"
}

extension Phrase {
  static let delete = Phrase(zh: "删去它", en: "Delete it")
  static let deleteLine = Phrase(zh: "删去这一行", en: "Delete this line")
  static let quoteAll = Phrase(zh: "给整段文字加上引号", en: "Put the whole text in quotes")

  /// `Write 'tags: [ner]'`
  static func write(_ text: String) -> Phrase { Phrase(zh: "写成“\(text)”", en: "Write '\(text)'") }

  /// The same of what has quotation marks itself.
  static func writeBare(_ text: String) -> Phrase { Phrase(zh: "写成：\(text)", en: "Write \(text)") }

  /// With how that looks, where it is known.
  func like(_ text: String?) -> Phrase {
    text.map { self + Phrase(zh: "，写成：\($0)", en: ": \($0)") } ?? self
  }

  static func example(_ text: String) -> Phrase { Phrase(zh: "例如：\(text)", en: "Example: \(text)") }

  static func example(_ subject: Subject) -> Phrase { example(subject.example) }

  /// `Did you mean 'summary'?`, or what there is to choose from.
  static func didYouMean(_ nearest: String?, else choices: @autoclosure () -> Phrase) -> Phrase {
    nearest.map { Phrase(zh: "是不是想写\(quoted($0).zh)？", en: "Did you mean '\($0)'?") } ?? choices()
  }

  static func chooseFrom(_ choices: [String]) -> Phrase {
    Phrase(zh: "可以选：", en: "Choose from: ") + listed(choices)
  }

  /// With an upper-case letter at the start of the English words.
  var withCapital: Phrase { Phrase(zh: zh, en: en.prefix(1).uppercased() + en.dropFirst()) }
}

// How values look that may be copied from a message.

/// `[a, b]`; nil where one of them would need quotes.
func inBrackets(_ texts: [String]) -> String? {
  texts.allSatisfy(isPlainInBrackets) ? "[\(listed(texts).en)]" : nil
}

func isPlainInBrackets(_ text: String) -> Bool {
  !text.utf8.contains { ",[]{}#\"'".utf8.contains($0) } && !text.contains(": ")
    && text.utf8.first.map { $0.isLetterOrDigit || $0 >= 0x80 } == true
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
