import Content
import Site

/// A file of `content/`: what a person wrote, or what a machine found out.
enum ContentItem: Sendable {
  /// The texts are nil where the file makes no sense, or where the command needs none.
  case written(Parsed, FileTexts?)
  case found(SourceFile)
  /// A picture or another file to publish as it is.
  case asset(ThemeFile)

  init(_ file: SourceFile, at path: String, withTexts: Bool = true) {
    if path.hasPrefix("_facts/") {
      self = .found(file)
    } else if path.hasPrefix(SourceTree.assets) {
      self = .asset(ThemeFile(name: String(path.dropFirst()), file: file))
    } else {
      let parsed = Parsed(file, at: path)
      self = .written(parsed, withTexts ? FileTexts(parsed) : nil)
    }
  }

  var parsed: Parsed? {
    if case .written(let parsed, _) = self { parsed } else { nil }
  }

  var texts: FileTexts? {
    if case .written(_, let texts) = self { texts } else { nil }
  }

  var asset: ThemeFile? {
    if case .asset(let file) = self { file } else { nil }
  }

  var facts: SourceFile? {
    if case .found(let file) = self { file } else { nil }
  }
}
