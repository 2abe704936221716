/// What stands between two delimiters.
struct Tag {
  enum Kind {
    case escaped, raw, section, inverted, close, comment, delimiters, partial, parent, block

    /// As people write it in front of the name.
    var sigil: String {
      switch self {
      case .section: "#"
      case .inverted: "^"
      case .close: "/"
      case .comment: "!"
      case .delimiters: "="
      case .partial: ">"
      case .parent: "<"
      case .block: "$"
      case .raw: "&"
      case .escaped: ""
      }
    }

    /// Interpolations stay on their line; everything else may have a line of its own.
    var isStandalone: Bool {
      self != .escaped && self != .raw
    }
  }

  let kind: Kind
  /// With its delimiters.
  let range: Range<Int>
  /// Without delimiters, sigil and the white space around.
  let content: Range<Int>
}
