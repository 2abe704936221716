import Bytes

extension [Entry] {
  /// The paths on a host that they link to, each once and as it was first written.
  public func paths(on host: CodeHost) -> [String] {
    var seen: Set<String> = []
    return flatMap(\.links).compactMap { link in
      guard link.kind.codeHost == host, let path = link.path,
        seen.insert(path.lowercased()).inserted
      else { return nil }
      return path
    }
  }

  /// The papers that a citation index can be asked for: `doi:…` or `arxiv:…`, in lower case.
  public var papers: [String] {
    var seen: Set<String> = []
    return flatMap(\.citationKeys).filter {
      ($0.hasPrefix("doi:") || $0.hasPrefix("arxiv:")) && seen.insert($0).inserted
    }
  }

}

extension Catalogue {
  /// Every address that a reader can follow, each once: links of entries and those within texts. Searches are made
  /// for the moment, and what a service is asked about is not visited besides.
  ///
  /// - Parameter isWanted: whether the addresses of a file are.
  public func addresses(inFiles isWanted: (String) -> Bool = { _ in true }) -> [String] {
    var seen: Set<String> = []
    var addresses: [String] = []
    let asked = LinkKind.allCases.filter { $0.codeHost?.facts != nil }
    eachAddress(leavingOut: Set(asked + [.search])) { address, place in
      if isWanted(place.path), seen.insert(address).inserted { addresses.append(address) }
    }
    return addresses
  }

  /// Where the list's files lead to these addresses.
  public func places(of addresses: Set<String>) -> [String: [Place]] {
    guard !addresses.isEmpty else { return [:] }
    var places: [String: [Place]] = [:]
    eachAddress(leavingOut: []) { written, place in
      guard addresses.contains(written), places[written]?.last != place else { return }
      places[written, default: []].append(place)
    }
    return places
  }

  private func eachAddress(leavingOut kinds: Set<LinkKind>, _ take: (String, Place) -> Void) {
    func read(_ texts: [Text], _ file: String) {
      for text in texts where text.kind != .line {
        for case let half? in Language.allCases.map({ text.pair[$0] }) {
          for address in half.value.addresses { take(address, Place(path: file, span: half.span)) }
        }
      }
    }
    func read(_ section: Section) {
      read(section.file.texts, section.file.path)
      section.sections.forEach(read)
    }
    read(list.texts, list.path)
    sections.forEach(read)
    for entry in entries {
      for link in entry.links where !kinds.contains(link.kind) {
        take(link.url, Place(path: entry.path, span: link.span))
      }
      read(entry.texts, entry.path)
    }
  }
}

extension String {
  /// The addresses in a Markdown text.
  var addresses: [String] {
    withBytes { text in
      var found: [String] = []
      var end = 0
      while let start = text.nextAddress(from: end) {
        end = text.endOfAddress(from: start)
        let address = text.extracting(start..<end).text
        if Address.isGood(address) { found.append(address) }
      }
      return found
    }
  }
}
