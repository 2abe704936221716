import Foundation
import Testing

/// What open pages are told when somebody saves, and what they are shown then.
@Suite struct FollowTests {
  private func edit(_ showing: Showing, _ path: String, _ old: String, _ new: String) throws {
    let url = showing.stage.folder.appending(path: path)
    let text = try String(contentsOf: url, encoding: .utf8)
    try #require(text.contains(old), "\(path)")
    // Whole: on a busy machine, a file that is written into may be empty for so long that the preview tells of it.
    try Data(text.replacing(old, with: new).utf8).write(to: url, options: .atomic)
  }

  @Test func `a save changes the page and nothing else`() throws {
    let showing = try Showing()
    defer { showing.end() }
    let before = try showing.get("/en/")
    let hearing = try Hearing(showing.port)

    try edit(showing, "content/datasets/chinese/cmedqa2.yml", "title: cMedQA2", "title: cMedQA two")
    let news = try hearing.hear("the page is different") { $0.pages }

    #expect(!news.theme && !news.styles)
    let after = try showing.get("/en/")
    #expect(after.body.contains("cMedQA two") && !before.body.contains("cMedQA two"))
    #expect(after.headers["etag"] != before.headers["etag"])
  }

  @Test func `styles, templates, words and scripts are told apart`() throws {
    let showing = try Showing()
    defer { showing.end() }
    let hearing = try Hearing(showing.port)

    try edit(showing, "templates/assets/style.css", "body", "body ")
    var news = try hearing.hear("the style is different") { $0.styles }
    #expect(!news.theme)

    try edit(showing, "templates/assets/page.js", "\n", "\n\n")
    news = try hearing.hear("the theme is different") { $0.theme }
    #expect(!news.styles)

    try edit(showing, "templates/entry.mustache", "<article>", "<article class=\"changed\">")
    news = try hearing.hear("the theme is different") { $0.theme }
    #expect(try showing.get("/zh/entries/cmedqa2").body.contains("class=\"changed\""))

    try edit(showing, "templates/strings.zh.yml", "\ncontents: ", "\ncontents: 全书")
    news = try hearing.hear("the theme is different") { $0.theme }
    #expect(try showing.get("/zh/").body.contains("全书"))

    try edit(showing, "content/datasets/section.yml", "zh: 数据集", "zh: 语料")
    news = try hearing.hear("a title is different") { $0.pages }
    #expect(try showing.get("/zh/").body.contains("语料"))
  }

  @Test func `entries come, go and are renamed, folders too`() throws {
    let showing = try Showing()
    defer { showing.end() }
    let hearing = try Hearing(showing.port)
    func has(_ path: String) throws -> Bool { try showing.get(path).status == 200 }
    func play(_ line: String) throws {
      #expect(try showing.stage.run(line).code == 0)
      try hearing.hear(line) { $0.pages && $0.problems.isEmpty }
    }

    try play(
      "cd content/datasets/chinese; sed s/cMedQA2/New/ cmedqa2.yml > fresh.tmp; mv fresh.tmp fresh.yml"
    )
    #expect(try has("/zh/entries/fresh"))
    try play("cd content/datasets/chinese; mv fresh.yml fresher.yml")
    #expect(try has("/zh/entries/fresher") && !has("/zh/entries/fresh"))
    try play(
      """
      mkdir content/tools; cd content/tools; echo 'title: {zh: 工具, en: Tools}' > section.yml
      sed s/cMedQA2/Tool/ ../datasets/chinese/cmedqa2.yml > tool.yml
      """)
    #expect(try has("/zh/entries/tool"))
    #expect(try showing.get("/zh/").body.contains("id=\"tools/\""))
    try play("rm -r content/tools")
    #expect(try !has("/zh/entries/tool"))
  }

