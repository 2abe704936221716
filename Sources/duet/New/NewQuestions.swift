import Content
import Refresh

/// Asks on a terminal for what was not given, or takes what is usual where nobody can be asked.
struct NewQuestions {
  let answers: NewAnswers
  let list: NewList
  let language: Language
  /// Nil where there is nobody to ask, and once there is nothing to ask for.
  private(set) var dialogue: Dialogue?

  init(_ answers: NewAnswers, _ list: NewList, _ flags: Flags) {
    self.answers = answers
    self.list = list
    language = flags.language
    dialogue =
      Process.hasTerminal && !answers.areInFile
      ? Dialogue(language: flags.language, command: "duet new") : nil
  }

  /// Tells mistakes in what was given before anybody is asked or waits.
  func checkAnswers(for entry: NewEntry) throws(UsageError) {
    let titles = [answers.title] + Language.allCases.map { answers.titles[$0] }
    for given in titles.compactMap(\.self) {
      try given.check { $0.title = EntryDraft.Halves(shared: $1) }
      try list.refuse(list.known.twin(called: given.text))
    }
    for language in Language.allCases {
      try answers.summaries[language]?.check { $0.summary[language] = $1 }
    }
    var entry = entry
    try entry.take(tags: answers.tags ?? [])
    _ = try entry.paper()
    if let id = answers.id, let refusal = list.refusal(ofID: id.text, in: entry.section) {
      throw id.error(refusal)
    }
  }

  /// Throws where something is missing that nobody can be asked for. Where nothing is, nobody is asked for the rest.
  ///
  /// - Parameter mayKnowMore: whether a service is still to be asked.
  mutating func settle(for entry: NewEntry, mayKnowMore: Bool = false) throws(UsageError) {
    let missing = missing(entry, knowsTitle: mayKnowMore)
    if missing.isEmpty {
      if !mayKnowMore { dialogue = nil }
    } else if dialogue == nil {
      throw error(missing)
    }
  }

  /// The address, where none was given and somebody can be asked.
  func address(for entry: inout NewEntry) throws {
    guard let dialogue, entry.link == nil, !answers.hasTitle else { return }
    while true {
      let text = try dialogue.ask(
        Phrase(
          zh: "网址、owner/name、arXiv编号或DOI，没有就留空",
          en: "Address, owner/name, arXiv number or DOI, or nothing"))
      if text.isEmpty { return }
      do throws(UsageError) {
        return try entry.lead(to: GivenText(text, Argument.address.shown))
      } catch {
        try dialogue.say(error.message)
        try dialogue.say(error.help)
      }
    }
  }

  func section(for entry: NewEntry) throws -> String {
    if let given = answers.section { return try list.section(given) }
    let usual = list.usualSection(entry.usualTags)
    guard let dialogue else { return usual ?? "" }
    if list.sections.count == 1, let usual { return usual }
    guard let usual else {
      throw UsageError(Phrase(zh: "清单里还没有章节", en: "the list has no section yet"), help: list.choice)
    }
    let all = list.outline.rows
    try show(all.count <= 40 ? all : all.filter { !$0.path.contains("/") }, dialogue)
    while true {
      let text = try dialogue.ask(
        Phrase(zh: "章节，写编号或名称的一部分", en: "Section, by its number or a part of its name"),
        default: usual)
      let found = list.outline.rows(named: text)
      if found.count == 1 { return found[0].path }
      if found.isEmpty {
        try dialogue.say(
          .didYouMean(text, among: list.sections)
            ?? Phrase(zh: "没有这样的章节", en: "There is no such section"))
      } else {
        try dialogue.say(
          Phrase(zh: "有\(found.count)个，写全一些：", en: "There are \(found.count); write more of it:"))
        try show(Array(found.prefix(40)), dialogue)
      }
    }
  }

  private func show(_ rows: [SectionOutline.Row], _ dialogue: Dialogue) throws {
    let width = (rows.map(\.number.count).max() ?? 0) + 2
    for row in rows {
      let title = row.title?.shown(in: language)?.text.value
      let space = String(repeating: " ", count: width - row.number.count)
      try dialogue.say(Phrase(row.number + space + row.path + (title.map { "  \($0)" } ?? "")))
    }
  }

