extension Catalogue {
  /// The paths on a host that entries link to, each once and as it was first written.
  public func paths(on host: CodeHost) -> [String] {
    var seen: Set<String> = []
    return entries.flatMap(\.links).compactMap { link in
      guard link.kind.codeHost == host, let path = link.path,
        seen.insert(path.lowercased()).inserted
      else { return nil }
      return path
    }
  }

  /// The papers that a citation index can be asked for: `doi:…` or `arxiv:…`, in lower case.
  public var papers: [String] {
    var seen: Set<String> = []
    return entries.flatMap(\.citationKeys).filter {
      ($0.hasPrefix("doi:") || $0.hasPrefix("arxiv:")) && seen.insert($0).inserted
    }
  }

  /// Every address that a reader can follow, each once: links of entries and those within texts. Searches are made
  /// for the moment, and what a service is asked about is not visited besides.
  public var addresses: [String] {
    var seen: Set<String> = []
    var addresses: [String] = []
    let asked = LinkKind.allCases.filter { $0.codeHost?.facts != nil }
    eachAddress(leavingOut: Set(asked + [.search])) { address, _ in
      if seen.insert(address).inserted { addresses.append(address) }
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
  /// The addresses in a Markdown text: what begins as one, up to what cannot be a part of it. Brackets that close
  /// within it have opened within it.
  var addresses: [String] {
    var found: [String] = []
    let bytes = Array(utf8)
    var start = 0
    while start < bytes.count {
      guard bytes[start] == UInt8(ascii: "h"),
        ["https://", "http://"].contains(where: { bytes[start...].starts(with: $0.utf8) })
      else {
        start += 1
        continue
      }
      var end = start
      var depth = 0
      scan: while end < bytes.count {
        switch bytes[end] {
        case 0...0x20, 0x7F..., UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
          UInt8(ascii: "`"), UInt8(ascii: "]"):
          break scan
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")") where depth == 0: break scan
        case UInt8(ascii: ")"): depth -= 1
        default: break
        }
        end += 1
      }
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      if Address.isGood(text) { found.append(text) }
      start = end
    }
    return found
  }
}
