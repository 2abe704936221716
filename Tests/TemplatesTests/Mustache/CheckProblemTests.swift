import Templates
import Testing

@Suite struct `the check of a template against its view` {
  @Test(arguments: [
    ProblemCase(
      "中文 {{⟦sumary⟧}}", "[unknown-name] unknown name 'sumary'. Did you mean 'summary'?"),
    ProblemCase(
      "{{^isNew}}{{#links}}{{⟦ulr⟧}}{{/links}}{{/isNew}}",
      "[unknown-name] unknown name 'ulr'. Did you mean 'url'?"),
    ProblemCase(
      "{{^⟦isnew⟧}}-{{/isnew}}{{#links}}{{^⟦isnew⟧}}-{{/isnew}}{{/links}}",
      "[unknown-name] unknown name 'isnew'. Did you mean 'isNew'?"),
    ProblemCase(
      "{{#links}}{{⟦出处⟧}}{{/links}}", "[unknown-name] unknown name '出处'. Link has 'url'"),
    ProblemCase(
      "{{section.⟦titel⟧}}", "[unknown-name] unknown name 'titel'. Did you mean 'title'?"),
    ProblemCase(
      "{{#⟦nothing⟧}}{{what}}{{ever.it}}{{/nothing}}",
      "[unknown-name] unknown name 'nothing'. Entry has 'title', 'summary', 'details', 'facts', 'isNew',"
        + " 'tags', 'links', 'section', 'kind', 'strings'"),
    ProblemCase(
      "{{>badge}}", "[unknown-name] unknown name 'titl'. Did you mean 'title'?",
      ["badge": "徽章 {{#isNew}}{{⟦titl⟧}}{{/isNew}}"]),
    ProblemCase(
      "{{<base}}{{$main}}{{#links}}{{⟦uri⟧}}{{/links}}{{/main}}{{/base}}",
      "[unknown-name] unknown name 'uri'. Did you mean 'url'?", ["base": "{{$main}}{{/main}}"]),
    ProblemCase(
      "{{<base}}{{$main}}{{/main}}{{/base}}",
      "[unknown-name] unknown name 'uri'. Did you mean 'url'?",
      ["base": "{{#links}}{{$main}}{{⟦uri⟧}}{{/main}}{{/links}}"]),
    ProblemCase(
      "{{#section}}{{>toc}}{{/section}}",
      "[not-a-record] 'sections' is a list and has no names."
        + " Go through it: '{{#sections}}…{{/sections}}'",
      [
        "toc": "{{#sections}}{{#isNew}}{{>toc}}{{/isNew}}{{>part}}{{/sections}}",
        "part": "{{^isNew}}{{sections.⟦title⟧}}{{/isNew}}",
      ]),
    ProblemCase(
      "{{title.⟦length⟧}}", "[not-a-record] 'title' is a text and has no names."),
    ProblemCase(
      "{{strings.⟦serach⟧}}", "[unknown-key] 'strings' has no key 'serach'. Did you mean 'search'?"),
    ProblemCase(
      "{{strings.⟦复制⟧}}", "[unknown-key] 'strings' has no key '复制'. Add '复制' to strings"),
    ProblemCase(
      "{{>⟦bagde⟧}}", "[unknown-template] there is no template 'bagde'. Did you mean 'badge'?",
      ["badge": ""]),
    ProblemCase(
      "{{>⟦star⟧}}",
      "[unknown-template] there is no template 'star'. Did you mean 'partials/star'?",
      ["stars": "", "partials/star": ""]),
    ProblemCase(
      "{{>⟦icons/satr⟧}}",
      "[unknown-template] there is no template 'icons/satr'. Did you mean 'partials/star'?",
      ["partials/star": ""]),
    ProblemCase(
      "{{<⟦底座⟧}}{{/底座}}",
      "[unknown-template] there is no template '底座'. Add the file '底座.mustache'"),
    ProblemCase(
      "⟦{{>*kind}}⟧",
      "[unknown-template] there is no template 'image'. Add the file 'image.mustache'",
      ["badge": ""]),
    ProblemCase(
      "⟦{{>*title}}⟧",
      "[not-a-choice] 'title' cannot name a template."
        + " Only a choice can: its words are known, and each is checked"),
    ProblemCase(
      "{{>*kind}}", "[unknown-name] unknown name 'ttle'. Did you mean 'title'?",
      ["badge": "", "image": "{{⟦ttle⟧}}"]),
    ProblemCase(
      "{{<base}}⟦{{$mian}}⟧字{{/mian}}{{/base}}",
      "[unknown-block] 'base' has no block 'mian'. Did you mean 'main'?",
      ["base": "{{>inner}}", "inner": "{{#isNew}}{{$main}}{{/main}}{{/isNew}}"]),
    ProblemCase(
      "{{<base}}⟦{{$main}}⟧字{{/main}}{{/base}}",
      "[unknown-block] 'base' has no block 'main'. It has no blocks", ["base": ""]),
    ProblemCase(
      "{{<base}}{{$main}}{{/main}}⟦{{$side}}⟧{{/side}}{{/base}}",
      "[unknown-block] 'base' has no block 'side'. Its blocks are 'main'",
      ["base": "{{$main}}{{$side}}{{/side}}{{/main}}"]),
    ProblemCase("⟦{{{title}}}⟧", "[not-escaped] 'title' would not be escaped. Write '{{title}}'"),
    ProblemCase(
      "{{#tags}}⟦{{&.}}⟧{{/tags}}", "[not-escaped] '.' would not be escaped. Write '{{.}}'"),
    ProblemCase(
      "⟦{{details}}⟧",
      "[escaped-twice] 'details' is HTML and would be escaped twice. Write '{{{details}}}'"),
    ProblemCase(
      "⟦{{isNew}}⟧",
      "[not-printable] 'isNew' is a flag and cannot be printed."
        + " Test it: '{{#isNew}}…{{/isNew}}'"),
    ProblemCase(
      "⟦{{tags}}⟧",
      "[not-printable] 'tags' is a list of texts and cannot be printed."
        + " Go through it: '{{#tags}}…{{/tags}}'"),
    ProblemCase(
      "{{#section}}⟦{{.}}⟧{{/section}}",
      "[not-printable] '.' is a record and cannot be printed. Print one of its names"),
    ProblemCase(
      "a {{>b}}",
      "[includes-itself] 'b' includes itself without end, through 'c'."
        + " Put the tag into a section that is not always shown",
      ["b": "{{>c}}", "c": "{{#isNew}}{{/isNew}}⟦{{>b}}⟧"]),
    ProblemCase(
      "字⟦{{>main}}⟧",
      "[includes-itself] 'main' includes itself without end."
        + " Put the tag into a section that is not always shown"),
    ProblemCase(
      "{{<b}}{{$x}}⟦{{$x}}⟧{{/x}}{{/x}}{{/b}}",
      "[includes-itself] 'x' includes itself without end."
        + " Put the tag into a section that is not always shown", ["b": "{{$x}}{{/x}}"]),
  ]) func `each slip is named with its place and a way out`(_ row: ProblemCase) {
    let (library, problems) = TemplateLibrary.compile(row.sources, strictness: .strict)
    #expect(problems.isEmpty)
    let found = library.check("main", as: EntryView.self, tables: Strings.keys)
    #expect(found.map(\.line) == row.expected)
  }

