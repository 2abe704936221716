import Content
import Testing

/// Summaries are short, and each says something that no other says.
@Suite struct SummaryTests {
  let summaries: [Text]

  init() throws {
    summaries = try ThisList.read().texts.filter { $0.key == "summary" }
  }

  @Test(arguments: Language.allCases) func `no summary repeats another`(language: Language) {
    var seen: [String: Text] = [:]
    for summary in summaries where summary.language == language {
      let words = summary.words.lowercased()
      if let other = seen[words] {
        summary.complain("is that of \(other.path) too: say what sets the two apart")
      }
      seen[words] = summary
    }
  }

  @Test func `no summary is too long to be read in passing`() {
    for summary in summaries {
      switch summary.language {
      case .zh where summary.words.count > 200:
        summary.complain(
          "has \(summary.words.count) characters, more than 200: move some to 'details'")
      case .en where summary.words.split(whereSeparator: \.isWhitespace).count > 60:
        summary.complain("has more than 60 words: move some to 'details'")
      default: break
      }
    }
  }
}
