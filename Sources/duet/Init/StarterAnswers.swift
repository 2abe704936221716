import Content

/// What a new list is called, from the command line or from whoever sits at the terminal.
struct StarterAnswers {
  private let flags: Flags
  private let folderName: String
  private let isAsked: Bool

  init(_ flags: Flags, folder path: String) {
    self.flags = flags
    let whole = path.split(separator: "/").last.map(String.init)
    let here = Folder.whole(".")?.split(separator: "/").last.map(String.init)
    folderName = (whole == "." || whole == ".." ? here : whole) ?? here ?? "list"
    isAsked = Process.hasTerminal && Process.Stream.error.isTerminal
  }

  /// Asks only for what is not typed already, and only on a terminal.
  func starter() throws -> Starter {
    guard isAsked || flags.has(.nameZh) || flags.has(.nameEn) else {
      throw UsageError(
        Phrase(
          zh: "没有终端可以提问，也没有写明清单的名称",
          en: "there is no terminal to ask on, and the list has no name"),
        help: Phrase(
          zh: "写明名称：duet init --name-zh 园艺资源 --name-en 'Gardening Resources'",
          en: "Name it: duet init --name-zh 园艺资源 --name-en 'Gardening Resources'"))
    }
    let title = folderName.titled
    let en = try answer(.nameEn, Phrase(zh: "英文名称", en: "Name in English"), flags[.nameZh] ?? title)
    let zh = try answer(.nameZh, Phrase(zh: "中文名称", en: "Name in Chinese"), en)
    let section = Starter.Pair(
      zh: try answer(.sectionZh, Phrase(zh: "第一个章节的中文名称", en: "First section in Chinese"), "资源"),
      en: try answer(
        .sectionEn, Phrase(zh: "第一个章节的英文名称", en: "First section in English"), "Resources"))
    return Starter(
      name: Starter.Pair(zh: zh, en: en),
      description: Starter.Pair(
        zh: "《\(zh.asMarkdown)》，中英文对照。", en: "\(en.asMarkdown), in Chinese and English."),
      section: section, repository: try repository(), home: Version.own.home,
      day: Process.day()?.description ?? "1970-01-01")
  }

  /// Asked again until it can be one.
  private func repository() throws -> Repository? {
    if let text = flags[.listRepository] {
      return try Repository(text, of: "--repository") { "--repository \($0)" }
    }
    guard isAsked else { return nil }
    while true {
      let text = try ask(
        Phrase(
          zh: "GitHub上的仓库，owner/name，还没有就留空", en: "Repository on GitHub, owner/name, or nothing yet"
        ),
        default: "")
      if text.isEmpty { return nil }
      do throws(UsageError) {
        return try Repository(text, of: "--repository") { $0 }
      } catch {
        try Process.Stream.error.write("  \(error.help[flags.language])\n")
      }
    }
  }

  private func answer(_ option: Option, _ question: Phrase, _ usual: String) throws -> String {
    if let text = flags[option] { return text }
    return isAsked ? try ask(question, default: usual) : usual
  }

  private func ask(_ question: Phrase, default usual: String) throws -> String {
    let shown = usual.isEmpty ? "" : " [\(usual.printable)]"
    try Process.Stream.error.write(
      question[flags.language] + shown + (flags.language == .zh ? "：" : ": "))
    guard let line = readLine() else {
      throw UsageError(
        Phrase(zh: "没有回答，什么也没写", en: "there was no answer, and nothing is written"),
        help: .runHelp("duet init --help"))
    }
    let answer = line.split(separator: " ").joined(separator: " ")
    return answer.isEmpty ? usual : answer
  }
}

extension String {
  /// `my-list` as `My List`.
  fileprivate var titled: String {
    split { " -_".contains($0) }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }
}
