import Foundation
import Synchronization
import Testing

/// A build of a small list that the system refuses something, or that is killed, at each single call.
///
/// `FAULTS=all` tries every error at every call. Otherwise each call gets one of its errors, in turn.
@Suite(.enabled(if: Stage.canTrace, "strace is missing, or may not look at other programs here"))
struct FaultTests {
  /// Calls that change something on the disk. Between two of them all moments are the same to a reader.
  static let changes = [
    "openat", "write", "mkdirat", "linkat", "renameat", "renameat2", "unlinkat", "fchmod", "syncfs",
  ]

  /// Not ENOENT for `getdents64`: the kernel answers it only for a folder that has been deleted, and `readdir` takes that for
  /// the end of the folder, as POSIX asks.
  static let refusals: [(call: String, errors: [String])] = [
    ("openat", ["EACCES", "EMFILE", "EIO", "ENOSPC"]), ("read", ["EIO", "EINTR"]),
    ("write", ["ENOSPC", "EIO", "EINTR"]), ("fstat,newfstatat", ["EIO", "EACCES"]),
    ("getdents64", ["EIO", "ESTALE"]), ("mkdirat", ["ENOSPC", "EACCES"]),
    ("linkat", ["EPERM", "EMLINK", "ENOSPC", "EIO"]),
    ("renameat", ["EXDEV", "ENOSPC", "EIO", "EACCES"]),
    ("renameat2", ["EINVAL", "EBUSY", "ENOSYS", "EIO"]), ("unlinkat", ["EIO", "EACCES", "EBUSY"]),
    ("fchmod", ["EPERM", "EIO"]), ("syncfs", ["EIO", "ENOSYS"]),
    ("flock", ["EAGAIN", "ENOLCK"]),
    ("faccessat,faccessat2", ["EACCES", "EIO"]), ("close", ["EIO"]),
  ]

  @Test(arguments: changes)
  func `killed at any call, a build leaves the old site or the new one`(call: String) throws {
    let faults = try Faults()
    defer { faults.clear() }
    try faults.atEachPoint(of: call, "signal=KILL") { end, point in
      #expect(end.code == 137 || end.code == 9, "\(point) \(end.errors)")
      try faults.expectOldOrNew(after: end, point)
    }
  }

  @Test(arguments: refusals.map(\.call))
  func `whatever the system refuses, a build leaves the old site or the new one`(call: String)
    throws
  {
    let faults = try Faults()
    defer { faults.clear() }
    let errors = try #require(Self.refusals.first { $0.call == call }).errors
    for (turn, error) in errors.enumerated() {
      let (start, step) = Stage.triesAllFaults ? (1, 1) : (turn + 1, errors.count)
      try faults.atEachPoint(of: call, "error=\(error)", from: start, by: step) { end, point in
        try faults.expectOldOrNew(after: end, point)
      }
    }
  }

  @Test func `an interruption waits until the new site is there`() throws {
    let faults = try Faults()
    defer { faults.clear() }
    // The last that comes into the new site before it takes its place is its manifest.
    let end = try faults.stage.run(
      """
      cp -a before site
      strace -f -qq -o /dev/null -e inject=renameat2:delay_enter=3000000 \
        duet build --templates "$TEMPLATES" --content new &
      until [ -e .site.duet/.duet/manifest ] || [ $((tries += 1)) -gt 1000 ]; do sleep 0.02; done
      kill -INT $(ps -o pid= --ppid $!); wait $!
      """)
    #expect(end.code == 130, "\(end)")
    #expect(faults.site() == faults.new)
    #expect(try faults.build().code == 0)
  }

