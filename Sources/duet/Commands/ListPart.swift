import Bytes
import Content

/// The files of a list that a command is to be about.
struct ListPart: Sendable {
  /// As messages name them.
  private var files: Set<String>

  /// Reads what was typed: the id of an entry, or one that it had before; the path of a section, for all that is in it; or a
  /// path on the disk. Nil where nothing was typed.
  ///
  /// - Parameters:
  ///   - content: the folder of the list, as it was named.
  ///   - catalogue: knows earlier ids. Nil where something has to be mended first.
  init?(_ flags: Flags, in content: String, _ catalogue: Catalogue?) throws(UsageError) {
    let words = flags[.part]
    guard !words.isEmpty else { return nil }
    let prefix = content.hasSuffix("/") ? content : content + "/"
    let names = ListNames(in: content)
    var files: Set<String> = []
    for word in words {
      let path = ListPart.way(to: flags.list?.path(of: word) ?? word, from: content)
      if let found = names.files(named: word) ?? path.flatMap({ names.files(at: $0) }) {
        files.formUnion(found.map { prefix + $0 })
      } else if let catalogue, let position = catalogue.position(of: word) {
        files.insert(catalogue.entries[position].path)
      } else {
        throw UsageError(
          Phrase(
            zh: "清单里没有条目、章节或文件“\(word)”", en: "the list has no entry, section or file '\(word)'"),
          help: names.help(for: word))
      }
    }
    self.files = files
  }

  var count: Int { files.count }

  func has(_ file: String) -> Bool { files.contains(file) }

  /// The same files where some have other names now.
  func following(_ renames: [String: String]) -> ListPart {
    var part = self
    part.files = Set(files.map { renames[$0] ?? $0 })
    return part
  }

  /// The path from the content folder; nil where it does not lead through that.
  private static func way(to path: String, from content: String) -> String? {
    let content = path.hasPrefix("/") ? Folder.whole(content) ?? content : content
    let (steps, root) = (path.steps, content.steps)
    return steps.starts(with: root) ? steps.dropFirst(root.count).joined(separator: "/") : nil
  }
}

extension String {
  fileprivate var steps: [String] {
    parts(at: UInt8(ascii: "/")).filter { !$0.isEmpty && $0 != "." }
  }
}

extension ListPart: ProblemFilter {
  func concern(_ diagnostic: Diagnostic) -> Bool { has(diagnostic.place.path) }

  func words(about hidden: [Diagnostic]) -> Phrase {
    let counts = Digest(hidden, showingAll: true).counts
    return Phrase(
      zh: "没有列出别的文件里的问题：\(counts.zh)", en: "not shown: \(counts.en) in other files")
  }
}

extension Argument {
  static let part = Argument(
    Phrase(zh: "条目或章节", en: "entry or section"), .listPart, .any,
    zh: "只管这些：条目的id、章节（例如：tools/editors）或文件的路径",
    en: "only these: ids of entries, sections as in tools/editors, or paths of files")
}
