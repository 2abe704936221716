import Testing

@testable import Templates

@Suite struct `rendering a view` {
  @Test func `escaping goes by type in a strict library, whatever the braces`() throws {
    let view = EntryView(title: "<'&\">", summary: "一")
    let template = "{{title}} {{{title}}} {{details}} {{{details}}}"
    #expect(
      try render(template, view)
        == "&lt;&#39;&amp;&quot;&gt; &lt;&#39;&amp;&quot;&gt; <p>一</p> <p>一</p>")
    #expect(
      try render(template, view, .lenient)
        == "&lt;&#39;&amp;&quot;&gt; <'&\"> &lt;p&gt;一&lt;/p&gt; <p>一</p>")
  }

  @Test func `no text in data for a script ends the script or begins markup`() throws {
    let view = EntryView(title: "</script><!--<script>&amp;]]>")
    #expect(
      try render("<script>{{{facts}}}</script>", view)
        == "<script>\"\\u003C/script\\u003E\\u003C!--\\u003Cscript\\u003E\\u0026amp;]]\\u003E\""
        + "</script>")
  }

  @Test func `what a value prints is not read again as a template`() throws {
    #expect(
      try render("{{title}} {{summary}}", EntryView(title: "{{summary}}", summary: "x"))
        == "{{summary}} x")
  }

  @Test func `a name with a dot is two names, never one key that has a dot in it`() throws {
    struct Keys: Context {
      let values: [String: Value]
      func value(_ name: Name) -> Value? { values[name.text] }
    }
    let library = TemplateLibrary.compile(
      [TemplateSource(name: "main", path: "main", text: Array("[{{a.b}}]".utf8))],
      strictness: .lenient
    ).library
    func rendered(_ values: [String: Value]) throws -> String {
      var output: [UInt8] = []
      try library.render("main", root: .record(Keys(values: values)), into: &output)
      return String(decoding: output, as: UTF8.self)
    }
    #expect(try rendered(["a.b": .text("c")]) == "[]")
    #expect(
      try rendered(["a.b": .text("c"), "a": .record(Keys(values: ["b": .text("d")]))]) == "[d]")
  }

  @Test func `an absent value prints nothing and hides its section`() throws {
    #expect(try render("[{{summary}}{{#summary}}x{{/summary}}{{^summary}}-{{/summary}}]") == "[-]")
  }

  @Test func `an empty text hides its section`() throws {
    #expect(try render("{{#summary}}x{{/summary}}-", EntryView(summary: "")) == "-")
  }

  @Test func `inside the section of a text the dot is the text`() throws {
    #expect(try render("{{#summary}}<{{.}}>{{/summary}}", EntryView(summary: "一句话")) == "<一句话>")
  }

  @Test func `a list, its texts and the names outside are all at hand`() throws {
    let view = EntryView(tags: ["问答", "a"], links: [LinkView(url: "u"), LinkView(url: "v")])
    let template = "{{#links}}{{title}}:{{url}}{{#tags}} {{.}}{{/tags}};{{/links}}"
    #expect(try render(template, view) == "cMedQA2:u 问答 a;cMedQA2:v 问答 a;")
  }

  @Test func `a tag is alone on its line only where nothing but the end of the line follows`()
    throws
  {
    for end in ["\n", "\r\n"] {
      #expect(try render("a\(end){{! c }} \(end)b") == "a\(end)b")
      #expect(try render("a\(end){{! c }}x\(end)b") == "a\(end)x\(end)b")
    }
    #expect(try render("a\n{{! c }}\rb") == "a\n\rb")
    #expect(try render("a\n{{! c }}\r") == "a\n\r")
  }

  @Test func `a table answers the keys it knows`() throws {
    #expect(try render("{{strings.search}}{{strings.other}}") == "搜索")
  }

  @Test func `a nested table of contents renders to its depth`() throws {
    var section = SectionView(title: "8")
    for level in (1..<8).reversed() {
      section = SectionView(title: "\(level)", sections: [section])
    }
    let templates = ["toc": "<{{title}}{{#sections}}{{>toc}}{{/sections}}>"]
    let page = try render(
      "{{#section}}{{>toc}}{{/section}}", EntryView(section: section), others: templates)
    #expect(page == "<1<2<3<4<5<6<7<8>>>>>>>>")
  }

  @Test func `a partial keeps its indentation, and a block that of its place`() throws {
    let templates = [
      "base": "<main>\n  {{$main}}\n  {{/main}}\n</main>\n", "item": "<li>\n  {{title}}\n</li>\n",
    ]
    let page = try render(
      "{{<base}}\n{{$main}}\n<ul>\n  {{>item}}\n</ul>\n{{/main}}\n{{/base}}\n", others: templates)
    #expect(
      page == """
        <main>
          <ul>
            <li>
              cMedQA2
            </li>
          </ul>
        </main>

        """)
  }

  @Test func `a block that holds nothing is indented as it begins, wherever it ends`() throws {
    let page = try render(
      "{{<base}}\n{{$main}}\n<ul>\n</ul>\n{{/main}}\n{{/base}}\n",
      others: ["base": "<main>\n  {{$main}}\n      {{/main}}\n</main>\n"])
    #expect(page == "<main>\n  <ul>\n  </ul>\n</main>\n")
  }

  @Test(arguments: [
    ("<main>\n  {{$main}}\n    x\n  {{/main}}\n</main>\n", "<main>\n    x\n</main>\n"),
    ("<main>{{$main}}x{{/main}}</main>", "<main>x</main>"), ("x{{>indented}}", "x  y"),
    ("a\n{{<base}}\n{{/base}}\nb\n", "a\n(z)\nb\n"),
    ("a\n  {{<base}}{{/base}}\nb\n", "a\n  (z)\nb\n"),
    ("a {{<base}}{{/base}}\nb\n", "a (z)\n\nb\n"),
  ]) func `a block that is given nothing shows what it holds, at its place`(
    _ template: String, _ page: String
  ) throws {
    let templates = ["indented": "  {{$b}}y{{/b}}", "base": "({{$b}}z{{/b}})\n"]
    #expect(try render(template, others: templates) == page)
  }

  @Test func `an indented value keeps its own line breaks`() throws {
    let page = try render(
      "  {{>x}}\n", EntryView(summary: "a\nb"), others: ["x": "{{summary}}\n{{{details}}}\n"])
    #expect(page == "  a\nb\n  <p>a\nb</p>\n")
  }

  @Test func `every published name comes with its kind and its meaning`() {
    let rows = EntryView.fields.rows.map { "\($0.name): \($0.about)" }
    #expect(rows.count == 10)
    #expect(rows.first == "title: The name.")
    for field in EntryView.fields.rows {
      #expect(EntryView().value(Name(field.name)) != nil)
    }
    #expect(EntryView().value(Name("tilte")) == nil)
  }

  /// Templates, and how much work they take: so many sections, turns of a list, partials and blocks are begun.
  /// A name that is not found costs what there was to look through, which the next of these tells.
  private static let work = [
    ("text", 0), ("{{title}}", 0), ("{{#tags}}x{{/tags}}", 4), ("{{^tags}}x{{/tags}}", 0),
    ("{{#summary}}x{{/summary}}", 1), ("{{#links}}{{#tags}}{{.}}{{/tags}}{{/links}}", 10),
    ("{{>p}}{{>p}}", 2), ("{{<f}}{{$b}}x{{/b}}{{/f}}", 2), ("{{nothing}}", 0),
    ("{{#links}}{{nothing}}{{/links}}", 4),
  ]

  @Test(arguments: work)
  func `a page that takes more work than it may is given up`(_ template: String, _ work: Int) throws
  {
    let view = EntryView(
      summary: "一", tags: ["a", "b", "c", "d"], links: [LinkView(url: "u"), LinkView(url: "v")])
    let sources = [("main", template), ("p", "p"), ("f", "{{$b}}y{{/b}}")].map {
      TemplateSource(name: $0.0, path: $0.0, text: Array($0.1.utf8))
    }
    let library = TemplateLibrary.compile(sources, strictness: .lenient).0
    var least = 0
    while least < 100 {
      var output: [UInt8] = []
      do {
        try library.render("main", root: .record(view), into: &output, work: least)
        break
      } catch {
        #expect(error.rule == "too-much-work")
      }
      least += 1
    }
    #expect(least == work)
  }

  /// Templates with a tag that is open at their end, and how much work their check takes: so many instructions are looked
  /// at, each once more for each block that was given to the template, and so many given blocks are compared.
  private static let checks = [
    ("<a ", 2), ("{{title}}<a ", 3), ("{{>p}}<a ", 5), ("{{>p}}{{>p}}<a ", 6),
    ("{{<f}}{{/f}}<a ", 10), ("{{<f}}{{$b}}x{{/b}}{{/f}}<a ", 21),
    ("{{<f}}{{$b}}x{{/b}}{{$c}}x{{/c}}{{/f}}<a ", 38), ("{{<g}}{{$b}}x{{/b}}{{/g}}<a ", 43),
  ]

  @Test(arguments: checks)
  func `a theme whose check takes more work than it may is checked no further`(
    _ template: String, _ work: Int
  ) throws {
    let sources = [
      ("main", template), ("p", "p"), ("f", "{{$b}}y{{/b}}{{$c}}{{/c}}"),
      ("g", "{{<f}}{{$b}}z{{/b}}{{/f}}"),
    ].map {
      TemplateSource(name: $0.0, path: $0.0, text: Array($0.1.utf8))
    }
    let library = TemplateLibrary.compile(sources, strictness: .lenient).0
    func rules(_ work: Int) -> [String] {
      var checker = TemplateChecker(
        program: library.program, tables: [:], use: TemplateUse(), work: work)
      checker.check(0, as: ViewType(type: EntryView.self))
      return checker.problems.map(\.rule)
    }
    #expect(rules(work) == ["unbalanced-html"])
    #expect(rules(work - 1) == ["too-much-work"])
  }

  @Test func `blocks that no template has are told as long as the check goes`() {
    let sources = [("main", "{{<p}}{{$b}}x{{/b}}{{/p}}"), ("p", "p")].map {
      TemplateSource(name: $0.0, path: $0.0, text: Array($0.1.utf8))
    }
    let library = TemplateLibrary.compile(sources, strictness: .strict).library
    func rules(_ work: Int) -> Set<String> {
      var checker = TemplateChecker(
        program: library.program, tables: [:], use: TemplateUse(), work: work)
      checker.check(0, as: ViewType(type: EntryView.self))
      return Set(checker.problems.map(\.rule))
    }
    #expect(rules(6) == ["too-much-work"])
    #expect(rules(7) == ["too-much-work", "unknown-block"])
  }

  @Test func `a page without a template is an error that names the nearest`() {
    let sources = [TemplateSource(name: "main", path: "main", text: [])]
    let library = TemplateLibrary.compile(sources, strictness: .strict).library
    let error = #expect(throws: TemplateProblem.self) {
      var output: [UInt8] = []
      try library.render("mian", EntryView(), into: &output)
    }
    #expect(
      error?.line
        == "mian 0..<0 [unknown-template] there is no template 'mian'. Did you mean 'main'?")
  }

  private func render(
    _ template: String, _ view: EntryView = EntryView(),
    _ strictness: TemplateLibrary.Strictness = .strict, others: [String: String] = [:]
  ) throws -> String {
    let sources = (others.map { ($0.key, $0.value) } + [("main", template)]).map {
      TemplateSource(name: $0.0, path: $0.0, text: Array($0.1.utf8))
    }
    let (library, problems) = TemplateLibrary.compile(sources, strictness: strictness)
    #expect(problems.isEmpty)
    var output: [UInt8] = []
    try library.render("main", view, into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
