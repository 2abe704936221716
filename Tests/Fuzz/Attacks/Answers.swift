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
      "\"关闭\"",
    ],
    seeds: {
      let texts = [
        #"{"id":1,"full_name":"o/r","stargazers_count":5,"archived":false,"pushed_at":"2024-01-02T03:04:05Z","license":{"spdx_id":"MIT"},"language":"C"}"#,
        #"{"id":1,"path_with_namespace":"o/r","star_count":5,"archived":false,"last_activity_at":"2024-01-02T03:04:05Z","license":{"key":"mit"}}"#,
        #"{"id":1,"full_name":"o/r","stargazers_count":5,"status":"关闭","pushed_at":"2024-01-02T03:04:05+08:00","license":"MIT","language":"C"}"#,
        #"{"id":"o/r","likes":5,"downloads":50,"lastModified":"2024-01-02T03:04:05.000Z","tags":["license:mit"]}"#,
      ]
      return texts.enumerated().map { Input.of(parts: [$1, $1], UInt8($0)) }
    }
  ) { bytes in
    var input = Input(bytes)
    let service = input.choice(of: 4)
    // What the service says on three days, a week apart.
    let bodies = input.text.split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false)
      .map(Array.init)
    guard let host = Host("http://127.0.0.1:1") else { return }
    let gitlab = GitLab(host: host, token: "secret")
    let gitee = Gitee(host: host, token: "secret")
    switch service {
    case 0:
      try tell(bodies, in: \.repositories, of: .github) { body, subject, day in
        body.decoded(as: RepositoryAnswer.self)?
          .answer(about: subject, on: day, etag: "\"x\"", without: "secret")
      }
    case 1:
      try tell(bodies, in: \.gitlab, of: .gitlab) { body, subject, day in
        body.decoded(as: GitLab.Form.self).map { gitlab.read($0, about: subject, on: day) }
      }
    case 2:
      try tell(bodies, in: \.gitee, of: .gitee) { body, subject, day in
        body.decoded(as: Gitee.Form.self).map { gitee.read($0, about: subject, on: day) }
      }
    default:
      let hub = HuggingFace(host: host, token: "secret")
      try tell(bodies, in: \.models, of: .huggingface) { body, subject, day in
        body.decoded(as: HuggingFace.Form.self).map { hub.read($0, about: subject, on: day) }
      }
    }
  }

  private static func tell<Record: Fact>(
    _ bodies: [[UInt8]], in records: WritableKeyPath<Facts, [String: Record]>, of file: Facts.File,
    read: (Response, Subject<Record>, Day) -> Answer<Record>?
  ) throws {
    var facts = Facts()
    for (number, body) in bodies.enumerated() {
      guard let day = Day("2026-11-\(10 + 8 * number)") else { continue }
      let before = facts
      let subject = Subject(name: "o/r", known: facts[keyPath: records]["o/r"])
      let answer =
        read(Response(status: 200, body: body), subject, day) ?? .failed(.garbage)
      var merge = Merge(
        facts[keyPath: records], listed: ["o/r"], day, Outcome(file, Phrase("service")))
      merge.take(answer, about: subject)
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
