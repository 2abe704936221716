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
      try browser.open(stand.real)
      for (lang, path) in [("zh-Hans", "zh/index.html"), ("en", "en/index.html")] {
        #expect(try browser.value("eyes.seen(`[lang=${$[0]}] p`).length > 0", .text(lang)))
        try browser.click("a[hreflang='\(lang)']")
        try browser.wait(until: "location.href === $[0]", .text(stand.real + path))
        try browser.back()
        try browser.wait(until: "location.href === $[0]", .text(stand.real))
        // Nobody is sent on again: the page is there after a while, too.
        let _: JSON = try browser.run("await eyes.frames(10)")
        #expect(try browser.address == stand.real)
      }
    }

    @Test func `a choice is remembered and sends no deep link elsewhere`() throws {
      try browser.open(stand.real)
      try browser.click("a[hreflang=en]")
      try browser.wait(
        until: "location.pathname.includes('/en/') && document.readyState === 'complete'")
      for path in [
        "zh/index.html#cmb",
        try #require(stand.paths(of: "real").first { $0.hasPrefix("zh/entries/") }),
      ] {
        try browser.open(stand.real + path)
        let _: JSON = try browser.run("await eyes.frames(10)")
        #expect(try browser.address == stand.real + path)
      }
    }

    @Test func `an address that leads nowhere offers both homes and a search`() throws {
      for path in ["nowhere", "en/entries/nowhere.html", "a/b/c/d"] {
        try browser.open(stand.real + path)
        let homes: Set<String> = try browser.value(
          "eyes.seen('a[hreflang]').map(a => a.href.replace(/index.html$/, ''))")
        #expect(homes.isSuperset(of: [stand.real + "zh/", stand.real + "en/"]))
        #expect(try browser.value("eyes.seen('form[role=search] input[name=q]').length > 0"))
        #expect(
          try browser.value("getComputedStyle(document.body).fontFamily !== 'Times New Roman'"))
      }
    }
  }
}
