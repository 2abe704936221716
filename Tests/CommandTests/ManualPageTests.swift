import Content
import Foundation
import Testing

@testable import duet

/// The pages of the manual, as the programs that show them read them.
@Suite struct ManualPageTests {
  private static let pages = [""] + Duet.commands.shown.map { $0.name }
  private static let languages = ["en", "zh"]

  private static func has(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
  }

  @Test(.enabled(if: has("mandoc"), "there is no mandoc"), arguments: pages, languages)
  func `mandoc finds nothing wrong`(_ page: String, _ language: String) throws {
    let stage = try Stage()
    defer { stage.clear() }
    let result = try stage.run(
      "duet man \(page) --language \(language) >page.1 && mandoc -K utf-8 -T lint -W warning page.1"
    )
    // A page that is the same whenever it is made has no date.
    let found = result.output.split(separator: "\n").filter { !$0.contains("missing date") }
    #expect(found == [] && result.errors == "")
  }

  @Test(
    .enabled(if: has("man") && has("groff"), "there is no man with groff"), arguments: pages,
    languages)
  func `man finds nothing wrong`(_ page: String, _ language: String) throws {
    let stage = try Stage()
    defer { stage.clear() }
    let result = try stage.run(
      "duet man \(page) --language \(language) >page.1 && LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -E UTF-8 -l ./page.1"
    )
    #expect(result.errors == "")
    // Chinese lines end where they may, and no line is longer than the screen.
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.count > 30)
    #expect(lines.filter { $0.cells > 80 } == [])
  }

  @Test func `a page says what the help says`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    let page = try stage.run("duet man check").output
    for part in [
      ".TH DUET\\-CHECK 1 \"\" \"duet \(Duet.version)\" \"Duet\"\n",
      ".SH NAME\nduet\\-check \\- find all problems, and mend some\n",
      ".SH SYNOPSIS\n.B duet check\n", "[entry or section…]", ".SH ARGUMENTS\n",
      "\\fB\\-\\-changed\\-since <commit>\\fR\n",
      ".SH EXIT STATUS\n.TP\n\\fB0\\fR\nfine\n", "\\fBNO_COLOR\\fR\n", "\\fBcontent/list.yml\\fR\n",
      "\\fBduet check \\-\\-strict\\fR\n", ".SH SEE ALSO\n.BR duet (1)\n",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    let chinese = try stage.run("duet man --language zh").output
    #expect(chinese.contains(".SH 名称\nduet \\- 把\\:一\\:个"))
    #expect(chinese.contains(".BR duet\\-build (1),\n"))
    #expect(!chinese.contains("completions\\-words"))
  }

  @Test(arguments: [
    ("chekc", "duet: error: there is no command 'chekc'\n  help: Did you mean 'check'?\n"),
    (
      "check build",
      "duet: error: unexpected argument 'build' after 'duet man check'\n  help: Run 'duet --help' to see what there is\n"
    ),
  ])
  func `there is no page about what there is not`(_ words: String, _ told: String) throws {
    let stage = try Stage()
    defer { stage.clear() }
    let result = try stage.run("duet man \(words)")
    #expect(result.errors == told && result.code == 2)
  }
}
