import Content

/// One array, a problem a line; `[]` when there is none. `line` and `column` are missing where the file could not be
/// read, `help` where there is none, `message_zh` and `help_zh` where it is not told in Chinese; `start` and `end` are
/// bytes from the beginning of the file.
struct JSONReport {
  func text(of diagnostics: [Diagnostic]) -> String {
    var excerpts = Excerpts()
    let records = diagnostics.map { diagnostic in
      var members = [
        ("path", string(diagnostic.place.path)),
        ("severity", string(diagnostic.severity == .error ? "error" : "warning")),
        ("rule", string(diagnostic.rule)),
        ("message", string(diagnostic.message)),
      ]
      let (span, excerpt) = excerpts.locate(diagnostic)
      if let excerpt {
        members += [("line", "\(excerpt.line)"), ("column", "\(excerpt.column)")]
      }
      members += [
        ("start", "\(span.start)"), ("end", "\(span.end)"),
      ]
      if let help = diagnostic.help { members.append(("help", string(help))) }
      if let chinese = diagnostic.chinese {
        members.append(("message_zh", string(chinese.message)))
        if let help = chinese.help { members.append(("help_zh", string(help))) }
      }
      return "{" + members.map { "\(string($0)):\($1)" }.joined(separator: ",") + "}"
    }
    return records.isEmpty ? "[]\n" : "[\n" + records.joined(separator: ",\n") + "\n]\n"
  }

  private func string(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { escaped, scalar in
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\t": escaped += "\\t"
      case "\0"..."\u{1F}", "\u{7F}":
        let hex = String(scalar.value, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: escaped.unicodeScalars.append(scalar)
      }
    } + "\""
  }
}
