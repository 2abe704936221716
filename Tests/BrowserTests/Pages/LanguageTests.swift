import Testing

extension BrowserTests {
  /// The two languages: from one to the other, and both at once.
  @Suite struct LanguageTests {
    private let reader: Reader
    private let stand: Stand
    private let browser: Browser

    init() throws {
      reader = try Reader()
      stand = reader.stand
      browser = reader.browser
    }

    @Test(arguments: [Browser.Width.desk, .phone])
    func `the language link keeps the place, in both directions`(_ width: Browser.Width) throws {
      try browser.resize(width)
      let list = try ListFile(stand.file("list.json", of: "usual"))
      try reader.open(stand.usual + "zh/index.html")
      for part in [0.1, 0.5, 0.9] {
        let id = list.entries[Int(Double(list.entries.count) * part)].id
        let _: JSON = try browser.run(
          "document.getElementById($[0]).scrollIntoView(); await eyes.frames(3)", .text(id))
        for language in ["/en/", "/zh/"] {
          let before = try reader.place
          try browser.click("a.twin")
          try browser.wait(
            until: "location.pathname.includes($[0]) && window.eyes && eyes.place() === $[1]",
            .text(language), .text(before))
        }
      }
    }

    @Test func `the language link keeps what is searched`() throws {
      try reader.open(stand.usual + "zh/index.html?q=bert&tag=dataset")
      try browser.wait(until: "eyes.rows().length < 100")
      let rows = try reader.rows
      try browser.click("a.twin")
      try browser.wait(until: "location.pathname.includes('/en/') && window.eyes")
      try browser.wait(until: "eyes.rows().length === $[0]", .number(Double(rows.count)))
      #expect(Set(try reader.rows) == Set(rows))
    }

    @Test func `one press shows every entry in both languages, and is remembered`() throws {
      let list = try ListFile(stand.file("list.json", of: "usual"))
      try reader.open(stand.usual + "en/index.html")
      #expect(
        try browser.value("document.querySelector('#_both').getAttribute('aria-pressed')")
          == "false")
      #expect(try browser.value("document.querySelectorAll('li > .other').length") == 0)
      try browser.click("#_both")
      try browser.wait(
        until: "document.querySelectorAll('li[id] > p.other').length >= $[0]",
        .number(Double(list.entries.count)))
      #expect(
        try browser.value("document.querySelector('#_both').getAttribute('aria-pressed')") == "true"
      )
      for entry in list.entries.prefix(5) + list.entries.suffix(5) {
        struct Other: Decodable {
          let text: String
          let lang: String
        }
        let other: Other = try browser.value(
          """
          (p => ({text: p.textContent.trim(), lang: p.lang}))(
            document.getElementById($[0]).querySelector('p.other'))
          """, .text(entry.id))
        #expect(other.lang == "zh-Hans")
        #expect(other.text.prefix(8) == (entry.summary.zh ?? "").prefix(8), "\(entry.id)")
      }
      // On a desk side by side, on a phone one under the other.
      let place = """
        (row => { const [a, b] = [row.querySelector('p:not(.other, .meta)'), row.querySelector('p.other')]
          .map(p => p.getBoundingClientRect()); return b.left >= a.right - 1 ? 'beside' : b.top >= a.bottom - 1
          ? 'below' : 'over' })(document.querySelector('main li[id]'))
        """
      #expect(try browser.value(place) == "beside")
      try browser.resize(.phone)
      #expect(try browser.value(place) == "below")
      try browser.resize(.desk)

      try reader.open(stand.usual + "zh/index.html")
      try browser.wait(
        until: "document.querySelectorAll('li[id] > p.other[lang=en]').length >= $[0]",
        .number(Double(list.entries.count)))
      try browser.click("#_both")
      try browser.wait(until: "eyes.seen('.other').length === 0")
      #expect(try browser.value("localStorage.getItem('duet.both')", as: String?.self) != "1")
    }

    @Test(arguments: ["zh", "en"])
    func `in both languages no row says the same twice, and says what is missing`(
      _ language: String
    ) throws {
      let list = try ListFile(stand.file("list.json", of: "halves"))
      try reader.open(stand.halves + "\(language)/index.html")
      try browser.click("#_both")
      try browser.wait(
        until: "document.querySelectorAll('li[id] > p.other').length >= $[0]",
        .number(Double(list.entries.count { $0.summary.all.count == 2 })))
      let doubled: [String] = try browser.value(
        """
        [...document.querySelectorAll('main li[id]')].filter(row => {
          const texts = [...row.querySelectorAll('p')].map(p => p.textContent.trim())
          return new Set(texts).size < texts.length
        }).map(row => row.id)
        """)
      #expect(doubled == [])
      for entry in list.entries {
        let notes: [String] = try browser.value(
          "[...document.getElementById($[0]).querySelectorAll('.missing')].map(p => p.lang)",
          .text(entry.id))
        // The note is part of the Chinese page, and comes to the English one as the other half.
        let note = language == "zh" ? "" : "zh-Hans"
        #expect(notes == (entry.summary.zh == nil ? [note] : []), "\(entry.id)")
      }
    }

    @Test func `each run of Han stands in an element that says so, on every kind of page`() throws {
      for path in try stand.kinds(of: "real") where path.hasPrefix("en") {
        try browser.open(stand.real + path)
        let wrong: [String] = try browser.run(
          """
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          const wrong = []
          for (let node; node = walk.nextNode();) {
            const element = node.parentElement
            if (/\\p{Script=Han}/u.test(node.data) && !element.closest('script, style, [lang]').lang?.startsWith('zh'))
              wrong.push(node.data.trim().slice(0, 60))
          }
          return wrong.slice(0, 5)
          """)
        #expect(wrong == [], "\(path)")
      }
    }
  }
}
