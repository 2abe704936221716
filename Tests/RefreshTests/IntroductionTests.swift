import Content
import Foundation
import Loopback
import Testing

@testable import Refresh

/// What services say about one thing, in the formats that they document, and what is taken from it.
@Suite struct IntroductionTests {
  typealias Reply = LoopbackServer.Reply

  private static func ask(
    _ typed: String, variables: [String: String] = [:],
    answer: @escaping @Sendable (LoopbackServer.Question) -> Reply
  ) throws -> (answer: Introduction.Answer, questions: [LoopbackServer.Question]) {
    let server = try LoopbackServer(answer: answer)
    defer { server.stop() }
    let names = [
      "GITHUB_API_URL", "GITLAB_API_URL", "GITEE_API_URL", "CODEBERG_API_URL", "HF_ENDPOINT",
      "OPENALEX_API_URL", "SEMANTIC_SCHOLAR_API_URL",
    ]
    let url = server.url
    let environment = ServiceEnvironment { variables[$0] ?? (names.contains($0) ? url : nil) }
    var client = RateLimitedClient(
      client: try Client(agent: "test"),
      policy: RetryPolicy(
        patience: 0, silence: 20, now: { 1_800_000_000 }, pause: { _ in }, chance: { 0 }))
    let answer = try Introduction.ask(
      about: TypedLink(reading: typed), environment, &client)
    return (answer, server.questions)
  }

  private static let gitHub = """
    {"id": 1, "name": "cMedQA2", "full_name": "zhangsheng93/cMedQA2", "private": false,
     "description": "  This is  updated version\\nof the dataset. ", "homepage": null,
     "stargazers_count": 1, "license": {"key": "mit", "spdx_id": "MIT"},
     "topics": ["question-answering", "nlp"]}
    """
  private static let gitLab = """
    {"id": 1, "description": "Words.", "name": "A Name", "path_with_namespace": "group/sub/name",
     "star_count": 1, "topics": ["ruby"], "license": {"key": "mit", "name": "MIT License"}}
    """
  private static let gitee = """
    {"id": 1, "full_name": "owner/it", "human_name": "人/物", "name": "名称", "path": "it",
     "description": "一句话。", "license": "MulanPSL-2.0", "stargazers_count": 1}
    """
  private static let codeberg = """
    {"id": 1, "name": "it", "full_name": "owner/it", "description": "", "stars_count": 1,
     "topics": ["a"], "licenses": ["AGPL-3.0"]}
    """
  private static let huggingFace = """
    {"_id": "x", "id": "owner/it", "likes": 1, "downloads": 1, "description": "Dataset Card",
     "tags": ["task_categories:question-answering", "language:zh", "license:cc-by-4.0", "medical"],
     "cardData": {"pretty_name": "It: the data", "license": "cc-by-4.0"}}
    """

  @Test(
    arguments: [
      (
        "zhangsheng93/cmedqa2", gitHub, "/repos/zhangsheng93/cmedqa2", "zhangsheng93/cMedQA2",
        "cMedQA2", "This is updated version of the dataset.", "MIT", ["question-answering", "nlp"]
      ),
      (
        "gitlab:group/sub/name", gitLab, "/projects/group%2Fsub%2Fname?license=true",
        "group/sub/name", "A Name", "Words.", "mit", ["ruby"]
      ),
      ("gitee:owner/it", gitee, "/repos/owner/it", "owner/it", "名称", "一句话。", "MulanPSL-2.0", []),
      ("codeberg:owner/it", codeberg, "/repos/owner/it", "owner/it", "it", nil, "AGPL-3.0", ["a"]),
      (
        "hf:datasets/owner/it", huggingFace, "/api/datasets/owner/it", "datasets/owner/it",
        "It: the data", "Dataset Card", "cc-by-4.0",
        ["question-answering", "zh", "cc-by-4.0", "medical"]
      ),
      (
        "hf:owner/it", #"{"id": "owner/It", "tags": null}"#, "/api/models/owner/it", "owner/It",
        "It",
        nil, nil, []
      ),
    ] as [(String, String, String, String, String, String?, String?, [String])])
  func `each host is read in its own format`(
    _ typed: String, _ body: String, _ path: String, _ target: String, _ title: String,
    _ about: String?, _ licence: String?, _ topics: [String]
  ) throws {
    let (answer, questions) = try Self.ask(typed) { _ in Reply(200, body) }
    let found = try #require(try answer.get())
    #expect(questions.map(\.path) == [path])
    #expect(found.link.target == target && found.title == title && found.about == about)
    #expect(found.licence == licence && found.topics == topics && !found.hasUnfitTexts)
  }

