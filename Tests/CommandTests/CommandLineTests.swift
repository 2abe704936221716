import Content
import Testing

@testable import duet

/// What is typed, against commands with names and arguments of every kind.
@Suite struct CommandLineTests {
  private static let list = CommandList([
    Show.self, Theme.self, ThemeCopy.self, ThemeNames.self, PageAdd.self, PageMove.self,
  ])

  private func find(_ line: String) throws -> (name: String, rest: [String]) {
    let (command, rest) = try Self.list.find(line.split(separator: " ").map(String.init))
    return (command.name, rest)
  }

  @Test(arguments: [
    ("show", "show", []), ("show theme copy", "show", ["theme", "copy"]),
    ("theme", "theme", []), ("theme --strict", "theme", ["--strict"]),
    ("theme copy", "theme copy", []),
    ("theme copy page.mustache -x", "theme copy", ["page.mustache", "-x"]),
    ("theme -- copy", "theme", ["--", "copy"]), ("page add x", "page add", ["x"]),
  ])
  func `the longest name that fits is taken`(_ line: String, _ name: String, _ rest: [String])
    throws
  {
    let found = try find(line)
    #expect(found.name == name && found.rest == rest)
  }

  @Test(arguments: [
    ("shwo", "shwo", "Did you mean 'show'?"), ("thmee", "thmee", "Did you mean 'theme'?"),
    ("theme cpoy x", "theme cpoy", "Did you mean 'theme copy'?"),
    ("thmee copy", "thmee", "Did you mean 'theme copy'?"),
    ("sh", "sh", "Did you mean 'show'?"), ("theme c", "theme c", "Did you mean 'theme copy'?"),
    ("theme neams", "theme neams", "Did you mean 'theme names'?"),
    ("page", "page", "It is one of: page add, page move"),
    ("page delete", "page delete", "It is one of: page add, page move"),
    ("page mvoe", "page mvoe", "Did you mean 'page move'?"),
    ("pgae", "pgae", "Did you mean 'page'?"),
    ("zzz zzz", "zzz", "Run 'duet --help' to see what there is"),
  ])
  func `a name that there is not gets the nearest one`(
    _ line: String, _ name: String, _ help: String
  ) {
    let error = #expect(throws: UsageError.self) { _ = try find(line) }
    #expect(error?.message.en == "there is no command '\(name)'")
    #expect(error?.help.en == help)
  }

  private func flags(_ line: String, _ command: any Command.Type) throws -> Flags {
    try Flags(line.split(separator: " ").map(String.init), of: command, in: Manner(.en))
  }

  @Test func `arguments are read in order, between options and behind two dashes`() throws {
    let copy = try flags("page.mustache --strict", ThemeCopy.self)
    #expect(copy[.file] == ["page.mustache"] && copy[.target] == [] && copy.has(.strict))
    let both = try flags("--strict head.mustache -- -x", ThemeCopy.self)
    #expect(both[.file] == ["head.mustache"] && both[.target] == ["-x"])
    #expect(try flags("a b --strict c", Show.self)[.things] == ["a", "b", "c"])
    #expect(try flags("", Show.self)[.things] == [])
    #expect(try flags("-", Show.self)[.things] == ["-"])
  }

  @Test(arguments: [
    (
      "", "'duet theme copy' needs <file>",
      "Write duet theme copy <file> [folder]. It is one of: page.mustache, head.mustache",
      "“duet theme copy”缺少<文件>", "写成duet theme copy <文件> [文件夹]。可以选：page.mustache、head.mustache"
    ),
    (
      "page.mustahce", "<file> cannot be 'page.mustahce'", "Did you mean 'page.mustache'?",
      "<文件>不能是“page.mustahce”", "是不是想写“page.mustache”？"
    ),
    (
      "x", "<file> cannot be 'x'", "It is one of: page.mustache, head.mustache", "<文件>不能是“x”",
      "可以选：page.mustache、head.mustache"
    ),
    (
      "strict", "<file> cannot be 'strict'", "Write --strict", "<文件>不能是“strict”", "写成--strict"
    ),
    (
      "page.mustache a b", "unexpected argument 'b' after 'duet theme copy page.mustache a'",
      "Run 'duet theme copy --help' to see what there is",
      "“duet theme copy page.mustache a”后面多了“b”", "运行“duet theme copy --help”看看有什么"
    ),
  ])
  func `arguments that do not fit are refused with a way out`(
    _ line: String, _ message: String, _ help: String, _ zh: String, _ way: String
  ) {
    let error = #expect(throws: UsageError.self) { _ = try flags(line, ThemeCopy.self) }
    #expect(error?.message == Phrase(zh: zh, en: message))
    #expect(error?.help == Phrase(zh: way, en: help))
  }

  @Test func `help shows the arguments`() {
    let help = Help.text(of: ThemeCopy.self)
    #expect(
      help.en.hasPrefix(
        """
        Usage: duet theme copy [options] <file> [folder]

        Copies.

        Arguments:
          <file>    which file
          [folder]  where to

        Options:

        """))
    #expect(help.zh.hasPrefix("用法：duet theme copy [选项] <文件> [文件夹]\n"))
    #expect(help.zh.contains("参数：\n  <文件>    哪个文件\n"))
    #expect(Help.text(of: Show.self).en.hasPrefix("Usage: duet show [options] [thing…]\n"))
  }
}

private protocol Made: Command {}

extension Made {
  static var summary: Phrase { Phrase("sum") }
  static var details: Phrase { Phrase(zh: "复制。", en: "Copies.") }
  static var options: [Option] { [.strict] }
  static var examples: [(wish: Phrase, line: String)] { [] }
  static func run(_ flags: Flags) async throws -> ExitCode { .fine }
}

private enum Show: Made {
  static let name = "show"
  static let arguments = [Argument.things]
}
private enum Theme: Made { static let name = "theme" }
private enum ThemeCopy: Made {
  static let name = "theme copy"
  static let arguments = [Argument.file, .target]
}
private enum ThemeNames: Made { static let name = "theme names" }
private enum PageAdd: Made { static let name = "page add" }
private enum PageMove: Made { static let name = "page move" }

extension Argument {
  fileprivate static let file = Argument(
    Phrase(zh: "文件", en: "file"), .choice(["page.mustache", "head.mustache"]), zh: "哪个文件",
    en: "which file")
  fileprivate static let target = Argument(
    Phrase(zh: "文件夹", en: "folder"), .folder, .optional, zh: "到哪里", en: "where to")
  fileprivate static let things = Argument(
    Phrase(zh: "东西", en: "thing"), .text(Phrase("thing")), .any, zh: "哪些", en: "which")
}