  @Test(arguments: [
    "{{title}}{{summary}}{{{details}}}{{kind}}{{strings.search}}",
    "{{#summary}}{{.}}{{title}}{{/summary}}{{^summary}}-{{/summary}}",
    "{{#details}}{{{.}}}{{/details}}{{#strings}}{{搜索框}}{{/strings}}",
    "{{#tags}}{{.}}{{title}}{{/tags}}{{#section.sections}}{{title}}{{/section.sections}}",
    "{{#section}}{{#sections}}{{>toc}}{{/sections}}{{/section}}",
    "{{<base}} {{! what stands here }} {{$main}}{{#links}}{{url}}{{/links}}{{/main}} {{/base}}",
    "{{>* kind}}{{>*kind}}{{<*kind}}{{/*kind}}", "{{>frame}}",
  ]) func `what fits the view passes`(_ template: String) {
    let row = ProblemCase(
      template, "",
      [
        "toc": "{{title}}{{#sections}}{{>toc}}{{/sections}}", "base": "{{$main}}{{/main}}",
        "badge": "", "image": "{{title}}",
        // Within itself it is given something else to show, and so ends.
        "frame": "({{$part}}{{<frame}}{{$part}}x{{/part}}{{/frame}}{{/part}})",
      ])
    let (library, problems) = TemplateLibrary.compile(row.sources, strictness: .strict)
    #expect(problems.isEmpty)
    #expect(library.check("main", as: EntryView.self, tables: Strings.keys).isEmpty)
  }

  @Test func `what is used is noted, so that the rest can be called unused`() {
    let row = ProblemCase(
      "{{>*kind}}{{#isNew}}{{strings.search}}{{/isNew}}", "",
      ["badge": "{{<base}}{{/base}}", "image": "", "base": "", "unused": "{{strings.搜索框}}"])
    let (library, _) = TemplateLibrary.compile(row.sources, strictness: .strict)
    var use = TemplateUse()
    let problems = library.check("main", as: EntryView.self, tables: Strings.keys, noting: &use)
    #expect(problems.isEmpty)
    #expect(use.templates == ["main", "badge", "image", "base"])
    #expect(use.keys == ["strings": ["search"]])
  }

  @Test func `of very many problems the check names a hundred`() {
    let row = ProblemCase((0..<150).map { "{{x\($0)}}" }.joined(), "")
    let (library, problems) = TemplateLibrary.compile(row.sources, strictness: .strict)
    #expect(problems.isEmpty)
    #expect(library.check("main", as: EntryView.self).count == 100)
  }

  @Test func `a page without a template is an error`() {
    let (library, _) = TemplateLibrary.compile(ProblemCase("", "").sources, strictness: .strict)
    #expect(
      library.check("mian", as: EntryView.self).map(\.line) == [
        "mian 0..<0 [unknown-template] there is no template 'mian'. Did you mean 'main'?"
      ])
  }
}
