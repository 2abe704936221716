import Testing

extension BrowserTests {
  /// The page at the root, and the one for addresses that lead nowhere.
  @Suite struct ChooserTests {
    private let reader: Reader
    private let stand: Stand
    private let browser: Browser

    init() throws {
      reader = try Reader()
      stand = reader.stand
      browser = reader.browser
    }

    @Test func `the chooser speaks both languages and leads to both`() throws {
      try browser.open(stand.usual)
      for (lang, path) in [("zh-Hans", "zh/index.html"), ("en", "en/index.html")] {
        #expect(try browser.value("eyes.seen(`[lang=${$[0]}] p`).length > 0", .text(lang)))
        try browser.click("a[hreflang='\(lang)']")
        try browser.wait(until: "location.href === $[0]", .text(stand.usual + path))
        try browser.back()
        try browser.wait(until: "location.href === $[0]", .text(stand.usual))
        // Nobody is sent on again: the page is there after a while, too.
        let _: JSON = try browser.run("await eyes.frames(10)")
        #expect(try browser.address == stand.usual)
      }
    }

    @Test func `a choice is remembered and sends no deep link elsewhere`() throws {
      try browser.open(stand.usual)
      try browser.click("a[hreflang=en]")
      try browser.wait(
        until: "location.pathname.includes('/en/') && document.readyState === 'complete'")
      for path in [
        "zh/index.html#entry-0053",
        try #require(stand.paths(of: "usual").first { $0.hasPrefix("zh/entries/") }),
      ] {
        try browser.open(stand.usual + path)
        let _: JSON = try browser.run("await eyes.frames(10)")
        #expect(try browser.address == stand.usual + path)
      }
    }

    @Test func `an address that leads nowhere offers both homes and a search`() throws {
      for path in ["nowhere", "en/entries/nowhere.html", "a/b/c/d"] {
        try browser.open(stand.usual + path)
        let homes: Set<String> = try browser.value(
          "eyes.seen('a[hreflang]').map(a => a.href.replace(/index.html$/, ''))")
        #expect(homes.isSuperset(of: [stand.usual + "zh/", stand.usual + "en/"]))
        #expect(try browser.value("eyes.seen('form[role=search] input[name=q]').length > 0"))
        #expect(
          try browser.value("getComputedStyle(document.body).fontFamily !== 'Times New Roman'"))
      }
    }
  }
}