  @Test func `what is wrong is told, the last good site stays, and mending it is told too`() throws
  {
    let showing = try Showing()
    defer { showing.end() }
    let hearing = try Hearing(showing.port)
    let path = "content/datasets/chinese/cmedqa2.yml"

    try edit(showing, path, "title:", "titel:")
    let news = try hearing.hear("the key is told") { news in
      news.problems.contains { $0.message.contains("titel") }
    }

    let problem = try #require(news.problems.first)
    #expect(problem.file == path)
    #expect(problem.line == 1)
    #expect(problem.excerpt == "titel: cMedQA2")
    #expect(problem.mark == "^~~~~")
    #expect(!news.pages)
    #expect(try showing.get("/zh/entries/cmedqa2").status == 200)
    #expect(try Hearing(showing.port).first.problems.count == news.problems.count)
    #expect(showing.words.contains("\(path):1:1: error:"))

    try edit(showing, path, "titel:", "title:")
    try hearing.hear("it is mended") { $0.problems.isEmpty }
    try until("the terminal says so") { showing.words.contains("mended") }
  }

  @Test func `the terminal is told in the language that was asked for`() throws {
    let showing = try Showing(["--language", "zh"])
    defer { showing.end() }
    let hearing = try Hearing(showing.port)
    let path = "content/datasets/chinese/cmedqa2.yml"

    try edit(showing, path, "title:", "titel:")
    try hearing.hear("the key is told") { !$0.problems.isEmpty }
    try edit(showing, path, "titel:", "title:")
    try hearing.hear("it is mended") { $0.problems.isEmpty }
    try until("the terminal says so") { showing.words.contains("已经改好") }

    #expect(
      showing.words.timeless.replacing(/^\d+/, with: "12") == """
        12个条目（0.00秒），按Ctrl-C结束，地址：http://127.0.0.1:\(showing.port)/
        \(path):1:1: 错误：没有“titel”这个键 [unknown-key]
          titel: cMedQA2
          ^~~~~
          办法：是不是想写“title”？
        1个错误
        已经改好：网站显示的是现在的内容

        """)
  }

  @Test func `a link to an entry that there is not holds the page back until it is mended`() throws
  {
    let showing = try Showing()
    defer { showing.end() }
    let hearing = try Hearing(showing.port)
    let path = "content/datasets/chinese/cmedqa2.yml"

    try edit(showing, path, "    问题与答案", "    [另有一处](#nowhere)问题与答案")
    let news = try hearing.hear("the link is told") { news in
      news.problems.contains { $0.message.contains("#nowhere") }
    }

    #expect(!news.pages)
    #expect(news.problems.first?.file == path)
    #expect(try !showing.get("/zh/entries/cmedqa2").body.contains("另有一处"))

    try edit(showing, path, "#nowhere", "#meddialog")
    try hearing.hear("it is mended") { $0.pages && $0.problems.isEmpty }
    #expect(try showing.get("/zh/entries/cmedqa2").body.contains("另有一处"))
  }

  @Test func `a link that was saved while another file was broken is told when that one is mended`()
    throws
  {
    let showing = try Showing()
    defer { showing.end() }
    let hearing = try Hearing(showing.port)
    let (path, other) = (
      "content/datasets/chinese/cmedqa2.yml", "content/datasets/chinese/meddialog.yml"
    )

    try edit(showing, other, "title:", "titel:")
    try edit(showing, path, "title:", "titel:")
    try hearing.hear("both keys are told") { $0.problems.count == 2 }
    try edit(showing, path, "    问题与答案", "    [另有一处](#nowhere)问题与答案")
    try edit(showing, path, "titel:", "title:")
    try hearing.hear("the other key is left") { $0.problems.map(\.file) == [other] }
    try edit(showing, other, "titel:", "title:")

    try hearing.hear("the link is told") { news in
      news.problems.allSatisfy { $0.message.contains("#nowhere") } && !news.problems.isEmpty
    }
    #expect(try !showing.get("/zh/entries/cmedqa2").body.contains("另有一处"))
  }

  @Test func `a text that is wrong from the start is told like any other mistake`() throws {
    let path = "content/datasets/chinese/odd.yml"
    let showing = try Showing {
      try $0.write(
        "title: Odd\nsummary: {zh: 怪。, en: 'An [odd](#nowhere) one.'}\nadded: 2026-11-21\n",
        to: path)
    }
    defer { showing.end() }
    #expect(try showing.get("/zh/").status == 503)
    let hearing = try Hearing(showing.port)
    #expect(hearing.first.problems.map(\.file) == [path])

    try edit(showing, path, "#nowhere", "#cmedqa2")

    try hearing.hear("the site is there") { $0.theme && $0.problems.isEmpty }
    #expect(try showing.get("/zh/").body.contains("怪。"))
  }

  @Test func `a broken list at the start is shown, and the page follows when it is mended`() throws
  {
    let showing = try Showing { try $0.write("name: x: y\n", to: "content/list.yml") }
    defer { showing.end() }
    let reply = try showing.get("/zh/")
    #expect(reply.status == 503)
    #expect(reply.body.contains("lang=\"zh-Hans\"") && reply.body.contains("/_duet/preview.js"))
    let hearing = try Hearing(showing.port)
    #expect(!hearing.first.problems.isEmpty)

    let good = Stage.repository.appending(path: "Tests/CommandTests/Sample/list.yml")
    try showing.stage.write(String(contentsOf: good, encoding: .utf8), to: "content/list.yml")

    try hearing.hear("the site is there") { $0.theme && $0.problems.isEmpty }
    #expect(try showing.get("/zh/").status == 200)
  }

  @Test func `a content folder that goes away and comes back is told, and the preview goes on`()
    throws
  {
    let showing = try Showing()
    defer { showing.end() }
    let hearing = try Hearing(showing.port)
    let folder = showing.stage.folder.appending(path: "content")
    let away = showing.stage.folder.appending(path: "away")

    try FileManager.default.moveItem(at: folder, to: away)
    try hearing.hear("the folder is missed") { !$0.problems.isEmpty }
    #expect(try showing.get("/zh/").status == 200)

    try FileManager.default.moveItem(at: away, to: folder)
    try hearing.hear("the folder is back") { $0.problems.isEmpty }
    try edit(showing, "content/datasets/chinese/cmedqa2.yml", "title: cMedQA2", "title: Back")
    try hearing.hear("a save is seen") { $0.pages }
    #expect(try showing.get("/zh/").body.contains("Back"))
  }

  @Test func `hundreds of files that change at once are one piece of news`() throws {
    let showing = try Showing { stage in
      let entry = "title: E\nsummary: {zh: 一。, en: One.}\nadded: 2026-11-21\n"
      for number in 0..<300 {
        try stage.write(entry, to: "content/datasets/chinese/e-\(number).yml")
      }
    }
    defer { showing.end() }
    let hearing = try Hearing(showing.port)
    _ = try showing.stage.run("cd content/datasets/chinese; sed -i s/One/Two/ e-*.yml")
    var count = 0
    while try showing.get("/en/").body.components(separatedBy: "Two.").count < 300 {
      _ = try hearing.next()
      count += 1
    }
    #expect(count < 20)
  }

  @Test func `a page that was away is told what it has missed, and no more`() throws {
    let showing = try Showing()
    defer { showing.end() }
    let page = try showing.get("/zh/").body
    let token = try #require(page.firstMatch(of: /"token":"([a-z0-9]+)"/)).1
    let hearing = try Hearing(showing.port)
    try edit(showing, "content/datasets/chinese/cmedqa2.yml", "title: cMedQA2", "title: Two")
    let first = try hearing.hear("the page is different") { $0.pages }
    try edit(showing, "templates/assets/style.css", "body", "body ")
    let second = try hearing.hear("the style is different") { $0.styles }

    let early = try Hearing(showing.port, since: "\(token).\(first.version - 1)").first
    #expect(early.pages && early.styles && !early.theme)
    let late = try Hearing(showing.port, since: "\(token).\(second.version - 1)").first
    #expect(!late.pages && late.styles)
    let now = try Hearing(showing.port, since: "\(token).\(second.version)").first
    #expect(!now.pages && !now.styles)
    #expect(try Hearing(showing.port, since: "other.1").first.theme)
  }
}
