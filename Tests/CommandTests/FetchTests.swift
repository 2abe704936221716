import Foundation
import Loopback
import Synchronization
import Testing

@testable import duet

/// `Release/fetch`, the first step of the action, against a release on a server of this machine.
@Suite struct FetchTests {
  typealias Reply = LoopbackServer.Reply

  private static let file: String = {
    #if os(macOS)
      "duet-1.2.0-macos.tar.xz"
    #elseif arch(arm64)
      "duet-1.2.0-linux-arm64.tar.xz"
    #else
      "duet-1.2.0-linux-x86_64.tar.xz"
    #endif
  }()

  /// A runner, the action as a version tag has it, and what the release has: a program that only says its version.
  private func stage(saying version: String = "1.2.0") throws -> (Stage, release: [UInt8]) {
    let stage = try Stage()
    let name = Self.file.replacing(".tar.xz", with: "")
    try stage.write("#!/bin/sh\necho 'duet \(version)'\n", to: "packed/\(name)/bin/duet")
    let made = try stage.run(
      """
      chmod +x packed/*/bin/duet && tar -C packed -cJf release.tar.xz \(name) && rm -r packed
      mkdir -p action/Release temp && cp '\(Stage.repository.path)'/Release/fetch '\(Stage.repository.path)'/Release/version action/Release/
      """)
    try #require(made.code == 0, "\(made.errors)")
    let release = try Data(contentsOf: stage.folder.appending(path: "release.tar.xz"))
    let sum = try stage.run("sha256sum release.tar.xz || shasum -a 256 release.tar.xz").output
      .prefix(64)
    try stage.write("version 1.2.0\n\(sum)  \(Self.file)\n", to: "action/Release/sums")
    return (stage, Array(release))
  }

  private func fetch(_ stage: Stage, from address: String, _ more: String = "") throws
    -> Stage.Result
  {
    try stage.run(
      """
      \(more)
      export GITHUB_SERVER_URL=\(address) DUET_REPOSITORY=owner/duet DUET_RETRY_SECONDS=0 RUNNER_TEMP="$PWD/temp"
      export RUNNER_TOOL_CACHE="$PWD/tools" GITHUB_PATH="$PWD/path" GITHUB_OUTPUT="$PWD/output"
      exec sh "$PWD/action/Release/fetch"
      """)
  }

  /// Nothing is left of what did not work.
  private func expectNothing(_ stage: Stage, _ place: SourceLocation = #_sourceLocation) throws {
    let left = try stage.run("find tools -type f 2>/dev/null; cat path output 2>/dev/null").output
    #expect(left == "", sourceLocation: place)
  }

  private func server(_ reply: @escaping @Sendable (Int) -> Reply) throws -> LoopbackServer {
    let count = Mutex(0)
    return try LoopbackServer { _ in
      reply(
        count.withLock { count in
          count += 1
          return count
        })
    }
  }

