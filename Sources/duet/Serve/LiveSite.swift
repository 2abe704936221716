import Content
import Preview
import Site

/// The site as it is shown by the preview: made from what is kept in memory of the sources, and never worse than it was.
final class LiveSite: PreviewedSite {
  private let sources: SourceFolders
  private let baseURL: String
  private let origin: Origin
  private let editor: Editor?
  private var content: KeptTree<ContentItem>
  private var templates: KeptTree<ThemeFile>

  private var facts: (facts: Facts, diagnostics: [Diagnostic]) = (.none, [])
  private var list: ListSources?
  private var theme: Theme?
  private var themeProblems: [Diagnostic] = []
  /// What kept a folder as a whole from being read.
  private var folderProblems: [Diagnostic] = []
  /// What changed since the site that is shown was made.
  private var waiting: SiteChange = []

  private var shown: Plan?
  /// What is wrong, errors and warnings.
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var problems: [ShownProblem] = []

  init(_ sources: SourceFolders, baseURL: String, origin: Origin, editor: Editor?) {
    self.sources = sources
    self.baseURL = baseURL
    self.origin = origin
    self.editor = editor
    content = KeptTree(.content, at: sources.content) { ContentItem($0, at: $1) }
    templates = KeptTree(.templates, at: sources.templates) { ThemeFile(name: $1, file: $0) }
  }

  var folders: [String] { content.folders + templates.folders }
  var isReady: Bool { shown != nil }
  var entryCount: Int? { shown?.catalogue.entries.count }

  func update(_ touched: TouchedFolders) -> SiteChange {
    folderProblems = []
    let written = look(&content, touched)
    let designed = look(&templates, touched)
    if !written.isEmpty || list == nil { readList(written) }
    if !designed.isEmpty || theme == nil && themeProblems.isEmpty { readTheme(designed) }

    var change = tellProblems(isRead: !written.isEmpty || !designed.isEmpty)
    if !diagnostics.haveErrors, !waiting.isEmpty, let list, let catalogue = list.catalogue,
      let theme
    {
      shown = Plan(
        catalogue: catalogue, texts: list.texts, theme: theme, baseURL: baseURL, origin: origin,
        like: shown)
      change.formUnion(waiting)
      waiting = []
    }
    if !content.isSettled || !templates.isSettled { change.insert(.unsettled) }
    return change
  }

  /// - Parameter isRead: whether files were read that differ. Otherwise the same problems are not shown anew: their lines
  ///   come from the disk, where the next save may be already.
  private func tellProblems(isRead: Bool) -> SiteChange {
    let known = diagnostics
    diagnostics =
      folderProblems + (list?.diagnostics ?? []) + templates.diagnostics + themeProblems
    guard isRead || diagnostics != known else { return [] }
    let before = problems
    problems = ShownProblem.all(of: diagnostics)
    return problems == before ? [] : .problems
  }

  private func look<Item>(
    _ tree: inout KeptTree<Item>, _ touched: TouchedFolders
  ) -> [Difference<Item>] {
    do throws(SystemError) {
      return try tree.look(touched)
    } catch {
      folderProblems.append(
        Diagnostic(
          .error, rule: "unreadable", at: Place(path: tree.prefix, span: Span(0..<0)),
          Phrase(
            zh: "无法读取这个文件夹：\(error.words.zh)", en: "the folder cannot be read: \(error.words.en)"),
          help: Phrase(
            zh: "在它恢复以前，网站停在上一次正常的样子", en: "The last good site stays until it is back")))
      return []
    }
  }

  private func readList(_ differences: [Difference<ContentItem>]) {
    waiting.insert(.pages)
    if differences.contains(where: { $0.path.hasPrefix("_facts/") }) {
      facts = Facts.read(content.items.compactMap(\.facts))
    }
    list = ListSources(
      content.items, in: sources.content, strays: content.diagnostics, facts: facts)
  }

  private func readTheme(_ differences: [Difference<ThemeFile>]) {
    (theme, themeProblems) =
      templates.diagnostics.haveErrors
      ? (nil, []) : Theme.load(templates.items, folder: sources.templates)
    let areStyles = differences.allSatisfy {
      $0.path.hasPrefix("assets/") && $0.path.hasSuffix(".css") && $0.old != nil && $0.new != nil
    }
    waiting.insert(areStyles ? .styles : .theme)
  }
}

// What the preview asks for.
extension LiveSite {
  func hasPage(_ path: String) -> Bool { shown?.page(at: path) != nil }

  func render(_ path: String) -> RenderedPage? {
    guard let rendering = shown?.page(at: path)?.render() else { return nil }
    return RenderedPage(
      bytes: rendering.bytes, problems: ShownProblem.all(of: [rendering.problem].compactMap(\.self))
    )
  }

  func source(ofID id: String) -> SourceMark? { shown?.source(ofID: id) }

  func source(ofPage path: String) -> SourceMark? { shown?.source(ofPage: path) }

  func open(_ file: String, at offset: Int) -> FileOpening? {
    guard content.has(file) || templates.has(file) else { return nil }
    let bytes = (try? Folder.read(path: file, limit: Limits.anyFile)) ?? []
    let line = bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
    if let editor, editor.open(file, line: line) { return .opened }
    return .place("\(file):\(line)")
  }
}

extension ShownProblem {
  /// The errors among these in words, in the order of the files. Warnings stop nobody, and `check` tells them.
  static func all(of diagnostics: [Diagnostic]) -> [ShownProblem] {
    var excerpts = Excerpts()
    return Set(diagnostics.filter { $0.severity == .error }).sorted().prefix(100).map { problem in
      let (span, excerpt) = excerpts.locate(problem)
      let hasLine = excerpt.map { !$0.text.isEmpty && span.end > 0 } ?? false
      return ShownProblem(
        file: problem.place.path, line: excerpt?.line, column: excerpt?.column,
        offset: Int(span.start), excerpt: hasLine ? excerpt?.text ?? "" : "",
        mark: hasLine ? excerpt?.mark ?? "" : "", message: problem.message.printable,
        rule: problem.rule, help: problem.help?.printable,
        chinese: problem.chinese.map {
          .init(message: $0.message.printable, help: $0.help?.printable)
        })
    }
  }
}
