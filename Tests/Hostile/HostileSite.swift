import Content
public import Foundation

/// A list with every vector in every place that does not refuse it.
///
/// Which places do is found out in two steps: the reader is asked about each file alone, and the program about the list,
/// again and again, as some rules see a text only when nothing else is wrong.
public struct HostileSite {
  /// What the program says is wrong: `content/v1/entry-v1.yml`, and the line.
  public struct Refusal: Hashable, Sendable {
    public let path: String
    public let line: Int
    public let message: String

    public init(path: String, line: Int, message: String) {
      self.path = path
      self.line = line
      self.message = message
    }
  }

  private struct File {
    /// Within the content folder.
    let path: String
    let places: Places
    let vector: HostileList.Vector
    var accepted: Set<Int>

    var text: String { places.text(with: vector, in: accepted) }

    /// Takes the vector out of these lines. False where it stands in none of them.
    mutating func refuse(_ lines: Set<Int>) -> Bool {
      var holes = accepted.intersection(lines)
      // What the languages do not have alike is told at the first of them.
      if holes.isEmpty { holes = accepted.intersection(lines.map { $0 + 1 }) }
      accepted.subtract(holes)
      return !holes.isEmpty
    }
  }

  private var files: [File] = []
  private let usual: [(path: String, text: String)]
  /// Vectors in places that were refused, with what is wrong about how that was said.
  public private(set) var refused = 0
  public private(set) var faults: [String] = []

  /// How many vectors stand in how many places, all counted.
  public var accepted: Int { files.reduce(0) { $0 + $1.accepted.count } }

  /// Every vector in entries, sections and stored facts, in a section for each vector.
  public static func entries() throws -> HostileSite {
    var site = HostileSite(usual: [("list.yml", try usualList())])
    let (entry, markdown, section) = try (
      HostileList.places("entry.yml"), HostileList.places("markdown.yml"),
      HostileList.places("section.yml")
    )
    for vector in HostileList.vectors {
      let name = vector.name
      site.add("\(name)/entry-\(name).yml", entry, vector)
      site.add("\(name)/markdown-\(name).yml", markdown, vector)
      site.add("\(name)/section.yml", section, vector)
    }
    return site
  }

  /// One vector in the settings of a list, and in one file of facts of each service.
  public static func settings(_ vector: HostileList.Vector) throws -> HostileSite {
    let usual = HostileList.Vector(name: vector.name, text: "")
    let name = vector.name
    var site = HostileSite(usual: [
      ("\(name)/entry-\(name).yml", try HostileList.places("entry.yml").text(with: usual, in: [])),
      ("\(name)/section.yml", try HostileList.places("section.yml").text(with: usual, in: [])),
    ])
    site.add("list.yml", try HostileList.places("list.yml"), vector)
    for file in ["github.json", "huggingface.json", "links.json"] {
      site.add("_facts/" + file, try HostileList.places(file), vector)
    }
    return site
  }

  private static func usualList() throws -> String {
    """
    name: {zh: 恶意清单, en: Hostile list}
    description: {zh: 只供测试。, en: For tests only.}
    repository: o/r
    markers: [{icon: 📖, label: {zh: 经评审, en: Reviewed}, when: [venue is reviewed]}]

    """
  }

  private init(usual: [(path: String, text: String)]) {
    self.usual = usual
  }

  private mutating func add(_ path: String, _ places: Places, _ vector: HostileList.Vector) {
    var file = File(path: path, places: places, vector: vector, accepted: Set(places.holes))
    if path.hasPrefix("_facts/") {
      // A bad fact is told where its record begins, so each is tried alone.
      file.accepted = file.accepted.filter { hole in
        Self.problems(places.text(with: vector, in: [hole]), at: path).isEmpty
      }
    } else {
      while true {
        let lines = Self.problems(file.text, at: path)
        guard !lines.isEmpty else { break }
        guard file.refuse(Set(lines)) else {
          faults.append("\(path): '\(vector.text)' is refused in \(lines), where it does not stand")
          file.accepted = []
          break
        }
      }
    }
    refused += places.holes.count - file.accepted.count
    files.append(file)
  }

  /// The lines with errors of a file by itself; for facts also those with warnings, which leave a record out.
  private static func problems(_ text: String, at path: String) -> [Int] {
    let file = SourceFile(path: "content/" + path, bytes: Array(text.utf8))
    let isFacts = path.hasPrefix("_facts/")
    let problems = isFacts ? Facts.read([file]).diagnostics : Parsed(file, at: path).diagnostics
    return problems.filter { isFacts || $0.severity == .error }.map { problem in
      1 + file.bytes.prefix(Int(problem.place.span.start)).count { $0 == UInt8(ascii: "\n") }
    }
  }

  /// Writes the list, and takes out of it what the program refuses, until it refuses nothing.
  ///
  /// - Parameter check: what is wrong with the list in a folder, in the program's opinion.
  public mutating func write(to folder: URL, check: (URL) throws -> [Refusal]) throws {
    for (path, text) in usual { try Self.write(text, to: folder.appending(path: path)) }
    for file in files { try Self.write(file.text, to: folder.appending(path: file.path)) }
    while true {
      let refusals = Set(try check(folder))
      guard !refusals.isEmpty else { return }
      var isBetter = false
      let lines = Dictionary(grouping: refusals, by: \.path).mapValues { Set($0.map(\.line)) }
      for index in files.indices {
        guard let lines = lines["content/" + files[index].path] else { continue }
        let before = files[index].accepted.count
        guard files[index].refuse(lines) else { continue }
        isBetter = true
        refused += before - files[index].accepted.count
        try Self.write(files[index].text, to: folder.appending(path: files[index].path))
      }
      guard isBetter else { throw Stubborn(refusals: refusals) }
    }
  }

  /// Problems at places that nobody wrote a vector into.
  struct Stubborn: Error, CustomStringConvertible {
    let refusals: Set<Refusal>
    var description: String {
      "the program refuses what no vector stands in:\n"
        + refusals.map { "\($0.path):\($0.line): \($0.message)" }.sorted().prefix(10)
        .joined(separator: "\n")
    }
  }

  private static func write(_ text: String, to url: URL) throws {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}

extension HostileSite.Refusal {
  private struct Problem: Decodable {
    let path: String
    let severity: String
    let line: Int?
    let message: String
  }

  /// What `duet check --format json` says, a problem a line, whatever stands around it; errors only.
  public static func read(_ said: String) throws -> [HostileSite.Refusal] {
    try said.split(separator: "\n").filter { $0.hasPrefix("{\"path\"") }
      .map { line in
        let record = line.hasSuffix(",") ? line.dropLast() : line
        return try JSONDecoder().decode(Problem.self, from: Data(record.utf8))
      }
      .filter { $0.severity == "error" }
      .map { HostileSite.Refusal(path: $0.path, line: $0.line ?? 0, message: $0.message) }
  }
}
