/// What is said about a problem.
struct Words {
  var severity = Diagnostic.Severity.error
  /// Kebab-case id of the kind of problem.
  let rule: String
  /// One sentence without a full stop.
  let message: String
  /// The way out, in whole sentences.
  let help: String?

  init(_ rule: String, _ message: String, _ help: String?) {
    self.rule = rule
    self.message = message
    self.help = help
  }

  static func warning(_ rule: String, _ message: String, _ help: String?) -> Words {
    var words = Words(rule, message, help)
    words.severity = .warning
    return words
  }
}

extension Diagnostic {
  /// The one place where facts become sentences.
  init(_ problem: Problem, at place: Place, focus: String? = nil) {
    let words = problem.words
    self.init(
      words.severity, rule: words.rule, at: place, words.message, help: words.help, focus: focus,
      chinese: problem.chinese)
  }
}

/// A text in quotation marks, cut to what fits into a message.
func quoted(_ text: String) -> String {
  let limit = 60
  let scalars = text.unicodeScalars
  guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
    end != scalars.endIndex
  else { return "'\(text)'" }
  return "'\(text[..<end])…'"
}

/// `Did you mean 'summary'?`, or what there is to choose from.
func didYouMean(_ nearest: String?, else choices: String) -> String {
  nearest.map { "Did you mean '\($0)'?" } ?? choices
}

/// The first of many words, and a sign that there are more.
func shortened(_ words: [String]) -> [String] {
  words.count > 12 ? words.prefix(12) + ["…"] : words
}

func listed(_ words: some Sequence<String>) -> String { words.joined(separator: ", ") }
