import Content

/// A file of a tree that is to be read.
struct WantedFile: Sendable {
  let name: String
  /// From the tree's root: `datasets/cmb.yml`.
  let path: String
  let limit: Int
  /// A note, which is only read to see whether it should be an entry.
  var isNote = false
}

extension WantedFile {
  /// The file, or why there is none. Of a note there is nothing, unless it should be an entry.
  func read(
    in folder: Folder, of tree: SourceTree, called prefix: String
  ) -> (source: SourceFile?, diagnostics: [Diagnostic], failure: SystemError?) {
    let shown = prefix + path
    if isNote { return (nil, doubts(aboutNoteAt: shown, in: folder), nil) }
    do throws(ReadError) {
      return (SourceFile(path: shown, bytes: try folder.read(name, limit: limit)), [], nil)
    } catch {
      return (nil, [error.diagnostic(at: shown, self, in: tree)], error.failure)
    }
  }

  /// A note that cannot be read, or is longer than any entry, has no problems.
  private func doubts(aboutNoteAt path: String, in folder: Folder) -> [Diagnostic] {
    let beginning = "title:"
    guard let bytes = try? folder.read(name, limit: limit),
      bytes.starts(with: beginning.utf8)
    else { return [] }
    let span = Span(0..<beginning.utf8.count)
    return [
      Diagnostic(
        .warning, rule: "unexpected-file", at: Place(path: path, span: span),
        Phrase(
          zh: "这个文件的开头像是条目，但条目的文件名以.yml结尾",
          en: "this file begins as an entry does, but the name of an entry ends in .yml"),
        help: Phrase(
          zh: "改名为\(name.dropLast(3)).yml；如果是笔记，请换个开头",
          en: "Rename it to \(name.dropLast(3)).yml, or begin the note with something else"))
    ]
  }
}

extension ReadError {
  fileprivate var failure: SystemError? {
    if case .refused(let error) = self { error } else { nil }
  }

  fileprivate func diagnostic(at path: String, _ file: WantedFile, in tree: SourceTree)
    -> Diagnostic
  {
    let (rule, message, help) =
      switch self {
      case .notAFile(let kind):
        (
          "not-a-file", kind.isNoFile,
          Phrase(zh: "把文件本身放在这里", en: "Put the file itself here")
        )
      case .tooLarge(let bytes):
        (
          "too-large",
          Phrase(
            zh: "文件有\(bytes)字节，最多\(file.limit)字节",
            en: "the file has \(bytes) bytes, and \(file.limit) are allowed"),
          tree.helpForLargeFile(file.name, at: file.path)
        )
      case .refused(let error):
        (
          "unreadable",
          Phrase(
            zh: "无法读取这个文件：\(error.words.zh)", en: "this file cannot be read: \(error.words.en)"),
          error.isOfMachine ? error.way : Phrase(zh: "让它可读", en: "Make it readable")
        )
      }
    return Diagnostic(
      .error, rule: rule, at: Place(path: path, span: Span(0..<0)), message, help: help)
  }
}
