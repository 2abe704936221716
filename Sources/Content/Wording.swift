/// What is wrong and the way out, in one language.
public struct Wording: Hashable, Sendable {
  /// One sentence without a full stop.
  public let message: String
  public let help: String?

  public init(_ message: String, _ help: String?) {
    self.message = message
    self.help = help
  }
}

/// A text in Chinese quotation marks, cut to what fits into a message.
func cited(_ text: String, atMost limit: Int = 60) -> String {
  let scalars = text.unicodeScalars
  guard scalars.count > limit else { return "“\(text)”" }
  return "“\(String(String.UnicodeScalarView(scalars.prefix(limit))))…”"
}

/// `是不是想写“summary”？`, or what there is to choose from.
func didYouMeanInChinese(_ nearest: String?, else choices: String) -> String {
  nearest.map { "是不是想写\(cited($0))？" } ?? choices
}

func listedInChinese(_ words: some Sequence<String>) -> String { words.joined(separator: "、") }
