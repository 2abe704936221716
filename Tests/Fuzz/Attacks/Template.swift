@testable import Templates

extension Attack {
  static let template = Attack(
    name: "template",
    promise:
      "a template that passes the check renders, and no value is more on its page than text or a quoted attribute",
    words: [
      "{{", "}}", "{{{", "}}}", "{{#", "{{^", "{{/", "{{>", "{{<", "{{$", "{{!", "{{=| |=}}", "{{&",
      "{{.}}", "{{>*kind}}", "{{title}}", "{{{details}}}", "{{#tags}}", "{{/tags}}", "{{#links}}",
      "{{url}}", "{{/links}}", "{{#section}}", "{{/section}}", "{{strings.search}}", "{{{facts}}}",
      "{{#isNew}}", "{{^isNew}}", "{{/isNew}}", "<script>", "</script>", "<style>", "</style>",
      "<!--", "-->", "<a href=\"", "<a title='", "\">", "<title>", "</title>", "<textarea>",
      "</textarea>", " onclick=\"", " style=\"", " = ", "<!doctype html>", "<p ", "/>", "<svg>",
      "<?",
      "<script type=\"application/ld+json\">", " srcdoc=\"", "<plaintext>", "<xmp>", "<noscript>",
    ],
    seeds: {
      let templates = try Samples.files(in: "templates", ending: ".mustache").map(\.bytes)
      let small = [
        "<p title=\"{{title}}\">{{title}}</p>{{#links}}<a href=\"{{url}}\">x</a>{{/links}}",
        "{{#tags}}{{.}}{{/tags}}{{^tags}}-{{/tags}}{{>*kind}}{{<badge}}{{$b}}x{{/b}}{{/badge}}",
        "<script type=\"application/ld+json\">{{{facts}}}</script><title>{{title}}</title>",
        "{{! c }}\n{{=| |=}}\n|title|\n|={{ }}=|{{#section}}{{#sections}}{{title}}{{/sections}}{{/section}}",
      ]
      return templates + small.map { Array($0.utf8) }
    }
  ) { bytes in
    let others = [
      TemplateSource(
        name: "badge", path: "badge", text: Array("<i>{{$b}}{{title}}{{/b}}</i>".utf8)),
      TemplateSource(name: "image", path: "image", text: Array("<b>{{title}}</b>".utf8)),
    ]
    for strictness in [TemplateLibrary.Strictness.lenient, .strict] {
      let source = TemplateSource(name: "main", path: "main", text: bytes)
      let (library, problems) = TemplateLibrary.compile([source] + others, strictness: strictness)
      var use = TemplateUse()
      let found = library.check(
        "main", as: Shown.self, tables: ["strings": ["search"]], noting: &use)
      for problem in problems + found where problem.path == "main" {
        let range = problem.range
        try hold(range.lowerBound >= 0 && range.upperBound <= bytes.count, "\(problem)")
        try hold(!problem.message.isEmpty && !problem.rule.isEmpty, "\(problem)")
      }
      var page: [UInt8] = []
      var failure: TemplateProblem?
      do {
        try library.render("main", root: .record(Shown()), into: &page, work: 20_000)
      } catch let error as TemplateProblem { failure = error }
      guard strictness == .strict, problems.isEmpty, found.isEmpty else { continue }
      if let failure {
        try hold(["too-much-work", "too-deep"].contains(failure.rule), "\(failure)")
        continue
      }
      guard !bytes.contains(where: Shown.marks.contains) else { continue }
      try ValueJudge.judge(page)
    }
  }
}

/// A view whose every text tries to be more.
private struct Shown: View {
  /// What stands between two bytes 0x01 came from a value, and 0x02 is within what may be HTML. A template that has them
  /// itself cannot be judged.
  static let marks: ClosedRange<UInt8> = 0x01...0x02
  static let evil = "\u{1}\"'<>&` =\u{1}"

  static let title = "Shown"
  static let fields: FieldTable<Shown> = [
    .text("title", "") { _ in evil },
    .text("nothing", "") { _ in nil },
    .html("details", "") { _ in HTML(bytes: Array("<i>\u{2}</i>".utf8)) },
    .data("facts", "") { _ in ScriptData(json: Array("\"</script>\u{2}\"".utf8)) },
    .flag("isNew", "") { _ in true },
    .texts("tags", "") { _ in [evil, evil] },
    .list("links", Leading.self, "") { _ in [Leading(), Leading()] },
    .record("section", Part.self, "") { _ in Part(depth: 3) },
    .choice("kind", ["badge", "image"], "") { _ in "badge" },
    .table("strings", "") { _ in Interface() },
  ]
}

private struct Leading: View {
  static let title = "Leading"
  static let fields: FieldTable<Leading> = [
    .address("url", "") { _ in "https://a.org/\(Shown.evil)" }
  ]
}

private struct Part: View {
  let depth: Int
  static let title = "Part"
  static let fields: FieldTable<Part> = [
    .text("title", "") { _ in Shown.evil },
    .list("sections", Part.self, "") { $0.depth == 0 ? [] : [Part(depth: $0.depth - 1)] },
  ]
}

private struct Interface: Context {
  func value(_ name: Name) -> Value? { name.text == "search" ? .text(Shown.evil) : nil }
}
