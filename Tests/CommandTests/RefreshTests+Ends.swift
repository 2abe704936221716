import Foundation
import Loopback
import Synchronization
import Testing

/// A refresh that is killed or interrupted.
extension RefreshTests {
  /// A refresh from 60 to 80 stars, ended or refused something in many ways. Each has to leave the one or the other.
  private final class Rise {
    let stage: Stage
    let old: String
    let new: String
    private let server: LoopbackServer
    private let tests: RefreshTests

    init(_ tests: RefreshTests) throws {
      let stars = Mutex(60)
      server = try LoopbackServer { RefreshTests.answer($0, stars: stars.withLock { $0 }) }
      stage = try tests.stage()
      self.tests = tests
      let line = "\(tests.environment(server))GITHUB_TOKEN=secret exec \"$@\""
      try stage.write(line + "\n", to: "asking")
      _ = try stage.run("sh asking duet refresh && cp -a content/_facts before")
      old = try #require(tests.facts(stage))
      stars.withLock { $0 = 80 }
      _ = try stage.run("sh asking duet refresh")
      new = try #require(tests.facts(stage))
      #expect(old != new)
    }

    deinit {
      server.stop()
      stage.clear()
    }

    static let preparation = "rm -rf content/_facts; cp -a before content/_facts"

    /// What is there now, which has to be the old or the new facts.
    func expectOldOrNew(_ point: Comment) throws -> String {
      let now = try #require(tests.facts(stage), point)
      #expect(now == old || now == new, point)
      return now
    }

    func expectNextIsFine() throws {
      #expect(try stage.run("sh asking duet refresh").code == 0)
      #expect(tests.facts(stage) == new)
      let files = try stage.files().filter { $0.contains("content/_facts") }
      #expect(files == ["content/_facts/github.json"])
    }
  }

  @Test func `killed at any moment, the facts are the old or the new ones`() throws {
    let rise = try Rise(self)
    var kills = 0
    for moment in 0..<40 {
      _ = try rise.stage.run(Rise.preparation)
      let wait = "0.0\(moment < 10 ? "0" : "")\(moment)"
      let end = try rise.stage.run(
        "sh asking duet refresh & sleep \(wait); kill -KILL $! 2>/dev/null; wait $!")
      _ = try rise.expectOldOrNew("after \(wait) s")
      // The shell tells of the signal.
      if end.code == 128 + SIGKILL { kills += 1 }
    }
    #expect(kills > 0)
    try rise.expectNextIsFine()
  }

  @Test(
    .enabled(if: Stage.canTrace, "without strace and the right to use it only moments are tried"),
    arguments: ["openat", "write", "fsync", "mkdirat", "renameat", "unlinkat"])
  func `killed at any call that writes, the facts are the old or the new ones`(call: String) throws
  {
    let rise = try Rise(self)
    try rise.stage.atEachPoint(
      of: call, "signal=KILL", before: Rise.preparation, "sh asking duet refresh"
    ) { _, point in _ = try rise.expectOldOrNew(point) }
    try rise.expectNextIsFine()
  }

