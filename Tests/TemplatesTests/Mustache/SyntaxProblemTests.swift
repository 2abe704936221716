import Templates
import Testing

@Suite struct `the syntax of a template` {
  private static let files =
    "It is the template's file within the folder of templates, with a slash behind each folder: 'partials/star'"

  @Test(arguments: [
    ProblemCase(
      "标题：⟦{{title⟧", "[unclosed-tag] the tag is not closed. Write '}}' behind the name"),
    ProblemCase(
      "⟦{{title ⟧{{url}}", "[unclosed-tag] the tag is not closed. Write '}}' behind the name"),
    ProblemCase(
      "⟦{{{title}}⟧\n<p>", "[unclosed-tag] the tag is not closed. Write '}}' behind the name"),
    ProblemCase(
      "<p>⟦{{ }}⟧",
      "[empty-tag] the tag is empty. Write a name between the braces, or remove the tag"),
    ProblemCase(
      "{{#a}}⟦{{/}}⟧{{/a}}",
      "[empty-tag] the tag is empty. Write a name between the braces, or remove the tag"),
    ProblemCase(
      "中文{{⟦标题 名⟧}}",
      "[bad-name] '标题 名' is not a name. A name is one word, or several joined by dots: 'entry.title'"
    ),
    ProblemCase(
      "{{#⟦a..b⟧}}{{/a..b}}",
      "[bad-name] 'a..b' is not a name. A name is one word, or several joined by dots: 'entry.title'"
    ),
    ProblemCase("{{> ⟦.⟧ }}", "[bad-name] '.' is not the name of a template. " + files),
    ProblemCase(
      "{{>⟦../../x⟧}}", "[bad-name] '../../x' is not the name of a template. " + files),
    ProblemCase("{{<⟦/星⟧}}{{//星}}", "[bad-name] '/星' is not the name of a template. " + files),
    ProblemCase("{{>⟦a b⟧}}", "[bad-name] 'a b' is not the name of a template. " + files),
    ProblemCase(
      "{{>⟦*⟧}}",
      "[bad-name] '*' is not a name. A name is one word, or several joined by dots: 'entry.title'"),
    ProblemCase(
      "{{>⟦*a..b⟧}}",
      "[bad-name] '*a..b' is not a name. A name is one word, or several joined by dots: 'entry.title'"
    ),
    ProblemCase(
      "⟦{{=<% %>}}⟧",
      "[bad-delimiters] the delimiters are not two marks. Write them like this: '{{=<% %>=}}'"),
    ProblemCase(
      "⟦{{=| | |=}}⟧",
      "[bad-delimiters] the delimiters are not two marks. Write them like this: '{{=<% %>=}}'"),
    ProblemCase(
      "<ul>⟦{{#链接}}⟧<li>",
      "[unclosed-section] '{{#链接}}' is never closed. Write '{{/链接}}' where it ends"),
    ProblemCase(
      "⟦{{<base}}⟧{{$a}}x{{/a}}",
      "[unclosed-section] '{{<base}}' is never closed. Write '{{/base}}' where it ends"),
    ProblemCase(
      "{{<base}}⟦{{$a}}⟧x{{/base}}",
      "[unclosed-section] '{{$a}}' is never closed. Write '{{/a}}' where it ends"),
    ProblemCase(
      "{{<page}}{{$body}}{{#entry}}\n⟦{{#地点}}⟧{{.}}\n{{#date}}{{.}}{{/date}}{{/entry}}{{/body}}{{/page}}",
      "[unclosed-section] '{{#地点}}' is never closed. Write '{{/地点}}' where it ends"),
    ProblemCase(
      "{{#a}}\n  ⟦{{<base}}⟧{{$b}}{{/b}}\n  {{/a}}\n {{#c}}",
      "[unclosed-section] '{{<base}}' is never closed. Write '{{/base}}' where it ends"),
    ProblemCase(
      "{{^a}}中⟦{{/b}}⟧",
      "[mismatched-end] '{{/b}}' stands where '{{/a}}' is due. '{{^a}}' was opened last"),
    ProblemCase(
      "中文\n⟦{{/a}}⟧",
      "[stray-end] '{{/a}}' closes nothing. Remove it, or open '{{#a}}' before it"),
    ProblemCase(
      "{{<base}}\n  ⟦多余的字⟧ {{$a}}x{{/a}} more {{/base}}",
      "[content-in-parent] only blocks may stand inside '{{<base}}'. Put it into a block, or into the parent's file"
    ),
    ProblemCase(
      "{{<base}}{{! fine }}⟦{{title}}⟧{{/base}}",
      "[content-in-parent] only blocks may stand inside '{{<base}}'. Put it into a block, or into the parent's file"
    ),
    ProblemCase(
      "{{<base}}{{$a}}1{{/a}} ⟦{{$a}}⟧2{{/a}}{{/base}}",
      "[duplicate-block] '{{<base}}' is given the block 'a' twice. Keep one of them"),
  ]) func `each slip is named with its place and a way out`(_ row: ProblemCase) {
    let problems = TemplateLibrary.compile(row.sources, strictness: .strict).problems
    #expect(problems.map(\.line) == row.expected)
  }

