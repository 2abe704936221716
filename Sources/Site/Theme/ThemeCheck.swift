import Bytes
import Content
import Templates

/// The templates that the program calls, each held against what it will be given.
struct ThemeCheck {
  let files: [ThemeFile]
  let library: TemplateLibrary
  private let problems: [TemplateProblem]
  private let use: TemplateUse

  init(of files: [ThemeFile], strings: (zh: Strings, en: Strings)) {
    self.files = files
    let sources = files.filter(\.isTemplate).map {
      TemplateSource(name: $0.templateName, path: $0.file.path, text: $0.file.bytes)
    }
    let (library, problems) = TemplateLibrary.compile(sources, strictness: .strict)
    self.library = library
    let keys = Set(strings.en.forms.filter { $0.value.isForTemplates }.keys)
    var use = TemplateUse()
    // Where a template makes no sense, what is asked of it cannot be judged.
    var found = problems
    if problems.isEmpty {
      for (name, view) in ThemeCheck.pages {
        found += library.check(name, as: view, tables: ["strings": keys], noting: &use)
      }
    }
    self.problems = found
    self.use = use
  }

  /// Each template that the program calls by its name, and what it is given.
  static let pages: [(name: String, view: any View.Type)] =
    PageKind.all.map { ($0.name, $0.view) } + [
      ("home", HomeView.self),
      ("overview", HomeView.self),
      ("section", SectionPageView.self),
      ("entry", EntryPageView.self),
      ("feed", FeedView.self),
      ("tag", TagPageView.self),
      ("moved", MovedView.self),
      ("chooser", RootView.self),
      ("not-found", RootView.self),
      ("sitemap", SitemapView.self),
    ]

  /// What is wrong, each problem in a file of the list. Where one shows in a file of the theme in the program, the file of the
  /// list is named without which there is no such problem.
  ///
  /// - Parameter without: the check of the same theme with its own file in place of the list's.
  func diagnostics(without: (ThemeFile) -> ThemeCheck) -> [Diagnostic] {
    let own = files.filter { !$0.isBuiltIn }
    let paths = Set(own.map(\.file.path))
    var found = problems.filter { paths.contains($0.path) }.map { Diagnostic($0) }
    found += own.filter { isEmptyPage($0) }.map { file in
      Diagnostic(
        .error, rule: "empty-template", at: Place(path: file.file.path, span: Span(0..<0)),
        Phrase(zh: "这个页面的模板是空的", en: "the template of this page is empty"),
        help: Phrase(
          zh: "删去这个文件，就会使用主题原来的模板",
          en: "Delete the file, and the page has the template of the theme"))
    }
    var elsewhere = problems.filter { !paths.contains($0.path) }
    guard !elsewhere.isEmpty else { return found.onePerPlace() }
    for file in own where file.isTemplate {
      let remaining = Set(without(file).problems)
      let caused = elsewhere.filter { !remaining.contains($0) }
      elsewhere.removeAll { !remaining.contains($0) }
      // A file that several templates call is reported once.
      var said: Set<String> = []
      found += caused.filter { said.insert($0.message).inserted }.map { problem in
        Diagnostic(
          problem, at: Place(path: file.file.path, span: Span(0..<0)),
          blamed:
            "the theme's '\(problem.path.dropFirst(ThemeFile.prefix.count))' does not fit it: ")
      }
    }
    // Whatever no single file explains.
    return (found + elsewhere.map { Diagnostic($0) }).onePerPlace()
  }

  private func isEmptyPage(_ file: ThemeFile) -> Bool {
    file.isTemplate && file.file.bytes.allSatisfy { $0 <= 0x20 }
      && ThemeCheck.pages.contains { $0.name == file.templateName }
  }

  /// Templates of the list that no page uses.
  func unused() -> [Diagnostic] {
    files.filter { $0.isTemplate && !$0.isBuiltIn && !use.templates.contains($0.templateName) }
      .map { file in
        let nearest = ThemeFile.nearest(to: file.name)
        return Diagnostic(
          .warning, rule: "unused-file", at: Place(path: file.file.path, span: Span(0..<0)),
          Phrase(zh: "没有模板用到这个模板", en: "no template uses this one"),
          help: nearest.map {
            Phrase(
              zh: "如果要替换主题的模板，改名为\($0)",
              en: "If it is to replace one of the theme, rename it to \($0)")
          }
            ?? Phrase(
              zh: "删去它，或者调用它：{{>\(file.templateName)}}",
              en: "Delete it, or call it: {{>\(file.templateName)}}"))
      }
  }

  /// Words of the list that no template and no part of the program uses.
  func unused(_ words: [StringsFile]) -> [Diagnostic] {
    let used = use.keys["strings", default: []].union(StringsCheck.needed)
    return words.flatMap { file in
      file.forms.filter { !used.contains($0.key) }.map { key, form in
        Diagnostic(
          .warning, rule: "unused-string", at: Place(path: file.file.path, span: form.span),
          Phrase(zh: "没有模板用到“\(key)”", en: "no template uses the words '\(key)'"),
          help: Phrase(zh: "在两种语言里都删去", en: "Delete them in both languages"))
      }
    }.sorted()
  }
}

extension [Diagnostic] {
  /// In the order of places, each message once at a place: a template may be wrong in the same way for several pages.
  fileprivate func onePerPlace() -> [Diagnostic] {
    var said: [Place: Set<String>] = [:]
    return filter { said[$0.place, default: []].insert($0.message).inserted }.sorted()
  }
}

extension ThemeFile {
  var isAsset: Bool { name.hasPrefix("assets/") }
  var isTemplate: Bool { name.hasSuffix(".mustache") && !isAsset }
  /// What other templates call it: `partials/star`.
  var templateName: String { String(name.dropLast(".mustache".count)) }
}

extension [ThemeFile] {
  /// Those of a theme, each replaced by the list's own where it has one, and those that only the list has.
  public func replaced(by own: [ThemeFile]) -> [ThemeFile] {
    let names = Set(own.map(\.name))
    return (filter { !names.contains($0.name) } + own).sorted { $0.name.precedes($1.name) }
  }
}

extension Strings.Form {
  /// A template can print words that need nothing filled in.
  fileprivate var isForTemplates: Bool {
    if case .plain(let words) = self { words.placeholders.isEmpty } else { false }
  }
}
