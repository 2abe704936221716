import Testing

extension BrowserTests {
  /// The site where scripts do not run.
  @Suite struct ScriptlessTests {
    private let reader: Reader
    private let stand: Stand
    private let browser: Browser

    init() throws {
      reader = try Reader()
      stand = reader.stand
      browser = reader.browser
      try browser.allowScripts(false)
    }

    @Test(arguments: ["zh", "en"])
    func `every entry can be read, and its language link leads to the other page`(
      _ language: String
    ) throws {
      let list = try ListFile(stand.file("list.json", of: "usual"))
      try browser.open(stand.usual + "\(language)/index.html")
      #expect(try reader.rows == list.entries.map(\.id))
      try browser.click("a.twin")
      try browser.wait(
        until: "!location.pathname.includes($[0]) && document.readyState === 'complete'",
        .text("/\(language)/"))
      #expect(try reader.rows.count == list.entries.count)
    }

    @Test func `no control shows that does nothing, on any kind of page`() throws {
      for path in try stand.kinds(of: "real") + ["", "nowhere"] {
        try browser.open(stand.real + path)
        let dead: [String] = try browser.value(
          """
          eyes.seen('button, input, select, textarea, [role=button], [aria-pressed]')
            .map(e => e.outerHTML.slice(0, 80))
          """)
        #expect(dead == [], "/\(path)")
      }
    }

    @Test func `the contents can be opened, and stand open on a desk`() throws {
      try browser.open(stand.usual + "zh/index.html")
      #expect(try browser.value("eyes.seen('.toc a').length > 10"))
      try browser.resize(.phone)
      try browser.open(stand.usual + "zh/index.html")
      #expect(try browser.value("eyes.seen('.toc a').length") == 0)
      try browser.click("#_contents > summary")
      try browser.wait(until: "eyes.seen('.toc a').length > 10")
    }
  }
}
