/// A path that is safe to write below the output folder: relative, and no step of it is hidden or leads upwards.
struct OutputPath: Hashable, Sendable {
  let text: String

  /// Nil when it is not safe. Hidden files are Duet's own (`.duet`) or the repository's (`.gitignore`).
  init?(_ text: String) {
    let steps = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isSafe = steps.allSatisfy { step in
      guard let first = step.first, step.count <= 255 else { return false }
      return first != UInt8(ascii: ".") && !step.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") }
    }
    guard isSafe else { return nil }
    self.text = text
  }

  private init(safe text: Substring) {
    self.text = String(text)
  }

  var name: String {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return text }
    return String(text[text.utf8.index(after: slash)...])
  }

  /// The folder it is in; nil at the top.
  var folder: OutputPath? {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { OutputPath(safe: text[..<$0]) }
  }

  /// All the folders that it is in, the outermost first.
  var folders: [OutputPath] {
    folder.map { $0.folders + [$0] } ?? []
  }
}
