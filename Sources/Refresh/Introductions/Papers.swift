import Content
import FoundationEssentials

/// The index that is asked about a paper first.
enum OpenAlex {
  static let name = Phrase("OpenAlex")
}

/// What the indexes of citations say about one paper.
extension Citations {
  func introduce(_ link: TypedLink, _ client: inout RateLimitedClient) -> Introduction.Answer {
    let first = askOpenAlex(link, &client)
    if case .success(.some) = first { return first }
    let second = askSemanticScholar(link, &client)
    // An index that knows no such paper says more than one that did not answer.
    if case .failure = second { return first }
    return second
  }

  private struct Work: Decodable {
    struct Authorship: Decodable {
      struct Author: Decodable { let displayName: String? }

      let author: Author?
    }

    struct Location: Decodable {
      struct Source: Decodable {
        let displayName: String?
        let type: String?
      }

      let source: Lenient<Source>?
    }

    let title: Lenient<String>?
    let publicationDate: Lenient<String>?
    let authorships: Lenient<[Lenient<Authorship>]>?
    let primaryLocation: Lenient<Location>?
  }

  private struct FoundWorks: Decodable {
    let results: [Lenient<Work>]
  }

  private func askOpenAlex(
    _ link: TypedLink, _ client: inout RateLimitedClient
  ) -> Introduction.Answer {
    let doi = link.kind == .arxiv ? "10.48550/arxiv." + link.target : link.target
    // Either would end the identifier in this question.
    guard !doi.contains(where: { ",|".contains($0) }) else { return .success(nil) }
    var url =
      openAlex.url + "/works?per-page=1&select=title,publication_date,authorships,primary_location"
      + "&filter=doi:" + doi.lowercased().inQuery
    if let openAlexKey { url += "&api_key=" + openAlexKey.inQuery }
    return client.ask(Request(url: url).short, for: FoundWorks.self, retries: 0).map { works in
      guard let work = works.results.first?.value else { return nil }
      let source = work.primaryLocation?.value?.source?.value
      var introduction = Introduction(OpenAlex.name, link)
      introduction.take(
        title: work.title?.value,
        authors: work.authorships?.value?.map { $0.value?.author?.displayName } ?? [],
        date: work.publicationDate?.value,
        // A server of preprints is not where it came out.
        venue: source?.type == "repository" ? nil : source?.displayName, without: openAlexKey)
      return introduction
    }
  }

  private struct ScholarProfile: Decodable {
    struct Author: Decodable { let name: String? }

    let title: Lenient<String>?
    let venue: Lenient<String>?
    let publicationDate: Lenient<String>?
    let year: Lenient<Int>?
    let authors: Lenient<[Lenient<Author>]>?
  }

  private func askSemanticScholar(
    _ link: TypedLink, _ client: inout RateLimitedClient
  ) -> Introduction.Answer {
    let id = (link.kind == .arxiv ? "ARXIV:" : "DOI:") + link.target
    var request = Request(
      url: semanticScholar.url
        + "/paper/batch?fields=title,venue,publicationDate,year,authors.name", method: .post)
    guard let body = try? JSONEncoder().encode(["ids": [id]]) else { return .failure(.garbage) }
    request.headers = [("Content-Type", "application/json")]
    if let semanticScholarKey { request.headers.append(("x-api-key", semanticScholarKey)) }
    request.body = Array(body)
    return client.ask(request.short, for: [Lenient<ScholarProfile>].self, retries: 0)
      .flatMap { papers in
        guard papers.count == 1 else { return .failure(.garbage) }
        guard let paper = papers[0].value else { return .success(nil) }
        var introduction = Introduction(Phrase("Semantic Scholar"), link)
        introduction.take(
          title: paper.title?.value, authors: paper.authors?.value?.map { $0.value?.name } ?? [],
          date: paper.publicationDate?.value ?? paper.year?.value.map(String.init),
          venue: paper.venue?.value.flatMap { $0.hasPrefix("arXiv") ? nil : $0 },
          without: semanticScholarKey)
        return .success(introduction)
      }
  }
}

extension Introduction {
  /// How many authors an entry names; of more only the first.
  private static let authorLimit = 30

  fileprivate mutating func take(
    title: String?, authors: [String?], date: String?, venue: String?, without secret: String?
  ) {
    var paper = Paper()
    self.title = keep(title, limit: 300, secret)
    let known = authors.compactMap(\.self).prefix(Self.authorLimit + 1)
      .compactMap { keep($0, limit: 100, secret) }
    paper.authors =
      known.count > Self.authorLimit ? known.prefix(1).map { $0 + " et al." } : Array(known)
    paper.date = date.flatMap { PartialDate(published: $0) }
    paper.venue = keep(venue, limit: 200, secret)
    self.paper = paper
  }
}

extension PartialDate {
  /// The month of a day, or the year where the day is the first of January: indexes write it so when they know no more.
  init?(published text: String) {
    let isYear = text.utf8.count == 10 && text.hasSuffix("-01-01")
    self.init(String(text.prefix(isYear ? 4 : 7)))
  }
}