  private static let openAlex = """
    {"meta": {"count": 1}, "results": [{"title": "UniversalNER: Targeted Distillation",
     "publication_date": "2023-08-07",
     "authorships": [{"author": {"id": "x", "display_name": "Wenxuan Zhou"}}, {"author": null},
                     {"author": {"display_name": "Sheng Zhang"}}],
     "primary_location": {"source": {"display_name": "arXiv (Cornell University)", "type": "repository"}}}]}
    """

  @Test func `a paper is looked up at OpenAlex`() throws {
    let (answer, questions) = try Self.ask("arxiv:2308.03279") { _ in Reply(200, Self.openAlex) }
    let found = try #require(try answer.get())
    #expect(questions.count == 1)
    #expect(
      questions[0].path
        == "/works?per-page=1&select=title,publication_date,authorships,primary_location&filter=doi:10.48550/arxiv.2308.03279"
    )
    #expect(found.service == Phrase("OpenAlex"))
    #expect(found.title == "UniversalNER: Targeted Distillation")
    #expect(found.paper?.authors == ["Wenxuan Zhou", "Sheng Zhang"])
    #expect(found.paper?.date?.description == "2023-08" && found.paper?.venue == nil)
  }

  private static let scholar = """
    [{"paperId": "x", "title": "On Fruit", "venue": "Journal of Fruit", "year": 1978,
      "publicationDate": null, "authors": [{"authorId": "1", "name": "A. Pear"}]}]
    """

  @Test(arguments: [(200, #"{"results": []}"#), (403, ""), (500, ""), (200, "<html>")])
  func `a paper that OpenAlex does not tell of is looked up at Semantic Scholar`(
    _ status: Int, _ body: String
  ) throws {
    let (answer, questions) = try Self.ask("10.1000/Fruit") {
      $0.method == "POST" ? Reply(200, Self.scholar) : Reply(status, body)
    }
    let found = try #require(try answer.get())
    #expect(questions.last?.path.hasPrefix("/paper/batch?fields=title,venue") == true)
    #expect(questions.last?.body.replacing("\\/", with: "/") == #"{"ids":["DOI:10.1000/Fruit"]}"#)
    #expect(found.title == "On Fruit" && found.service == Phrase("Semantic Scholar"))
    #expect(found.paper?.authors == ["A. Pear"] && found.paper?.venue == "Journal of Fruit")
    #expect(found.paper?.date?.description == "1978")
  }

  @Test func `a paper that neither knows is none, and where neither answers the first counts`()
    throws
  {
    let none = try Self.ask("10.1000/x") {
      $0.method == "POST" ? Reply(200, "[null]") : Reply(200, #"{"results":[]}"#)
    }
    #expect(try none.answer.get() == nil)
    let failed = try Self.ask("10.1000/x") {
      $0.method == "POST" ? Reply(500) : Reply(429, headers: [("Retry-After", "90")])
    }
    #expect(failed.answer == .failure(.limit(seconds: 90)))
    let half = try Self.ask("10.1000/x") {
      $0.method == "POST" ? Reply(500) : Reply(200, #"{"results":[]}"#)
    }
    #expect(try half.answer.get() == nil)
  }

  @Test func `of many authors only the first is named`() throws {
    let authors = (0..<40).map { #"{"author":{"display_name":"A \#($0)"}}"# }
    let body = #"{"results":[{"title":"T","authorships":[\#(authors.joined(separator: ","))]}]}"#
    let found = try Self.ask("10.1000/x") { _ in Reply(200, body) }.answer.get()
    #expect(found?.paper?.authors == ["A 0 et al."])
  }

  @Test(
    arguments: [
      (Reply(404), nil), (Reply(410), nil), (Reply(451), nil),
      (Reply(401), .unauthorised), (Reply(500), .status(500)), (Reply(200, "<html>"), .garbage),
      (Reply(200, "[]"), .garbage), (Reply(200, "{"), .garbage),
      (Reply(403, headers: [("Retry-After", "120")]), .limit(seconds: 120)),
      (
        Reply(
          403, headers: [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1800000100")]),
        .limit(seconds: 101)
      ),
      (Reply(200, String(repeating: " ", count: 3 << 20)), .transfer(.tooLarge)),
      (Reply(fault: .silence), .transfer(.broken)), (Reply(fault: .cut), .transfer(.broken)),
      (Reply(301, headers: [("Location", "https://example.org/")]), .status(301)),
    ] as [(Reply, RequestError?)])
  func `whatever goes wrong is said, after one question`(_ reply: Reply, _ error: RequestError?)
    throws
  {
    let (answer, questions) = try Self.ask("owner/it", variables: ["GITHUB_TOKEN": "secret"]) { _ in
      reply
    }
    #expect(questions.count == 1)
    switch answer {
    case .success(let found): #expect(found == nil && error == nil)
    case .failure(let failure): #expect(failure == error)
    }
  }

  @Test func `a repository that has moved on its host is followed there`() throws {
    let (answer, questions) = try Self.ask("old/it") {
      $0.path == "/repos/old/it"
        ? Reply(301, headers: [("Location", "/repositories/1")])
        : Reply(200, #"{"full_name":"new/it","name":"it"}"#)
    }
    #expect(try answer.get()?.link.target == "new/it")
    #expect(questions.count == 2)
  }

  @Test func `the token goes to its service, and comes back in no text`() throws {
    let (answer, questions) = try Self.ask("owner/it", variables: ["GITHUB_TOKEN": "s3cret"]) { _ in
      Reply(
        200,
        #"{"full_name":"owner/it","name":"s3cret","description":"a s3cret","topics":["s3cret"],"license":{"spdx_id":"s3cret"}}"#
      )
    }
    let found = try #require(try answer.get())
    #expect(questions[0].headers["authorization"] == "Bearer s3cret")
    #expect(found.title == nil && found.about == nil && found.topics == [] && found.licence == nil)
  }

  /// Texts that a stranger chose.
  @Test(
    arguments: [
      ("a\u{202E}b", nil, nil), ("a\u{0}b", nil, nil), ("a\u{1B}[31mb", nil, nil),
      ("e\u{301}", nil, nil), ("a\u{FFFD}", nil, nil), ("a\u{200B}b", nil, nil),
      ("a\r\n  b\t\u{2028}c\u{3000}", "a b c", "a b c"), (" \n ", nil, nil),
      (String(repeating: "x", count: 301), nil, String(repeating: "x", count: 301)),
      (String(repeating: "长", count: 600), nil, String(repeating: "长", count: 499) + "…"),
      (
        "🌱 # : - \"quoted\" 'x' \\ {a}", "🌱 # : - \"quoted\" 'x' \\ {a}",
        "🌱 # : - \"quoted\" 'x' \\ {a}"
      ),
    ] as [(String, String?, String?)])
  func `only texts that a file can have are taken`(
    _ text: String, _ title: String?, _ about: String?
  ) throws {
    let json = try JSONSerialization.data(withJSONObject: [
      "full_name": "owner/it", "name": text, "description": text,
    ])
    let body = String(decoding: json, as: UTF8.self)
    let found = try #require(try Self.ask("owner/it") { _ in Reply(200, body) }.answer.get())
    #expect(found.title == title && found.about == about)
  }

  @Test(arguments: [
    "../../x", "owner", "owner/it/more", "owner/it\u{202E}", "owner/it\n", "/owner/it", "",
    "https://github.com/a/b",
  ])
  func `a name that is none changes nothing`(_ name: String) throws {
    let json = try JSONSerialization.data(withJSONObject: ["full_name": name])
    let body = String(decoding: json, as: UTF8.self)
    let found = try Self.ask("owner/it") { _ in Reply(200, body) }.answer.get()
    #expect(found?.link.target == "owner/it")
  }

  @Test(arguments: ["https://example.org/", "modelscope:a/b", "pubmed:31501885"])
  func `what no service knows is asked of none`(_ typed: String) throws {
    #expect(Introduction.service(for: try TypedLink(reading: typed)) == nil)
    let (answer, questions) = try Self.ask(typed) { _ in Reply(500) }
    #expect(try answer.get() == nil && questions.isEmpty)
  }
}
