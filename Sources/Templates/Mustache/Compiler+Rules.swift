import Bytes

/// What strictness adds to the language, and its limits.
extension Compiler {
  /// Reports what is wrong with the tag itself. false: the tag is left out.
  mutating func isAllowed(_ tag: Tag, _ name: String) -> Bool {
    let hasName = tag.kind != .comment && tag.kind != .delimiters
    if hasName, strictness == .strict {
      if name.isEmpty {
        report(.emptyTag, at: tag.range)
        return false
      }
      if tag.kind != .close {
        if namesTemplate(name, tag.kind) {
          if !isPath(name) { report(.badTemplateName(name), at: tag.content) }
        } else if !isSound(name, tag.kind) {
          report(.badName(name), at: tag.content)
        }
        if tag.kind != .block { complainInParent(at: tag.range) }
      }
    }
    let opens = [.section, .inverted, .parent, .block].contains(tag.kind)
    if opens, open.count >= Self.nesting {
      report(.nestedTooDeep(limit: Self.nesting), at: tag.range)
      isCutShort = true
      return false
    }
    return true
  }

  /// Not with a `*`: then a name of the view says which template it is.
  private func namesTemplate(_ name: String, _ kind: Tag.Kind) -> Bool {
    (kind == .partial || kind == .parent) && name.utf8.first != UInt8(ascii: "*")
  }

  /// Folders and a file, as names of templates are made: none of them empty, none that only dots make.
  private func isPath(_ name: String) -> Bool {
    guard !name.utf8.contains(where: \.isWhiteSpace) else { return false }
    return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      !part.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
    }
  }

  private func isSound(_ name: String, _ kind: Tag.Kind) -> Bool {
    if name == "." { return kind != .block }
    var path = name[...]
    if kind == .partial || kind == .parent {
      path = path.dropFirst().drop { $0 == " " }
    }
    guard !path.utf8.contains(where: \.isWhiteSpace) else { return false }
    return path.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }

  /// Text between the blocks of a parent is never shown, so it is a mistake.
  mutating func complainInParent(at range: Range<Int>) {
    guard strictness == .strict, isInParent, let parent = open.last, !parent.hasComplained else {
      return
    }
    let text = source.text[range]
    guard let start = text.firstIndex(where: { !$0.isWhiteSpace }),
      let last = text.lastIndex(where: { !$0.isWhiteSpace })
    else { return }
    open[open.count - 1].hasComplained = true
    report(.contentInParent(parent.name), at: start..<last + 1)
  }
}
