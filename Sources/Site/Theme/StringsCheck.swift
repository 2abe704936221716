import Bytes
import Content

/// Reads files of interface words, and holds the list's own ones against those of the theme and against each other.
struct StringsCheck {
  private(set) var diagnostics: [Diagnostic] = []

  /// One file; nil when it cannot be read at all.
  mutating func read(_ file: SourceFile, language: Language) -> StringsFile? {
    let (root, problems) = Document.parse(file)
    diagnostics += problems
    guard let root else { return nil }
    guard case .mapping(let members) = root.kind else {
      report(
        file, root.span, "strings-shape",
        Phrase(zh: "这个文件不是词语表", en: "this file is not a list of words"),
        Phrase(zh: "每行写成“键: 词语”", en: "Write 'key: words'"))
      return nil
    }
    var forms: [String: Located<Strings.Form>] = [:]
    for member in members {
      guard let form = form(of: member.value, in: file) else { continue }
      forms[member.key.value] = Located(form, at: member.key.span)
    }
    return StringsFile(language: language, file: file, forms: forms)
  }

  /// The words that the program can use. Reports those with other placeholders than it fills in, and keys that only one
  /// language has.
  ///
  /// - Parameters:
  ///   - twin: the list's words in the other language, where it has any.
  ///   - original: the words of the theme in the same language.
  mutating func accepted(
    _ own: StringsFile, beside twin: StringsFile?, original: StringsFile?
  ) -> StringsFile {
    var accepted = own
    for (key, form) in own.forms.sorted(by: { $0.value.span.start < $1.value.span.start }) {
      let count = diagnostics.count
      let known = original?.forms[key]?.value
      if let other = known ?? twin?.forms[key]?.value {
        check(key, form, as: other, isKnown: known != nil, in: own)
      } else {
        reportLone(key, in: own, among: original)
      }
      if diagnostics.count > count { accepted.forms[key] = nil }
    }
    return accepted
  }

  private mutating func reportLone(
    _ key: String, in own: StringsFile, among original: StringsFile?
  ) {
    let (language, twin) = (own.language, own.language.twin)
    let nearest = Suggestion.nearest(to: key, among: original?.forms.keys.sorted() ?? [])
    report(
      own.file, own.forms[key]?.span, "missing-string",
      Phrase(
        zh: "“\(key)”只有\(language.words.zh)，没有\(twin.words.zh)",
        en: "'\(key)' has words in \(language.words.en) and none in \(twin.words.en)"),
      nearest.map { Phrase(zh: "是不是想写“\($0)”？", en: "Did you mean '\($0)'?") }
        ?? Phrase(
          zh: "在\(StringsFile.name(for: twin))里补上“\(key): …”",
          en: "Add '\(key): …' to \(StringsFile.name(for: twin))"))
  }

  /// - Parameter isKnown: whether the theme has this key, and not only the other language of the list.
  private mutating func check(
    _ key: String, _ form: Located<Strings.Form>, as other: Strings.Form, isKnown: Bool,
    in own: StringsFile
  ) {
    let placeholders = Self.placeholders[key] ?? []
    if form.value.isCounted != other.isCounted {
      report(
        own.file, form.span, "string-form",
        !isKnown
          ? Phrase(
            zh: "“\(key)”在两种语言里的形式不同",
            en: "'\(key)' is of another form in the other language")
          : other.isCounted
            ? Phrase(zh: "“\(key)”要随数量变化", en: "'\(key)' depends on a number")
            : Phrase(zh: "“\(key)”不随数量变化", en: "'\(key)' does not depend on a number"),
        isKnown && other.isCounted
          ? Phrase(zh: "写成“\(key): {other: …}”", en: "Write '\(key): {other: …}'")
          : Phrase(zh: "写成“\(key): …”", en: "Write '\(key): …'"))
    } else if form.value.placeholders != placeholders {
      let list = placeholders.sorted().map { "{\($0)}" }
      report(
        own.file, form.span, "placeholders",
        list.isEmpty
          ? Phrase(
            zh: "“\(key)”里的占位符不会被填上", en: "nothing fills in the placeholders of '\(key)'")
          : Phrase(
            zh: "“\(key)”里的占位符和程序要填的不一样",
            en: "'\(key)' does not hold the placeholders that the program fills in"),
        list.isEmpty
          ? Phrase(
            zh: "只有程序要用到的词语才有占位符",
            en: "Only words that the program asks for have placeholders")
          : Phrase(
            zh: "应当是：\(list.joined(separator: "、"))",
            en: "They are \(list.joined(separator: ", "))"))
    }
    if own.language == .en, case .counted(nil, _) = form.value {
      report(
        own.file, form.span, "string-form",
        Phrase(zh: "“\(key)”缺少数量为1时的形式", en: "'\(key)' has no form for 1"),
        Phrase(
          zh: "写成“\(key): {one: …, other: …}”", en: "Write '\(key): {one: …, other: …}'"))
    }
  }

