import Content

/// How long a command took.
struct Stopwatch: Sendable {
  private let start = ContinuousClock.now

  /// To a hundredth: `0.04`.
  var seconds: String {
    let hundredths = (ContinuousClock.now - start) / .milliseconds(10)
    let whole = Int(hundredths.rounded())
    return "\(whole / 100).\(whole % 100 < 10 ? "0" : "")\(whole % 100)"
  }

  /// As a line about a run ends with it.
  var words: Phrase { Phrase(zh: "（\(seconds)秒）", en: " (\(seconds) s)") }
}
