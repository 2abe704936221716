import Testing

extension BrowserTests {
  /// Light, dark, or as the system is.
  @Suite struct ThemeTests {
    private let reader: Reader
    private let stand: Stand
    private let browser: Browser

    init() throws {
      reader = try Reader()
      stand = reader.stand
      browser = reader.browser
    }

    /// The colour behind the text, as far as it can be told: how light it is, from 0 to 1.
    private static let lightness = """
      window.lightness = () => {
        for (const element of [document.body, document.documentElement]) {
          const parts = element && getComputedStyle(element).backgroundColor.match(/[\\d.]+/g)?.map(Number)
          if (parts && parts[3] !== 0) return (parts[0] + parts[1] + parts[2]) / 765
        }
        return matchMedia('(prefers-color-scheme: dark)').matches ? 0.07 : 1
      }
      """

    @Test func `the page is as the system is until somebody chooses`() throws {
      try browser.beforeEachPage(Self.lightness)
      try reader.open(stand.usual + "zh/index.html")
      #expect(try browser.value("lightness() > 0.8"))
      try browser.prefer(.dark)
      #expect(try browser.value("lightness() < 0.2"))
      try reader.choose(theme: "light")
      #expect(try browser.value("lightness() > 0.8"))
      try reader.choose(theme: "")
      #expect(try browser.value("lightness() < 0.2"))
    }

    @Test(arguments: Browser.Scheme.allCases)
    func `what was chosen holds on the next page from its first frame, however late the script is`(
      _ chosen: Browser.Scheme
    ) throws {
      try browser.beforeEachPage(
        Self.lightness + """
          ;
          window.frames_ = []
          const look = () => {
            if (document.body) frames_.push(lightness() > 0.5 ? 'light' : 'dark')
            if (frames_.length < 60) requestAnimationFrame(look)
          }
          requestAnimationFrame(look)
          """)
      try browser.prefer(chosen == .dark ? .light : .dark)
      try reader.open(stand.usual + "zh/index.html")
      try reader.choose(theme: chosen.rawValue)
      try browser.session.tell("Network.clearBrowserCache")
      stand.server.delay(".js", by: 0.4)
      defer { stand.server.delay(".js", by: nil) }
      let entry = try #require(stand.paths(of: "usual").first { $0.hasPrefix("en/entries/") })
      for page in ["en/index.html", entry] {
        try reader.open(stand.usual + page)
        try browser.wait(until: "frames_.length > 3")
        let frames: Set<String> = try browser.value("frames_")
        #expect(frames == [chosen.rawValue], "\(page)")
        #expect(try browser.value("document.querySelector('#_theme').value") == chosen.rawValue)
      }
    }
  }
}
