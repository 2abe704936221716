/// A path that is safe to write below the output folder: relative, and no step of it is hidden or leads upwards.
struct OutputPath: Hashable, Sendable {
  let text: String

  /// Nil when it is not safe. Hidden files are Duet's own (`.duet`) or the repository's (`.gitignore`).
  init?(_ text: String) {
    var length = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "/") where length == 0: return nil
      case UInt8(ascii: "/"): length = 0
      case UInt8(ascii: ".") where length == 0: return nil
      case 0..<0x20, UInt8(ascii: "\\"): return nil
      default: length += 1
      }
      if length > 255 { return nil }
    }
    guard length > 0 else { return nil }
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
