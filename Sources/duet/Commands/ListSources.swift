import Content

/// The folder of the list, read and checked: what people wrote, and what machines found out.
struct ListSources {
  let facts: Facts
  let diagnostics: [Diagnostic]
  private let strays: [Diagnostic]
  /// The list as it was put together, with all that its files said since and that made sense.
  private let sound: Catalogue?
  /// Files that have their place in it and make no sense now.
  private let broken: Set<String>

  /// Nil where something has to be mended first.
  var catalogue: Catalogue? { broken.isEmpty ? sound : nil }

  /// - Parameters:
  ///   - root: the folder, as it was named on the command line.
  ///   - today: the last day that an entry may have come into the list; nil where that does not matter.
  static func read(
    _ content: SourceReader, at root: String, today: Day? = nil
  ) async throws(MachineError) -> ListSources {
    let (items, strays) = try await content.read(ContentItem.init)
    return ListSources(
      items, in: root, strays: strays, facts: Facts.read(items.compactMap(\.facts)), today: today)
  }

  /// - Parameter strays: what is wrong with the folder itself.
  init(
    _ items: [ContentItem], in root: String, strays: [Diagnostic],
    facts: (facts: Facts, diagnostics: [Diagnostic]), today: Day? = nil
  ) {
    let root = root.hasSuffix("/") ? String(root.dropLast()) : root
    let parsed = items.compactMap(\.parsed)
    let (catalogue, problems) =
      strays.haveErrors
      ? (nil, parsed.flatMap(\.diagnostics))
      : Catalogue.assemble(parsed, facts: facts.facts, in: root, today: today)
    sound = catalogue
    broken = []
    self.facts = facts.facts
    self.strays = strays
    diagnostics = strays + facts.diagnostics + problems
  }

  private init(
    _ sound: Catalogue, broken: Set<String>, like old: ListSources, diagnostics: [Diagnostic]
  ) {
    self.sound = sound
    self.broken = broken
    self.diagnostics = diagnostics
    facts = old.facts
    strays = old.strays
  }

  /// The same after some files changed, in a time that hardly grows with the list. Nil where a rule between files may be
  /// touched.
  func replacing(
    _ changes: [(old: Parsed?, new: Parsed?)], strays: [Diagnostic]
  ) -> ListSources? {
    guard strays == self.strays, let sound else { return nil }
    let required = sound.list.require
    var broken = broken
    for (old, new) in changes {
      guard let path = (new ?? old)?.path else { continue }
      if let new, new.diagnostics(requiring: required).haveErrors {
        // A new one has no place yet.
        guard old != nil else { return nil }
        broken.insert(path)
      } else {
        broken.remove(path)
      }
    }
    let files = changes.compactMap(\.new)
    let gone = changes.filter { $0.new == nil }.compactMap(\.old)
    let whole = files.filter { !$0.diagnostics(requiring: required).haveErrors }
    return sound.replacing(whole, without: gone).map { sound in
      let past = Set(changes.flatMap { $0.old?.diagnostics(requiring: required) ?? [] })
      return ListSources(
        sound, broken: broken, like: self,
        diagnostics: diagnostics.filter { !past.contains($0) }
          + files.flatMap { $0.diagnostics(requiring: required) })
    }
  }
}
