import Content

/// A page of the manual in the language of man(7), made from what the commands say about themselves.
struct ManualPage {
  private let language: Language
  private var lines: [String] = []

  /// That of duet itself.
  static func text(of commands: CommandList, in language: Language) -> String {
    var page = ManualPage("duet", Help.purpose, language)
    page.begin(.synopsis)
    page.lines += [
      ".B duet", Roff.italic(Phrase(zh: "<命令> [选项]", en: "<command> [options]")[language]),
    ]
    page.begin(.commands)
    for command in commands.shown {
      page.item(Roff.bold(command.name), command.summary)
    }
    page.add(Option.common.map { ($0.usage, $0.about) }, under: .options)
    page.add(exitCodes, under: .exitStatus)
    page.add(
      variables(Variable.common + commands.shown.flatMap { $0.environment }), under: .environment)
    page.add(files(commands.shown.flatMap { $0.files }), under: .files)
    page.addExamples(commands.shown.flatMap { $0.examples.prefix(1) })
    page.addPages(commands.shown.map { "duet-" + $0.words.joined(separator: "-") })
    return page.text
  }

  static func text(
    of command: any Command.Type, among commands: CommandList, in language: Language
  ) -> String {
    var page = ManualPage(
      "duet-" + command.words.joined(separator: "-"), command.summary, language)
    page.begin(.synopsis)
    page.lines += [
      ".B duet " + Roff.escaped(command.name),
      Roff.italic((Phrase(zh: "[选项]", en: "[options]") + command.arguments.usage)[language]),
    ]
    page.begin(.description)
    page.addParagraphs(command.details[language])
    page.add(command.arguments.map { ($0.usage, $0.about) }, under: .arguments)
    page.add((command.options + Option.common).map { ($0.usage, $0.about) }, under: .options)
    page.add(exitCodes, under: .exitStatus)
    page.add(variables(Variable.common + command.environment), under: .environment)
    page.add(files(command.files), under: .files)
    page.addExamples(command.examples)
    page.addPages(
      ["duet"]
        + commands.shown.filter { $0.name != command.name && $0.words[0] == command.words[0] }
        .map { "duet-" + $0.words.joined(separator: "-") })
    return page.text
  }

  private enum Heading {
    case name, synopsis, description, commands, arguments, options, exitStatus, environment, files,
      examples, seeAlso

    var words: Phrase {
      switch self {
      case .name: Phrase(zh: "名称", en: "NAME")
      case .synopsis: Phrase(zh: "用法", en: "SYNOPSIS")
      case .description: Phrase(zh: "说明", en: "DESCRIPTION")
      case .commands: Phrase(zh: "命令", en: "COMMANDS")
      case .arguments: Phrase(zh: "参数", en: "ARGUMENTS")
      case .options: Phrase(zh: "选项", en: "OPTIONS")
      case .exitStatus: Phrase(zh: "退出码", en: "EXIT STATUS")
      case .environment: Phrase(zh: "环境变量", en: "ENVIRONMENT")
      case .files: Phrase(zh: "文件", en: "FILES")
      case .examples: Phrase(zh: "示例", en: "EXAMPLES")
      case .seeAlso: Phrase(zh: "另见", en: "SEE ALSO")
      }
    }
  }

  private init(_ name: String, _ summary: Phrase, _ language: Language) {
    self.language = language
    let title = Roff.escaped(name.uppercased())
    lines = [
      ".TH \(title) 1 \"\" \"duet \(Duet.version)\" \"Duet\"",
      // Chinese lines would otherwise be spread, and words in them broken.
      ".ad l", ".nh",
    ]
    begin(.name)
    lines.append(Roff.escaped(name) + " \\- " + Roff.text(summary[language]))
  }

  private var text: String { lines.map { $0 + "\n" }.joined() }

  private mutating func begin(_ heading: Heading) {
    lines.append(".SH " + Roff.escaped(heading.words[language]))
  }

  private mutating func item(_ term: String, _ about: Phrase) {
    lines += [".TP", term, Roff.text(about[language])]
  }

  /// Nothing where there are no rows.
  private mutating func add(_ rows: [(Phrase, Phrase)], under heading: Heading) {
    guard !rows.isEmpty else { return }
    begin(heading)
    for (term, about) in rows { item(Roff.bold(term[language]), about) }
  }

  private mutating func addExamples(_ examples: [(wish: Phrase, line: String)]) {
    guard !examples.isEmpty else { return }
    begin(.examples)
    for example in examples {
      item(Roff.text(example.wish[language]), Phrase(""))
      lines.removeLast()
      lines.append(Roff.bold(example.line))
    }
  }

  private mutating func addPages(_ names: [String]) {
    begin(.seeAlso)
    for (index, name) in names.enumerated() {
      lines.append(
        ".BR " + Roff.escaped(name) + " (1)" + (index == names.count - 1 ? "" : ","))
    }
  }

  /// Lines that are indented stay as they are; the others flow.
  private mutating func addParagraphs(_ text: String) {
    for (index, paragraph) in text.split(separator: "\n\n").enumerated() {
      if index > 0 { lines.append(".PP") }
      let all = paragraph.split(separator: "\n").map(String.init)
      for block in all.chunked(by: { $0.hasPrefix("  ") == $1.hasPrefix("  ") }) {
        if block[0].hasPrefix("  ") {
          lines += [".nf"] + block.map(Roff.escaped) + [".fi"]
        } else {
          lines.append(Roff.text(block.reduce("") { $0.joined(withLine: $1) }))
        }
      }
    }
  }

  private static var exitCodes: [(Phrase, Phrase)] {
    ExitCode.allCases.map { (Phrase("\($0.rawValue)"), $0.about) }
  }

  /// Each once.
  private static func variables(_ all: [Variable]) -> [(Phrase, Phrase)] {
    var seen: Set<[String]> = []
    return all.filter { seen.insert($0.names).inserted }
      .map { (Phrase($0.names.joined(separator: ", ")), $0.about) }
  }

  private static func files(_ all: [KnownFile]) -> [(Phrase, Phrase)] {
    var seen: Set<String> = []
    return all.filter { seen.insert($0.path).inserted }.map { (Phrase($0.path), $0.about) }
  }
}

extension [String] {
  /// Neighbours that belong together.
  fileprivate func chunked(by belong: (String, String) -> Bool) -> [[String]] {
    reduce(into: []) { chunks, line in
      if let last = chunks.last?.last, belong(last, line) {
        chunks[chunks.count - 1].append(line)
      } else {
        chunks.append([line])
      }
    }
  }
}

extension String {
  /// A text with a further line of it, without the end of the line. Chinese has no spaces.
  fileprivate func joined(withLine line: String) -> String {
    let isClose = last?.isChinese != false || line.first?.isChinese == true
    return self + (isClose ? "" : " ") + line
  }
}

/// The language of man pages.
private enum Roff {
  /// As it is read, whatever stands in it.
  static func escaped(_ text: String) -> String {
    let escaped = text.reduce(into: "") { escaped, character in
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "\"": escaped += "\\(dq"
      default: escaped.append(character)
      }
    }
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  /// A text that flows. Chinese has no spaces, so it says where its lines may end.
  static func text(_ text: String) -> String {
    let pieces = text.pieces.map { $0 }
    var flowing = ""
    for piece in pieces {
      flowing += (flowing.isEmpty || flowing.hasSuffix(" ") ? "" : "\\:") + escaped(piece)
    }
    return flowing
  }

  static func bold(_ text: String) -> String { "\\fB" + escaped(text) + "\\fR" }
  static func italic(_ text: String) -> String { "\\fI" + escaped(text) + "\\fR" }
}
