import Templates
import Testing

@Suite struct `values and the HTML around them` {
  private static let quoting = "[unquoted-attribute] 'title' stands in an attribute without quotes."
  private static let unsafe = "Values go into text and into quoted attributes"

  private static let oddHref =
    "[unchecked-html] 'href' is written in a way that the check of links does not read."
    + " Write it in lower case, with a space before it and none behind it: href=\"…\""
  private static let oddScript =
    "[unchecked-html] <script> is written in a way that the check of links does not read."
    + " Write '<script>' and '</script>', in lower case"

  private static let address =
    "Print an address there, or write how it begins: '#' or 'https://…'"

  @Test(arguments: [
    ProblemCase("<a 标题='字' href=⟦{{title}}⟧>", "\(quoting) Write \"{{title}}\""),
    ProblemCase(
      "<a href=⟦/⟧x/{{title}}>",
      "[unquoted-attribute] the value of 'href' has no quotes. Write href=\"…\""),
    ProblemCase(
      "字<svg viewBox=\"0 0 9 9\" width=⟦9⟧>",
      "[unquoted-attribute] the value of 'width' has no quotes. Write width=\"…\""),
    ProblemCase(
      "<a \(String(repeating: "x", count: 64))yz=⟦9⟧>",
      "[unquoted-attribute] the value of '\(String(repeating: "x", count: 64))' has no quotes."
        + " Write \(String(repeating: "x", count: 64))=\"…\""),
    ProblemCase("<a HREF=⟦\"⟧x\">", oddHref), ProblemCase("<a hreF=⟦'⟧#{{title}}'>", oddHref),
    ProblemCase("<a href =⟦\"⟧x\">", oddHref), ProblemCase("<a href= ⟦\"⟧x\">", oddHref),
    ProblemCase("<a title=\"\"href=⟦\"⟧x\">", oddHref),
    ProblemCase("<a/href=⟦\"⟧x\">", oddHref),
    ProblemCase(
      "<img srcset=⟦\"⟧a.png 2x\">",
      "[unchecked-html] the addresses in 'srcset' are not checked."
        + " Use 'href' or 'src', which hold one address"),
    ProblemCase("<SCRIPT⟦>⟧1</script>", oddScript), ProblemCase("<Script⟦>⟧1</script>", oddScript),
    ProblemCase("<scripT⟦>⟧1</script>", oddScript), ProblemCase("<script>1</Script⟦>⟧", oddScript),
    ProblemCase("<script></s</script⟦ ⟧>", oddScript),
    ProblemCase("<a ⟦{{title}}⟧>", "[unsafe-position] 'title' stands inside a tag. \(unsafe)"),
    ProblemCase("<h⟦{{title}}⟧>", "[unsafe-position] 'title' stands inside a tag. \(unsafe)"),
    ProblemCase(
      "<a data-⟦{{title}}⟧=''>", "[unsafe-position] 'title' stands inside a tag. \(unsafe)"),
    ProblemCase(
      "<script>1</p>⟦{{title}}⟧</script>{{title}}",
      "[unsafe-position] 'title' stands inside <script>. \(unsafe)"),
    ProblemCase(
      "<xmp><p>⟦{{title}}⟧</p></xmp>",
      "[unsafe-position] 'title' stands inside <xmp>. \(unsafe)"),
    ProblemCase(
      "<noembed>⟦{{title}}⟧</noembed>{{title}}",
      "[unsafe-position] 'title' stands inside <noembed>. \(unsafe)"),
    ProblemCase(
      "<style media='x'>⟦{{title}}⟧</style>{{title}}",
      "[unsafe-position] 'title' stands inside <style>. \(unsafe)"),
    ProblemCase(
      "<!-- > ⟦{{title}}⟧ -->{{title}}", "[unsafe-position] 'title' stands in a comment. \(unsafe)"),
    ProblemCase(
      "<!DOCTYPE ⟦{{title}}⟧>", "[unsafe-position] 'title' stands in a declaration. \(unsafe)"),
    ProblemCase(
      "<a onClick=\"⟦{{title}}⟧\">",
      "[unsafe-position] 'title' stands in the attribute 'onclick'. \(unsafe)"),
    ProblemCase(
      "<a style = '⟦{{title}}⟧'>",
      "[unsafe-position] 'title' stands in the attribute 'style'. \(unsafe)"),
    ProblemCase(
      "<iframe srcdoc='⟦{{title}}⟧'></iframe>",
      "[unsafe-position] 'title' stands in the attribute 'srcdoc'. \(unsafe)"),
    ProblemCase(
      "{{#links}}<iframe srcdoc=\"x ⟦{{url}}⟧\"></iframe>{{/links}}",
      "[unsafe-position] 'url' stands in the attribute 'srcdoc'. \(unsafe)"),
    ProblemCase(
      "<!-- -> ⟦{{title}}⟧ -->{{title}}",
      "[unsafe-position] 'title' stands in a comment. \(unsafe)"),
    ProblemCase(
      "<a title=\"⟦{{{details}}}⟧\">",
      "[unsafe-position] 'details' is HTML and stands in the attribute 'title'."
        + " Print a text there"),
    ProblemCase(
      "<title>⟦{{{details}}}⟧</title>",
      "[unsafe-position] 'details' is HTML and stands inside <title>. Print a text there"),
    ProblemCase(
      "<p>⟦{{{facts}}}⟧",
      "[unsafe-position] 'facts' is data for a script and stands in text."
        + " Print it inside <script type=\"application/ld+json\">"),
    ProblemCase(
      "<p title=\"⟦{{{facts}}}⟧\">",
      "[unsafe-position] 'facts' is data for a script and stands in the attribute 'title'."
        + " Print it inside <script type=\"application/ld+json\">"),
    ProblemCase(
      "<style>⟦{{{facts}}}⟧</style>",
      "[unsafe-position] 'facts' is data for a script and stands inside <style>."
        + " Print it inside <script type=\"application/ld+json\">"),
    ProblemCase(
      "<script>⟦{{facts}}⟧</script>",
      "[escaped-twice] 'facts' is data for a script and would be escaped twice."
        + " Write '{{{facts}}}'"),
    ProblemCase(
      "<a href=\"⟦{{>x}}⟧\">",
      "[unsafe-position] the template 'x' is called in the attribute 'href'. Call it between tags",
      ["x": ""]),
    ProblemCase(
      "{{#isNew}}<a href=\"⟦{{/isNew}}⟧{{title}}",
      "[unbalanced-html] 'isNew' begins in text but ends in the attribute 'href'."
        + " Open and close HTML on the same side of the section"),
    ProblemCase(
      "字{{>x}}",
      "[unbalanced-html] 'x' ends inside a tag. Close what is open, so that others can include it",
      ["x": "<a href=\"\" ⟦⟧"]),
    ProblemCase(
      "{{<x}}{{$b}}<a ⟦{{/b}}⟧{{/x}}",
      "[unbalanced-html] 'b' begins in text but ends inside a tag."
        + " Open and close HTML on the same side of the section", ["x": "{{$b}}{{/b}}"]),
    ProblemCase(
      "{{<x}}{{$b}}⟦{{title}}⟧{{/b}}{{/x}}",
      "[unsafe-position] 'title' stands inside <script>. \(unsafe)",
      ["x": "<script>{{$b}}{{/b}}</script>"]),
    ProblemCase(
      "<a href=\"⟦{{title}}⟧\">",
      "[not-an-address] 'title' is no address and begins the attribute 'href'. \(address)"),
    ProblemCase(
      "<button formaction=\"⟦{{title}}⟧\">",
      "[not-an-address] 'title' is no address and begins the attribute 'formaction'. \(address)"),
    ProblemCase(
      "<form action=' {{#isNew}}x{{/isNew}}⟦{{title}}⟧'>",
      "[not-an-address] 'title' is no address and begins the attribute 'action'. \(address)"),
    ProblemCase(
      "{{#links}}<img src=\"{{url}}⟦{{title}}⟧\">{{/links}}",
      "[not-an-address] 'title' is no address and begins the attribute 'src'. \(address)"),
    ProblemCase(
      "{{#tags}}<a href='⟦{{.}}⟧'>{{/tags}}",
      "[not-an-address] '.' is no address and begins the attribute 'href'. \(address)"),
    ProblemCase(
      "<a href='⟦{{kind}}⟧'>",
      "[not-an-address] 'kind' is no address and begins the attribute 'href'. \(address)"),
  ]) func `a value where escaping does not help is an error`(_ row: ProblemCase) {
    let (library, problems) = TemplateLibrary.compile(row.sources, strictness: .strict)
    #expect(problems.isEmpty)
    #expect(library.check("main", as: EntryView.self).map(\.line) == row.expected)
  }

