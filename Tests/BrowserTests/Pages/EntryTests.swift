import Testing

extension BrowserTests {
  /// The page that an entry has to itself.
  @Suite struct EntryTests {
    private let reader: Reader
    private let stand: Stand
    private let browser: Browser

    init() throws {
      reader = try Reader()
      stand = reader.stand
      browser = reader.browser
    }

    @Test(arguments: ["zh", "en"])
    func `one press copies the BibTeX that the page shows, and the file is the same`(
      _ language: String
    )
      throws
    {
      try browser.allowClipboard()
      let list = try ListFile(stand.file("list.json", of: "usual"))
      let pages = Set(try stand.paths(of: "usual"))
      let id = try #require(
        list.entries.first {
          !($0.paper?.authors ?? []).isEmpty && pages.contains("\(language)/entries/\($0.id).html")
        }?.id)
      try reader.open(stand.usual + "\(language)/entries/\(id).html")
      try browser.click("#_copy")
      let copied: String = try browser.run(
        """
        for (let tries = 0; tries < 60; tries++) {
          const text = await navigator.clipboard.readText()
          if (text.includes('@')) return text
          await eyes.frames(1)
        }
        return ''
        """)
      #expect(copied.hasPrefix("@"))
      let shown: String = try browser.value(
        "[...document.querySelectorAll('pre')].map(e => e.textContent).find(t => t.trim().startsWith('@')) ?? ''"
      )
      #expect(shown.trimmed == copied.trimmed)
      let file: String = try browser.run(
        "return await (await fetch(document.querySelector('a[href$=\".bib\"]').href)).text()")
      #expect(file.trimmed == copied.trimmed)
      // Somebody who does not see the button change hears that it worked.
      try browser.wait(
        until:
          "[...document.querySelectorAll('[role=status], output')].some(e => e.textContent.trim())")
    }

    @Test func `previous and next lead through the list and back`() throws {
      let path = try #require(
        stand.paths(of: "usual").filter { $0.hasPrefix("en/entries/") }.dropFirst().first)
      try reader.open(stand.usual + path)
      let start = try browser.address
      try browser.click("a[rel=next]")
      try browser.wait(until: "location.href !== $[0]", .text(start))
      try browser.click("a[rel=prev]")
      try browser.wait(until: "location.href === $[0]", .text(start))
    }

    @Test func `its language link leads to the same entry`() throws {
      let path = try #require(stand.paths(of: "usual").first { $0.hasPrefix("en/entries/") })
      try reader.open(stand.usual + path)
      try browser.click("a.twin")
      try browser.wait(until: "location.pathname.endsWith($[0])", .text("zh/" + path.dropFirst(3)))
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(trimmingPrefix(/\s+/).reversed().drop { $0.isWhitespace }.reversed())
  }
}
