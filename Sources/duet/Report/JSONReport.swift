import Bytes
import Content

/// One array, a problem a line; `[]` when there is none. `line` and `column` are missing where the file could not be
/// read, `help` where there is none, `message_zh` and `help_zh` where there is no Chinese; `start` and `end` are
/// bytes from the beginning of the file. `fixable` is there, and true, where `check --fix` would mend the problem.
struct JSONReport {
  var mendable: Set<Diagnostic> = []

  func text(of diagnostics: [Diagnostic]) -> String {
    var excerpts = Excerpts()
    let records = diagnostics.map { diagnostic in
      var members = [
        ("path", diagnostic.place.path.json()),
        ("severity", (diagnostic.severity == .error ? "error" : "warning").json()),
        ("rule", diagnostic.rule.json()),
        ("message", diagnostic.message.json()),
      ]
      let (span, excerpt) = excerpts.locate(diagnostic)
      if let excerpt {
        members += [("line", "\(excerpt.line)"), ("column", "\(excerpt.column)")]
      }
      members += [
        ("start", "\(span.start)"), ("end", "\(span.end)"),
      ]
      if let help = diagnostic.help { members.append(("help", help.json())) }
      if let chinese = diagnostic.chinese {
        members.append(("message_zh", chinese.message.json()))
        if let help = chinese.help { members.append(("help_zh", help.json())) }
      }
      if mendable.contains(diagnostic) { members.append(("fixable", "true")) }
      return "{" + members.map { "\($0.json()):\($1)" }.joined(separator: ",") + "}"
    }
    return records.isEmpty ? "[]\n" : "[\n" + records.joined(separator: ",\n") + "\n]\n"
  }
}