  @Test(arguments: [
    "<a href='#{{title}}' title = \"a {{title}} < > b\" data-x=\"{{title}}\"/>{{title}}",
    "<a{{#isNew}} class=\"x\"{{/isNew}} {{#isNew}}hidden{{/isNew}}>{{title}}</a>",
    "<a class=\"x{{#isNew}} y{{/isNew}}\">{{{details}}}",
    "<title>{{$t}}{{title}} < 3{{/t}}</title><textarea>{{title}}</textarea>{{{details}}}",
    "{{#links}}<a href=\"{{url}}\">{{#url}}<img src='{{.}}'>{{/url}}</a>{{/links}}",
    "{{#facts}}<script type=\"application/ld+json\">{{{.}}}</script>{{/facts}}{{title}}",
    "<a href='#{{title}}'><a href='https://x.org/?{{title}}' data-x='{{title}}'>",
    "<a href='{{#links}}{{url}}{{/links}}/{{title}}'>",
    "<script>if (a</b>c) '<title>'</script>{{{details}}}<style>a>b{}</style>{{title}}",
    "<!DOCTYPE html><!-- <a -- href=\" --><?xml version='1.0'?>{{title}}",
    "1 < 2 <3 </ <<b>{{title}}</b> 字<br>{{title}}",
    "<A Title='x' TITLE = 'x'><svg viewBox='0'><Title>{{title}}</TITLE ><IMG/>{{title}}",
    "<div id='a' hidden data-href='x' href='x'  \n src='y'><p hidden  id='c'></p>",
    "<script></S</script>{{title}}<style></ST</STYLX</style>{{title}}",
    "<option selected value=\"{{title}}\"><input disabled>{{title}}",
  ]) func `a value in text or a quoted attribute is fine`(_ template: String) {
    let (library, _) = TemplateLibrary.compile(
      ProblemCase(template, "").sources, strictness: .strict)
    #expect(library.check("main", as: EntryView.self).map(\.line) == [])
  }
}
