import Bytes
import Content

/// Reads the two strings files and compares them: the same keys in both, the same placeholders, and all that are needed.
struct StringsCheck {
  private(set) var diagnostics: [Diagnostic] = []

  /// One file; nil when it cannot be read at all.
  mutating func read(_ file: SourceFile, language: Language) -> Strings? {
    let (root, problems) = Document.parse(file)
    diagnostics += problems
    guard let root else { return nil }
    guard case .mapping(let members) = root.kind else {
      report(
        file, root.span, "strings-shape", "this file is not a list of words", "Write 'key: words'")
      return nil
    }
    var forms: [String: Located<Strings.Form>] = [:]
    for member in members {
      guard let form = form(of: member.value, in: file) else { continue }
      forms[member.key.value] = Located(form, at: member.key.span)
    }
    return Strings(language: language, forms: forms)
  }

  /// What `own` lacks that the program or the other language has, and where they disagree.
  mutating func compare(_ own: Strings, in file: SourceFile, with twin: Strings) {
    let known = Set(own.forms.keys)
    for (key, needed) in Self.needed where !known.contains(key) && twin.forms[key] == nil {
      report(
        file, Span(0..<0), "missing-string", "there are no words for '\(key)'",
        needed.isCounted ? "Add '\(key): {other: …}'" : "Add '\(key): …'")
    }
    for key in Set(twin.forms.keys).subtracting(known).sorted() {
      let nearest = Suggestion.nearest(to: key, among: known.filter { twin.forms[$0] == nil })
      report(
        file, Span(0..<0), "missing-string",
        "'\(key)' has words in \(twin.language.englishName) and none here",
        nearest.map { "Is '\($0)' meant to be it?" } ?? "Add '\(key): …'")
    }
    for (key, form) in own.forms.sorted(by: { $0.value.span.start < $1.value.span.start }) {
      check(key, form, of: own, twin: twin.forms[key]?.value, in: file)
    }
  }

  private mutating func check(
    _ key: String, _ form: Located<Strings.Form>, of own: Strings, twin: Strings.Form?,
    in file: SourceFile
  ) {
    let names = form.value.placeholders
    if let needed = Self.needed[key] {
      if needed.isCounted != form.value.isCounted {
        report(
          file, form.span, "string-form",
          needed.isCounted
            ? "'\(key)' depends on a number" : "'\(key)' does not depend on a number",
          needed.isCounted ? "Write '\(key): {other: …}'" : "Write '\(key): …'")
      } else if names != needed.placeholders {
        let list = needed.placeholders.sorted().map { "{\($0)}" }.joined(separator: ", ")
        report(
          file, form.span, "placeholders",
          "'\(key)' does not hold the placeholders that the program fills in",
          list.isEmpty ? "It has none" : "They are \(list)")
      }
    } else if twin.map({ $0.isCounted != form.value.isCounted }) ?? false {
      report(
        file, form.span, "string-form", "'\(key)' is of another form in the other language",
        "Only words that depend on a number have the forms 'one' and 'other'")
    } else if !names.isEmpty {
      report(
        file, form.span, "placeholders", "nothing fills in the placeholders of '\(key)'",
        "Only words that the program asks for have placeholders")
    }
    if own.language == .en, case .counted(nil, _) = form.value {
      report(
        file, form.span, "string-form", "'\(key)' has no form for 1",
        "Write '\(key): {one: …, other: …}'")
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
            file, member.key.span, "string-form", "'\(member.key.value)' is not a form of a number",
            "The forms are 'one' and 'other', each with its words")
          continue
        }
        forms[member.key.value] = words
      }
      if let other = forms["other"] { return .counted(one: forms["one"], other: other) }
    default: break
    }
    report(
      file, value.span, "string-form", "these are no words",
      "Write 'key: words', or 'key: {one: …, other: …}' where a number decides")
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
    _ file: SourceFile, _ span: Span, _ rule: String, _ message: String, _ help: String
  ) {
    diagnostics.append(
      Diagnostic(
        .error, rule: rule, at: Place(path: file.path, span: span), message, help: help))
  }

  /// Every key that the program asks for by name.
  static let needed: [String: (isCounted: Bool, placeholders: Set<String>)] = {
    var keys: [String: (isCounted: Bool, placeholders: Set<String>)] = [:]
    for key in CountedStringKey.allCases { keys[key.rawValue] = (true, ["n"]) }
    for kind in LinkKind.allCases { keys[kind.stringKey] = (false, []) }
    for column in LinkColumn.allCases { keys["column-" + column.rawValue] = (false, []) }
    for key in StringKey.allCases { keys[key.rawValue] = (false, key.placeholders) }
    return keys
  }()
}

extension Strings.Form {
  fileprivate var isCounted: Bool {
    if case .counted = self { true } else { false }
  }

  fileprivate var placeholders: Set<String> {
    switch self {
    case .plain(let words): words.placeholders
    case .counted(let one, let other): other.placeholders.union(one?.placeholders ?? [])
    }
  }
}

extension Language {
  /// What the language is called in messages.
  var englishName: String {
    switch self {
    case .zh: "Chinese"
    case .en: "English"
    }
  }
}
