import Content

/// What a new list is called: from the command line, or asked on a terminal.
struct StarterAnswers {
  private let flags: Flags
  private let folderName: String
  /// Both names say enough: a script that gives them is asked nothing.
  private let isAsked: Bool
  private var dialogue: Dialogue { Dialogue(language: flags.language, command: "duet init") }

  init(_ flags: Flags, folder path: String) {
    self.flags = flags
    let last = path.split(separator: "/").last.map(String.init)
    let here = Folder.whole(".")?.split(separator: "/").last.map(String.init)
    folderName = (last == "." || last == ".." ? here : last) ?? "list"
    isAsked = Process.hasTerminal && !(flags.has(.nameZh) && flags.has(.nameEn))
  }

  func starter(_ action: StarterAction?) throws -> Starter {
    guard isAsked || flags.has(.nameZh) || flags.has(.nameEn) else {
      throw UsageError(
        Phrase(
          zh: "没有终端可以提问，也没有写明清单的名称",
          en: "there is no terminal to ask on, and the list has no name"),
        help: Phrase(
          zh: "写明名称：duet init --name-zh 园艺资源 --name-en 'Gardening Resources'",
          en: "Name it: duet init --name-zh 园艺资源 --name-en 'Gardening Resources'"))
    }
    let name = try pair(
      (.nameZh, Phrase(zh: "中文名称", en: "Name in Chinese")),
      (.nameEn, Phrase(zh: "英文名称", en: "Name in English")),
      usual: Starter.Pair(zh: folderName.titled, en: folderName.titled), takesTwin: true)
    let section = try pair(
      (.sectionZh, Phrase(zh: "第一个章节的中文名称", en: "First section in Chinese")),
      (.sectionEn, Phrase(zh: "第一个章节的英文名称", en: "First section in English")),
      usual: Starter.Pair(zh: "资源", en: "Resources"), takesTwin: false)
    return Starter(
      name: name,
      description: Starter.Pair(
        zh: "《\(name.zh.asMarkdown)》，中英文对照。",
        en: "\(name.en.asMarkdown), in Chinese and English."),
      section: section, repository: try repository(), home: Version.own.home,
      action: action?.text, day: Process.day()?.description ?? "1970-01-01")
  }

  /// A name in both languages, first in that of the person who is asked.
  ///
  /// - Parameter takesTwin: whether the name in one language is proposed for the other.
  private func pair(
    _ zh: (option: Option, question: Phrase), _ en: (option: Option, question: Phrase),
    usual: Starter.Pair, takesTwin: Bool
  ) throws -> Starter.Pair {
    var pair = usual
    func askForChinese() throws { pair.zh = try answer(zh.option, zh.question, pair.zh) }
    func askForEnglish() throws { pair.en = try answer(en.option, en.question, pair.en) }
    let isEnglishFirst =
      flags.has(en.option) || !flags.has(zh.option) && flags.language == .en
    if isEnglishFirst {
      try askForEnglish()
      if takesTwin { pair.zh = pair.en }
      try askForChinese()
    } else {
      try askForChinese()
      if takesTwin { pair.en = pair.zh }
      try askForEnglish()
    }
    return pair
  }

  /// A name that no file can hold is refused, on a terminal until there is a better one.
  private func answer(_ option: Option, _ question: Phrase, _ usual: String) throws -> String {
    if let text = flags[option] {
      guard let fault = text.faultOfName else { return text }
      throw UsageError(
        option.cannotBe(text) + Phrase(zh: "：\(fault.zh)", en: ": \(fault.en)"),
        help: Phrase(zh: "换一个名称", en: "Choose another name"))
    }
    guard isAsked else { return usual }
    while true {
      let text = try ask(question, default: usual)
      guard let fault = text.faultOfName else { return text }
      try dialogue.say(fault)
    }
  }

  private func repository() throws -> Repository? {
    if let text = flags[.listRepository] {
      return try Repository(text, of: "--repository") { "--repository \($0)" }
    }
    while isAsked {
      let text = try ask(
        Phrase(
          zh: "GitHub上的仓库，owner/name，还没有就留空",
          en: "Repository on GitHub, owner/name, or nothing yet"), default: "")
      if text.isEmpty { return nil }
      do throws(UsageError) {
        return try Repository(text, of: "--repository") { $0 }
      } catch {
        try dialogue.say(error.help)
      }
    }
    return nil
  }

  private func ask(_ question: Phrase, default usual: String) throws -> String {
    try dialogue.ask(question, default: usual)
  }
}

extension String {
  /// `my-list` as `My List`.
  fileprivate var titled: String {
    split { " -_".contains($0) }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  /// Why the name of a list cannot be so, as the rules for titles have it.
  fileprivate var faultOfName: Phrase? {
    if allSatisfy(\.isWhitespace) { return Phrase(zh: "名称是空的", en: "it is empty") }
    if unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return Phrase(
        zh: "名称里有换行、制表符之类的控制字符", en: "it has a line break, a tab or the like in it")
    }
    if let refusal = refusalAsText { return refusal.message }
    guard let written = WrittenText(self, in: .line) else {
      return Phrase(zh: "这样的名称写不进文件", en: "no file can say it")
    }
    let bytes = Array("title: \(written.yaml)\n".utf8)
    let parsed = Parsed(SourceFile(path: "section.yml", bytes: bytes), at: "names/section.yml")
    let problem = parsed.diagnostics.first { $0.severity == .error }
    return problem.map { Phrase(zh: $0.wording(in: .zh).message, en: $0.message) }
  }
}
