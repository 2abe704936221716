import Content

@testable import Refresh

extension Attack {
  static let answers = Attack(
    name: "answers",
    promise:
      "what a service answers becomes facts that can be written and read again, or nothing at all",
    words: Samples.json + [
      "\"id\":1", "\"full_name\":\"o/r\"", "\"stargazers_count\":", "\"archived\":",
      "\"pushed_at\":",
      "\"2024-01-02T03:04:05Z\"", "\"license\":{\"spdx_id\":\"MIT\"}", "\"language\":\"Python\"",
      "\"path_with_namespace\":\"o/r\"", "\"star_count\":", "\"last_activity_at\":", "\"likes\":",
      "\"downloads\":", "\"lastModified\":", "\"tags\":[\"license:mit\"]", "\"status\":", "secret",
      "\"关闭\"", "\"data\":{\"r0\":", "\"errors\":[{\"type\":\"NOT_FOUND\",\"path\":[\"r0\"]}]",
      "\"databaseId\":1", "\"nameWithOwner\":\"o/r\"", "\"stargazerCount\":",
      "\"results\":[{\"doi\":\"https://doi.org/10.1000/x\",\"cited_by_count\":",
      "\"citationCount\":",
    ],
    seeds: {
      let texts = [
        #"{"id":1,"full_name":"o/r","stargazers_count":5,"archived":false,"pushed_at":"2024-01-02T03:04:05Z","license":{"spdx_id":"MIT"},"language":"C"}"#,
        #"{"id":1,"path_with_namespace":"o/r","star_count":5,"archived":false,"last_activity_at":"2024-01-02T03:04:05Z","license":{"key":"mit"}}"#,
        #"{"id":1,"full_name":"o/r","stargazers_count":5,"status":"关闭","pushed_at":"2024-01-02T03:04:05+08:00","license":"MIT","language":"C"}"#,
        #"{"id":"o/r","likes":5,"downloads":50,"lastModified":"2024-01-02T03:04:05.000Z","tags":["license:mit"]}"#,
        #"{"data":{"r0":{"databaseId":1,"nameWithOwner":"o/r","stargazerCount":5,"isArchived":false,"pushedAt":"2024-01-02T03:04:05Z","licenseInfo":{"spdxId":"MIT"},"primaryLanguage":{"name":"C"},"latestRelease":{"tagName":"v1","publishedAt":"2024-01-02T03:04:05Z"}}}}"#,
        #"{"results":[{"doi":"https://doi.org/10.1000/x","cited_by_count":5}]}"#,
        #"[{"citationCount":5}]"#,
      ]
      return texts.enumerated().map { Input.of(parts: [$1, $1], UInt8($0)) }
    }
  ) { bytes in
    var input = Input(bytes)
    let service = input.choice(of: 8)
    // What the service says on three days, a week apart.
    let bodies = input.text.split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false)
      .map(Array.init)
    guard let host = Host("http://127.0.0.1:1") else { return }
    let gitlab = GitLab(host: host, token: "secret")
    let gitee = Gitee(host: host, token: "secret")
    switch service {
    case 0:
      try tell(bodies, GitHub.self) { body, item, day in
        body.decoded(as: RepositoryAnswer.self)?
          .answer(about: item, on: day, etag: "\"x\"", without: "secret")
      }
    case 1:
      try tell(bodies, GitLab.self) { body, item, day in
        body.decoded(as: GitLab.Payload.self).map { gitlab.read($0, about: item, on: day) }
      }
    case 2:
      try tell(bodies, Gitee.self) { body, item, day in
        body.decoded(as: Gitee.Payload.self).map { gitee.read($0, about: item, on: day) }
      }
    case 3:
      let hub = HuggingFace(host: host, token: "secret")
      try tell(bodies, HuggingFace.self) { body, item, day in
        body.decoded(as: HuggingFace.Payload.self).map { hub.read($0, about: item, on: day) }
      }
    case 4:
      let github = GitHub(api: host, graphql: host, token: "secret")
      try tell(bodies, GitHub.self) { body, item, day in
        github.read(body, to: [item], on: day).answers.first?.1
      }
    case 5:
      let codeberg = Codeberg(host: host, token: "secret")
      try tell(bodies, Codeberg.self) { body, item, day in
        body.decoded(as: Codeberg.Payload.self).map { codeberg.read($0, about: item, on: day) }
      }
    case 6:
      try tell(bodies, Citations.self, about: "doi:10.1000/x") {
        body, item, day in
        body.decoded(as: Citations.Works.self).map {
          let counts = Citations.counts(in: $0, of: ["10.1000/x": item.key])
          return .found(CitationFacts(citations: counts[item.key], asked: day))
        }
      }
    default:
      try tell(bodies, Citations.self, about: "doi:10.1000/x") {
        body, item, day in
        body.decoded(as: [Lenient<Citations.ScholarPaper>].self)
          .flatMap { Citations.counts(in: $0, of: [item.key]) }
          .map { .found(CitationFacts(citations: $0[item.key], asked: day)) }
      }
    }
  }

  private static func tell<S: Service>(
    _ bodies: [[UInt8]], _ service: S.Type, about name: String = "o/r",
    read: (Response, RefreshItem<S.Record>, Day) -> Answer<S.Record>?
  ) throws {
    let (records, file) = (service.records, service.file)
    var facts = Facts()
    for (number, body) in bodies.enumerated() {
      guard let day = Day("2026-11-\(10 + 8 * number)") else { continue }
      let before = facts
      let item = RefreshItem(name: name, known: facts[keyPath: records][name])
      let answer =
        read(Response(status: 200, body: body), item, day) ?? .failed(.garbage)
      var merge = FactsMerge(
        facts[keyPath: records], listed: [name], day, ServiceOutcome(file, Phrase("service")))
      merge.add(answer, about: item)
      facts[keyPath: records] = merge.records
      if case .failed = answer { try hold(facts == before, "an answer that failed changed facts") }
      _ = merge.outcome.doubt
      guard let written = try facts.bytes(of: file) else { continue }
      let again = Facts.read([SourceFile(path: file.name, bytes: written)])
      try hold(again.diagnostics.isEmpty, "what was answered cannot be read: \(again.diagnostics)")
      try hold(again.facts == facts, "what was answered is read otherwise")
      try hold(
        !String(decoding: written, as: UTF8.self).contains("secret"), "the token is among the facts"
      )
    }
  }
}
