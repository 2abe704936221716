import Content
import Preview
import Site

/// The two folders that a site is made from, as they were at the last scan, and what they come to.
struct Sources {
  let folders: SourceFolders
  private let repository: ListRepository
  private let today: Day?
  private(set) var content: TreeSnapshot<ContentItem>
  private(set) var templates: TreeSnapshot<ThemeFile>
  private var facts: (facts: Facts, diagnostics: [Diagnostic]) = (.none, [])
  private var list: ListSources?
  private var theme: (theme: Theme?, diagnostics: [Diagnostic])?

  /// - Parameters:
  ///   - scansAgain: whether there will be a second scan.
  ///   - today: the last day that an entry may have come into the list; nil where that does not matter.
  init(_ folders: SourceFolders, repository: ListRepository, scansAgain: Bool, today: Day? = nil) {
    self.folders = folders
    self.repository = repository
    self.today = today
    content = TreeSnapshot(.content, at: folders.content, scansAgain: scansAgain) {
      ContentItem($0, at: $1)
    }
    templates = TreeSnapshot(
      .templates, at: folders.templates, scansAgain: scansAgain,
      mayBeMissing: !folders.namesTemplates
    ) { ThemeFile(name: $1, file: $0) }
  }

  /// Nil where something has to be mended first.
  var catalogue: Catalogue? { list?.catalogue }

  /// What is wrong with the files of both folders.
  var diagnostics: [Diagnostic] {
    (list?.diagnostics ?? []) + templates.diagnostics + (theme?.diagnostics ?? [])
  }

  /// Scans both folders again, and takes in what changed.
  mutating func scan(
    _ touched: TouchedFolders = .all
  ) -> (content: [FileChange<ContentItem>], templates: [FileChange<ThemeFile>]) {
    let strays = (content.diagnostics, templates.diagnostics)
    let contentChanges = content.scan(touched)
    if !contentChanges.isEmpty || list == nil || content.diagnostics != strays.0,
      content.failure == nil
    {
      readList(contentChanges)
    }
    let templateChanges = templates.scan(touched)
    if !templateChanges.isEmpty || contentChanges.haveAssets || theme == nil
      || templates.diagnostics != strays.1, templates.failure == nil
    {
      readTheme()
    }
    return (contentChanges, templateChanges)
  }

  private mutating func readList(_ changes: [FileChange<ContentItem>]) {
    if changes.contains(where: { $0.path.hasPrefix("_facts/") }) {
      facts = Facts.read(content.items.compactMap(\.facts))
    }
    list = ListSources(
      content.items, in: folders.content, strays: content.diagnostics, facts: facts, today: today)
  }

  private mutating func readTheme() {
    theme =
      templates.diagnostics.haveErrors
      ? (nil, []) : Theme.load(templates.items, attachments: content.items.compactMap(\.asset))
  }

  /// Nil where something has to be mended first.
  ///
  /// - Parameter old: an earlier plan, of which is taken over what is the same.
  func plan(baseURL: String?, like old: Plan? = nil) -> Plan? {
    guard let list, let catalogue = list.catalogue, let theme = theme?.theme else { return nil }
    return Plan(
      catalogue: catalogue, texts: list.texts, theme: theme, baseURL: baseURL,
      repository: repository,
      like: old)
  }
}

extension Sources {
  /// What the folders come to, for commands that make the site once.
  struct Result {
    let catalogue: Catalogue?
    let plan: Plan?
    /// The address of the site with a slash at its end, from the command line or from `list.yml`.
    let baseURL: String?
    let diagnostics: [Diagnostic]
    /// Why the templates cannot be read at all. What is wrong with the list is known even so.
    let obstacle: MachineError?
  }

  static func read(
    _ folders: SourceFolders, baseURL: String?, repository: ListRepository, today: Day? = nil
  ) throws(MachineError) -> Result {
    var sources = Sources(folders, repository: repository, scansAgain: false, today: today)
    _ = sources.scan()
    try sources.content.requireWhole(at: folders.content)
    var obstacle: MachineError?
    do throws(MachineError) {
      try sources.templates.requireWhole(at: folders.templates)
    } catch {
      obstacle = error
    }
    let baseURL = baseURL ?? sources.catalogue?.list.baseURL?.value
    return Result(
      catalogue: sources.catalogue, plan: sources.plan(baseURL: baseURL), baseURL: baseURL,
      diagnostics: sources.diagnostics, obstacle: obstacle)
  }
}

extension [FileChange<ContentItem>] {
  /// Whether a file of theirs is published as it is.
  var haveAssets: Bool { contains { ($0.new ?? $0.old)?.asset != nil } }
}

extension Report {
  /// Not a problem of any file: publishing may give the address, as the workflow for GitHub Pages does.
  func warnOfNoAddress(_ catalogue: Catalogue) throws(MachineError) {
    try warn(
      Phrase(
        zh: "不知道网站的地址，所以省去了需要它的部分：canonical链接、订阅源、sitemap.xml、404.html里的链接",
        en: "the address of the site is not known, so what needs it is left out: canonical links, "
          + "feeds, sitemap.xml, the links of 404.html"),
      help: Phrase(
        zh: "在\(catalogue.list.path)里写上base_url，或使用--base-url",
        en: "Set base_url in \(catalogue.list.path), or pass --base-url"))
  }
}

extension [Diagnostic] {
  var haveErrors: Bool { contains { $0.severity == .error } }
}
