import Content
import Site

/// The folder of the list, read and checked: what people wrote, and what machines found out.
struct ListSources {
  /// Nil where something has to be mended first.
  let catalogue: Catalogue?
  let texts: Texts
  let facts: Facts
  let diagnostics: [Diagnostic]

  /// Only what entries say, for a command that makes no pages.
  ///
  /// - Parameter root: the folder, as it was named on the command line.
  static func read(_ root: String) throws(MachineError) -> ListSources {
    var tree = TreeSnapshot(.content, at: root, scansAgain: false) {
      ContentItem($0, at: $1, withTexts: false)
    }
    _ = tree.scan()
    try tree.requireWhole(at: root)
    return ListSources(
      tree.items, in: root, strays: tree.diagnostics,
      facts: Facts.read(tree.items.compactMap(\.facts)))
  }

  /// A tree with a file that could not even be read is judged file by file only. The rules between files would take
  /// that one for missing, and send people to make a file that is there.
  ///
  /// - Parameters:
  ///   - root: the folder, as it was named on the command line.
  ///   - strays: what is wrong with the folder itself.
  ///   - today: the last day that an entry may have come into the list; nil where that does not matter.
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
    let files = items.compactMap(\.texts)
    let texts = Texts(files)
    var found = files.flatMap(\.diagnostics)
    if let catalogue { found += texts.problems(in: catalogue) }
    self.catalogue = found.haveErrors ? nil : catalogue
    self.texts = texts
    self.facts = facts.facts
    diagnostics = strays + facts.diagnostics + problems + found
  }
}
