extension Facts {
  /// The files that there can be, one for each service.
  public enum File: String, CaseIterable, Sendable {
    case github, gitlab, gitee, huggingface, citations, links

    public var name: String { rawValue + ".json" }
  }

  /// Reads the files of facts; others are for other programs. A file that is not there is no problem, and keys that
  /// are not known are skipped: a newer program may have written them.
  public static func read(_ files: [SourceFile]) -> (facts: Facts, diagnostics: [Diagnostic]) {
    var facts = Facts()
    var diagnostics: [Diagnostic] = []
    for file in files {
      let name = file.path.split(separator: "/").last.map(String.init) ?? ""
      guard let kind = File.allCases.first(where: { $0.name == name }) else { continue }
      var reader = FactsReader(file)
      switch kind {
      case .github:
        facts.repositories = reader.records { (try? Repository(checking: $0)) != nil }
      case .gitlab: facts.gitlab = reader.records { (try? Hub.gitlab.check($0)) != nil }
      case .gitee: facts.gitee = reader.records { (try? Hub.gitee.check($0)) != nil }
      case .huggingface: facts.models = reader.records { (try? Hub.huggingface.check($0)) != nil }
      case .citations: facts.citations = reader.records(named: isPaper)
      case .links:
        facts.links = reader.records(foldingCase: false) { (try? Address(checking: $0)) != nil }
      }
      diagnostics += reader.diagnostics
    }
    return (facts, diagnostics.sorted())
  }

  private static func isPaper(_ name: String) -> Bool {
    for identifier in [Identifier.doi, .arxiv] where name.hasPrefix(identifier.rawValue + ":") {
      let id = String(name.dropFirst(identifier.rawValue.count + 1))
      // Old numbers have upper case in them, and keys have none.
      return (try? identifier.check(id)) != nil
        || identifier == .arxiv && (try? identifier.check(id.withArxivCase)) != nil
    }
    return false
  }
}

extension String {
  /// `math.gt/0309136` as arXiv writes it: `math.GT/0309136`.
  public var withArxivCase: String {
    guard let dot = firstIndex(of: "."), let slash = firstIndex(of: "/"), dot < slash else {
      return self
    }
    return self[..<dot] + self[dot..<slash].uppercased() + self[slash...]
  }
}