  /// A title in both languages, unless one is only known in one.
  func title(for entry: NewEntry) throws -> EntryDraft.Halves {
    var title = knownTitle(of: entry)
    guard let dialogue else { return title }
    let wanted = answers.hasTitle ? list.required : Language.allCases
    var usual = title[language] ?? title[language.twin] ?? entry.link?.name ?? ""
    for language in [language, language.twin]
    where wanted.contains(language) && (!answers.hasTitle || title[language] == nil) {
      while true {
        title[language] = try ask(
          Phrase(zh: "\(language.words.zh)标题", en: "Title in \(language.words.en)"), dialogue,
          usual: usual, isNeeded: true
        ) { $0.title = EntryDraft.Halves(shared: $1) }
        guard let twin = title[language].flatMap({ list.known.twin(called: $0) }) else { break }
        let words = list.words(about: twin)
        try dialogue.say(words.message)
        try dialogue.say(words.help)
      }
      usual = title[language] ?? ""
    }
    return title
  }

  func id(for entry: NewEntry) throws -> GivenText? {
    if let given = answers.id { return given }
    if entry.usualID != nil { return nil }
    let refusal = UsageError(
      Phrase(zh: "标题和网址里都没有能作id的词", en: "neither the title nor the address gives an id"),
      help: Phrase(
        zh: "用小写字母、数字和连字符写一个：--id my-entry",
        en: "Name one of lower-case letters, digits and hyphens: --id my-entry"))
    guard let dialogue else { throw refusal }
    while true {
      let text = try dialogue.ask(
        Phrase(zh: "id，用小写字母、数字和连字符", en: "Id, of lower-case letters, digits and hyphens"))
      let fault = text.isEmpty ? nil : list.refusal(ofID: text, in: entry.section)
      if !text.isEmpty, fault == nil { return GivenText(text, of: .id) }
      if let fault {
        try dialogue.say(fault.message)
        try dialogue.say(fault.help)
      }
    }
  }

  func summary(for entry: NewEntry) throws -> EntryDraft.Halves {
    var summary = EntryDraft.Halves()
    for (language, given) in answers.summaries { summary[language] = given.text }
    guard let dialogue, answers.summaries.count < Language.allCases.count else { return summary }
    for line in entry.comments(language).dropLast() { try dialogue.say(Phrase(line)) }
    while true {
      for language in [language, language.twin] where summary[language] == nil {
        let isNeeded = list.required.contains(language)
        let rest = isNeeded ? Phrase("") : Phrase(zh: "，可以留空", en: ", or nothing yet")
        summary[language] = try ask(
          Phrase(
            zh: "\(language.words.zh)简介，一两句话",
            en: "Summary in \(language.words.en), a sentence or two") + rest, dialogue,
          usual: "", isNeeded: isNeeded
        ) { $0.summary[language] = $1 }
      }
      if !summary.isEmpty { return summary }
      try dialogue.say(
        Phrase(zh: "至少写一种语言；按Ctrl-D取消", en: "One of the two is needed; Ctrl-D ends this"))
    }
  }

  func tags(for entry: NewEntry) throws -> [GivenText] {
    let usual = entry.usualTags
    guard let dialogue, answers.tags == nil else {
      return answers.tags ?? usual.map { GivenText($0, of: .tag) }
    }
    while true {
      let text = try dialogue.ask(
        Phrase(zh: "标签，用逗号隔开，没有就留空或写“-”", en: "Tags, with commas between them, or - for none"),
        default: usual.joined(separator: ", "))
      let tags = text == "-" ? [] : NewAnswers.items(in: text).map { GivenText($0, of: .tag) }
      var entry = entry
      do throws(UsageError) {
        try entry.take(tags: tags)
        return tags
      } catch {
        try dialogue.say(error.message)
        try dialogue.say(error.help)
      }
    }
  }

  /// Asks until there is a text that an entry can have; nil where none is needed.
  private func ask(
    _ question: Phrase, _ dialogue: Dialogue, usual: String, isNeeded: Bool,
    _ change: (inout EntryDraft, String) -> Void
  ) throws -> String? {
    while true {
      let given = GivenText(try dialogue.ask(question, default: usual), question)
      if given.text.isEmpty {
        if !isNeeded { return nil }
        continue
      }
      guard let refusal = given.refusal(change) else { return given.text }
      try dialogue.say(refusal.message)
      try dialogue.say(refusal.help)
    }
  }
}
