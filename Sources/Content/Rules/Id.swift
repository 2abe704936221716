import Bytes

/// The rules for names of entries, folders and tags: `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 bytes.
public enum Id {
  static let limit = 64

  /// Names of pages and anchors of the site itself, and of devices on Windows, where git could not check out the list.
  static let reserved: Set<String> = [
    "index", "entries", "assets", "tags", "new", "all", "rising", "feed", "404", "list", "main",
    "toc", "top", "zh",
    "en",
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
  ]

  /// Whether an entry or a section may have the name.
  public static func allows(_ name: String) -> Bool {
    (try? check(name, mayBeReserved: false)) != nil
  }

  static func check(_ text: String, mayBeReserved: Bool) throws(IdFault) {
    var last = UInt8(ascii: "-")
    for byte in text.utf8 {
      guard byte.isLowerLetter || byte.isDigit || byte == UInt8(ascii: "-") && last != byte else {
        throw fault(in: text)
      }
      last = byte
    }
    guard last != UInt8(ascii: "-") else { throw .form(mended: nearest(to: text)) }
    guard text.utf8.count <= limit else { throw .long(text.utf8.count) }
    if !mayBeReserved && reserved.contains(text) { throw .reserved }
  }

  private static func fault(in text: String) -> IdFault {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return .form(mended: nearest(to: text)) }
    let parts = text.unicodeScalars.split { "，、；".unicodeScalars.contains($0) }.map { String($0) }
    guard parts.count > 1, parts.allSatisfy({ (try? check($0, mayBeReserved: true)) != nil }) else {
      return .notASCII
    }
    return .several(parts)
  }

  /// The nearest id: lower case, one hyphen for each run of what an id cannot hold. The name of a file
  /// means the entry in it.
  public static func nearest(to text: String) -> String? {
    let name = [".yml", ".yaml"].first(where: text.hasSuffix).map { text.dropLast($0.count) }
    let words = (name ?? text[...]).utf8.map(\.lowercased).split { !$0.isLetterOrDigit }
    let id = Array(words.joined(separator: [UInt8(ascii: "-")]))
    return (1...limit).contains(id.count) ? String(decoding: id, as: UTF8.self) : nil
  }
}
