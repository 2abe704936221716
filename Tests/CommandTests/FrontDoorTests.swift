import Foundation
import Testing

/// The script `./duet`, with a compiler that only copies a program and keeps a list of what it was asked.
@Suite struct FrontDoorTests {
  static func stage() throws -> Stage {
    let stage = try Stage()
    let script = Stage.repository.appending(path: "duet").path
    try stage.write("let one = 1\n", to: "Sources/one.swift")
    try stage.write("<p>\n", to: "templates/page.mustache")
    try stage.write("// swift-tools-version: 6.2\n", to: "Package.swift")
    try stage.write("#!/bin/sh\necho \"ran $*\"\n", to: "program")
    try stage.write(
      """
      #!/bin/sh
      [ "$2" = --version ] && exit
      [ -e broken ] && { echo 'one.swift:1:1: error: no'; exit 1; }
      echo "compiled" >>asked
      echo "$DUET_COMMIT $DUET_HOME" >built
      mkdir -p .build/release && cp program .build/release/duet

      """, to: "bin/swift")
    try #require(
      stage.run("cp '\(script)' duet && chmod +x bin/swift program duet").code == 0)
    return stage
  }

  /// Runs `./duet` and counts how often it compiled from the beginning on.
  private func run(_ stage: Stage, _ line: String) throws -> (result: Stage.Result, count: Int) {
    let result = try stage.run("export PATH=\"$PWD/bin:$PATH\"; " + line)
    return (result, try stage.run("cat asked 2>/dev/null").output.split(separator: "\n").count)
  }

  @Test func `the program is compiled once, and again when a source says something else`() throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    let first = try run(stage, "./duet check a")
    #expect(first.result.output == "ran check a\n")
    #expect(first.result.errors == "duet: compiling (a minute or two the first time)\n")
    #expect(first.count == 1)
    #expect(try run(stage, "./duet check b").count == 1)

    try stage.write("let one = 2\n", to: "Sources/one.swift")
    #expect(try run(stage, "touch -t 210001010000 Sources/one.swift; ./duet check").count == 2)
    // The theme is compiled in.
    try stage.write("<div>\n", to: "templates/page.mustache")
    let theme = try run(stage, "touch -t 210101010000 templates/page.mustache; ./duet check")
    #expect(theme.count == 3)
  }

  @Test func `a checkout that is newer than a program kept from its sources compiles nothing`()
    throws
  {
    let stage = try Self.stage()
    defer { stage.clear() }
    #expect(try run(stage, "./duet check").count == 1)
    let later = try run(stage, "touch -t 210001010000 Sources Sources/one.swift; ./duet check")
    #expect(later.result.output == "ran check\n")
    #expect(later.count == 1)
    #expect(try run(stage, "rm Sources/one.swift; ./duet check").count == 2)
  }

  @Test func `a program that cannot start is compiled anew`() throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    #expect(try run(stage, "./duet check").count == 1)
    try stage.write("#!/no/such/loader\n", to: ".build/program/duet")
    let again = try run(stage, "./duet check")
    #expect(
      again.result.errors == """
        duet: the program from before does not start on this system
        duet: compiling (a minute or two the first time)

        """)
    #expect(again.result.output == "ran check\n")
    #expect(again.count == 2)
  }

  @Test func `what the compiler says is shown, and the program of before does not run`() throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    #expect(try run(stage, "./duet check").count == 1)
    try stage.write("let\n", to: "Sources/one.swift")
    let broken = try run(stage, "touch -t 210001010000 Sources/one.swift broken; ./duet check")
    #expect(broken.result.output == "")
    #expect(broken.result.errors.hasSuffix("error: no\nduet: the program did not compile\n"))
    #expect(broken.result.code == 3)
  }

  @Test(arguments: ["test --help", "test -h", "help test"])
  func `help for the tests installs and compiles nothing`(_ words: String) throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    let english = try run(stage, "PATH=/nowhere:/usr/bin:/bin ./duet \(words)")
    #expect(english.result.output.hasPrefix("Usage: ./duet test [options of swift test]\n"))
    #expect(english.result.errors == "")
    let chinese = try run(stage, "LC_ALL=zh_CN.UTF-8 ./duet \(words)")
    #expect(chinese.result.output.hasPrefix("用法：./duet test [swift test的选项]\n"))
    #expect(english.count + chinese.count == 0)
  }

  @Test func `the script speaks Chinese where the terminal does`() throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    let chinese = try run(stage, "LANG=zh_CN.UTF-8 ./duet check")
    #expect(chinese.result.errors == "duet: 正在编译（第一次要一两分钟）\n")
  }

  @Test func `a shell that completes a line waits for no compiler`() throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    let first = try run(stage, "./duet completions words -- che")
    #expect(first.result.output + first.result.errors == "" && first.result.code == 0)
    #expect(first.count == 0)
    #expect(try run(stage, "./duet check").count == 1)
    let later = try run(
      stage, "touch -t 210001010000 Sources/one.swift; ./duet completions words -- che")
    #expect(later.result.output == "ran completions words -- che\n" && later.count == 1)
  }

  /// What the compiler was told of the sources, once for each line of the shell that comes before it.
  private func built(_ lines: String...) throws -> [String] {
    let stage = try Self.stage()
    defer { stage.clear() }
    let git = "git() { command git -c user.name=A -c user.email=a@example.org \"$@\"; }; "
    return try lines.map { line in
      let result = try run(
        stage, "\(git)\(line); rm -rf .build; ./duet check >/dev/null; cat built")
      return String(result.result.output.dropLast())
    }
  }

  @Test
  func `the compiler is told the last commit of the sources, and whether they have changed since`()
    throws
  {
    let commit = "git add . && git commit -qm one && git rev-parse --short HEAD >/dev/null"
    let all = try built(
      "git init -qb main && echo '*' >.gitignore && \(commit.replacing("add", with: "add -f"))",
      "echo x >notes && git add -f notes && git commit -qm two",
      "echo 'let two = 2' >Sources/one.swift",
      "git commit -qam three", "echo x >templates/x.mustache && echo >.gitignore"
    )
    let commits = all.map { $0.prefix { $0 != " " } }
    #expect(commits[0].count >= 7 && !commits[0].hasSuffix("+"))
    #expect(commits[1] == commits[0])
    #expect(commits[2] == commits[0] + "+")
    #expect(commits[3] != commits[0] && !commits[3].hasSuffix("+"))
    #expect(commits[4] == commits[3] + "+")
  }

  @Test func `the compiler is told no commit where git does not know it`() throws {
    let commit = "git init -qb main && git add . && git commit -qm one"
    #expect(try built(":") == [" "])
    // Of an outer repository it is none.
    #expect(
      try built("(cd .. && git init -qb main && git add stage && git commit -qm one)") == [" "])
    // A shallow clone: its oldest commit seems to have made all.
    #expect(
      try built(
        "\(commit) && echo x >notes && git add notes && git commit -qm two && git clone -q --depth 1 file://$PWD other && rm -rf .git && mv other/.git ."
      ) == [" "])
    // It knows the commits that it has.
    let known = try built(
      "\(commit) && echo 'let two = 2' >Sources/one.swift && git commit -qam two && git clone -q --depth 2 file://$PWD other && rm -rf .git && mv other/.git ."
    )
    #expect(known[0].hasSuffix("+ ") || known[0].count > 7)
  }

  @Test(arguments: [
    ("https://github.com/owner/name", "owner/name"),
    ("https://github.com/owner/name.git", "owner/name"),
    ("https://github.com/owner/na.me/", "owner/na.me"),
    ("git@github.com:owner/name.git", "owner/name"),
    ("ssh://git@github.com/owner/name.git", "owner/name"),
    ("https://user:secret@github.com/owner/name", "owner/name"),
    ("https://example.org/owner/name", ""),
    ("https://github.com.example.org/owner/name", ""), ("https://github.com/owner", ""),
    ("https://github.com/owner/name/tree", ""), ("https://github.com/owner/na\"me", ""),
    ("/tmp/name", ""),
  ])
  func `the compiler is told the repository on GitHub`(_ address: String, _ home: String) throws {
    let told = try built("git init -qb main && git remote add origin '\(address)'")
    #expect(told == [" \(home)"])
  }
}
