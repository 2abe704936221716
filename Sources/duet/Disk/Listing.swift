import Content

/// What one folder of a tree holds: the files that are wanted, the folders to enter, and what should not be there.
struct Listing: Sendable {
  private(set) var files: [WantedFile] = []
  private(set) var folders: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Why the folder could not be listed.
  private(set) var failure: SystemError?

  /// - Parameters:
  ///   - path: from the tree's root, with a slash at its end, or empty.
  ///   - prefix: how the tree is called in messages: `content/`.
  init(_ tree: SourceTree, of folder: Folder, at path: String, called prefix: String) {
    do {
      for entry in try folder.entries() {
        guard let name = entry.name else {
          report(
            prefix + path + entry.shown, rule: "file-name",
            Phrase(zh: "这个文件的名称不是UTF-8", en: "the name of this file is not UTF-8"),
            help: Phrase(
              zh: "改名，只用ASCII字母、数字和连字符",
              en: "Rename it with ASCII letters, digits and hyphens"))
          continue
        }
        switch tree.verdict(on: name, at: path + name, entry.kind) {
        case .ignore: continue
        case .enter: folders.append(name)
        case .read(let limit): files.append(.init(name: name, path: path + name, limit: limit))
        case .glance:
          let path = path + name
          files.append(.init(name: name, path: path, limit: FileLimits.entry, isNote: true))
        case .misname:
          let place = Place(path: prefix + path + name, span: Span(0..<0))
          if let problem = Diagnostic(fileNamed: path + name, at: place) {
            diagnostics.append(problem)
          }
        case .refuse(let rule, let message, let help):
          report(prefix + path + name, rule: rule, message, help: help)
        }
      }
    } catch {
      failure = error
      diagnostics.append(Listing.error(reading: prefix + path, error))
    }
  }

  static func error(reading path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, rule: "unreadable", at: Place(path: path, span: Span(0..<0)),
      Phrase(
        zh: "无法读取这个文件夹：\(error.words.zh)", en: "this folder cannot be read: \(error.words.en)"),
      help: error.isOfMachine
        ? error.way : Phrase(zh: "让它可读，或移到别处", en: "Make it readable, or move it elsewhere"))
  }

  private mutating func report(_ path: String, rule: String, _ message: Phrase, help: Phrase) {
    let place = Place(path: path, span: Span(0..<0))
    diagnostics.append(Diagnostic(.error, rule: rule, at: place, message, help: help))
  }
}
