import Content

/// Workflow commands that GitHub shows beside the lines of a pull request, in both languages, as its readers have either.
struct GitHubReport {
  /// The path from the folder that GitHub has checked out, where it looks for files, to the one of the program.
  private let folder: String

  init() {
    let workspace = Process.environment("GITHUB_WORKSPACE").flatMap { Folder.whole($0) }
    let here = Folder.whole(".") ?? ""
    let way = workspace.flatMap { here.hasPrefix($0 + "/") ? here.dropFirst($0.count + 1) : nil }
    folder = way.map { $0 + "/" } ?? ""
  }

  func text(of digest: Digest) -> String {
    var excerpts = Excerpts()
    return (digest.errors + digest.warnings.flatMap(\.shown)).reduce(into: "") { text, diagnostic in
      let path = diagnostic.place.path
      var properties = ["file=\(property(path.hasPrefix("/") ? path : folder + path))"]
      if let excerpt = excerpts.locate(diagnostic).excerpt {
        properties += ["line=\(excerpt.line)", "col=\(excerpt.column)"]
        if excerpt.endColumn > excerpt.column {
          properties.append("endColumn=\(excerpt.endColumn)")
        }
      }
      properties.append("title=\(property(diagnostic.rule))")
      let severity = diagnostic.severity == .error ? "error" : "warning"
      let lines = [
        diagnostic.message, diagnostic.help, diagnostic.chinese?.message, diagnostic.chinese?.help,
      ]
      let words = lines.compactMap(\.self).joined(separator: "\n")
      text += "::\(severity) \(properties.joined(separator: ","))::\(data(words))\n"
    }
  }

  private func data(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      default: escaped += scalar.printable
      }
    }
  }

  private func property(_ text: String) -> String {
    data(text).unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case ":": escaped += "%3A"
      case ",": escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
