import Content
import Foundation

@testable import Site

extension Attack {
  static let page = Attack(
    name: "page",
    promise: "every page of a list without errors is harmless, and every file of data is whole",
    limit: 8_192,
    words: Samples.yaml + Samples.keys + Samples.vectors,
    seeds: {
      let entries =
        try Samples.files(in: Samples.sample + "/papers", ending: ".yml")
        + Samples.files(in: Samples.sample + "/datasets", ending: ".yml")
      let facts = Samples.facts.map { Array($0.utf8) }
      return entries.filter { !$0.path.hasSuffix("section.yml") }.enumerated().map { index, entry in
        Array(
          [entry.bytes, [], [], facts[index % facts.count]].joined(separator: [0xFF] as [UInt8]))
      }
    }
  ) { bytes in
    // A file that makes no sense is one that nobody would publish: then the usual one stands in its place.
    let parts = Input(bytes).parts
    var parsed: [Parsed] = []
    for (index, (path, usual)) in SmallList.files.enumerated() {
      let written = index < parts.count ? Parsed(path, parts[index]) : nil
      parsed.append(written?.file == nil ? Parsed(path, usual) : written ?? Parsed(path, usual))
    }
    parsed.append(Parsed("a/other.yml", SmallList.other))
    let json = parts.count > 3 ? Array(parts[3].utf8) : []
    let facts = Facts.read([
      SourceFile(path: "content/_facts/github.json", bytes: json),
      SourceFile(path: "content/_facts/huggingface.json", bytes: json),
      SourceFile(path: "content/_facts/citations.json", bytes: json),
      SourceFile(path: "content/_facts/links.json", bytes: json),
    ]).facts
    guard let catalogue = Catalogue.assemble(parsed, facts: facts).catalogue else { return }
    let files = parsed.compactMap { FileTexts($0) }
    let texts = Texts(files)
    let found = files.flatMap(\.diagnostics) + texts.problems(in: catalogue)
    let isRight = !found.contains { $0.severity == .error }
    let baseURL = catalogue.list.baseURL?.value ?? "https://example.org/list/"
    let plan = Plan(
      catalogue: catalogue, texts: texts, theme: try SmallList.theme.get(), baseURL: baseURL,
      repository: ListRepository(repository: nil, checkout: nil, folder: "content/"))
    var links = LinkCheck(pages: plan.pages, baseURL: baseURL)
    for page in plan.pages where !page.path.hasPrefix("assets/") {
      let rendering = page.render()
      links.read(rendering, of: page.path)
      try hold(rendering.problem == nil, "\(page.path): \(rendering.problem.debugDescription)")
      do { try judge(rendering.bytes, of: page.path, isRight: isRight) } catch {
        throw Broken("\(page.path): \(error)")
      }
    }
    guard isRight else { return }
    for problem in links.diagnostics() {
      try hold(problem.place.path.hasSuffix(".yml"), "a template is blamed: \(problem)")
    }
  }

  private static func judge(_ bytes: [UInt8], of path: String, isRight: Bool) throws {
    switch path.split(separator: ".").last {
    case "html":
      try hold(!isRight || String(validating: bytes, as: UTF8.self) != nil, "not UTF-8")
      let page = try HTMLJudge.judge(bytes, allowing: .page)
      try hold(!isRight || !page.hasOmissions, "HTML is left out, and no problem says so")
      for element in page.elements where element.name == "script" {
        if element.value(of: "type") == "application/ld+json" {
          _ = try JSONSerialization.jsonObject(with: Data(element.code.utf8))
          try hold(!element.code.utf8.contains(UInt8(ascii: "<")), "a tag in JSON-LD")
        } else {
          let source = element.value(of: "src") ?? ""
          try hold(element.code.isEmpty && source.contains("assets/"), "a script: \(element)")
        }
      }
    case "xml" where isRight: try XMLJudge.judge(bytes)
    case "json": _ = try JSONSerialization.jsonObject(with: Data(bytes))
    case "bib": try BibTeXJudge.judge(bytes)
    default: try hold(String(validating: bytes, as: UTF8.self) != nil, "not UTF-8")
    }
  }
}

extension Parsed {
  fileprivate convenience init(_ path: String, _ text: String) {
    self.init(SourceFile(path: "content/" + path, bytes: Array(text.utf8)), at: path)
  }
}

/// What stands around the files that are attacked.
private enum SmallList {
  static let files = [
    ("a/x.yml", entry("X")), ("a/section.yml", "title: {zh: 段, en: Section}\n"),
    (
      "list.yml",
      """
      name: {zh: 单, en: List}
      description: {zh: 一份清单。, en: A list.}
      repository: a/b
      markers: [{icon: 🔥, label: {zh: 热, en: Hot}, when: [stars > 50]}]

      """
    ),
  ]
  static let other = entry("Other")

  static let theme = Result {
    guard let theme = Theme.load([]).theme else { throw Broken("the theme has errors") }
    return theme
  }

  private static func entry(_ title: String) -> String {
    """
    title: \(title)
    summary: {zh: 一句话。, en: One sentence.}
    links: {github: o/\(title), paper: https://example.org/\(title).pdf}
    added: 2026-11-21
    details: {zh: 更多。, en: More.}
    paper: {authors: [A. Bee], date: 2024, venue: ACL}

    """
  }
}

extension Samples {
  /// What is written to get more than text onto a page.
  static let vectors = [
    "<script>", "</script>", "<img src=x onerror=", "javascript:", "\" onclick=\"", "' onload='",
    "<svg/onload=", "]]>", "<!--", "-->", "&lt;", "&#x3c;", "{{{", "}}", "\\u003c", "</title>",
    "</style>", "data:text/html,", "\u{2028}", "<!DOCTYPE", "<?xml", "&bad;", "@misc{", "},\n",
  ]

  static let facts = [
    """
    {"version":1,"asked":"2026-11-20","repositories":{
    "o/x":{"archived":true,"history":"2026-01-01:5 2026-11-01:70","language":"Python","licence":"MIT",\
    "name":"p/x","pushed":"2024-01-01","release":"v1","released":"2026-01-01","stars":123},
    "universal-ner/universal-ner":{"stars":4,"history":"2026-01-01:1"}
    }}
    """,
    #"{"version":1,"asked":"2026-11-20","models":{"o/x":{"likes":5,"downloads":7,"changed":"2026-01-01"}}}"#,
    #"{"version":1,"asked":"2026-11-20","papers":{"arxiv:2308.03279":{"citations":55}}}"#,
    #"""
    {"version":1,"asked":"2026-11-20","links":{"https://a.org/":{"state":"moved","to":"https://b.org/"},
    "https://c.org/":{"state":"dead","code":404,"dead":["2026-11-01","2026-11-09","2026-11-20"]}}}
    """#,
  ]
}
