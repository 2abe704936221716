/// One option of a command, with everything that is to be said about it.
struct Option: Sendable {
  /// Without the dashes.
  let name: String
  /// What the value is called in the help; nil for an option that is there or not.
  let value: String?
  let about: String
  /// The only values that there are; empty when any is good.
  let choices: [String]

  init(_ name: String, value: String? = nil, choices: [String] = [], _ about: String) {
    self.name = name
    self.value = value
    self.choices = choices
    self.about = about
  }

  /// As it is typed: `--content <folder>`.
  var usage: String {
    "--" + name + (value.map { " <\($0)>" } ?? "")
  }
}

extension Option {
  static let content = Option("content", value: "folder", "where the entries are (content)")
  static let templates = Option("templates", value: "folder", "where the templates are (templates)")
  static let output = Option("output", value: "folder", "where the site goes (site)")
  static let baseURL = Option(
    "base-url", value: "url", "where the site will be read, instead of base_url in list.yml")
  static let port = Option(
    "port", value: "number", "where to listen, 0 for any free port (4000, or the next free one)")
  static let open = Option("open", "open the site in the browser")
  static let basePath = Option(
    "base-path", value: "path", "what the site is under, as on GitHub Pages: /list/ (/)")
  static let strict = Option("strict", "treat warnings as errors")
  static let format = Option(
    "format", value: "text|json|github", choices: Report.Format.allCases.map(\.rawValue),
    "how problems are told: for people, as JSON on standard output, or as annotations for "
      + "GitHub (chosen by itself under GitHub Actions)")
  static let help = Option("help", "show this help")
}
