import Content
import Foundation
import Loopback
import Synchronization
import Testing

@testable import duet

/// `duet new` against a server that plays the services.
@Suite struct NewTests {
  typealias Reply = LoopbackServer.Reply

  static func stage() throws -> Stage {
    let stage = try Stage()
    try stage.write(
      "name: {zh: 单, en: List}\ndescription: {zh: 一份清单。, en: A list.}\n", to: "content/list.yml")
    for name in ["a", "b"] {
      try stage.write("title: {zh: 段, en: Section \(name)}\n", to: "content/\(name)/section.yml")
    }
    try stage.write(
      """
      title: Name
      summary: {zh: 一句话。, en: A sentence.}
      links: {github: fruit/fig}
      tags: [question-answering, dataset]
      added: 2026-11-01

      """, to: "content/b/name.yml")
    return stage
  }

  static func environment(_ server: LoopbackServer) -> String {
    [
      "GITHUB_API_URL", "GITLAB_API_URL", "GITEE_API_URL", "CODEBERG_API_URL", "HF_ENDPOINT",
      "OPENALEX_API_URL", "SEMANTIC_SCHOLAR_API_URL",
    ].map { "\($0)=\(server.url) " }.joined() + "SOURCE_DATE_EPOCH=1795867200 NO_PROXY=127.0.0.1 "
  }

  private static let repository = """
    {"name": "Pear", "full_name": "fruit/Pear", "description": "A fruit: sweet # and round",
     "license": {"spdx_id": "MIT"}, "topics": ["Question-Answering", "fruit", "dataset"]}
    """

