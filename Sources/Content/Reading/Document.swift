/// Reads entry files: a strict subset of YAML 1.2.
///
///     file     = { line }                      # one mapping or one list, at the left margin
///     mapping  = key ": " value …              # keys below each other, each once
///     list     = "- " value …                  # may stand at the indentation of its key
///     value    = nothing | text | "[a, b]" | "{key: a, key: b}" | block
///              | an indented mapping or list on the lines below
///     text     = plain | 'single' | "double"   # on one line; everything is text, nothing is a number
///     block    = ("|" | ">") [1-9] [+ -] and the indented lines below
///     comment  = "#" to the end of the line, after a space or at its start
///
/// Lines may end as on Windows, and a byte order mark may stand at the start; neither gets into texts.
///
/// Whatever is read means the same to every YAML program, but for one line break: of a block at the very end of a file
/// that ends without one, as those of many editors do, some programs read the last line without it. To the Markdown of
/// such a text it makes no difference. What would mean something else than it seems, and what few people know, is refused.
public enum Document {
  /// No file may be larger, in bytes.
  static let sizeLimit = 65_536
  /// How many problems of one file are reported at most.
  static let problemLimit = 20

  /// What the file says, and everything that is wrong with how it says it, in order.
  ///
  /// `root` is nil when a part could not be read. It is there when the only problems are characters or
  /// keys that stand twice, so that the file can be checked further.
  public static func parse(_ file: SourceFile) -> (root: Node?, problems: [Diagnostic]) {
    let (root, problems) = read(file.bytes)
    return (
      root, problems.map { Diagnostic($0.value, at: Place(path: file.path, span: $0.span)) }
    )
  }

  static func read(_ bytes: [UInt8]) -> (root: Node?, problems: [Located<Problem>]) {
    let (root, problems) = readLines(bytes)
    // Its lines always make problems, which are not those to mend.
    if root == nil, let conflict = MergeConflict(in: bytes) {
      return (nil, [Located(.mergeConflict(conflict.lines), at: conflict.span)])
    }
    return (root, problems)
  }

  private static func readLines(
    _ bytes: [UInt8]
  ) -> (root: Node?, problems: [Located<Problem>]) {
    guard bytes.count <= sizeLimit else {
      return (nil, [Located(.tooLarge, at: Span(sizeLimit..<sizeLimit))])
    }
    var (problems, isText) = TextRule.problems(inFile: bytes, limit: problemLimit)
    // What stands behind so many problems has not been looked at, and may be anything.
    guard isText, problems.count < problemLimit else { return (nil, problems) }

    let unified = UnifiedLines(of: bytes)
    var reader = DocumentReader(unified?.bytes ?? bytes, from: TextRule.start(ofFile: bytes))
    var root = reader.document()
    guard unified != nil || !problems.isEmpty || !reader.problems.isEmpty else { return (root, []) }
    var found = reader.problems
    if let unified {
      root = root?.moved(unified.original)
      found = found.map { Located($0.value.moved(unified.original), at: unified.original($0.span)) }
    }
    for problem in found where !problems.contains(problem) { problems.append(problem) }
    problems.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    return (reader.isWhole ? root : nil, Array(problems.prefix(problemLimit)))
  }
}
