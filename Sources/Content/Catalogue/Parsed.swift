import Bytes

/// What one file says, once it is known to make sense.
public enum ContentFile: Sendable {
  indirect case list(ListSettings)
  indirect case section(SectionFile)
  case entry(Entry)
}

/// One file, read and checked by itself. It depends on no other file, so files are parsed in parallel.
///
/// A class, though it never changes: a list of thousands is sorted and handed on, and each is then one reference.
public final class Parsed: Sendable {
  /// The file, as the user knows it.
  public let path: String
  /// Nil when the file has errors, but not when it has only warnings.
  public let file: ContentFile?
  public let diagnostics: [Diagnostic]
  /// What it would be if it had no errors.
  let role: FileRole?
  /// Texts that are missing in one language, which are among the diagnostics as warnings.
  let gaps: [Gap]
  /// What the rules of the list find in it; nil when the file has errors.
  let proof: Proof?
  /// Whether its way from the root has no capitals, nor letters that may have some.
  let isInLowerCase: Bool
  /// The id of an entry in lower case, and what finds it.
  let lowID: String?
  let idHash: FNVHash

  /// `path` is that inside the content folder, `datasets/chinese/dialogue/cmedqa2.yml`: it decides what the file is.
  public init(_ file: SourceFile, at path: String) {
    self.path = file.path
    isInLowerCase = path.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    let (role, problems) = FileRole.read(path)
    self.role = role
    lowID = role?.id.map { [isInLowerCase] in isInLowerCase ? $0 : $0.lowercased() }
    idHash = FNVHash((lowID ?? "").utf8)
    guard let role else {
      var checker = Checker(path: file.path)
      for problem in problems { checker.report(problem, at: Span(0..<0)) }
      self.file = nil
      proof = nil
      gaps = []
      diagnostics = checker.diagnostics
      return
    }
    let (root, found) = Document.parse(file)
    var checker = Checker(
      path: file.path, isPartial: found.contains { $0.severity == .error }, bytes: file.bytes)
    for problem in problems { checker.report(problem, at: Span(0..<0)) }
    let content = root.flatMap { checker.read($0, role, file) }
    diagnostics = found + checker.diagnostics
    gaps = checker.gaps
    let sound = diagnostics.contains { $0.severity == .error } ? nil : content
    self.file = sound
    proof = sound.map { Proof($0, file) }
  }
}

extension Diagnostic {
  /// What is wrong with a file of the content folder whose name does not end in `.yml`.
  ///
  /// - Parameter path: that inside the content folder.
  public init?(fileNamed path: String, at place: Place) {
    guard let problem = FileRole.read(path).problems.first else { return nil }
    self.init(problem, at: place)
  }
}

extension FileRole {
  var schema: Schema {
    switch self {
    case .list: .list
    case .section: .section
    case .entry, .outside: .entry
    }
  }
}

extension Checker {
  fileprivate mutating func read(
    _ root: Node, _ role: FileRole, _ file: SourceFile
  ) -> ContentFile? {
    guard let mapping = mapping(root, role.schema, of: nil) else { return nil }
    switch role {
    case .list:
      return ListSettings(mapping, path: file.path).map(ContentFile.list)
    case .section(let folders):
      return SectionFile(mapping, path: file.path, folders: folders).map(ContentFile.section)
    case .entry(let folders, let id):
      checkLinks(mapping)
      return Entry(mapping, id: id, folders: folders, file: file).map(ContentFile.entry)
    case .outside: return nil
    }
  }
}
