/// The two folders that a site is made from, and which files each wants.
enum Tree: Sendable {
  case content, templates

  enum Verdict: Sendable {
    case ignore
    case enter
    case read(limit: Int)
    /// Probably a note, unless it begins as an entry does.
    case glance
    case refuse(rule: String, message: String, help: String)
  }

  /// What to do with a file or folder; `path` is its way from the tree's root.
  func verdict(on name: String, at path: String, _ kind: Folder.Kind) -> Verdict {
    // Also editors' and systems' own files, as `.DS_Store`.
    if name.hasPrefix(".") || self == .content && path == "_schema" { return .ignore }
    switch kind {
    case .folder:
      let isFacts = self == .content && path.hasPrefix("_facts/") && name.hasSuffix(".json")
      if isFacts || name.hasSuffix(".yml") || name.hasSuffix(".mustache") {
        return .refuse(
          rule: "not-a-file", message: "a folder stands where a file should be",
          help: "Give the folder a name without '.\(name.split(separator: ".").last ?? "")'")
      }
      guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < Limits.depth else {
        return .refuse(
          rule: "too-deep", message: "folders are nested more than \(Limits.depth) deep",
          help: "Move the folder further up")
      }
      return .enter
    case .file: return wanted(name, at: path)
    case .link:
      return .refuse(
        rule: "not-a-file", message: "this is a symbolic link, and links are not followed",
        help: "Put the file itself here")
    case .pipe, .socket, .device:
      return .refuse(
        rule: "not-a-file", message: "this is a \(kind.rawValue), not a file",
        help: "Remove it from here")
    }
  }

  /// The way out for the one who wrote a file that is over its limit.
  func helpForLargeFile(_ name: String, at path: String) -> String {
    switch self {
    case .content:
      if path.hasPrefix("_facts/") { return "Remove the records of what the list no longer has" }
      if path == "list.yml" || name == "section.yml" {
        return "Shorten it; a text this long belongs on a page that the intro links to"
      }
      return "Shorten it; a text this long belongs on a page that the entry links to"
    case .templates:
      if path.hasPrefix("assets/") { return "Make it smaller; every reader has to load it" }
      if name.hasSuffix(".mustache") {
        return "Move parts of it to other templates, and call them: {{>name}}"
      }
      return "Shorten it; the words of the interface are few"
    }
  }

  private func wanted(_ name: String, at path: String) -> Verdict {
    switch self {
    case .content:
      if path.hasPrefix("_facts/"), !name.hasSuffix(".md") {
        guard name.hasSuffix(".json") else {
          return .refuse(
            rule: "unexpected-file", message: "'\(name)' is not a file of facts",
            help: "This folder is kept by programs, as .json files; move anything else elsewhere")
        }
        return .read(limit: Limits.facts)
      }
      if name.hasSuffix(".yml") { return .read(limit: Limits.entry) }
      if name.hasSuffix(".md") {
        // Entries are in the folders of sections.
        return path.hasPrefix("_") || !path.utf8.contains(UInt8(ascii: "/")) ? .ignore : .glance
      }
      if name.hasSuffix(".yaml") {
        return .refuse(
          rule: "unexpected-file", message: "the name of an entry ends in .yml, not in .yaml",
          help: "Rename it to \(name.dropLast(5)).yml")
      }
      return .refuse(
        rule: "unexpected-file", message: "'\(name)' is not an entry",
        help: "Entries are .yml files, and notes may be .md files; move anything else elsewhere")
    case .templates:
      if path.hasPrefix("assets/") { return .read(limit: Limits.asset) }
      if name.hasSuffix(".mustache") || name.hasSuffix(".yml") {
        return .read(limit: Limits.template)
      }
      if name.hasSuffix(".md") { return .ignore }
      return .refuse(
        rule: "unexpected-file", message: "'\(name)' is not a template",
        help: "Templates are .mustache files; what readers' browsers load goes to assets/")
    }
  }
}
