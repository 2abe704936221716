import Testing

@testable import Templates

@Suite(.timeLimit(.minutes(5))) struct `hostile templates` {
  @Test(arguments: [
    "{{#a}}", "{{<a}}", "{{$a}}", "{{a", "{{/a}}", "{{", "{{{", "{{=", "{{! ", "{{#a}}{{/b}}",
    "{{}}",
    "{{>a}}", "{{#a}} \n", "  {{$a}}\n", "{{=| |=}}|a|=", "<", "<a b=", "{{a.a.a.a}}",
    "\u{0}\u{FEFF}", "{{a}}{{#a}}{{/a}}",
  ]) func `a hundred thousand of anything compile, are checked and render`(_ piece: String) {
    let text = Array(String(repeating: piece, count: 100_000).utf8)
    for strictness in [TemplateLibrary.Strictness.lenient, .strict] {
      let source = TemplateSource(name: "a", path: "a", text: text)
      let (library, problems) = TemplateLibrary.compile([source], strictness: strictness)
      #expect(problems.count <= 20)
      _ = library.check("a", as: EntryView.self)
      var output: [UInt8] = []
      _ = Result { () throws(TemplateProblem) in
        try library.render("a", EntryView(), into: &output)
      }
    }
  }

  @Test func `ten thousand nested sections are an error`() {
    let text =
      String(repeating: "{{#section}}", count: 10_000)
      + String(repeating: "{{/section}}", count: 10_000)
    let problems = compile(["main": text]).problems
    #expect(
      problems.first?.line == "main 1200..<1212 [too-deep] sections are nested more than 100 deep."
        + " Move the inner sections to a template of their own")
  }

  @Test func `a huge literal passes through`() throws {
    let text = String(repeating: "中文<p>\n", count: 1_000_000)
    #expect(try render(compile(["main": text]).library).count == text.utf8.count)
    let more = compile(["main": String(repeating: "x", count: (16 << 20) + 1)]).problems
    #expect(more.map(\.rule) == ["too-large"])
  }

  @Test func `a template that includes itself stops`() {
    let library = compile(["main": "x{{>main}}{{>main}}"]).library
    #expect(throws: TemplateProblem.self) { try render(library) }
    #expect(
      library.check("main", as: EntryView.self).map(\.rule) == [
        "includes-itself", "includes-itself",
      ])
  }

  @Test func `data deeper than any page stops`() {
    let library = compile(["main": "{{#section}}{{>toc}}{{/section}}", "toc": toc]).library
    #expect(library.check("main", as: EntryView.self).isEmpty)
    func problem(at depth: Int) -> TemplateProblem? {
      var section = SectionView(title: "x")
      for _ in 1..<depth { section = SectionView(title: "x", sections: [section]) }
      var output: [UInt8] = []
      do throws(TemplateProblem) {
        try library.render("main", EntryView(section: section), into: &output)
      } catch {
        return error
      }
      return nil
    }
    #expect(problem(at: 64) == nil)
    for depth in [65, 1_000] {
      #expect(
        problem(at: depth)?.line
          == "toc 22..<30 [too-deep] templates include each other more than 64 deep."
          + " Look for templates that include each other")
    }
  }

  @Test func `a chain of templates that doubles at each step stops`() {
    var templates = ["main": "{{>t0}}", "t40": "x"]
    for step in 0..<40 { templates["t\(step)"] = "{{>t\(step + 1)}}{{>t\(step + 1)}}" }
    let library = compile(templates).library
    #expect(library.check("main", as: EntryView.self).isEmpty)
    let error = #expect(throws: TemplateProblem.self) { try render(library) }
    #expect(error?.rule == "too-much-work")
  }

  @Test func `a chain of templates that is too long is found by the check`() {
    var templates = ["main": "{{>t0}}", "t1000": "x"]
    for step in 0..<1_000 { templates["t\(step)"] = "{{>t\(step + 1)}}" }
    #expect(
      compile(templates).library.check("main", as: EntryView.self).map(\.rule) == ["too-deep"])
  }

  private let toc = "{{title}}{{#sections}}{{>toc}}{{/sections}}"

  private func compile(
    _ templates: [String: String]
  ) -> (library: TemplateLibrary, problems: [TemplateProblem]) {
    let sources = templates.map {
      TemplateSource(name: $0.key, path: $0.key, text: Array($0.value.utf8))
    }
    return TemplateLibrary.compile(sources, strictness: .strict)
  }

  private func render(_ library: TemplateLibrary) throws -> [UInt8] {
    var output: [UInt8] = []
    try library.render("main", root: .record(EntryView()), into: &output, work: 100_000)
    return output
  }
}
