extension IdFault {
  /// About an id in a file.
  func words(_ text: String, _ subject: Subject) -> Words {
    switch self {
    case .notASCII where subject.isTag:
      return Words(
        "bad-id", "\(quoted(text)) is not a tag: a tag has only a–z, 0–9 and hyphens",
        "Use one of the list's tags, such as those on the site's page of tags")
    case .form(let mended):
      let rule = "lower-case letters and digits, joined by hyphens"
      return Words(
        "bad-id", "\(quoted(text)) is not an id",
        mended.map { "Write '\($0)': \(rule)" } ?? "An id is \(rule), such as 'question-answering'")
    case .notASCII:
      return Words(
        "bad-id", "\(quoted(text)) is not an id: ids are ASCII",
        "Write it in English or pinyin, such as 'question-answering'")
    case .several(let ids):
      return Words(
        "bad-id", "\(quoted(text)) is not one id",
        "Make each an item of its own: [\(listed(ids))]")
    case .long(let count):
      return Words(
        "bad-id", "\(quoted(text)) is \(count) bytes long, and an id has at most \(Id.limit)",
        "Shorten it")
    case .reserved:
      return Words(
        "bad-id", "the id '\(text)' is reserved: the site or a system uses that name itself",
        "Choose another, such as '\(text)-data'")
    }
  }

  /// About the name of a file or folder; `name` comes without its ending.
  func nameWords(_ name: String, rule: String, thing: String, ending: String) -> Words {
    let full = quoted(name + ending)
    switch self {
    case .form(let mended):
      let form = "lower-case ASCII letters and digits, joined by hyphens"
      return Words(
        rule, "\(full) is not a name for a \(thing): it is an id too, and part of addresses",
        mended.map { "Rename it to '\($0)\(ending)'" } ?? "Rename it: \(form)")
    case .notASCII, .several:
      return Words(
        rule, "\(full) is not a name for a \(thing): names are ids, and ids are ASCII",
        "Rename it in English or pinyin, such as 'yixue-wenda\(ending)'; the Chinese name belongs in 'title'"
      )
    case .long(let count):
      return Words(
        rule, "the name of this \(thing) is \(count) bytes long, and an id has at most \(Id.limit)",
        "Rename it to something shorter")
    case .reserved:
      return Words(
        rule, "\(full) is not a name for a \(thing): the site or a system uses '\(name)' itself",
        "Rename it, for example to '\(name)-data\(ending)'")
    }
  }
}

/// The way out for a file whose best name another file has.
func nameTaken(_ name: String, instead: String) -> String {
  "\(quoted(name)) exists already: keep one of the two, or rename this one to '\(instead)'"
}

extension DateFault {
  func words(_ text: String, _ form: Form) -> Words {
    let isPartial = if case .partialDate = form { true } else { false }
    let message = "\(quoted(text)) is not a date"
    switch self {
    case .form(let mended):
      return Words(
        "bad-date", message,
        mended.map { "Write '\($0)'" }
          ?? (isPartial
            ? "Write year, month and day as far as they are known: 2024, 2024-01 or 2024-01-15"
            : Key.wayToTheDay))
    case .year:
      return Words("bad-date", message, "The year must be from 1900 to 2199")
    case .month(let month):
      return Words("bad-date", message, "There is no month \(twoDigits(month))")
    case .day(let month, let year, let days):
      return Words("bad-date", message, "\(year)-\(twoDigits(month)) has days 01 to \(days)")
    }
  }
}

extension IdentifierFault {
  func words(_ text: String, _ subject: Subject, _ identifier: Identifier) -> Words {
    let (article, example) =
      switch identifier {
      case .doi: ("a", "A DOI looks like 10.1093/jamia/ocae001")
      case .arxiv: ("an", "Such a number looks like 2308.03279, or cs/0112017 before 2007")
      case .pubmed: ("a", "Such a number has up to nine digits: 31501885")
      }
    return Words(
      "bad-identifier", "\(quoted(text)) is not \(article) \(identifier.name)",
      mended.map { "Write '\(subject.key): \($0)'" } ?? example)
  }
}

extension FactFault {
  func words(_ name: String) -> Words {
    switch self {
    case .name:
      Words(
        "bad-facts",
        "stored facts are kept under \(quoted(name)), which names nothing that Duet knows",
        "Delete the line: the next refresh writes what is needed")
    case .value(let field):
      Words(
        "bad-facts", "the stored facts about \(quoted(name)) have a bad '\(field)'",
        "Delete the line: the next refresh writes it anew")
    }
  }
}

extension Form {
  /// What is expected, with an article.
  var words: String {
    switch self {
    case .pair: "two texts, zh and en"
    case .textOrPair: "a text, or one for each language"
    case .list: "a list"
    case .oneOrMore(let form, _): form.words + ", or a list of them"
    case .mapping: "'key: value' lines"
    case .link: "a text, or 'key: value' lines with 'url'"
    case .text, .slug, .id, .day, .partialDate, .base, .repository, .branch, .choice,
      .condition, .identifier, .target:
      "a text"
    }
  }
}

extension Node.Kind {
  var words: String {
    switch self {
    case .scalar: "a text"
    case .list: "a list"
    case .mapping: "'key: value' lines"
    }
  }
}
