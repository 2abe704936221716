import Bytes

/// A service to search for the title of a paper whose address is not known.
public enum SearchService: String, CaseIterable, Sendable {
  case arxiv, pubmed, scholar

  private var row: (name: String, page: String) {
    switch self {
    case .arxiv: ("arXiv", "https://arxiv.org/search/")
    case .pubmed: ("PubMed", "https://pubmed.ncbi.nlm.nih.gov/")
    case .scholar: ("Google Scholar", "https://scholar.google.com/scholar")
    }
  }

  /// As it calls itself.
  public var name: String { row.name }
  /// Where a search begins.
  var page: String { row.page }

  /// The page that shows what the service has under exactly this title.
  ///
  /// All three take words in quotation marks as a phrase, so marks within the title are left out: to each
  /// of them a mark ends the phrase. To PubMed brackets name a field.
  func address(of title: String) -> String {
    let phrase = title.unicodeScalars.split {
      "\"“”„ ".unicodeScalars.contains($0) || self == .pubmed && "[]".unicodeScalars.contains($0)
    }
    let words = encoded("\"" + phrase.map { String($0) }.joined(separator: " ") + "\"")
    return switch self {
    case .arxiv: page + "?searchtype=title&query=" + words
    case .pubmed: page + "?term=" + words + encoded("[Title]")
    case .scholar: page + "?q=" + words
    }
  }

  /// What leads to the paper itself, where the service would only find the same.
  var betterIdentifiers: [Identifier] {
    switch self {
    case .arxiv: [.arxiv]
    case .pubmed: [.pubmed]
    case .scholar: [.arxiv, .doi, .pubmed]
    }
  }

  private func encoded(_ text: String) -> String {
    text.percentEncoded { $0.isLetterOrDigit || "-._~".utf8.contains($0) }
  }

  /// The service that was probably meant.
  static func meant(by name: String) -> String? {
    let word = name.lowercased()
    if word.contains("scholar") || word.contains("google") || word.contains("谷歌") {
      return scholar.rawValue
    }
    if word.contains("pubmed") || word.contains("ncbi") { return pubmed.rawValue }
    if word.contains("arxiv") { return arxiv.rawValue }
    return Suggestion.nearest(to: name, among: allCases.map(\.rawValue))
  }
}
