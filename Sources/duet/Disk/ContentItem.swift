import Content

/// A file of `content/`: what a person wrote, or what a machine found out.
enum ContentItem: Sendable {
  case written(Parsed)
  case found(SourceFile)

  init(_ file: SourceFile, at path: String) {
    self = path.hasPrefix("_facts/") ? .found(file) : .written(Parsed(file, at: path))
  }

  var parsed: Parsed? {
    if case .written(let parsed) = self { parsed } else { nil }
  }

  var facts: SourceFile? {
    if case .found(let file) = self { file } else { nil }
  }
}
