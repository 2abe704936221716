import Bytes

/// Why a text does not lead anywhere.
enum LinkFault: Error {
  case address(AddressFault)
  case identifier(Identifier, IdentifierFault)
  case host(CodeHost, CodeHostFault)
  case service

  func problem(_ text: String, _ subject: Subject) -> Problem {
    switch self {
    case .address(let fault): fault.problem(text, subject)
    case .identifier(let identifier, let fault): fault.problem(text, subject, identifier)
    case .host(let host, let fault): fault.problem(text, subject, host)
    case .service:
      .unknownChoice(
        text, subject,
        help: .didYouMean(
          SearchService.meant(by: text), else: .chooseFrom(SearchService.allCases.map(\.rawValue))))
    }
  }
}

/// A text is not an identifier; `mended` is the one that was probably meant.
struct IdentifierFault: Error {
  let mended: String?

  func problem(_ text: String, _ subject: Subject, _ identifier: Identifier) -> Problem {
    let (article, example) =
      switch identifier {
      case .doi:
        (
          "a",
          Phrase(zh: "DOI形如10.1145/359545.359563", en: "A DOI looks like 10.1145/359545.359563")
        )
      case .arxiv:
        (
          "an",
          Phrase(
            zh: "编号形如1810.04805，2007年以前形如cs/0112017",
            en: "Such a number looks like 1810.04805, or cs/0112017 before 2007")
        )
      case .pubmed:
        ("a", Phrase(zh: "编号最多九位数字：31501885", en: "Such a number has up to nine digits: 31501885"))
      }
    return Problem(
      "bad-identifier", zh: "\(quoted(text).zh)不是\(identifier.words.zh)",
      en: "\(quoted(text).en) is not \(article) \(identifier.words.en)",
      help: mended.map { .write("\(subject.key): \($0)") } ?? example
    ).mended(mended.map(Problem.Mended.value))
  }
}

extension Identifier {
  /// What one is called.
  fileprivate var words: Phrase {
    switch self {
    case .doi: Phrase("DOI")
    case .arxiv: Phrase(zh: "arXiv编号", en: "arXiv number")
    case .pubmed: Phrase(zh: "PubMed编号", en: "PubMed number")
    }
  }
}

// The rules about several links at once.
extension Problem {
  fileprivate static func repeatedLink(_ url: String) -> Problem {
    Problem(
      "duplicate-link", zh: "本条目已有链接指向\(quoted(url).zh)",
      en: "another link of this entry already leads to \(quoted(url).en)",
      help: Phrase(zh: "删去其中一个", en: "Delete one of the two"))
  }

  /// The paper can be found by its identifier; `isLink` where it is among the links already.
  fileprivate static func needlessSearch(
    _ service: SearchService, _ identifier: Identifier, _ id: String, isLink: Bool
  ) -> Problem {
    let line = "\(identifier.rawValue): \(id)"
    return Problem(
      "needless-search", .warning, zh: "论文的\(identifier.words.zh)已经知道，不必再到\(service.name)搜索",
      en: "nobody has to search \(service.name) for a paper whose \(identifier.words.en) is known",
      help: isLink
        ? Phrase(zh: "删去这个链接", en: "Delete this link")
        : Phrase(zh: "改写成“\(line)”", en: "Write '\(line)' in its place"))
  }
}

extension Checker {
  mutating func checkLinks(_ mapping: CheckedMapping) {
    guard let links = mapping.mapping(.links)?.links else { return }
    var seen: Set<String> = []
    for link in links where !seen.insert(link.repository?.key ?? link.url).inserted {
      report(.repeatedLink(link.url), at: link.span)
    }
    checkSearches(among: links, paper: mapping.mapping(.paper))
  }

  /// A search is for papers that nothing better leads to.
  private mutating func checkSearches(among links: [Link], paper: CheckedMapping?) {
    for search in links {
      guard let service = search.service else { continue }
      for identifier in service.betterIdentifiers {
        if let link = links.first(where: { $0.kind.rawValue == identifier.rawValue }) {
          report(
            .needlessSearch(service, identifier, link.identifier ?? "", isLink: true),
            at: search.span)
        } else if let key = KeyName(rawValue: identifier.rawValue), let id = paper?.text(key) {
          report(.needlessSearch(service, identifier, id.value, isLink: false), at: search.span)
        } else {
          continue
        }
        break
      }
    }
  }
}