  @Test func `what GitHub says is proposed, and its words are a comment`() throws {
    let server = try LoopbackServer { _ in Reply(200, Self.repository) }
    defer { server.stop() }
    let stage = try Self.stage()
    defer { stage.clear() }
    let line = Self.environment(server) + "duet new fruit/pear --section a --zh 一种水果。"
    let result = try stage.run(line)
    #expect(result.code == 0 && result.errors == "", "\(result)")
    #expect(
      result.output == """
        written: content/a/pear.yml
        left to do:
          write the English 'summary'
          delete the lines that begin with #, once they have served
        then:
          duet check pear
          duet serve --open

        """)
    #expect(
      try stage.run("cat content/a/pear.yml").output == """
        title: Pear
        # GitHub says: A fruit: sweet # and round
        # Licence: MIT
        # Write 'summary' in your own words, then delete these lines.
        summary:
          zh: 一种水果。
        links:
          github: fruit/Pear
        tags: [question-answering, dataset]
        added: 2026-11-28

        """)
    #expect(
      try stage.run("duet check pear --templates $TEMPLATES").errors.contains("[missing-half]"))
    #expect(server.questions.count == 1)
  }

  @Test func `with both texts there is nothing to rewrite, and what is given counts first`() throws
  {
    let server = try LoopbackServer { _ in Reply(200, Self.repository) }
    defer { server.stop() }
    let stage = try Self.stage()
    defer { stage.clear() }
    let result = try stage.run(
      Self.environment(server)
        + "duet new fruit/pear --section a --zh 一种水果。 --en 'A fruit.' --title-zh 梨 --tag dataset --print --language zh"
    )
    #expect(result.errors == "会写到content/a/pear.yml：\n")
    #expect(
      result.output == """
        title: {zh: 梨, en: Pear}
        summary:
          zh: 一种水果。
          en: A fruit.
        links:
          github: fruit/Pear
        tags: [dataset]
        added: 2026-11-28

        """)
    #expect(server.questions.count == 1)
  }

  @Test func `a paper comes with its title, authors, date and venue`() throws {
    let server = try LoopbackServer { question in
      question.method == "POST"
        ? Reply(
          200,
          #"[{"title":"On Pears: A Study","venue":"Journal of Fruit","publicationDate":"2024-01-15","authors":[{"name":"A. Pear"},{"name":"B, Plum"}]}]"#
        ) : Reply(200, #"{"results":[]}"#)
    }
    defer { server.stop() }
    let stage = try Self.stage()
    defer { stage.clear() }
    let result = try stage.run(
      Self.environment(server)
        + "duet new 10.1000/pears --section a --en 'A study.' --print --quiet")
    #expect(
      result.output == """
        title: "On Pears: A Study"
        summary:
          en: A study.
        links:
          doi: 10.1000/pears
        added: 2026-11-28
        paper:
          authors: [A. Pear, "B, Plum"]
          date: 2024-01
          venue: Journal of Fruit

        """, "\(result)")
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let reply: Reply
    let zh: String
    let en: String
  }

  static let rows = [
    Row(
      testDescription: "no such thing", reply: Reply(404),
      zh: "警告：GitHub没有fruit/pear，或它不公开\n  办法：看看是否写错了\n",
      en:
        "warning: GitHub has no fruit/pear, or it is not public\n  help: See whether it is spelled so\n"
    ),
    Row(
      testDescription: "a limit", reply: Reply(403, headers: [("Retry-After", "600")]),
      zh: "没有问到GitHub（请求次数已用完，还要等10分钟），跳过\n",
      en:
        "GitHub could not be asked (the limit of requests is used up for 10 minutes); going on without\n"
    ),
    Row(
      testDescription: "garbage", reply: Reply(200, "<html>"),
      zh: "没有问到GitHub（返回的内容与其文档不符），跳过\n",
      en:
        "GitHub could not be asked (the answer is not what its documents promise); going on without\n"
    ),
    Row(
      testDescription: "huge", reply: Reply(200, String(repeating: "{", count: 3 << 20)),
      zh: "没有问到GitHub（回答太大），跳过\n",
      en: "GitHub could not be asked (the answer is too large); going on without\n"),
    Row(
      testDescription: "a name that is new",
      reply: Reply(200, #"{"full_name":"fruit/pears","name":"pears"}"#),
      zh: "fruit/pear现在叫fruit/pears\n", en: "fruit/pear is called fruit/pears now\n"),
    Row(
      testDescription: "characters of no file",
      reply: Reply(200, #"{"full_name":"fruit/pear","name":"p\u202eear","description":"\u0007"}"#),
      zh: "GitHub的回答里有文件不能写的字符，含有它们的文字没有采用\n",
      en:
        "GitHub answered with characters that no file can have; the texts with them are left out\n"),
  ]

  @Test(arguments: rows)
  func `whatever a service does, the entry is written`(_ row: Row) throws {
    let server = try LoopbackServer { _ in row.reply }
    defer { server.stop() }
    let stage = try Self.stage()
    defer { stage.clear() }
    for (language, words) in [("zh", row.zh), ("en", row.en)] {
      let result = try stage.run(
        Self.environment(server)
          + "duet new fruit/pear --section a --en 'A fruit.' --language \(language) --id \(language)-pear >out"
      )
      // The second is refused as a twin of the first.
      if language == "zh" {
        #expect(result.code == 0 && result.errors == words, "\(result)")
        _ = try stage.run("rm content/a/zh-pear.yml")
      } else {
        #expect(result.code == 0 && result.errors == words, "\(result)")
      }
    }
    #expect(try stage.files().filter { $0.hasSuffix("pear.yml") } == ["content/a/en-pear.yml"])
    #expect(try stage.run("duet check en-pear --templates $TEMPLATES").code == 0)
  }

  @Test func `what a service calls otherwise may be in the list already`() throws {
    let server = try LoopbackServer { _ in Reply(200, #"{"full_name":"fruit/fig","name":"fig"}"#) }
    defer { server.stop() }
    let stage = try Self.stage()
    defer { stage.clear() }
    let result = try stage.run(
      Self.environment(server) + "duet new fruit/old-fig --section a --en 'A fruit.'")
    #expect(result.code == 2)
    #expect(
      result.errors.contains("fruit/fig is in the list already: content/b/name.yml:3"), "\(result)")
  }

  @Test func `no service is asked about a twin, a slip or with --offline`() throws {
    let server = try LoopbackServer { _ in Reply(200, Self.repository) }
    defer { server.stop() }
    let stage = try Self.stage()
    defer { stage.clear() }
    for line in [
      "duet new fruit/fig", "duet new fruit/pear --section c", "duet new fruit/pear --tag Ä",
      "duet new fruit/pear --added x", "duet new fruit/pear --offline --section a --zh 水果。",
    ] {
      _ = try stage.run(Self.environment(server) + line)
    }
    #expect(server.questions.filter { $0.path != "/repos/fruit/pear" }.isEmpty)
    #expect(server.questions.count <= 1)
  }

  /// Whatever a stranger has called a thing, the file says those very words and the check has nothing against it.
  @Test func `strange titles and descriptions make good files`() throws {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "a", "7", " ", ":", "#", "-", "?", ",", "[", "]", "{", "}", "&", "*", "!", "|", ">", "'",
      "\"",
      "\\", "%", "@", "`", "=", "~", "<b>", "：", "，", "“", "中文", "🌱", "é", "\n", "\t", "\u{202E}",
      "\u{0}", "e\u{301}", "TODO", "zh: ", "null", "---", "```", "](x)", "&amp;", "\u{FEFF}",
    ]
    let text = Mutex("")
    let server = try LoopbackServer { _ in
      let text = text.withLock { $0 }
      let json = try? JSONSerialization.data(withJSONObject: [
        "full_name": "fruit/pear", "name": text, "description": text,
      ])
      return Reply(200, String(decoding: json ?? Data(), as: UTF8.self))
    }
    defer { server.stop() }
    let stage = try Self.stage()
    defer { stage.clear() }
    for round in 0..<60 {
      let count = Int.random(in: 1...6, using: &random)
      let strange = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "a" }.joined()
      text.withLock { $0 = strange }
      let made = try stage.run(
        Self.environment(server)
          + "duet new fruit/pear --section a --en 'A fruit.' --id pear --quiet")
      #expect(made.code == 0, "\(round): \(strange.debugDescription): \(made)")
      let words = strange.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let bytes = try #require(
        FileManager.default.contents(atPath: stage.folder.path + "/content/a/pear.yml"))
      let parsed = Parsed(
        SourceFile(path: "content/a/pear.yml", bytes: Array(bytes)), at: "a/pear.yml")
      guard case .entry(let entry)? = parsed.file else {
        Issue.record("\(strange.debugDescription): \(String(decoding: bytes, as: UTF8.self))")
        continue
      }
      let title = entry.title.en?.value ?? ""
      #expect(
        title == "pear" || Array(title.utf8) == Array(words.utf8), "\(strange.debugDescription)")
      if words.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }), !words.isEmpty, !words.contains("TODO") {
        #expect(title == words, "\(strange.debugDescription)")
      }
      let checked = try stage.run("duet check pear --templates $TEMPLATES")
      #expect(checked.code == 0, "\(strange.debugDescription): \(checked)")
      // A half is missing, and a strange text may break any rule of language.
      let rules = ["missing-half"] + Rule.all.map(\.id)
      #expect(
        checked.errors.matches(of: /\[([a-z-]+)\]\n/).allSatisfy { rules.contains(String($0.1)) },
        "\(strange.debugDescription): \(checked)")
      _ = try stage.run("rm content/a/pear.yml")
    }
  }
}
