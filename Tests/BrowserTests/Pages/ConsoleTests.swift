import Testing

extension BrowserTests {
  /// What a page says to nobody in particular.
  @Suite struct ConsoleTests {
    private let reader: Reader
    private let stand: Stand
    private let browser: Browser

    init() throws {
      reader = try Reader()
      stand = reader.stand
      browser = reader.browser
    }

    @Test func `no page of any kind complains, and none breaks its own policy`() throws {
      try browser.beforeEachPage(
        """
        window.reports = []
        addEventListener('securitypolicyviolation', e => reports.push(`${e.violatedDirective} ${e.blockedURI}`))
        """)
      let large = ["sections", "large"].flatMap { name in
        ["zh/index.html", "en/index.html"].map { stand.server.address(of: name) + $0 }
      }
      for address in try (stand.kinds(of: "real") + [""]).map({ stand.real + $0 }) + large {
        try browser.open(address)
        let _: JSON = try browser.run("await eyes.frames(3)")
        let messages = try browser.messages()
        let reports: [String] = try browser.value("reports")
        #expect(messages.isEmpty, "\(address): \(messages)")
        #expect(reports == [], "\(address)")
        #expect(
          try browser.value("!!document.querySelector('meta[http-equiv=Content-Security-Policy]')"),
          "\(address) has no policy")
      }
    }

    @Test func `nothing complains while the page is used`() throws {
      try reader.open(stand.usual + "zh/index.html")
      _ = try reader.search("bert", expecting: 25)
      try reader.choose("dataset", of: "tag")
      try reader.choose("new", of: "sort")
      try browser.click("#_both")
      try browser.wait(until: "document.querySelectorAll('.other').length > 0")
      try browser.click("#_filters button[type=reset]")
      try browser.click("a.twin")
      try browser.wait(
        until: "location.pathname.includes('/en/') && window.eyes && eyes.rows().length > 0")
      let messages = try browser.messages()
      #expect(messages.isEmpty, "\(messages)")
    }

    @Test func `a script that an entry smuggled in would not run`() throws {
      try reader.open(stand.usual + "zh/index.html")
      let _: JSON = try browser.run(
        """
        const image = document.createElement('img')
        image.setAttribute('onerror', 'window.smuggled = 1')
        image.src = 'data:,'
        document.body.append(image)
        const script = document.createElement('script')
        script.textContent = 'window.smuggled = 2'
        document.body.append(script)
        await eyes.frames(5)
        """)
      #expect(try browser.value("window.smuggled === undefined"))
      #expect(try browser.messages().contains { $0.message.contains("Content Security Policy") })
    }
  }
}
