import Bytes
import Content
import Preview

/// A tree as it was when somebody last looked, with what was made of each file: looking again reads only what changed.
struct KeptTree<Item: Sendable>: Sendable {
  /// How the tree is called in messages: `content/`.
  let prefix: String
  private let tree: Tree
  private let make: @Sendable (SourceFile, String) -> Item
  /// By the way of the folder from the root, with a slash at its end.
  private var kept: [String: KeptFolder<Item>] = [:]
  /// What was made of each file, in the order of the paths: with thousands of files, sorting anew would take longest.
  private var found: [(path: String, item: Item)] = []

  init(_ tree: Tree, at path: String, make: @escaping @Sendable (SourceFile, String) -> Item) {
    self.tree = tree
    self.make = make
    prefix = path.hasSuffix("/") ? path : path + "/"
  }

  /// The folders themselves, as they can be opened.
  var folders: [String] { kept.isEmpty ? [prefix] : kept.keys.map { prefix + $0 } }

  /// What was made of the files, in the order of their paths.
  var items: [Item] { found.map(\.item) }

  var diagnostics: [Diagnostic] { kept.values.flatMap(\.diagnostics).sorted() }

  /// Whether every further change will show.
  var isSettled: Bool { kept.values.allSatisfy(\.isSettled) }

  /// Whether this is a file of the tree, by its name in messages.
  func has(_ shown: String) -> Bool {
    guard shown.hasPrefix(prefix) else { return false }
    let path = shown.dropFirst(prefix.count)
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return kept[String(path.dropLast(name.count))]?.files[String(name)] != nil
  }

  /// Looks at these folders, or at all. Answers which files differ from what they were, in the order of their paths.
  mutating func look(_ touched: TouchedFolders) throws(SystemError) -> [Difference<Item>] {
    let differences = try findDifferences(touched).sorted { $0.path.precedes($1.path) }
    for difference in differences { keep(difference.new, at: difference.path) }
    return differences
  }

  private mutating func keep(_ item: Item?, at path: String) {
    let place = found.firstIndex(notBefore: { $0.path.precedes(path) })
    let isThere = place < found.count && found[place].path == path
    let replaced = place..<(isThere ? place + 1 : place)
    found.replaceSubrange(replaced, with: item.map { [(path, $0)] } ?? [])
  }

  private mutating func findDifferences(
    _ touched: TouchedFolders
  ) throws(SystemError) -> [Difference<Item>] {
    let root = try Folder.open(prefix)
    var differences: [Difference<Item>] = []
    if case .some(let names) = touched, !kept.isEmpty {
      var paths = Set(kept.filter { !$0.value.isSettled }.keys)
      for name in names where name.hasPrefix(prefix) {
        paths.insert(String(name.dropFirst(prefix.count)))
      }
      if paths.sorted().allSatisfy({ look(in: root, at: $0, &differences) }) { return differences }
    }
    // The tree has another shape than it had, or nobody knows.
    let early = differences
    differences = []
    var before = kept
    kept = [:]
    enter(root, path: "", &before, &differences)
    for (folder, level) in before {
      for (name, file) in level.files {
        differences.append(Difference(path: folder + name, old: file.item, new: nil))
      }
    }
    return Difference.joined(early, differences)
  }

  /// Looks at one folder; false where it is not the one it was, or has other folders in it.
  private mutating func look(
    in root: Folder, at path: String, _ differences: inout [Difference<Item>]
  ) -> Bool {
    guard var level = kept[path] else { return false }
    var folder = root
    for step in path.split(separator: "/") {
      guard let next = try? folder.folder(String(step)) else { return false }
      folder = next
    }
    let listing = Listing(tree, of: folder, at: path, called: prefix)
    guard Set(listing.folders) == Set(level.folders) else { return false }
    level.look(at: listing, source(folder, path), &differences)
    kept[path] = level
    return true
  }

  private mutating func enter(
    _ folder: Folder, path: String, _ before: inout [String: KeptFolder<Item>],
    _ differences: inout [Difference<Item>]
  ) {
    let listing = Listing(tree, of: folder, at: path, called: prefix)
    var level = before.removeValue(forKey: path) ?? KeptFolder()
    level.look(at: listing, source(folder, path), &differences)
    for name in listing.folders {
      do {
        enter(try folder.folder(name), path: path + name + "/", &before, &differences)
      } catch {
        level.diagnostics.append(Listing.refusal(of: prefix + path + name, error))
      }
    }
    kept[path] = level
  }

  private func source(_ folder: Folder, _ path: String) -> KeptFile<Item>.Source {
    KeptFile.Source(tree: tree, prefix: prefix, folder: folder, path: path, make: make)
  }
}