  private mutating func form(of value: Node, in file: SourceFile) -> Strings.Form? {
    switch value.kind {
    case .scalar:
      if let words = words(of: value, in: file) { return .plain(words) }
    case .mapping(let members):
      var forms: [String: StringFormat] = [:]
      for member in members {
        guard ["one", "other"].contains(member.key.value),
          let words = words(of: member.value, in: file)
        else {
          report(
            file, member.key.span, "string-form",
            Phrase(
              zh: "“\(member.key.value)”不是数量的形式",
              en: "'\(member.key.value)' is not a form of a number"),
            Phrase(
              zh: "形式有one和other两种，各写词语",
              en: "The forms are 'one' and 'other', each with its words"))
          continue
        }
        forms[member.key.value] = words
      }
      if let other = forms["other"] { return .counted(one: forms["one"], other: other) }
    default: break
    }
    report(
      file, value.span, "string-form",
      Phrase(zh: "这里没有词语", en: "these are no words"),
      Phrase(
        zh: "写成“键: 词语”；随数量变化的写成“键: {one: …, other: …}”",
        en: "Write 'key: words', or 'key: {one: …, other: …}' where a number decides"))
    return nil
  }

  /// A comment behind them is a problem, as it is in entries, and is read as part of them: then it is the only one.
  private mutating func words(of value: Node, in file: SourceFile) -> StringFormat? {
    guard case .scalar(let words, _) = value.kind else { return nil }
    if let problem = Diagnostic(commentBehind: value, in: file) {
      diagnostics.append(problem)
      return StringFormat(
        words + String(decoding: file.bytes[problem.place.span.range], as: UTF8.self))
    }
    return words.isEmpty ? nil : StringFormat(words)
  }

  private mutating func report(
    _ file: SourceFile, _ span: Span?, _ rule: String, _ message: Phrase, _ help: Phrase
  ) {
    diagnostics.append(
      Diagnostic(
        .error, rule: rule, at: Place(path: file.path, span: span ?? Span(0..<0)), message,
        help: help))
  }

  /// What the program fills in, by the key.
  static let placeholders: [String: Set<String>] = {
    var keys: [String: Set<String>] = [:]
    for key in CountedStringKey.allCases { keys[key.rawValue] = ["n"] }
    for key in StringKey.allCases { keys[key.rawValue] = key.placeholders }
    return keys
  }()

  /// Every key that the program asks for by name.
  static let needed = Set(placeholders.keys)
    .union(LinkKind.allCases.map(\.stringKey))
    .union(LinkColumn.allCases.map { "column-" + $0.rawValue })
}

extension Strings.Form {
  fileprivate var isCounted: Bool {
    if case .counted = self { true } else { false }
  }

  var placeholders: Set<String> {
    switch self {
    case .plain(let words): words.placeholders
    case .counted(let one, let other): other.placeholders.union(one?.placeholders ?? [])
    }
  }
}
