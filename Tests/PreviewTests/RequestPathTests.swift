import Testing

@testable import Preview

@Suite struct RequestPathTests {
  @Test func `a path is decoded once, and a query stays as it is`() throws {
    let path = try RequestPath("/zh/%252e/a%20b?x=%2F&y#z")
    #expect(path.text == "/zh/%2e/a b")
    #expect(path.query == "?x=%2F&y")
    #expect(path.value(of: "x") == "/")
    #expect(path.value(of: "y") == nil)
  }

  @Test(arguments: [
    "", "zh/", "*", "http://127.0.0.1/", "/..", "/zh/../x", "/%2e%2e/", "/.", "/...", "/a%2fb",
    "/a\\b", "/a%5Cb", "/%00", "/%7f", "/%", "/%4", "/%g0", "/%ff", "/%ed%a0%80", "/a?b c", "/\t",
  ])
  func `what is no path of a page is refused`(_ target: String) {
    #expect(throws: RequestPath.Fault.malformed) { try RequestPath(target) }
  }

  @Test func `a path has its limit`() throws {
    _ = try RequestPath("/" + String(repeating: "a", count: 2_047))
    #expect(throws: RequestPath.Fault.tooLong) {
      try RequestPath("/" + String(repeating: "a", count: 2_048))
    }
  }
}

@Suite struct SiteLookupTests {
  struct Case: CustomTestStringConvertible {
    let path: Substring
    let finding: SiteLookup.Finding
    var testDescription: String { String(path) }

    init(_ path: Substring, _ finding: SiteLookup.Finding) {
      self.path = path
      self.finding = finding
    }
  }

  @Test(arguments: [
    Case("", .page("index.html")), Case("zh/", .page("zh/index.html")), Case("zh", .folder("zh/")),
    Case("zh/tags", .page("zh/tags.html")), Case("zh/tags/ner", .page("zh/tags/ner.html")),
    Case("zh/tags/", .nothing), Case("zh/tags.html", .page("zh/tags.html")),
    Case("zh/tags.html/", .nothing), Case("ZH/", .nothing), Case("/", .nothing),
    Case("list.json", .page("list.json")), Case("list", .nothing),
  ])
  func `pages are found as GitHub Pages finds them`(_ one: Case) {
    let pages: Set = [
      "index.html", "zh/index.html", "zh/tags.html", "zh/tags/ner.html", "list.json",
    ]
    #expect(SiteLookup(has: pages.contains).find(one.path) == one.finding)
  }
}