  @Test func `a release with the right sum is put into the path, and fetched once`() throws {
    let (stage, release) = try stage()
    defer { stage.clear() }
    let server = try server { _ in Reply(bytes: release) }
    let first = try fetch(stage, from: server.url)
    try #require(first.code == 0, "\(first)")
    #expect(
      server.questions.map(\.path) == ["/owner/duet/releases/download/v1.2.0/\(Self.file)"])
    let again = try fetch(stage, from: server.url)
    #expect(again.code == 0 && again.output == "Duet 1.2.0\n")
    #expect(server.questions.count == 1)
    let output = try stage.run("head -n 2 output; PATH=$(head -n 1 path):$PATH; duet --version")
      .output
    #expect(output.contains(/^program=\/.*\/bin\/duet\nversion=1\.2\.0\nduet 1\.2\.0\n$/))
    #expect(try stage.run("ls -d tools/duet/*/work.*").code != 0)
  }

  @Test func `another file than that of the release is refused`() throws {
    let (stage, release) = try stage()
    defer { stage.clear() }
    let server = try server { _ in Reply(bytes: release + [0]) }
    let result = try fetch(stage, from: server.url)
    #expect(result.code == 1)
    #expect(
      result.output.contains(
        "::error title=Duet::\(Self.file) is not the file of the release: its SHA-256 is "))
    #expect(result.output.contains("%0A\(Self.file)不是发行的那个文件：SHA-256是"))
    #expect(server.questions.count == 1)
    try expectNothing(stage)
  }

  @Test func `a download that breaks off is tried again`() throws {
    let (stage, release) = try stage()
    defer { stage.clear() }
    let server = try server { count in
      switch count {
      case 1: Reply(503, "busy")
      case 2: Reply(bytes: Array(release.dropLast(20)), fault: .cut)
      default: Reply(bytes: release)
      }
    }
    let result = try fetch(stage, from: server.url)
    #expect(result.code == 0, "\(result)")
    #expect(result.output.contains("Try 1 failed (curl 22, HTTP 503); trying again in 0 s.\n"))
    #expect(result.output.contains("Try 2 failed (curl 18, HTTP 200); trying again in 0 s.\n"))
    #expect(server.questions.count == 3)
  }

  @Test func `a download that always breaks off is an error`() throws {
    let (stage, release) = try stage()
    defer { stage.clear() }
    let server = try server { _ in Reply(bytes: Array(release.dropLast(20)), fault: .cut) }
    let result = try fetch(stage, from: server.url)
    #expect(result.code == 1)
    #expect(result.output.contains("could not be fetched (curl 18, HTTP 200)%0A没能下载"))
    #expect(server.questions.count == 4)
    try expectNothing(stage)
  }

  @Test func `a file that is not there is asked for once`() throws {
    let (stage, _) = try stage()
    defer { stage.clear() }
    let server = try server { _ in Reply(404, "Not Found") }
    let result = try fetch(stage, from: server.url)
    #expect(result.code == 1)
    #expect(result.output.contains("could not be fetched (curl 22, HTTP 404)"))
    #expect(server.questions.count == 1)
    try expectNothing(stage)
  }

  @Test func `a server that is not there is an error`() throws {
    let (stage, _) = try stage()
    defer { stage.clear() }
    // Nothing listens on this port.
    let result = try fetch(stage, from: "http://127.0.0.1:1")
    #expect(result.code == 1)
    #expect(result.output.contains("could not be fetched (curl 7, HTTP 000)"))
    try expectNothing(stage)
  }

  @Test func `a program that does not start as the right version is left out`() throws {
    let (stage, release) = try stage(saying: "1.1.0")
    defer { stage.clear() }
    let server = try server { _ in Reply(bytes: release) }
    let result = try fetch(stage, from: server.url)
    #expect(result.code == 1)
    #expect(result.output.contains("The program does not start: duet 1.1.0"))
    try expectNothing(stage)
  }

  @Test(arguments: [("0.1.0", "v0"), ("12.3.0", "v12")])
  func `a branch carries no program, and the error names the tag of its major version`(
    _ version: String, _ tag: String
  ) throws {
    let (stage, _) = try stage()
    defer { stage.clear() }
    try stage.write(
      "enum Duet {\n  static let version = \"\(version)\"\n}\n",
      to: "action/Sources/duet/Duet.swift")
    let result = try fetch(stage, from: "http://127.0.0.1:1", "rm action/Release/sums")
    #expect(result.code == 1)
    #expect(
      result.output == """
        ::error title=Duet::Only version tags of Duet carry a program, and this is none. Write: uses: owner/duet@\(tag)\
        %0A只有Duet的版本标签带有程序，这里用的不是。请写：uses: owner/duet@\(tag)

        """)
    try expectNothing(stage)
  }

  @Test(arguments: ["action.yml", "docs/releasing.md", ".github/workflows/release.yml"])
  func `a text about the action names the tag of the major version that there is`(_ path: String)
    throws
  {
    let tags = try ReadmeTests.text(path).matches(of: /OWNER\/duet@(v[0-9.]+)/).map(\.1)
    let major = try #require(Duet.version.split(separator: ".").first)
    #expect(tags == ["v\(major)"])
  }

  /// What a program of the system says there, and what is said about it.
  private static let systems = [
    (
      "uname", "[ \"$1\" = -s ] && echo Linux || echo riscv64",
      "There is no release of Duet for Linux on riscv64"
    ),
    ("uname", "echo MINGW64_NT-10.0", "There is no release of Duet for MINGW64_NT-10.0"),
  ]

  @Test(arguments: systems)
  func `a system without a release is named`(_ program: String, _ script: String, _ words: String)
    throws
  {
    let (stage, _) = try stage()
    defer { stage.clear() }
    try stage.write("#!/bin/sh\n\(script)\n", to: "bin/\(program)")
    let result = try fetch(
      stage, from: "http://127.0.0.1:1", "chmod +x bin/*; PATH=$PWD/bin:$PATH")
    #expect(result.code == 1)
    #expect(result.output.hasPrefix("::error title=Duet::\(words)"), "\(result.output)")
    try expectNothing(stage)
  }

  #if os(Linux)
    @Test(arguments: [
      ("exit 1", "This system has no glibc, as Alpine has none."),
      ("echo 'glibc 2.31'", "Duet needs glibc 2.35, and this system has 2.31."),
    ])
    func `a C library that the program does not start with is named`(
      _ script: String, _ words: String
    )
      throws
    {
      let (stage, _) = try stage()
      defer { stage.clear() }
      try stage.write("#!/bin/sh\n\(script)\n", to: "bin/getconf")
      let result = try fetch(
        stage, from: "http://127.0.0.1:1", "chmod +x bin/*; PATH=$PWD/bin:$PATH")
      #expect(result.code == 1)
      #expect(result.output.hasPrefix("::error title=Duet::\(words)"), "\(result.output)")
      try expectNothing(stage)
    }

    @Test func `a container without curl and xz learns what to install`() throws {
      let (stage, _) = try stage()
      defer { stage.clear() }
      let result = try fetch(
        stage, from: "http://127.0.0.1:1",
        """
        mkdir bin
        for tool in sh sed uname getconf sort head tar sha256sum cat; do ln -s "$(command -v $tool)" bin/; done
        PATH=$PWD/bin
        """)
      #expect(result.code == 1)
      #expect(
        result.output.hasPrefix(
          "::error title=Duet::These are needed to fetch Duet: curl xz-utils. Install them first"))
      try expectNothing(stage)
    }
  #endif
}
