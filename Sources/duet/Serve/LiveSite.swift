import Content
import Preview
import Site

/// The site that the preview shows: made from the snapshots of the sources, and kept as it is while these have errors.
final class LiveSite: PreviewedSite {
  private let baseURL: String
  private let editor: Editor?
  private var sources: Sources
  /// What changed since the site that is shown was made.
  private var waiting: SiteChange = []
  private var shown: Plan?
  /// What is wrong, errors and warnings.
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var problems: [ShownProblem] = []

  init(_ folders: SourceFolders, baseURL: String, repository: ListRepository, editor: Editor?) {
    self.baseURL = baseURL
    self.editor = editor
    sources = Sources(folders, repository: repository, scansAgain: true)
  }

  var folders: [String] { sources.content.folders + sources.templates.folders }
  var isReady: Bool { shown != nil }
  var entryCount: Int? { shown?.catalogue.entries.count }

  func update(_ touched: TouchedFolders) -> SiteChange {
    let (content, templates) = sources.scan(touched)
    if !content.isEmpty { waiting.insert(content.haveAssets ? .theme : .pages) }
    if !templates.isEmpty { waiting.insert(templates.areStyles ? .styles : .theme) }
    var change = updateProblems(isRead: !content.isEmpty || !templates.isEmpty)
    if !diagnostics.haveErrors, !waiting.isEmpty,
      let plan = sources.plan(baseURL: baseURL, like: shown)
    {
      shown = plan
      change.formUnion(waiting)
      waiting = []
    }
    if !sources.content.isSettled || !sources.templates.isSettled { change.insert(.unsettled) }
    return change
  }

  /// - Parameter isRead: whether files were read that differ. Otherwise the same problems are not shown anew: their lines
  ///   come from the disk, where the next save may be already.
  private func updateProblems(isRead: Bool) -> SiteChange {
    let known = diagnostics
    diagnostics =
      sources.diagnostics + sources.content.missing + sources.templates.missing
    guard isRead || diagnostics != known else { return [] }
    let before = problems
    problems = ShownProblem.all(of: diagnostics)
    return problems == before ? [] : .problems
  }
}

extension TreeSnapshot {
  /// What keeps the folder as a whole from being read.
  fileprivate var missing: [Diagnostic] {
    guard let failure else { return [] }
    return [
      Diagnostic(
        .error, rule: "unreadable", at: Place(path: prefix, span: Span(0..<0)),
        Phrase(
          zh: "无法读取这个文件夹：\(failure.words.zh)",
          en: "the folder cannot be read: \(failure.words.en)"),
        help: Phrase(
          zh: "在它恢复以前，网站停在上一次正常的样子", en: "The last good site stays until it is back"))
    ]
  }
}

extension [FileChange<ThemeFile>] {
  /// Whether only style sheets changed, and each was there before.
  fileprivate var areStyles: Bool {
    allSatisfy {
      $0.path.hasPrefix("assets/") && $0.path.hasSuffix(".css") && $0.old != nil && $0.new != nil
    }
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

  func source(ofID id: String) -> SourceMark? { shown?.file(ofID: id).map(SourceMark.init) }

  func source(ofPage path: String) -> SourceMark? {
    shown?.file(ofPage: path).map(SourceMark.init)
  }

  func open(_ file: String, at offset: Int) -> FileOpening? {
    guard sources.content.has(file) || sources.templates.has(file) else { return nil }
    let bytes = (try? Folder.read(path: file, limit: FileLimits.anyFile)) ?? []
    let line = bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
    if let editor, editor.open(file, line: line) { return .opened }
    return .place("\(file):\(line)")
  }
}

extension ShownProblem {
  /// The errors among these in words, in the order of the files. Warnings are left to `check`.
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

extension SourceMark {
  /// With the halves that are missing, each with the place of the half that is there.
  fileprivate init(_ file: Plan.File) {
    self.init(
      file: file.path,
      gaps: file.texts.flatMap { text in
        Language.allCases.compactMap { language in
          guard text.pair[language] == nil, let twin = text.pair[language.twin] else { return nil }
          return Gap(language: language.tag, key: text.key, offset: Int(twin.span.start))
        }
      })
  }
}
