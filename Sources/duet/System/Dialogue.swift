import Content

/// A person at a terminal who is asked one thing after another.
struct Dialogue {
  let language: Language
  /// What asks, for a person who answers no more: `duet init`.
  let command: String

  /// The answer without needless spaces; for an empty line what is usual.
  func ask(_ question: Phrase, default usual: String = "") throws -> String {
    let shown = usual.isEmpty ? "" : " [\(usual.printable)]"
    try Process.Stream.error.write(
      question[language] + shown + (language == .zh ? "：" : ": "))
    guard let line = readLine() else {
      throw UsageError(
        Phrase(zh: "没有回答，什么也没写", en: "there was no answer, and nothing is written"),
        help: .runHelp("\(command) --help"))
    }
    let answer = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return answer.isEmpty ? usual : answer
  }

  /// Says something between two questions.
  func say(_ words: Phrase) throws {
    try Process.Stream.error.write("  \(words[language].printable)\n")
  }
}
