import Bytes
import Content
import Preview

/// A tree of files, with what was made of each: the first scan reads all of them, and each further scan those that changed.
struct TreeSnapshot<Item: Sendable>: Sendable {
  /// How the tree is called in messages: `content/`.
  let prefix: String
  private let tree: SourceTree
  private let scansAgain: Bool
  private let mayBeMissing: Bool
  private let make: @Sendable (SourceFile, String) -> Item
  /// By the path of the folder from the root, with a slash at its end.
  private var kept: [String: FolderSnapshot<Item>] = [:]
  /// What was made of each file, in the order of the paths. It stays sorted: sorting thousands of files would take longest.
  private var found: [(path: String, item: Item)] = []
  /// Why the last scan could not read the tree at all. What the tree held before is still there.
  private(set) var failure: SystemError?
  /// Why the machine could not read a file in the last scan.
  private var trouble: MachineError?

  /// - Parameters:
  ///   - path: the folder, as it was named on the command line.
  ///   - scansAgain: whether there will be a second scan. It needs a tenth of the memory that a long list takes.
  ///   - mayBeMissing: whether a folder that is not there is as good as an empty one.
  ///   - make: is given each file and its path from the tree's root, on all cores.
  init(
    _ tree: SourceTree, at path: String, scansAgain: Bool, mayBeMissing: Bool = false,
    make: @escaping @Sendable (SourceFile, String) -> Item
  ) {
    self.tree = tree
    self.scansAgain = scansAgain
    self.mayBeMissing = mayBeMissing
    self.make = make
    prefix = path.hasSuffix("/") ? path : path + "/"
  }

  /// The folders themselves, as they can be opened.
  var folders: [String] { kept.isEmpty ? [prefix] : kept.keys.map { prefix + $0 } }

  /// What was made of the files, in the order of their paths.
  var items: [Item] { found.map(\.item) }

  /// What is wrong with the tree itself, whatever its files say.
  var diagnostics: [Diagnostic] { kept.values.flatMap(\.diagnostics).sorted() }

  /// Whether the next scan will notice every further change.
  var isSettled: Bool { kept.values.allSatisfy(\.isSettled) }

  /// Whether this is a file of the tree, by its name in messages.
  func has(_ shown: String) -> Bool {
    guard shown.hasPrefix(prefix) else { return false }
    let path = shown.dropFirst(prefix.count)
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return kept[String(path.dropLast(name.count))]?.files[String(name)] != nil
  }

  /// Throws where the tree cannot be read, or where the machine could not read all of it.
  ///
  /// - Parameter path: the folder, as it was named on the command line.
  func requireWhole(at path: String) throws(MachineError) {
    if let failure { throw tree.error(reading: path, failure) }
    if let trouble { throw trouble }
  }

  /// Scans these folders, or all. Returns the files that changed, in the order of their paths.
  mutating func scan(_ touched: TouchedFolders = .all) -> [FileChange<Item>] {
    failure = nil
    trouble = nil
    do throws(SystemError) {
      let scan = try findChanges(touched)
      kept = scan.kept
      trouble = scan.trouble
      let changes = scan.changes.sorted { $0.path.precedes($1.path) }
      remember(changes)
      return changes
    } catch .missing where mayBeMissing {
      defer { (kept, found) = ([:], []) }
      return found.map { FileChange(path: $0.path, old: $0.item, new: nil) }
    } catch {
      failure = error
      return []
    }
  }

  private func findChanges(
    _ touched: TouchedFolders
  ) throws(SystemError) -> TreeScan<Item> {
    let root = try Folder.open(prefix)
    if case .some(let names) = touched, !kept.isEmpty {
      var paths = Set(kept.filter { !$0.value.isSettled }.keys)
      for name in names where name.hasPrefix(prefix) {
        paths.insert(String(name.dropFirst(prefix.count)))
      }
      var scan = TreeScan(tree, called: prefix, was: kept, keeping: scansAgain, make: make)
      if scan.scan(at: paths.sorted(), in: root) { return scan }
    }
    // The tree has other folders than before, or may have.
    var scan = TreeScan(tree, called: prefix, was: kept, keeping: scansAgain, make: make)
    scan.scan(at: root)
    return scan
  }

  private mutating func remember(_ changes: [FileChange<Item>]) {
    if found.isEmpty {
      found = changes.compactMap { one in one.new.map { (one.path, $0) } }
      return
    }
    for change in changes {
      let place = found.firstIndex(notBefore: { $0.path.precedes(change.path) })
      let isThere = place < found.count && found[place].path == change.path
      found.replaceSubrange(
        place..<(isThere ? place + 1 : place),
        with: change.new.map { [(change.path, $0)] } ?? [])
    }
  }
}

/// What was made of a file, before and now; nil where there was none, or where it could not be read.
struct FileChange<Item: Sendable>: Sendable {
  /// From the tree's root.
  let path: String
  let old: Item?
  let new: Item?
}
