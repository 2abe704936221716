import Foundation
import Loopback
import Synchronization
import Testing

/// A refresh that is killed or interrupted.
extension RefreshTests {
  /// A refresh from 60 to 80 stars, killed in many ways. Each has to leave the one or the other.
  ///
  /// - Parameter ways: lines of the shell with `DUET` where the refresh is to be.
  private func expectOldOrNew(
    after ways: [[String]], both isBoth: Bool, _ kind: Comment
  ) throws {
    let stars = Mutex(60)
    let server = try LoopbackServer { Self.answer($0, stars: stars.withLock { $0 }) }
    defer { server.stop() }
    let stage = try stage()
    defer { stage.clear() }
    let line = environment(server) + "GITHUB_TOKEN=secret "
    _ = try stage.run(line + "duet refresh")
    let old = try #require(facts(stage))
    stars.withLock { $0 = 80 }
    _ = try stage.run(line + "duet refresh")
    let new = try #require(facts(stage))
    #expect(old != new)
    var ends: Set<String> = []
    var kills = 0
    for way in ways {
      for step in way {
        try stage.write(old, to: "content/_facts/github.json")
        let result = try stage.run(
          "export \(line); " + step.replacing("DUET", with: "duet refresh"))
        let now = try #require(facts(stage))
        #expect(now == old || now == new, "\(step)")
        ends.insert(now)
        // The shell, or what it became, was ended by the signal or tells of it.
        if [SIGKILL, 128 + SIGKILL].contains(result.code) { kills += 1 }
        // The refresh came to its end: there is nothing more to kill.
        if result.code == 0 { break }
      }
    }
    #expect(kills > 0, kind)
    if isBoth { #expect(ends == [old, new], kind) }
    #expect(try stage.run(line + "duet refresh").code == 0)
    #expect(try stage.files().filter { $0.contains("_facts") } == ["content/_facts/github.json"])
  }

  @Test func `killed at any moment, the facts are the old or the new ones`() throws {
    try expectOldOrNew(
      after: [
        (0..<40).map {
          "DUET & sleep 0.0\($0 < 10 ? "0" : "")\($0); kill -KILL $! 2>/dev/null; wait $!"
        }
      ], both: false, "moments")
  }

  /// strace is there, and the machine lets it look at other programs, as not every container does.
  private static let canTrace =
    (try? Stage()).map { stage in
      defer { stage.clear() }
      return (try? stage.run("strace -qq -o /dev/null true").code) == 0
    } ?? false

  @Test(.enabled(if: canTrace, "without strace and the right to use it only moments are tried"))
  func `killed at any call that writes, the facts are the old or the new ones`() throws {
    let calls = ["openat", "write", "fsync", "renameat,renameat2", "unlinkat"]
    try expectOldOrNew(
      after: calls.map { call in
        (1...80).map { "strace -f -qq -o /dev/null -e inject=\(call):signal=KILL:when=\($0) DUET" }
      }, both: true, "calls")
  }

  @Test(.enabled(if: canTrace, "without strace and the right to use it nobody sees the calls"))
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
