import Content
import Foundation
import Testing

@testable import duet

/// What shells offer, in real shells.
@Suite struct CompletionTests {
  private static let names = [
    "content/list.yml": "name: {zh: 单, en: List}\n", "content/fruit/section.yml": "title: A\n",
    "content/fruit/red/section.yml": "title: A\n", "content/fruit/red/apple.yml": "title: A\n",
    "content/fruit/plum.yml": "title: A\n",
    "content/fruit/quince.yml":
      "title: B\nsummary: {en: C}\nadded: 2026-11-21\ntags: [sour, sweet, yellow]\n",
    "content/fruit/note.md": "# A\n", "my files/x": "",
    "content/_facts/github.json": "{}",
  ]

  private static func stage() throws -> Stage {
    let stage = try Stage()
    for (path, text) in names { try stage.write(text, to: path) }
    return stage
  }

  /// The words that are offered at the end of a line, and the folder from which they were asked for.
  private static let rows: [(line: String, offered: [String])] = [
    ("duet che", ["check"]),
    ("duet help re", ["refresh"]),
    ("duet --quiet chec", ["check"]),
    ("duet check --form", ["--format"]),
    ("duet check --format j", ["json"]),
    ("duet check --format=j", ["--format=json"]),
    ("duet check --color ", ["auto", "always", "never"]),
    ("duet -", ["-C", "--quiet", "--color", "--language", "--help", "--version"]),
    ("duet refresh --only git", ["github", "gitlab", "gitee"]),
    ("duet refresh --only github,gitl", ["github,gitlab"]),
    ("duet refresh --dr", ["--dry-run"]),
    ("duet check app", ["apple"]),
    ("duet check fr", ["fruit", "fruit/red"]),
    ("duet check plum --strict fruit/r", ["fruit/red"]),
    ("duet -C content/fruit refresh pl", ["plum"]),
    ("duet check --content nowhere app", []),
    ("duet ne", ["new"]),
    ("duet new --section fr", ["fruit", "fruit/red"]),
    ("duet new --section=fruit/r", ["--section=fruit/red"]),
    ("duet new a/b --tag s", ["sour", "sweet"]),
    ("duet new --tag sour,", ["sour,sweet", "sour,yellow"]),
    ("duet new --from con", ["content/"]),
    ("duet completions z", ["zsh"]),
    ("duet completions w", []),
    ("duet build --output con", ["content/"]),
    ("duet build --output=con", ["--output=content/"]),
    ("duet check content/fruit/pl", ["content/fruit/plum.yml"]),
    ("duet build x", []),
    ("duet check -- --str", []),
    ("duet nothing at all", []),
  ]

