import Content
import Foundation
import Testing

@testable import Site

/// A list in memory, rendered with the theme in the program, of which it may replace files.
struct SampleSite {
  let pages: [String: String]
  let diagnostics: [Diagnostic]

  init(
    _ content: [String: String], theme own: [String: String] = [:],
    files: [ThemeFile] = [], facts: Facts = .none,
    baseURL: String? = nil
  ) throws {
    let theme = try #require(Theme.load(themeFiles(own) + files).theme)
    let parsed = content.sorted { $0.key < $1.key }.map { path, text in
      Parsed(SourceFile(path: "content/" + path, bytes: Array(text.utf8)), at: path)
    }
    let (catalogue, found) = Catalogue.assemble(parsed, facts: facts)
    // What rules say about how texts are written has tests of its own.
    let rules = Set(Rule.all.map(\.id))
    var diagnostics = found.filter { !rules.contains($0.rule) } + parsed.flatMap(\.diagnostics)
    diagnostics += parsed.compactMap { FileTexts($0) }.flatMap(\.diagnostics)
    if let catalogue { diagnostics += Texts(catalogue).problems(in: catalogue) }
    var pages: [String: String] = [:]
    if let catalogue, !diagnostics.contains(where: { $0.severity == .error }) {
      let plan = Plan(catalogue: catalogue, theme: theme, baseURL: baseURL)
      var links = LinkCheck(pages: plan.pages, baseURL: baseURL)
      for page in plan.pages {
        let rendering = page.render()
        if let problem = rendering.problem { diagnostics.append(problem) }
        links.read(rendering, of: page.path)
        pages[page.path] = String(decoding: rendering.bytes, as: UTF8.self)
      }
      diagnostics += links.diagnostics(of: catalogue)
    }
    self.pages = pages
    self.diagnostics = diagnostics
  }

  func page(_ path: String) throws -> String { try #require(pages[path]) }

  /// A file of the search of a list on several pages, in the folder that is named by what it holds.
  func search(_ name: String) throws -> String {
    try #require(
      pages.first { $0.key.hasPrefix("search/") && $0.key.hasSuffix("/\(name).json") }?.value)
  }

  var errors: [String] { diagnostics.filter { $0.severity == .error }.map(\.message) }

  var problems: [String] { diagnostics.map { "\($0.place.path): \($0.message) [\($0.rule)]" } }
}

extension Plan {
  /// Of a list in `content`, of whose repository nothing is known but what the list says.
  init(catalogue: Catalogue, theme: Theme, baseURL: String?, like old: Plan? = nil) {
    self.init(
      catalogue: catalogue, texts: Texts(catalogue), theme: theme, baseURL: baseURL,
      repository: ListRepository(repository: nil, checkout: nil, folder: "content/"), like: old)
  }
}

extension Texts {
  /// Those of the files that a list was made of.
  init(_ catalogue: Catalogue) {
    func files(_ section: Section) -> [FileTexts] {
      [FileTexts(section.file)]
        + section.entries.map { FileTexts($0) } + section.sections.flatMap(files)
    }
    self.init([FileTexts(catalogue.list)] + catalogue.sections.flatMap(files))
  }
}

let sampleList = """
  name: {zh: 医学资源, en: Medical Resources}
  description: {zh: 一份列表。, en: A list.}
  markers:
    - icon: 🔥
      label: {zh: 热门, en: Hot}
      when: [stars > 50]

  """
