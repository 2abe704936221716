import Content
import Testing

@testable import Site
@testable import Templates

/// Checks a site of these pages, its own address being `https://example.org/list/`.
private func problems(_ pages: [String: String]) -> [String] {
  let plan = pages.keys.sorted().map { path in Page(path: path, bytes: { [] }) }
  var check = LinkCheck(pages: plan, baseURL: "https://example.org/list/")
  for (path, html) in pages { check.read(Array(html.utf8), of: path) }
  return check.diagnostics().map { "\($0.place.path): \($0.message)" }
}

private let target = "<h2 id=\"cmb\">CMB</h2><h2 id=\"datasets/\">D</h2>"

@Test(arguments: [
  "other.html", "other.html#cmb", "../zh/other.html#datasets/", "./other.html", "#own", "",
  "https://elsewhere.org/x", "mailto:a@b.org", "https://example.org/list/zh/other.html#cmb",
  "https://example.org/list/", "../", "other.html#", "?q=ner", "?q=ner#own", "../zh/?q=a#b",
  "https://example.org/list/zh/other.html?q=ner&amp;sort=name", "https://example.org/list/?a/b",
])
func `a link that leads somewhere is fine`(_ link: String) {
  #expect(
    problems([
      "index.html": "", "zh/index.html": "<p id=\"b\">", "en/index.html": "<p id=\"b\">",
      "zh/other.html": target, "en/other.html": target,
      "zh/page.html": "<p id=\"own\"><a class=\"x\" href=\"\(link)\">x</a></p>",
      "en/page.html": "<p id=\"own\"></p>",
    ]) == [])
}

@Test(arguments: [
  ("gone.html", "leads to no page of the site"),
  ("gone.html?q=a", "leads to no page of the site"),
  ("other.html?q=a#gone", "leads to a place that its page does not have"),
  ("other.html#gone", "leads to a place that its page does not have"),
  ("#gone", "leads to a place that its page does not have"),
  ("../../x.html", "leads out of the site"),
  ("/zh/other.html", "leads out of the site"),
  ("https://example.org/list/gone.html", "leads to no page of the site"),
])
func `a link that leads nowhere is found`(_ link: String, _ words: String) {
  #expect(
    problems([
      "zh/other.html": target, "en/other.html": target, "en/page.html": "",
      "zh/page.html": "<a href=\"\(link)\">x</a>",
    ]) == ["zh/page.html: the link '\(link)' \(words)"])
}

@Test func `a link that shows on many pages is told once, with their number`() {
  #expect(
    problems([
      "zh/a.html": "<a href=\"../gone.html\">", "zh/b/a.html": "<a href=\"../../gone.html#x\">",
      "zh/c.html": "<a href=\"../gone.html\"><a href=\"./../gone.html\">",
      "en/a.html": "<a href=\"../zh/c.html#gone\">", "en/b/a.html": "",
      "en/c.html": "<a href=\"/x\">",
      "404.html": "<a href=\"zh/c.html#gone\">", "index.html": "<a href=\"/x\"><a href=\"/y\">",
    ]) == [
      "404.html: the link 'zh/c.html#gone' leads to a place that its page does not have"
        + ", here and on 1 more page",
      "en/c.html: the link '/x' leads out of the site, here and on 1 more page",
      "index.html: the link '/y' leads out of the site",
      "zh/a.html: the link '../gone.html' leads to no page of the site, here and on 2 more pages",
    ])
}

@Test(arguments: [
  "javascript:alert(1)", "JavaScript:alert(1)", " \u{1}javascript:alert(1)",
  "java\tscript:alert(1)",
  "\njava\nscript\r:alert(1)", "data:text/html,x", "ftp://example.org/", "a&quot;b:c", ":x",
  "https :x",
  "httpsx:y",
])
func `a link that could run a script is found`(_ link: String) {
  #expect(
    problems(["a.html": "<a href=\"\(link)\">x</a>"])
      == ["a.html: the link '\(link)' is not http, https or mailto"])
}

@Test(arguments: [
  "javascript&#x3a;alert(1)", "javascript&colon;alert(1)", "&#106avascript:alert(1)",
  "java&Tab;script:alert(1)", "https://example.com/?a&copy;",
])
func `a link spelled with character references is found`(_ link: String) {
  #expect(
    problems(["a.html": "<a href=\"\(link)\">x</a>"])
      == ["a.html: the link '\(link)' is written with character references"])
}

