import Content

// What an entry needs, and has not.
extension NewQuestions {
  /// As it is called where it should have been given.
  ///
  /// - Parameter knowsTitle: whether a title may still be found.
  func missing(_ entry: NewEntry, knowsTitle: Bool) -> [Phrase] {
    var missing: [Phrase] = []
    if isWithoutSection { missing.append(name("--section", "section")) }
    let title = knownTitle(of: entry)
    if title.isEmpty {
      if !knowsTitle { missing.append(name("--title", "title")) }
    } else {
      for language in list.required where title[language] == nil {
        missing.append(name("--title-\(language)", "title.\(language)"))
      }
    }
    if answers.summaries.isEmpty, list.required.isEmpty {
      missing.append(
        answers.areInFile ? Phrase("summary") : Phrase(zh: "--zh或--en", en: "--zh or --en"))
    }
    for language in list.required where answers.summaries[language] == nil {
      missing.append(name("--\(language)", "summary.\(language)"))
    }
    return missing
  }

  func error(_ missing: [Phrase]) -> UsageError {
    let names = missing.joined(zh: "、", en: ", ")
    let message =
      answers.areInFile
      ? Phrase(zh: "--from里还缺：\(names.zh)", en: "what --from names lacks: \(names.en)")
      : Phrase(
        zh: "没有终端可以提问，还缺：\(names.zh)",
        en: "there is no terminal to ask on, and these are missing: \(names.en)")
    if isWithoutSection, missing.count == 1 || list.sections.isEmpty {
      return UsageError(message, help: list.choice)
    }
    if answers.areInFile { return UsageError(message, help: AnswersFile.example) }
    let section = list.outline.rows.first?.path ?? "tools"
    let sentence =
      list.required.isEmpty
      ? Phrase(zh: "--zh 一句话。", en: "--en 'A sentence.'")
      : Phrase("--zh 一句话。 --en 'A sentence.'")
    return UsageError(
      message,
      help: Phrase(
        zh: "例如：duet new owner/name --section \(section) --title 名称 \(sentence.zh)",
        en: "As in: duet new owner/name --section \(section) --title Name \(sentence.en)"))
  }

  private var isWithoutSection: Bool { answers.section == nil && list.sections.count != 1 }

  private func name(_ option: String, _ key: String) -> Phrase {
    Phrase(answers.areInFile ? key : option)
  }

  /// As it was given, or else as it is usual.
  func knownTitle(of entry: NewEntry) -> EntryDraft.Halves {
    var title = EntryDraft.Halves()
    if let usual = answers.title?.text ?? entry.usualTitle {
      title = EntryDraft.Halves(shared: usual)
    }
    for (language, given) in answers.titles { title[language] = given.text }
    return title
  }
}

extension NewAnswers {
  var hasTitle: Bool { title != nil || !titles.isEmpty }
}