  @Test func `two templates with one name are an error`() {
    let sources = ["a/x.mustache", "b/x.mustache"].map {
      TemplateSource(name: "x", path: $0, text: [])
    }
    let problems = TemplateLibrary.compile(sources, strictness: .strict).problems
    #expect(
      problems.map(\.line) == [
        "b/x.mustache 0..<0 [duplicate-template] there are two templates named 'x'."
          + " Rename one of the files"
      ])
  }

  @Test func `a file that is not UTF-8 is an error at its first broken byte`() {
    let latin = TemplateSource(name: "x", path: "x", text: Array("中caf".utf8) + [0xE9, 0x21])
    let problems = TemplateLibrary.compile([latin], strictness: .strict).problems
    #expect(
      problems.map(\.line) == [
        "x 6..<7 [bad-encoding] the template is not UTF-8. Save the file as UTF-8"
      ])
    let cut = TemplateSource(name: "x", path: "x", text: [0x61, 0xE4, 0xB8])
    #expect(TemplateLibrary.compile([cut], strictness: .strict).problems.map(\.range) == [1..<2])
  }

  @Test func `a byte order mark is no part of the page`() throws {
    let text = [0xEF, 0xBB, 0xBF] + Array("{{#title}}\nx\n{{/title}}\n".utf8)
    let source = TemplateSource(name: "x", path: "x", text: text)
    let library = TemplateLibrary.compile([source], strictness: .strict).library
    var output: [UInt8] = []
    try library.render("x", EntryView(), into: &output)
    #expect(output == Array("x\n".utf8))
  }

  @Test func `at most twenty problems are named for one file`() {
    let text = String(repeating: "{{}}", count: 50)
    let source = TemplateSource(name: "x", path: "x", text: Array(text.utf8))
    #expect(TemplateLibrary.compile([source], strictness: .strict).problems.count == 20)
    #expect(TemplateLibrary.compile([source], strictness: .lenient).problems.isEmpty)
    let other = TemplateSource(name: "y", path: "y", text: source.text)
    let problems = TemplateLibrary.compile([source, other], strictness: .strict).problems
    #expect(
      problems.map(\.path) == Array(repeating: "x", count: 20) + Array(repeating: "y", count: 20))
  }

  @Test func `where one file cannot be read on, the next is read whole`() {
    let sources = [("b", "{{#a}}{{#b}}{{/a}}{{"), ("a", "text {{#c}} text {{d")].map {
      TemplateSource(name: $0.0, path: $0.0, text: Array($0.1.utf8))
    }
    let problems = TemplateLibrary.compile(sources, strictness: .strict).problems
    #expect(
      problems.map { "\($0.path) \($0.range.lowerBound) \($0.rule)" } == [
        "a 5 unclosed-section", "a 17 unclosed-tag", "b 6 unclosed-section",
      ])
  }
}

@Test func `what one template leaves open is not closed by the next`() {
  let (_, problems) = TemplateLibrary.compile(
    [
      TemplateSource(name: "one", path: "one", text: Array("{{#a}}".utf8)),
      TemplateSource(name: "two", path: "two", text: Array("x{{/a}}".utf8)),
    ], strictness: .strict)
  #expect(problems.map(\.path) == ["one", "two"])
}
