import Content

@testable import Content

extension Attack {
  static let entry = Attack(
    name: "entry",
    promise: "a file of the list makes sense or has an error, and every problem can be shown",
    words: Samples.yaml + Samples.keys,
    seeds: {
      let files = try Samples.files(in: Samples.sample, ending: ".yml")
      return files.map { path, bytes in
        bytes + [path == "list.yml" ? 1 : path.hasSuffix("section.yml") ? 2 : 0]
      }
    }
  ) { bytes in
    var input = Input(bytes)
    let path = ["a/x.yml", "list.yml", "a/section.yml", "a/X.yaml"][input.choice(of: 4)]
    let file = SourceFile(path: "content/" + path, bytes: input.text)
    let parsed = Parsed(file, at: path)
    let hasErrors = parsed.diagnostics.contains { $0.severity == .error }
    try hold((parsed.file == nil) == hasErrors, "\(parsed.diagnostics)")
    for problem in parsed.diagnostics { try check(problem, in: input.text) }
    // One file alone is no list, which is said at places that exist too.
    let (catalogue, problems) = Catalogue.assemble([parsed], facts: .none)
    try hold(
      (catalogue == nil) == problems.contains { $0.severity == .error }, "\(problems)")
    guard case .entry(let entry)? = parsed.file else { return }
    for link in entry.links {
      try hold(
        link.url.hasPrefix("https://") || link.url.hasPrefix("http://"), "a link to \(link.url)")
      try hold(link.url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "a link to \(link.url)")
    }
  }
}

extension Samples {
  /// Keys of entries, sections and the list, and values that they are typed by.
  static let keys = [
    "title: ", "summary:\n  zh: ", "\n  en: ", "links:\n  github: a/b", "homepage: https://a.org/",
    "doi: 10.1/x", "arxiv: \"2308.03279\"", "pubmed: 1", "search: arxiv", "label: ", "code: x",
    "fields:\n  - label: A\n    value: ", "tags: [a]", "added: 2026-11-21\n", "details:\n  zh: |\n",
    "paper: {title: A, authors: [B], date: 2024-01, venue: C}", "status: moved", "aliases: [b]",
    "name: ", "description: ", "intro: ", "base_url: https://a.org/", "repository: a/b",
    "branch: main", "primary: en", "require: [zh]", "order: [a]", "pages: single", "licence: MIT",
    "reviewed_venues: [A]", "markers:\n  - icon: 🔥\n    label: A\n    when: [stars > 50]",
    "layout: table", "标题：", "javascript:alert(1)", "et al.", "等",
  ]
}
