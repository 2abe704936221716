import Bytes
import Content

/// The papers of the list for reference managers: `list.bib`, and a file for each entry that has one.
///
/// Every record is `@misc`, which every style prints in full: an entry does not say whether its venue is a journal or a
/// conference, and nothing is guessed. The key is the entry's id.
struct BibTeX {
  let entries: [Entry]

  func write(to take: ([UInt8]) -> Void) {
    var isFirst = true
    for entry in entries {
      guard let record = Self.record(of: entry) else { continue }
      take(Array(((isFirst ? "" : "\n") + record + "\n").utf8))
      isFirst = false
    }
  }

  /// Nil for an entry without a paper. Ends without a line break.
  static func record(of entry: Entry) -> String? {
    guard let paper = entry.paper, let title = paper.title?.value ?? entry.englishTitle else {
      return nil
    }
    // Braces within the field's own, so that no style changes its capitals.
    var fields = ["title = {{\(escaped(title))}}"]
    if !paper.authors.isEmpty { fields.append("author = {\(authors(of: paper))}") }
    if let date = paper.date {
      fields.append("year = {\(date.year)}")
      // A name that every style knows in its own language.
      if let month = date.month { fields.append("month = \(months[month - 1])") }
    }
    if let venue = paper.venue { fields.append("howpublished = {\(escaped(venue.value))}") }
    let doi = paper.doi?.value ?? entry.identifier(.doi)
    let arxiv = paper.arxiv?.value ?? entry.identifier(.arxiv)
    if let doi { fields.append("doi = {\(verbatim(doi))}") }
    if let arxiv { fields += ["eprint = {\(arxiv)}", "archiveprefix = {arXiv}"] }
    if doi == nil, arxiv == nil, let url = entry.paperAddress {
      fields.append("url = {\(verbatim(url))}")
    }
    return "@misc{\(entry.id),\n  " + fields.joined(separator: ",\n  ") + "\n}"
  }

  /// `A and B and others`: the word that BibTeX knows for those that are not named.
  private static func authors(of paper: Paper) -> String {
    let (names, hasOthers) = paper.people
    let parts = names.map { isOnePerson($0) ? escaped($0) : "{\(escaped($0))}" }
    return (parts + (hasOthers ? ["others"] : [])).joined(separator: " and ")
  }

  /// Whether BibTeX takes a name apart as it is meant. What stands in braces stays whole: the name of a group, where the
  /// word would part two people, and one with more commas than `Last, Jr, First` has, or with nothing beside one.
  private static func isOnePerson(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let space = UInt8(ascii: " ")
    return parts.count <= 3 && !parts.contains { $0.allSatisfy { $0 == space } }
      && !name.utf8.split(separator: space).contains { $0.map(\.lowercased) == Array("and".utf8) }
  }

  /// A text as TeX prints it. Braces are spelled out: BibTeX counts them, a backslash before one or not.
  private static func escaped(_ text: String) -> String {
    spelled(text) { scalar in
      switch scalar {
      case "\\": "\\textbackslash{}"
      case "{": "\\textbraceleft{}"
      case "}": "\\textbraceright{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      default: "\\" + String(scalar)
      }
    }
  }

  /// A number or an address, which styles print as it is; what would end the field is written as addresses write it.
  private static func verbatim(_ text: String) -> String {
    spelled(text) { scalar in
      switch scalar {
      case "{": "%7B"
      case "}": "%7D"
      case "\\": "%5C"
      default: String(scalar)
      }
    }
  }

  private static func spelled(
    _ text: String, _ spelling: (Unicode.Scalar) -> String
  ) -> String {
    guard text.utf8.contains(where: special.contains) else { return text }
    return text.unicodeScalars.map { scalar in
      scalar.isASCII && special.contains(UInt8(ascii: scalar)) ? spelling(scalar) : String(scalar)
    }.joined()
  }

  /// All that TeX takes for something else.
  private static let special = Array("\\{}~^$&#%_".utf8)

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}

extension Entry {
  /// From the root of the site. It is the same for both languages.
  var bibPath: String { SiteLayout.bib(id) }

  /// Whether there is something to cite.
  var hasBibTeX: Bool { paper != nil }

  fileprivate var englishTitle: String? { title.shown(in: .en)?.text.value }

  fileprivate func identifier(_ kind: LinkKind) -> String? {
    links.first { $0.kind == kind && $0.service == nil }?.identifier
  }

  /// Where the paper can be read, or else where the entry leads.
  fileprivate var paperAddress: String? {
    links.first { $0.column == .paper && $0.service == nil }?.url ?? address
  }
}