@Test(arguments: [
  "HTTPS://elsewhere.org/", "https://elsewhere.org/?a=1&b=2",
  "https://x.org/?q='&amp;&lt;&quot;&#39;&#x27;", "&amp;", "&#39;x",
  "?a:b", "#own:x", " https://elsewhere.org/", "\u{1}mailto:a@b.org", "ht\ttp\n://elsewhere.org/",
])
func `an address may hold what escaping writes, what browsers leave out, and colons further on`(
  _ link: String
) {
  let found = problems(["index.html": "<p id=\"own:x\"><a href=\"\(link)\">x</a>"])
  #expect(!found.contains { $0.hasSuffix("mailto") || $0.hasSuffix("references") })
}

@Test(arguments: [
  "<img src=\"S\">", "<form action=\"S\">", "<button formaction='S'>", "<video\tposter=\"S\">",
  "<object data=\"S\">", "<meta http-equiv=\"refresh\" content=\"0; url=S\">",
  "<meta content='10 ,\n URL = S' http-equiv='Refresh'>", "<a title='\"' href='S'>",
])
func `every attribute that leads somewhere is read`(_ html: String) {
  #expect(
    problems(["a.html": html.replacing("S", with: "javascript:1")])
      == ["a.html: the link 'javascript:1' is not http, https or mailto"])
}

@Test(arguments: [
  "2026", "1; no", "1; url", "url=x", "1 url: x", "width=device-width", "", "5; url=missing.html",
  "0;URL=javascript:1",
])
func `what a page says about itself is no link`(_ content: String) {
  for tag in [
    "<meta name=\"description\" content=\"\(content)\">",
    "<meta property=\"og:description\" content='\(content)'>",
    "<meta http-equiv=\"refreshing\" content=\"\(content)\">",
    "<meta http-equiv=\"refresh\"><meta content=\"\(content)\">",
  ] {
    #expect(problems(["a.html": tag]) == [], "\(tag)")
  }
}

@Test func `a page whose twin lacks an id, or that has no twin, is found`() {
  #expect(
    problems([
      "zh/a.html": "<p id=\"x\"><p id=\"y\">", "en/a.html": "<p id=\"y\"><p id=\"z\">",
      "zh/b.html": "<p id=\"x\"><p id=\"y\">", "en/b.html": "<p id=\"y\"><p id=\"x\">",
      "zh/c.html": "",
    ]) == [
      "zh/a.html: this page and 'en/a.html' do not have the same ids",
      "zh/c.html: this page and 'en/c.html' do not have the same ids",
    ])
}

@Test func `an id that stands twice on a page is found`() {
  #expect(
    problems(["a.html": "<p id=\"x\"><p id=\"x\">"])
      == ["a.html: the id 'x' stands twice on the page"])
}

@Test func `the same id on two pages is fine`() {
  #expect(problems(["a.html": "<p id=\"x\">", "b.html": "<p id=\"x\">"]) == [])
}

@Test func `links in a sitemap are checked, those in scripts and comments are not`() {
  #expect(
    problems([
      "sitemap.xml": "<loc>https://example.org/list/gone.html</loc>",
      "a.html": "<!-- <a href=\"no.html\"> --><script>'<a href=\"no.html\">'</script>",
    ])
      == [
        "sitemap.xml: the link 'https://example.org/list/gone.html' leads to no page of the site"
      ])
}

@Test func `where a page lacks a part, nothing that is missed is news, whichever check read it`() {
  let pages = [
    Page(path: "a.html", bytes: { Array("<a href=\"b.html#x\"><a href=\"gone.html\">".utf8) }),
    Page(path: "b.html") { (_: inout [UInt8]) throws(TemplateProblem) in
      throw TemplateProblem(.tooMuchWork, path: "templates/b.mustache", range: 0..<0)
    },
  ]
  let check = LinkCheck(pages: pages, baseURL: nil)
  for order in [[0, 1], [1, 0]] {
    let parts = order.map { number in
      var part = check
      part.read(pages[number].render(), of: pages[number].path)
      return part
    }
    #expect([parts[0].diagnostics().count, parts[1].diagnostics().count].sorted() == [0, 2])
    var all = parts[0]
    all.merge(parts[1])
    #expect(all.diagnostics() == [])
  }
}

@Test func `what several checks saw can be brought together`() {
  let pages = ["a.html", "b.html"].map { path in Page(path: path, bytes: { [] }) }
  var one = LinkCheck(pages: pages, baseURL: nil)
  var two = one
  one.read(Array("<a href=\"b.html#x\">".utf8), of: "a.html")
  two.read(Array("<p id=\"x\">".utf8), of: "b.html")
  one.read(Array("<a href=\"/\">".utf8), of: "c.html")
  two.read(Array("<a href=\"/\">".utf8), of: "a.html")
  one.merge(two)
  #expect(
    one.diagnostics().map { "\($0.place.path): \($0.message)" } == [
      "a.html: the link '/' leads out of the site, here and on 1 more page"
    ])
}