  /// A folder of somebody else keeps the site from being exchanged.
  @Test(arguments: ["write", "renameat", "unlinkat"])
  func `killed while pages move one by one, no link leads nowhere and any command finishes`(
    call: String
  ) throws {
    let faults = try Faults(foreignFolder: true)
    defer { faults.clear() }
    var mixtures = 0
    try faults.atEachPoint(of: call, "signal=KILL") { end, point in
      #expect(end.code == 137 || end.code == 9, "\(point) \(end.errors)")
      let site = faults.site()
      #expect(Faults.lost(in: site).prefix(3) == [], "\(point)")
      guard site != faults.old else { return }
      if site != faults.new { mixtures += 1 }
      let next = try faults.stage.run("duet check --content new --templates \"$TEMPLATES\"")
      #expect(faults.site() == faults.new, "\(point)")
      if site != faults.new {
        #expect(next.errors.hasPrefix("duet: an earlier build was cut short"), "\(point)")
      }
      let left = try faults.stage.run("ls -A site/.duet").output
      #expect(left == "manifest\n", "\(point)")
    }
    #expect(mixtures > 0 || call != "renameat")
  }

  @Test(arguments: ["renameat", "unlinkat"])
  func `refused while pages move one by one, a build says what state the site is in`(call: String)
    throws
  {
    let faults = try Faults(foreignFolder: true)
    defer { faults.clear() }
    var mixtures = 0
    try faults.atEachPoint(of: call, "error=EIO") { end, point in
      let site = faults.site()
      if site != faults.old, site != faults.new {
        mixtures += 1
        #expect(end.code == 3, "\(point)")
        #expect(
          end.errors.hasSuffix(
            """
            : the disk reports an error
              help: Some pages of the site are new and some are old; mend this and run 'duet build' again, which finishes the rest

            """), "\(point) \(end.errors)")
      }
      let next = try faults.build()
      #expect(next.code == 0, "\(point) \(next.errors)")
      #expect(faults.site() == faults.new, "\(point)")
    }
    #expect(mixtures > 0)
  }
}

extension Stage {
  /// Whether each error is tried at each call.
  static let triesAllFaults = ProcessInfo.processInfo.environment["FAULTS"] == "all"

  /// strace is there, and the machine lets it look at other programs, as not every container does.
  static let canTrace: Bool = {
    // A sanitizer makes calls of its own in the program, which cannot go on where these are refused.
    guard ProcessInfo.processInfo.environment["SANITIZED"] == nil else { return false }
    guard let stage = try? Stage() else { return false }
    defer { stage.clear() }
    return (try? stage.run("strace -f -qq -o /dev/null true").code) == 0
  }()

  /// Runs a command again and again. The first time its first call of a kind fails so, in each of its threads, the next
  /// time the second one, until it comes to its end without that many.
  func atEachPoint(
    of call: String, _ fault: String, from start: Int = 1, by step: Int = 1,
    before preparation: String, _ command: String, _ look: (Result, Comment) throws -> Void
  ) throws {
    for number in stride(from: start, to: 5000, by: step) {
      _ = try run(preparation)
      let end = try run(
        "strace -f -o trace -e trace=\(call) -e inject=\(call):\(fault):when=\(number) \(command)")
      let trace = try String(contentsOf: folder.appending(path: "trace"), encoding: .utf8)
      guard trace.contains("(INJECTED)") || trace.contains("killed by SIGKILL") else {
        #expect(end.code == 0, "\(call) \(end.errors)")
        return
      }
      try look(end, "\(call) \(number) \(fault)")
    }
    Issue.record("\(command) never comes to its end")
  }
}

/// A stage with an old site, and a list from which another one is made.
struct Faults {
  let stage: Stage
  let old: [String: Data]
  let new: [String: Data]

  private static let entry = """
    summary: {zh: 一种水果。, en: A fruit.}
    links: {homepage: https://example.org/fruit}
    added: 2026-11-21
    """