  /// What it offers, whatever shell asks.
  @Test func `no line is too strange`() throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    for line in [
      "", "\"'\"", "-C", "-C nowhere check ''", "--", "-- -- --", "check --content", "\\\\", "é",
    ] {
      let result = try stage.run("duet completions words -- \(line)")
      #expect(result.errors == "" && result.code == 0, "\(line)")
    }
    #expect(try stage.run("duet completions words").output.hasPrefix("init\tbegin a list\n"))
    #expect(
      try stage.run("duet completions words -- --language zh chec").output
        == "check\t找出所有问题，也能改好一些\n")
    let quoted = try stage.run(
      #"HOME=$PWD/content duet completions words -- -C ~/fr\"uit\" check plu"#)
    #expect(quoted.output == "plum\t\n")
  }

  /// As the help says. With `source <(…)`, which is common, bash 3.2 reads nothing.
  private static let readBash = CompletionsCommand.examples[0].line

  private static func has(_ shell: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(shell)")
      || FileManager.default.isExecutableFile(atPath: "/bin/\(shell)")
  }

  @Test func `the help has bash read the script with eval`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    for page in ["help completions", "man completions", "help completions --language zh"] {
      let text = try stage.run("duet \(page)").output
      #expect(text.contains("eval ") && !text.contains("source <(duet completions bash)"))
    }
  }

  @Test(.enabled(if: has("bash"), "there is no bash"), arguments: rows)
  func `bash offers what fits`(_ line: String, _ offered: [String]) throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    // As bash takes the line apart before it asks.
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
      .flatMap { word in
        word.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
          .reduce([]) { $0.isEmpty ? [$1] : $0 + ["="] + ($1.isEmpty ? [] : [$1]) }
      }
    try stage.write(
      """
      \(Self.readBash)
      COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " ")))
      COMP_CWORD=\(words.count - 1)
      _duet
      printf '%s\\n' "${COMPREPLY[@]}"

      """, to: "ask")
    let result = try stage.run("bash --norc ask")
    #expect(result.errors == "")
    let found = result.output.split(separator: "\n").map(String.init)
    // Bash keeps what is before the =, and adds the slash of a folder itself.
    let wanted = offered.map { $0.split(separator: "=").last.map(String.init) ?? $0 }
      .map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    #expect(Set(found) == Set(wanted), "\(line)")
  }

  /// In a list from elsewhere, the name of a file may be a command.
  @Test func `a name that is no id is not offered`() throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    let before = try stage.run("duet completions words -- check ''").output
    for name in [
      "zz$(touch PWN).yml", "Zz.yml", "zz\n:folders\n.yml", "zz\u{1B}[2J.yml", "zz;touch PWN/a.md",
      "-zz.yml", "new.yml",
    ] {
      try stage.write("", to: "content/fruit/" + name)
    }
    #expect(try stage.run("duet completions words -- check ''").output == before)
    #expect(try stage.run("duet completions words -- check zz").output == ":files\n")
    #expect(!(try stage.run("duet check 'zz$(touch PWM)'").errors.contains("PWN")))
  }

  /// Lines that are typed into an interactive bash, and the words that the command gets.
  @Test(
    .enabled(if: has("bash"), "there is no bash"),
    arguments: [
      ("duet check content/fruit/zz", "content/fruit/zz$(touch PWN).yml"),
      ("duet check \"content/fruit/zz", "content/fruit/zz$(touch PWN).yml"),
      ("duet build --output=my", "--output=my files/"),
      ("duet check forged", "forged$(touch PWN)"),
      ("duet check app", "apple"),
    ])
  func `bash quotes what it writes`(_ line: String, _ word: String) throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    try stage.write("", to: "content/fruit/zz$(touch PWN).yml")
    try stage.write(
      """
      \(Self.readBash)
      duet() {
        if [[ $1 != completions ]]; then
          printf '%s\\n' "${@:2}" >seen
        elif [[ ${@: -1} == forged ]]; then
          printf 'forged$(touch PWN)\\t\\n'
        else
          command duet "$@"
        fi
      }

      """, to: "ask")
    try stage.write(line + "\t\nexit\n", to: "keys")
    _ = try stage.run("TERM=dumb terminal 'bash --noprofile --rcfile ask -i' <keys")
    #expect(try stage.run("cat seen").output == word + "\n")
    #expect(try stage.run("test -e PWN").code == 1)
  }

  @Test(.enabled(if: has("bash"), "there is no bash"))
  func `bash quotes names of files where it has no compopt`() throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    try stage.write("", to: "my $(touch PWN)")
    try stage.write("", to: "my \u{1B}[2J")
    try stage.write(
      """
      \(Self.readBash)
      compopt() { return 1; }
      for word in my '~/my'; do
        COMP_WORDS=(duet check "$word") COMP_CWORD=2
        _duet
        printf '%s\\n' "${COMPREPLY[@]}"
      done

      """, to: "ask")
    let found = try stage.run("HOME=$PWD bash --norc ask").output.split(separator: "\n")
      .map(String.init).sorted()
    let quoted = [#"my\ \$\(touch\ PWN\)"#, #"my\ files"#]
    #expect(found == quoted + quoted.map { "~/" + $0 })
  }

  @Test(.enabled(if: has("fish"), "there is no fish"), arguments: rows)
  func `fish offers what fits`(_ line: String, _ offered: [String]) throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    try stage.write(
      "duet completions fish | source\ncomplete -C '\(line)'\n", to: "ask")
    let result = try stage.run("HOME=$PWD fish --no-config ask")
    #expect(result.errors == "")
    let found = result.output.split(separator: "\n").map {
      String($0.split(separator: "\t")[0])
    }
    #expect(Set(found) == Set(offered), "\(line)")
  }

  /// A line of the real zsh on a terminal of its own, after a press of Tab.
  @Test(
    .enabled(if: has("zsh"), "there is no zsh"), arguments: rows.filter { $0.offered.count == 1 })
  func `zsh writes the only word that fits`(_ line: String, _ offered: [String]) throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    let seen = try zsh(stage, line).split(separator: "\0").last ?? ""
    let front = line.split(separator: " ", omittingEmptySubsequences: false).dropLast()
    #expect(
      seen.trimmingCharacters(in: .whitespacesAndNewlines)
        == (front.map(String.init) + offered).joined(separator: " "), "\(line)")
  }

  @Test(.enabled(if: has("zsh"), "there is no zsh"))
  func `zsh shows what commands and options are for`() throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    let list = try zsh(stage, "duet refresh --\\t")
    #expect(list.contains("--dry-run") && list.contains("ask, and write nothing"))
    let commands = try zsh(stage, "duet \\t")
    #expect(commands.contains("check") && commands.contains("find all problems, and mend some"))
  }

  @Test(.enabled(if: has("fish"), "there is no fish"))
  func `fish shows what commands are for, in the language of the user`() throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    try stage.write("duet completions fish | source\ncomplete -C 'duet che'\n", to: "ask")
    #expect(
      try stage.run("HOME=$PWD LC_ALL=zh_CN.UTF-8 fish --no-config ask").output
        == "check\t找出所有问题，也能改好一些\n")
  }

  /// Types into an interactive zsh, and then completes the word and ends. Answers what then is on the line, and before it all
  /// that was on the screen.
  private func zsh(_ stage: Stage, _ keys: String) throws -> String {
    try stage.write(
      """
      zmodload zsh/zpty
      zpty zsh "HOME=$PWD TERM=dumb PS1= zsh -f -i"
      zpty -w zsh 'autoload -U compinit; compinit -u -D; source <(duet completions zsh)'
      zpty -w zsh 'probe() { zle complete-word; print -r -- $BUFFER >seen; exit }'
      zpty -w zsh 'zle -N probe; bindkey "^X" probe; LISTMAX=1000; print -n rea; print dy'
      zpty -r zsh screen '*ready*'
      zpty -n -w zsh $'\(keys)\\x18'
      while zpty -r zsh part; do print -rn -- $part; done
      print -n '\\0'
      cat seen

      """, to: "ask")
    return try stage.run("zsh -f ask").output
  }
}
