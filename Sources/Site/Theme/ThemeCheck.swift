import Content
import Templates

extension Theme {
  /// The templates that the program calls, each held against what it will be given.
  static func check(
    _ library: TemplateLibrary, sources: [TemplateSource], strings: (zh: Strings, en: Strings),
    folder: String
  ) -> [Diagnostic] {
    let keys = Set(strings.en.forms.filter { $0.value.value.isForTemplates }.keys)
    var use = TemplateUse()
    var problems: [Diagnostic] = []
    func check(_ template: String, as view: (some View).Type) {
      guard library.names.contains(template) else {
        problems.append(
          Diagnostic(
            .error, rule: "missing-file",
            at: Place(path: "\(folder)/\(template).mustache", span: Span(0..<0)),
            "the template for the \(view.title) is missing",
            help: "Restore this file; every site has one"))
        return
      }
      if sources.first(where: { $0.name == template }).map(\.isEmpty) ?? false {
        problems.append(
          Diagnostic(
            .error, rule: "empty-template",
            at: Place(path: "\(folder)/\(template).mustache", span: Span(0..<0)),
            "the template for the \(view.title) is empty",
            help: "Restore this file; every site has one"))
      }
      let found = library.check(template, as: view, tables: ["strings": keys], noting: &use)
      problems += found.map { Diagnostic($0) }
    }
    for kind in PageKind.all { check(kind.name, as: kind.view) }
    check("home", as: HomeView.self)
    check("overview", as: HomeView.self)
    check("section", as: SectionPageView.self)
    check("entry", as: EntryPageView.self)
    check("feed", as: FeedView.self)
    check("tag", as: TagPageView.self)
    check("moved", as: MovedView.self)
    check("chooser", as: RootView.self)
    check("not-found", as: RootView.self)
    check("sitemap", as: SitemapView.self)
    // Where something is wrong, what seems unused may only be misspelt.
    guard problems.isEmpty else { return problems }
    return unused(use, sources: sources, strings: strings, folder: folder)
  }

  /// What no page uses.
  private static func unused(
    _ use: TemplateUse, sources: [TemplateSource], strings: (zh: Strings, en: Strings),
    folder: String
  ) -> [Diagnostic] {
    let templates = sources.filter { !use.templates.contains($0.name) }.map { source in
      Diagnostic(
        .warning, rule: "unused-file", at: Place(path: source.path, span: Span(0..<0)),
        "no template uses this one", help: "Delete it, or call it: {{>\(source.name)}}")
    }
    let used = use.keys["strings", default: []].union(StringsCheck.needed.keys)
    let words = [strings.zh, strings.en].flatMap { words in
      words.forms.filter { !used.contains($0.key) }.map { key, form in
        Diagnostic(
          .warning, rule: "unused-string",
          at: Place(
            path: "\(folder)/\(StringsFile.name(for: words.language))", span: form.span),
          "no template uses the words '\(key)'", help: "Delete them in both languages")
      }
    }
    return templates + words.sorted()
  }
}

extension TemplateSource {
  /// Whether there is nothing in it but white space.
  fileprivate var isEmpty: Bool { text.allSatisfy { $0 <= 0x20 } }
}

extension Strings.Form {
  /// A template can print words that need nothing filled in.
  fileprivate var isForTemplates: Bool {
    if case .plain(let words) = self { words.placeholders.isEmpty } else { false }
  }
}
