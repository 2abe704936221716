import Bytes

/// What a file is, by where it lies in the content folder.
enum FileRole: Hashable, Sendable {
  case list
  case section([String])
  case entry([String], id: String)
  /// An entry, by its name, that lies in no folder.
  case outside(String)

  /// How deep sections nest.
  static let depth = 3

  /// Reads a path inside the content folder, `datasets/chinese/dialogue/cmedqa2.yml`. Nil for a file that does not belong.
  static func read(_ path: String) -> (role: FileRole?, problems: [Problem]) {
    let parts = path.parts(at: UInt8(ascii: "/")).filter { !$0.isEmpty }
    guard let name = parts.last else { return (nil, [.strayFile(path)]) }
    let folders = Array(parts.dropLast())
    var problems: [Problem] = []
    let stem: String
    if name.hasSuffix(".yml") {
      stem = String(name.dropLast(4))
    } else {
      guard let (mended, fault) = EndingFault.find(in: name) else {
        return (nil, [.strayFile(name)])
      }
      stem = String(mended.dropLast(4))
      problems.append(.wrongEnding(name, mended: mended, fault))
    }
    let role: FileRole?
    switch (stem, folders.isEmpty) {
    case ("list", true): role = .list
    case ("list", false): (role, problems) = (nil, [.listNotAtTop])
    case ("section", true): (role, problems) = (nil, [.sectionAtTop])
    case ("section", false):
      role = .section(folders)
      if let problem = problem(ofFolder: folders) { problems.append(problem) }
    case (_, true): role = .outside(name)
    default:
      role = .entry(folders, id: stem)
      do { try Id.check(stem, mayBeReserved: false) } catch {
        problems.append(.badFileName(stem, error))
      }
    }
    return (role, problems)
  }

  /// What is wrong with the last of these folders; each is checked once, where its `section.yml` is or should be.
  ///
  /// - Parameter nearest: a folder beside it that has nearly its name.
  static func problem(ofFolder folders: [String], nearest: String? = nil) -> Problem? {
    if folders.count > depth { return .tooDeep(depth) }
    guard let name = folders.last else { return nil }
    do { try Id.check(name, mayBeReserved: false) } catch {
      return .badFolderName(name, error, nearest: nearest)
    }
    return nil
  }

  /// That of an entry.
  var id: String? { if case .entry(_, let id) = self { id } else { nil } }

  var folders: [String] {
    switch self {
    case .list, .outside: []
    case .section(let folders), .entry(let folders, _): folders
    }
  }
}
