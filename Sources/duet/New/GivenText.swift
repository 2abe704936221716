import Content

/// A text that was given for a new entry, and how messages call the place where it was.
struct GivenText: Sendable {
  let text: String
  let shown: Phrase

  init(_ text: String, _ shown: Phrase) {
    // Entry files keep their short texts on one line.
    self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.shown = shown
  }

  init(_ text: String, of option: Option) { self.init(text, Phrase(option.name)) }

  /// Said of a text that cannot be.
  func error(_ refusal: Refusal) -> UsageError {
    UsageError(
      .cannotBe(text, shown) + Phrase(zh: "：", en: ": ") + refusal.message, help: refusal.help)
  }
}
