extension Facts {
  /// The files that there can be, one for each service.
  public enum File: Hashable, CaseIterable, Sendable {
    case repositories(CodeHost), models, citations, links

    public static let allCases = CodeHost.allCases.compactMap(\.facts) + [.citations, .links]

    /// What it is called on command lines, and as a file.
    public var id: String {
      switch self {
      case .repositories(let host): host.rawValue
      case .models: CodeHost.huggingface.rawValue
      case .citations: "citations"
      case .links: "links"
      }
    }

    public var name: String { id + ".json" }
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
      case .repositories(let host): facts[host] = reader.records { (try? host.check($0)) != nil }
      case .models:
        facts.models = reader.records { (try? CodeHost.huggingface.check($0)) != nil }
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