  /// - Parameter foreignFolder: whether there is something in the site that keeps it from being exchanged.
  init(foreignFolder: Bool = false) throws {
    stage = try Stage()
    for list in ["old", "new"] {
      try stage.write(
        """
        name: {zh: 清单, en: A list}
        description: {zh: 一份清单。, en: A list of things.}
        base_url: https://example.org/list/

        """, to: "\(list)/list.yml")
      for section in ["fruit", "\(list)-fruit"] {
        try stage.write("title: {zh: 水果, en: Fruit}\n", to: "\(list)/\(section)/section.yml")
        try stage.write(
          "title: \(section) of the \(list) list\n\(Self.entry)\ntags: [\(list)-tag]\n",
          to: "\(list)/\(section)/\(section)-entry.yml")
      }
    }
    let line = "duet build --templates \"$TEMPLATES\" --content"
    let made = try stage.run(
      "\(line) new && mv site made && \(line) old && touch site/.gitignore made/.gitignore")
    try #require(made.code == 0, "\(made)")
    if foreignFolder { try stage.write("mine\n", to: "site/theirs/mine.txt") }
    if foreignFolder { try stage.write("mine\n", to: "made/theirs/mine.txt") }
    new = Self.files(in: stage.folder.appending(path: "made"))
    old = Self.files(in: stage.folder.appending(path: "site"))
    try #require(old.count > 20 && new.count > 20 && old != new)
    try #require((Self.lost(in: old) + Self.lost(in: new)).prefix(3) == [])
    _ = try stage.run("mv site before")
  }

  func clear() { stage.clear() }

  func site() -> [String: Data] { Self.files(in: stage.folder.appending(path: "site")) }

  func build() throws -> Stage.Result {
    try stage.run("duet build --templates \"$TEMPLATES\" --content new")
  }

  /// Runs a build from the old site for each time that it makes the call, which then fails so.
  func atEachPoint(
    of call: String, _ fault: String, from start: Int = 1, by step: Int = 1,
    _ look: (Stage.Result, Comment) throws -> Void
  ) throws {
    try stage.atEachPoint(
      of: call, fault, from: start, by: step, before: "rm -rf site .site.duet; cp -a before site",
      "duet build --templates \"$TEMPLATES\" --content new", look)
  }

  func expectOldOrNew(after end: Stage.Result, _ point: Comment) throws {
    let site = site()
    #expect(site == old || site == new, "\(point)")
    if end.code == 0 { #expect(site == new, "\(point)") }
    if end.code != 137, end.code != 9, end.code != 0 {
      // Where the very message is refused, the code alone tells.
      let trace = try stage.run("grep '(INJECTED)' trace").output
      #expect(!end.errors.isEmpty || trace.contains("write(2,"), "\(point)")
    }
    let next = try build()
    #expect(next.code == 0, "\(point) \(next.errors)")
    #expect(self.site() == new, "\(point)")
    let left = try stage.run("ls -A; ls -A site/.duet").output
    #expect(!left.contains(".site.duet") && left.hasSuffix("\nmanifest\n"), "\(point) \(left)")
  }

  /// All files but Duet's own, by path.
  private static func files(in folder: URL) -> [String: Data] {
    var files: [String: Data] = [:]
    let paths = FileManager.default.enumerator(atPath: folder.path)
    while let path = paths?.nextObject() as? String {
      if path == ".duet" { paths?.skipDescendants() }
      guard path != ".duet", let data = try? Data(contentsOf: folder.appending(path: path)) else {
        continue
      }
      files[path] = data
    }
    return files
  }

  /// The links that lead to no file, of all pages that a reader can come upon from the first one.
  static func lost(in site: [String: Data]) -> [String] {
    var lost: [String] = []
    var seen: Set = ["index.html"]
    var pages = Array(seen)
    while let path = pages.popLast() {
      let text = String(decoding: site[path] ?? Data(), as: UTF8.self)
      for match in text.matches(of: /(?:href|src)="([^"#?:]+)[#?"]/) {
        var target = path.split(separator: "/").dropLast().map(String.init)
        for step in match.1.split(separator: "/") {
          if step == ".." { _ = target.popLast() } else { target.append(String(step)) }
        }
        let found = target.joined(separator: "/")
        if site[found] == nil { lost.append("\(path): \(match.1)") }
        if found.hasSuffix(".html"), seen.insert(found).inserted { pages.append(found) }
      }
    }
    return seen.count < 8 ? ["only \(seen) can be reached"] : lost
  }
}
