import Foundation
import Hostile
import Testing

/// Lists that somebody wrote to get more than text onto their pages (`Tests/Hostile`): what is not refused is published
/// harmless, in the opinion of parsers that are not ours.
@Suite struct HostileTests {
  /// Debian: `python3-html5lib python3-lxml python3-pybtex`.
  static let hasJudge = {
    let stage = try? Stage()
    defer { stage?.clear() }
    return (try? stage?.run("python3 -c 'import html5lib, lxml, pybtex'").code) == 0
  }()

  @Test(.enabled(if: hasJudge, "python3-html5lib, python3-lxml or python3-pybtex is not installed"))
  func `nothing that an entry, a section or a fact says is more on a page than text`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    var list = try HostileSite.entries()
    try list.write(to: stage.folder.appending(path: "content")) { _ in
      try stage.refusals("check --base-url https://example.org/list/")
    }
    #expect(list.faults == [])
    // So that nobody makes this test easy by refusing everything, or by accepting it.
    #expect(list.accepted > HostileList.vectors.count * 10, "\(list.accepted) are published")
    #expect(list.refused > HostileList.vectors.count * 10, "\(list.refused) are refused")
    for paging in ["single", "sections"] {
      try stage.setPaging(paging)
      let result = try stage.run(
        "duet build --templates \"$TEMPLATES\" --base-url https://example.org/list/ --output \(paging)"
      )
      try #require(result.code == 0, "\(result.errors)")
      try stage.judge(paging)
    }
  }

  /// Each vector makes a list, so only every fourth is tried here. `HOSTILE=all` tries all.
  @Test(.enabled(if: hasJudge, "python3-html5lib, python3-lxml or python3-pybtex is not installed"))
  func `nothing that the settings of a list say is more on a page than text`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    let isAll = ProcessInfo.processInfo.environment["HOSTILE"] == "all"
    let vectors = HostileList.vectors.enumerated().filter { isAll || $0.offset % 4 == 0 }
    try FileManager.default.createDirectory(
      at: stage.folder.appending(path: "sites"), withIntermediateDirectories: true)
    var accepted = 0
    for (_, vector) in vectors {
      var list = try HostileSite.settings(vector)
      let content = stage.folder.appending(path: "content")
      try? FileManager.default.removeItem(at: content)
      try list.write(to: content) { _ in
        try stage.refusals("build --output sites/\(vector.name)")
      }
      #expect(list.faults == [])
      accepted += list.accepted
    }
    #expect(accepted > vectors.count * 5, "\(accepted) are published")
    let sites = try FileManager.default.contentsOfDirectory(
      atPath: stage.folder.appending(path: "sites").path)
    #expect(sites.count == vectors.count)
    try stage.judge("sites/*")
  }

  @Test(.enabled(if: hasJudge, "python3-html5lib, python3-lxml or python3-pybtex is not installed"))
  func `the judges see what is planted`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    for (path, text, words) in Self.planted {
      try stage.write(text, to: "site/\(path)")
      let result = try stage.run("python3 '\(HostileList.judge.path)' site")
      #expect(result.code == 1, "\(text)")
      #expect(result.output.contains(words), "\(text): \(result.output)\(result.errors)")
      try FileManager.default.removeItem(at: stage.folder.appending(path: "site"))
    }
  }

  private static let planted = [
    ("a.html", "<p><img src=x onerror=ran()>", "onerror"),
    ("a.html", "<script>ran()</script>", "the script"),
    ("a.html", "<script src=\"//evil.test/x.js\"></script>", "the script"),
    ("a.html", "<a href=\"java\tscript:ran()\">x</a>", "a link to"),
    ("a.html", "<a href=\"/\\evil.test/\">x</a>", "a link to"),
    ("a.html", "<svg><animate onbegin=ran()></svg>", "<animate>"),
    ("a.html", "<math><mtext>x</mtext></math>", "the element"),
    ("a.html", "<p style=\"color:red\">x", "style="),
    ("a.html", "<iframe srcdoc=\"x\"></iframe>", "srcdoc"),
    ("a.html", "<!-- x -->", "a comment"),
    ("a.html", "<meta http-equiv=\"refresh\" content=\"0; url=https://evil.test/\">", "leads on"),
    ("a.html", "<p>a\u{202E}b", "nobody can see"),
    ("a.html", "<script type=\"application/ld+json\">{</script>", "JSON-LD"),
    ("a.xml", "<a>&#x0b;</a>", "not well-formed"),
    ("a.xml", "<a href=\"javascript:ran()\"/>", "a link to"),
    (
      "a.xml", "<a><content type=\"html\">&lt;script>ran()&lt;/script></content></a>",
      "in a text of the feed"
    ),
    ("a.json", "{\"a\":\"\u{1}\"}", "JSON that nobody can read"),
    ("a.bib", "@misc{a,\n  title = {{x}\n}", "BibTeX that nobody can read"),
    ("a.bib", "@misc{a,\n  title = {x}, note = {y}\n}", "the record a"),
  ]
}

extension Stage {
  fileprivate func refusals(_ command: String) throws -> [HostileSite.Refusal] {
    let result = try run(
      "duet \(command) --templates \"$TEMPLATES\" --format json"
    )
    guard result.code < 2 else { throw Failed(errors: result.errors) }
    return try HostileSite.Refusal.read(result.output)
  }

  private struct Failed: Error {
    let errors: String
  }

  fileprivate func setPaging(_ paging: String) throws {
    let list = folder.appending(path: "content/list.yml")
    let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("pages:") }
    try write(lines.joined(separator: "\n") + "\npages: \(paging)\n", to: "content/list.yml")
  }

  fileprivate func judge(_ sites: String) throws {
    let result = try run("python3 '\(HostileList.judge.path)' \(sites)")
    let problems = result.output.split(separator: "\n")
    #expect(problems.isEmpty, "\(problems.prefix(40).joined(separator: "\n"))")
    #expect(result.errors == "", "\(result.errors)")
    #expect(result.code == 0)
  }
}
