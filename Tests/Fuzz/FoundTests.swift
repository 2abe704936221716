import Foundation
import Testing

/// What the fuzzer found once, in `Found/<attack>/<what was wrong>`, and a while of changing the seeds without it.
@Suite struct FoundTests {
  @Test(arguments: Attack.all.map(\.name))
  func `what broke something once, and what it was changed from, breaks nothing`(_ name: String)
    throws
  {
    let attack = try #require(Attack.all.first { $0.name == name })
    for (path, input) in try Samples.files(in: "Tests/Fuzz/Found", ending: "")
    where path.hasPrefix(name + "/") {
      try attempt(attack, input, path)
    }
    for (number, seed) in try attack.seeds().enumerated() {
      try attempt(attack, seed, "seed \(number)")
    }
  }

  @Test func `an input that breaks a promise is noticed`() throws {
    for (name, input) in [
      ("<p onclick=\"x\"></p>", "onclick"), ("<a href=\"java\nscript:x\">", "javascript"),
    ] {
      #expect(throws: Broken.self, "\(input)") {
        try HTMLJudge.judge(Array(name.utf8), allowing: .page)
      }
    }
    for page in [
      "<p \u{1}x\u{1}>", "<p title=\u{1}x\u{1}>", "<p onclick=\"\u{1}x\u{1}\">",
      "<script>\u{1}x\u{1}",
      "\u{1}<b\u{1}", "<p title='\u{1}'\u{1}>", "<!-- \u{1}-->\u{1}", "<style>\u{1}</style\u{1}>",
    ] {
      #expect(throws: Broken.self, "\(page)") { try ValueJudge.judge(Array(page.utf8)) }
    }
    for record in ["@misc{a,\n  title = {}}\n}", "@misc{a,\n  title = {{x}\n}", "@misc{,\n}"] {
      #expect(throws: Broken.self, "\(record)") { try BibTeXJudge.judge(Array(record.utf8)) }
    }
    #expect(throws: Broken.self) { try XMLJudge.judge(Array("<a>&#x0b;</a>".utf8)) }
  }

  private func attempt(_ attack: Attack, _ input: [UInt8], _ what: String) throws {
    do { try attack.run(input) } catch { Issue.record("\(attack.name), \(what): \(error)") }
  }
}
