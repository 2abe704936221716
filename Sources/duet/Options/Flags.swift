import Content

/// What was typed after the name of a command, checked against the options that it has.
struct Flags: Sendable {
  private var values: [String: String] = [:]

  /// Understands `--option value` and `--option=value`; of an option that is given twice the last counts.
  init(_ arguments: [String], of command: any Command.Type) throws(UsageError) {
    let help = "Run 'duet \(command.name) --help' to see what there is"
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "-h" {
        values[Option.help.name] = ""
        continue
      }
      guard argument.hasPrefix("-") else {
        throw UsageError(
          "'\(argument)' is one word too many after 'duet \(command.name)'", help: help)
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let typed = String(parts[0])
      let options = command.options + [.help]
      guard let option = options.first(where: { "--" + $0.name == typed }) else {
        let near = Suggestion.nearest(to: typed, among: options.map { "--" + $0.name })
        throw UsageError(
          "'duet \(command.name)' has no option '\(typed)'",
          help: near.map { "Did you mean '\($0)'?" } ?? help)
      }
      let attached = parts.count == 2 ? String(parts[1]) : nil
      values[option.name] = try Flags.value(of: option, attached: attached, &rest)
    }
  }

  private static func value(
    of option: Option, attached: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> String {
    guard let name = option.value else {
      guard attached == nil else {
        throw UsageError("--\(option.name) takes no value", help: "Write --\(option.name) alone")
      }
      return ""
    }
    let next = rest.first.flatMap { $0.hasPrefix("--") ? nil : $0 }
    if attached == nil, next != nil { rest.removeFirst() }
    guard let value = attached ?? next, !value.isEmpty else {
      throw UsageError("--\(option.name) needs a value", help: "Write --\(option.name) <\(name)>")
    }
    guard option.choices.isEmpty || option.choices.contains(value) else {
      let near = Suggestion.nearest(to: value, among: option.choices)
      throw UsageError(
        "--\(option.name) cannot be '\(value)'",
        help: near.map { "Did you mean '\($0)'?" }
          ?? "It is one of: \(option.choices.joined(separator: ", "))")
    }
    return value
  }

  subscript(option: Option) -> String? { values[option.name] }

  func has(_ option: Option) -> Bool { values[option.name] != nil }
}
