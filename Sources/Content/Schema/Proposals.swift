import Bytes

/// What a list has already, for editors to propose. A file may say something else.
public struct Proposals: Sendable {
  let tags: [String]
  /// The folders of sections at the top.
  let sections: [String]
  /// Folders within sections, and entries.
  let parts: [String]

  /// Nothing.
  public init() { self.init(tags: [], sections: [], parts: []) }

  init(tags: [String], sections: [String], parts: [String]) {
    (self.tags, self.sections, self.parts) = (tags, sections, parts)
  }

  /// - Parameter files: all of a list. One that has errors counts as far as it can.
  public init(from files: [Parsed]) {
    var (tags, sections, parts): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    for file in files {
      if case .entry(let entry)? = file.file { tags.formUnion(entry.tags.map(\.value)) }
      guard let role = file.role, role.folders.allSatisfy(Id.allows) else { continue }
      if let section = role.folders.first { sections.insert(section) }
      parts.formUnion(role.folders.dropFirst())
      if let id = role.id, Id.allows(id) { parts.insert(id) }
    }
    func sorted(_ names: Set<String>) -> [String] { names.sorted { $0.precedes($1) } }
    self.init(tags: sorted(tags), sections: sorted(sections), parts: sorted(parts))
  }
}
