extension Facts {
  /// Reads `github.json` and `citations.json`; other files are for other programs. A file that is
  /// not there is no problem, and keys that are not known are skipped: a newer program may have
  /// written them.
  public static func read(_ files: [SourceFile]) -> (facts: Facts, diagnostics: [Diagnostic]) {
    var repositories: [String: RepositoryFacts] = [:]
    var citations: [String: CitationFacts] = [:]
    var diagnostics: [Diagnostic] = []
    for file in files {
      var reader = FactsReader(file)
      switch file.path.split(separator: "/").last {
      case "github.json":
        repositories = reader.records(in: .repositories, named: isRepository)
      case "citations.json":
        citations = reader.records(in: .papers, named: isPaper)
      default: continue
      }
      diagnostics += reader.diagnostics
    }
    return (Facts(repositories: repositories, citations: citations), diagnostics.sorted())
  }

  private static func isRepository(_ name: String) -> Bool {
    (try? Repository(checking: name)) != nil
  }

  private static func isPaper(_ name: String) -> Bool {
    for identifier in [Identifier.doi, .arxiv] where name.hasPrefix(identifier.rawValue + ":") {
      let id = String(name.dropFirst(identifier.rawValue.count + 1))
      return (try? identifier.check(id)) != nil
    }
    return false
  }
}
