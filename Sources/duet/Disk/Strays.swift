import Content

/// Entries outside the content folder: beside it, or in a folder there that has the name of a section.
enum Strays {
  /// How many files are read at most: the folder may hold anything.
  private static let limit = 1000

  /// - Parameter path: the content folder, as it was named on the command line.
  static func beside(_ path: String) -> [Diagnostic] {
    guard let prefix = prefix(of: path), let content = try? Folder.open(path),
      let parent = try? content.parent()
    else { return [] }
    let root = path.hasSuffix("/") ? String(path.dropLast()) : path
    var search = Search(root: root, prefix: prefix)
    let sections = folders(in: content).filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") }
    search.scan(in: parent, at: "")
    for name in folders(in: parent) where sections.contains(name) {
      if let folder = try? parent.folder(name) { search.enter(folder, at: name + "/") }
    }
    return search.found
  }

  /// What stands before the name of the content folder: nothing, or a path with a slash at its end. Nil where the folder is
  /// named by no name.
  static func prefix(of path: String) -> String? {
    let root = path.hasSuffix("/") ? path.dropLast() : path[...]
    let name = root.split(separator: "/").last
    guard let name, name != ".", name != ".." else { return nil }
    return String(root.dropLast(name.count))
  }

  private static func folders(in folder: Folder) -> [String] {
    ((try? folder.entries()) ?? []).filter { $0.kind == .folder }.compactMap(\.name).sorted()
  }

  private struct Search {
    /// The content folder, and what stands before its name.
    let root: String
    let prefix: String
    var found: [Diagnostic] = []
    var count = 0
    var isFull: Bool { count >= Strays.limit }

    /// - Parameter path: from the folder that the content folder is in, with a slash at its end or empty.
    mutating func scan(in folder: Folder, at path: String) {
      for entry in (try? folder.entries()) ?? [] {
        guard entry.kind == .file, let name = entry.name, !name.hasPrefix("."),
          name.hasSuffix(".yml") || name.hasSuffix(".yaml"), !isFull
        else { continue }
        count += 1
        guard let bytes = try? folder.read(name, limit: FileLimits.entry) else { continue }
        let file = SourceFile(path: prefix + path + name, bytes: bytes)
        let target = path.isEmpty ? nil : "\(root)/\(path)\(name)"
        if let problem = Diagnostic(outside: root, file, belongsTo: target) {
          found.append(problem)
        }
      }
    }

    mutating func enter(_ folder: Folder, at path: String) {
      scan(in: folder, at: path)
      guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < FileLimits.depth else { return }
      for name in Strays.folders(in: folder) where !isFull {
        if let inner = try? folder.folder(name) { enter(inner, at: path + name + "/") }
      }
    }
  }
}
