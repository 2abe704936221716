import Bytes
import Content

/// Reads a tree on all cores, and does something with each file there as well.
struct SourceReader: Sendable {
  private let tree: Tree
  private let root: Folder
  private let prefix: String

  /// - Parameter path: the folder, as it was named on the command line.
  init(_ tree: Tree, at path: String) throws(MachineError) {
    self.tree = tree
    prefix = path.hasSuffix("/") ? path : path + "/"
    do {
      root = try Folder.open(path)
    } catch {
      throw tree.refusal(of: path, error)
    }
  }

  /// What `use` makes of every file, in the order of the paths, and what is wrong with the tree itself. `use` is given
  /// the file and its path from the tree's root. Throws where the machine is to blame and not the tree.
  func read<Result: Sendable>(
    _ use: @escaping @Sendable (SourceFile, String) -> Result
  ) async throws(MachineError) -> (results: [Result], diagnostics: [Diagnostic]) {
    var walk = Walk(tree, in: root, called: prefix)
    var all = Part<Result>()
    await withTaskGroup(of: Part<Result>.self) { group in
      var running = 0
      while let batch = walk.next() {
        // Batches hold folders open, so there are never many at once.
        if running == 16, let part = await group.next() {
          all.add(part)
          running -= 1
        }
        group.addTask { read(batch, use) }
        running += 1
      }
      for await part in group { all.add(part) }
    }
    if let trouble = walk.trouble ?? all.trouble { throw trouble }
    // Numbers are moved about, not results, which are large.
    let found = all.found
    let paths = found.map(\.path)
    let order = found.indices.sorted { paths[$0].precedes(paths[$1]) }
    return (order.map { found[$0].result }, all.diagnostics + walk.diagnostics)
  }

  private func read<Result>(
    _ batch: Batch, _ use: (SourceFile, String) -> Result
  ) -> Part<Result> {
    var part = Part<Result>()
    for file in batch.files {
      let (source, problems, failure) = file.read(in: batch.folder, of: tree, called: prefix)
      if let source { part.found.append((file.path, use(source, file.path))) }
      part.diagnostics += problems
      if let failure { part.note(failure, at: prefix + file.path) }
    }
    return part
  }

  /// What some files came to.
  private struct Part<Result: Sendable>: Sendable {
    var found: [(path: String, result: Result)] = []
    var diagnostics: [Diagnostic] = []
    var trouble: MachineError?

    mutating func note(_ failure: SystemError, at path: String) {
      trouble = trouble ?? MachineError(reading: path, failure)
    }

    mutating func add(_ other: Part) {
      found += other.found
      diagnostics += other.diagnostics
      trouble = trouble ?? other.trouble
    }
  }
}

extension Batch.File {
  /// The file, or why there is none; a note is nothing to anybody, unless it should be an entry.
  func read(
    in folder: Folder, of tree: Tree, called prefix: String
  ) -> (source: SourceFile?, diagnostics: [Diagnostic], failure: SystemError?) {
    let shown = prefix + path
    if isNote { return (nil, doubts(aboutNoteAt: shown, in: folder), nil) }
    do throws(ReadError) {
      return (SourceFile(path: shown, bytes: try folder.read(name, limit: limit)), [], nil)
    } catch {
      return (nil, [error.diagnostic(at: shown, self, in: tree)], error.failure)
    }
  }

  /// A note that cannot be read, or is longer than any entry, is nobody's concern.
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

  fileprivate func diagnostic(at path: String, _ file: Batch.File, in tree: Tree) -> Diagnostic {
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