  @Test(
    .enabled(if: Stage.canTrace, "strace is missing, or may not look at other programs here"),
    arguments: [
      ("openat", ["EACCES", "EMFILE", "EIO"]), ("read", ["EIO", "EINTR"]),
      ("write", ["ENOSPC", "EIO"]), ("fstat,newfstatat", ["EIO", "EACCES"]),
      ("getdents64", ["EIO"]), ("renameat", ["ENOSPC", "EIO", "EACCES"]), ("fsync", ["EIO"]),
      ("unlinkat", ["EIO", "EACCES"]), ("flock", ["EAGAIN", "ENOLCK"]), ("close", ["EIO"]),
    ])
  func `whatever the system refuses, the facts are the old or the new ones`(
    call: String, errors: [String]
  ) throws {
    let rise = try Rise(self)
    for (turn, error) in errors.enumerated() {
      let (start, step) = Stage.triesAllFaults ? (1, 1) : (turn + 1, errors.count)
      try rise.stage.atEachPoint(
        of: call, "error=\(error)", from: start, by: step, before: Rise.preparation,
        "sh asking duet refresh"
      ) { end, point in
        let now = try rise.expectOldOrNew(point)
        if end.code == 0 { #expect(now == rise.new, "\(point)") }
      }
    }
    try rise.expectNextIsFine()
  }

  @Test(
    .enabled(if: Stage.canTrace, "without strace and the right to use it nobody sees the calls"))
  func `each file of facts is on the disk before it takes its place`() throws {
    let server = try LoopbackServer { question in
      question.path.hasSuffix("/graphql")
        ? Self.answer(question)
        : Reply(200, #"{"id":1,"path_with_namespace":"a/b","star_count":7}"#)
    }
    defer { server.stop() }
    let stage = try stage()
    defer { stage.clear() }
    try stage.write(
      """
      title: Other
      summary: {zh: 一句话。, en: A sentence.}
      links: {gitlab: a/b}
      added: 2026-11-01

      """, to: "content/a/other.yml")
    let line = "export \(environment(server))GITHUB_TOKEN=secret; "
    let trace = "strace -f -qq -e trace=fsync,renameat,renameat2 -e signal=none -o trace -y "
    #expect(try stage.run(line + trace + "duet refresh").code == 0)
    let calls = try stage.run("cat trace").output.matches(
      of: /(fsync|rename)[^\n]*?\.(github|gitlab)\.json\.new/)
    #expect(
      calls.map { "\($0.1) \($0.2)" } == [
        "fsync github", "fsync gitlab", "rename github", "rename gitlab",
      ])
    // Nothing changed, so nothing is written.
    #expect(try stage.run(line + trace + "duet refresh").output.hasSuffix("nothing changed\n"))
    #expect(try stage.run("cat trace").output == "")

    let before = facts(stage)
    try stage.write(
      try #require(before).replacing(#""stars":60"#, with: #""stars":30"#),
      to: "content/_facts/github.json")
    let old = facts(stage)
    let result = try stage.run(
      line + "strace -f -qq -o /dev/null -e inject=fsync:error=EIO duet refresh")
    #expect(result.code == 3)
    #expect(
      result.errors.hasSuffix(
        """
        duet: error: cannot write to content/_facts/github.json: the disk reports an error
          help: The facts are as they were

        """), "\(result)")
    #expect(facts(stage) == old)
    #expect(try stage.files().allSatisfy { !$0.contains(".new") })
  }

  /// Ended by Ctrl-C, and as the system ends programs.
  @Test(arguments: [("INT", Int32(130)), ("TERM", 143)])
  func `links that were visited before an interruption are kept`(signal: String, code: Int32) throws
  {
    let stage = try stage(repositories: 0)
    defer { stage.clear() }
    // None of them is connected to. Those of one host come a second apart, so the last ten take long enough.
    let quick = (1...50).map { "http://127.0.0.1:\($0)/" }
    let slow = (1...10).map { "http://127.0.0.1:99/\($0)" }
    for (id, addresses) in [("a", quick[..<25]), ("b", quick[25...]), ("c", slow[...])] {
      try stage.write(
        """
        title: Name \(id)
        summary: {zh: 一句话。, en: A sentence.}
        links: {download: [\(addresses.map { "\"\($0)\"" }.joined(separator: ", "))]}
        added: 2026-11-01

        """, to: "content/a/\(id).yml")
    }
    let result = try stage.run(
      """
      duet refresh --links 2>progress &
      until grep -q 'links: 50 of 60' progress || [ $((tries += 1)) -gt 200 ]; do sleep 0.05; done
      kill -\(signal) $!; wait $!
      """)
    #expect(result.code == code, "\(result)")
    let answered =
      try #require(facts(stage, "links.json")).components(separatedBy: "private").count - 1
    #expect((50..<60).contains(answered))
    #expect(
      result.output == """
        links: \(answered) of 60 answered, \(60 - answered) left for another time
        written: content/_facts/links.json

        """)
  }

  @Test func `answers that came before an interruption are kept, and no entry is mended`() throws {
    let stage = try stage()
    defer { stage.clear() }
    let entry = try stage.run("cat content/a/n0.yml").output
    let pid = stage.folder.path + "/pid"
    let server = try LoopbackServer { question in
      guard question.path == "/repos/owner/name1" else {
        return Reply(200, #"{"id":5,"full_name":"new/name0","stargazers_count":60}"#)
      }
      let text = String(
        decoding: FileManager.default.contents(atPath: pid) ?? Data(), as: UTF8.self)
      if let process = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)) {
        kill(process, SIGINT)
      }
      return Reply(fault: .slow(60))
    }
    defer { server.stop() }
    let result = try stage.run(
      "echo $$ >pid; exec env \(environment(server)) duet refresh --only github --fix")
    #expect(result.code == 130, "\(result)")
    #expect(
      result.output == """
        GitHub: 1 of 3 answered, 2 left for another time
          moved: owner/name0 is now new/name0
        written: content/_facts/github.json

        """)
    #expect(facts(stage)?.contains("owner/name0") == true)
    #expect(facts(stage)?.contains("owner/name1") == false)
    #expect(try stage.run("cat content/a/n0.yml").output == entry)
    #expect(
      try stage.run("duet refresh --fix").output.hasPrefix(
        "content/a/n0.yml: owner/name0 has moved to new/name0\n"))
  }
}
