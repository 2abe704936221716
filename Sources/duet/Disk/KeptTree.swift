import Bytes
import Content
import Preview

/// A tree of files, with what was made of each: the first look reads all of them, and every further look what has changed.
struct KeptTree<Item: Sendable>: Sendable {
  /// How the tree is called in messages: `content/`.
  let prefix: String
  private let tree: Tree
  private let make: @Sendable (SourceFile, String) -> Item
  /// By the way of the folder from the root, with a slash at its end.
  private var kept: [String: KeptFolder<Item>] = [:]
  /// What was made of each file, in the order of the paths: with thousands of files, sorting anew would take longest.
  private var found: [(path: String, item: Item)] = []
  /// Why the tree could not be read at all, the last time. What it held before is still there.
  private(set) var failure: SystemError?
  /// What the machine did not let it read, the last time.
  private var trouble: MachineError?

  /// - Parameters:
  ///   - path: the folder, as it was named on the command line.
  ///   - make: is given each file and its path from the tree's root, on all cores.
  init(_ tree: Tree, at path: String, make: @escaping @Sendable (SourceFile, String) -> Item) {
    self.tree = tree
    self.make = make
    prefix = path.hasSuffix("/") ? path : path + "/"
  }

  /// The folders themselves, as they can be opened.
  var folders: [String] { kept.isEmpty ? [prefix] : kept.keys.map { prefix + $0 } }

  /// What was made of the files, in the order of their paths.
  var items: [Item] { found.map(\.item) }

  /// What is wrong with the tree itself, whatever its files say.
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

  /// Throws where there is no tree, or where the machine is to blame and not the tree.
  ///
  /// - Parameter path: the folder, as it was named on the command line.
  func requireWhole(at path: String) throws(MachineError) {
    if let failure { throw tree.refusal(of: path, failure) }
    if let trouble { throw trouble }
  }

  /// Looks at these folders, or at all. Answers which files differ from what they were, in the order of their paths.
  mutating func look(_ touched: TouchedFolders = .all) -> [Difference<Item>] {
    failure = nil
    trouble = nil
    do throws(SystemError) {
      let look = try findDifferences(touched)
      kept = look.kept
      trouble = look.trouble
      let differences = look.differences.sorted { $0.path.precedes($1.path) }
      remember(differences)
      return differences
    } catch {
      failure = error
      return []
    }
  }

  private func findDifferences(
    _ touched: TouchedFolders
  ) throws(SystemError) -> TreeLook<Item> {
    let root = try Folder.open(prefix)
    if case .some(let names) = touched, !kept.isEmpty {
      var paths = Set(kept.filter { !$0.value.isSettled }.keys)
      for name in names where name.hasPrefix(prefix) {
        paths.insert(String(name.dropFirst(prefix.count)))
      }
      var look = TreeLook(tree, called: prefix, was: kept, make: make)
      if look.look(at: paths.sorted(), in: root) { return look }
    }
    // The tree has another shape than it had, or nobody knows.
    var look = TreeLook(tree, called: prefix, was: kept, make: make)
    look.look(at: root)
    return look
  }

  private mutating func remember(_ differences: [Difference<Item>]) {
    if found.isEmpty {
      found = differences.compactMap { one in one.new.map { (one.path, $0) } }
      return
    }
    for difference in differences {
      let place = found.firstIndex(notBefore: { $0.path.precedes(difference.path) })
      let isThere = place < found.count && found[place].path == difference.path
      found.replaceSubrange(
        place..<(isThere ? place + 1 : place),
        with: difference.new.map { [(difference.path, $0)] } ?? [])
    }
  }
}

/// What was made of a file, before and now; nil where there was none, or where it could not be read.
struct Difference<Item: Sendable>: Sendable {
  /// From the tree's root.
  let path: String
  let old: Item?
  let new: Item?
}
