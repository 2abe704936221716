import Foundation
import Loopback
import Testing

/// `duet new` where somebody sits at a terminal.
@Suite(
  .enabled("'script' makes a terminal here") {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
  })
struct NewQuestionTests {
  private func begin(_ stage: Stage, _ answers: [String], _ words: String = "") throws -> String {
    let typed = answers.map { $0 + "\\n" }.joined()
    return try stage.run(
      "printf '\(typed)' | SOURCE_DATE_EPOCH=1795867200 script -qec 'duet new --offline \(words)' /dev/null"
    ).output
  }

  @Test func `it asks for what is not given, and again for what cannot be`() throws {
    let stage = try NewTests.stage()
    defer { stage.clear() }
    let output = try begin(
      stage,
      [
        "pear", "fruit/pear", "zzz", "section", "1", "name", "Pear", "梨", "", "", "<b>", "A fruit.",
        "",
        "Ä", "dataset, sweet",
      ])
    for line in [
      "Address, owner/name, arXiv number or DOI, or nothing: ", "'pear' is not an address",
      "1  a  Section a", "2  b  Section b",
      "Section, by its number or a part of its name [b]: ", "There is no such section",
      "There are 2; write more of it:", "Title in English [pear]: ",
      "the list has an entry called 'name' already: content/b/name.yml:1",
      "Title in Chinese [Pear]: ", "Summary in English, a sentence or two, or nothing yet: ",
      "One of the two is needed; Ctrl-D ends this", "HTML such as '<b>' is not allowed here",
      "Summary in Chinese, a sentence or two, or nothing yet: ",
      "Tags, with commas between them, or - for none: ", "'Ä' is not a tag",
      "written: content/a/pear.yml", "see whether the list needs these new tags: sweet",
    ] { #expect(output.contains(line), "\(line)\n\(output)") }
    #expect(
      try stage.run("cat content/a/pear.yml").output == """
        title: {zh: 梨, en: Pear}
        summary:
          en: A fruit.
        links:
          github: fruit/pear
        tags: [dataset, sweet]
        added: 2026-11-28

        """)
  }

  @Test func `it asks in Chinese, and nothing that is given`() throws {
    let stage = try NewTests.stage()
    defer { stage.clear() }
    let output = try begin(
      stage, ["", "", "", "一种水果。", "", ""], "fruit/pear --title Pear --language zh")
    for line in [
      "1  a  段", "章节，写编号或名称的一部分 [b]：", "中文简介，一两句话，可以留空：", "英文简介，一两句话，可以留空：",
      "至少写一种语言；按Ctrl-D取消", "标签，用逗号隔开，没有就留空或写“-”：", "写好了content/b/pear.yml",
    ] { #expect(output.contains(line), "\(line)\n\(output)") }
    #expect(!output.contains("标题") && !output.contains("owner/name"))
  }

  @Test func `what a service says is shown, and its topics are proposed`() throws {
    let server = try LoopbackServer { _ in
      LoopbackServer.Reply(
        200,
        #"{"full_name":"fruit/pear","name":"Pear","description":"A fruit","topics":["dataset"]}"#)
    }
    defer { server.stop() }
    let stage = try NewTests.stage()
    defer { stage.clear() }
    let output = try stage.run(
      "printf '\\n\\n\\nA sweet fruit.\\n\\n\\n' | \(NewTests.environment(server)) script -qec 'duet new fruit/pear' /dev/null"
    ).output
    for line in [
      "by its number or a part of its name [b]: ", "Title in English [Pear]: ",
      "GitHub says: A fruit", "or - for none [dataset]: ",
    ] { #expect(output.contains(line), "\(line)\n\(output)") }
    let text = try stage.run("cat content/b/pear.yml").output
    #expect(text.contains("tags: [dataset]\n") && text.contains("# GitHub says: A fruit\n"))
  }

  @Test(arguments: [["fruit/pear", "1", "\\004"], ["\\004"], ["fruit/pear", "", "", "", "\\003"]])
  func `who answers no more has written nothing`(_ answers: [String]) throws {
    let stage = try NewTests.stage()
    defer { stage.clear() }
    let before = try stage.files()
    _ = try begin(stage, answers)
    #expect(try stage.files() == before)
  }

  @Test func `an entry that has all it needs is written without a question`() throws {
    let stage = try NewTests.stage()
    defer { stage.clear() }
    let output = try begin(stage, [], "fruit/pear --section a --en Words.")
    #expect(output.contains("written: content/a/pear.yml") && !output.contains("Tags, with"))
  }

  @Test func `a title that only a service knows is asked for where there is no answer`() throws {
    let stage = try NewTests.stage()
    defer { stage.clear() }
    let output = try begin(
      stage, ["", "A Study", "", "", ""], "arxiv:2401.00001 --section a --en Words.")
    #expect(
      output.contains("Title in English: ") && output.contains("written: content/a/a-study.yml"))
  }

  @Test func `a list that requires both languages gets both`() throws {
    let stage = try NewTests.stage()
    defer { stage.clear() }
    try stage.write(
      "name: {zh: 单, en: List}\ndescription: {zh: 一。, en: A list.}\nrequire: [zh, en]\n",
      to: "content/list.yml")
    let output = try begin(
      stage, ["", "A fruit.", "", "一种水果。", ""], "fruit/pear --title Pear")
    #expect(output.contains("Summary in Chinese, a sentence or two: "))
    let text = try stage.run("cat content/b/pear.yml").output
    #expect(text.contains("  zh: 一种水果。\n  en: A fruit.\n"))
  }

  @Test func `a mistake in what was given is told before a question`() throws {
    let stage = try NewTests.stage()
    defer { stage.clear() }
    for (words, message) in [
      ("fruit/pear --tag Ä", "--tag: "), ("fruit/pear --title Name", "an entry called"),
      ("fruit/pear --en TODO", "--en cannot be"), ("fruit/pear --id index", "--id cannot be"),
    ] {
      let output = try begin(stage, [], words)
      #expect(output.contains(message) && !output.contains("Section, by"), "\(words): \(output)")
    }
  }
}
