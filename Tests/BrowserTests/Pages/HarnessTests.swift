import Testing

extension BrowserTests {
  /// That what the other tests rely on sees what it claims to see.
  @Suite struct HarnessTests {
    private let stand: Stand
    private let browser: Browser

    init() throws {
      stand = try Stand.current
      browser = stand.browser
      try browser.restore()
    }

    @Test func `a complaint in the console is noticed`() throws {
      try browser.open(stand.usual + "zh/index.html")
      let _: JSON = try browser.run("console.error('this'); console.log('and that')")
      let seen = try browser.messages()
      #expect(seen.map(\.level) == ["SEVERE", "INFO"])
    }

    @Test func `the server follows the rules of GitHub Pages`() throws {
      _ = stand.server.takeRequests()
      for path in ["", "zh", "en/index", "nowhere/at/all"] { try browser.open(stand.usual + path) }
      let requests = stand.server.takeRequests().filter { !$0.path.contains("assets/") }
      #expect(
        requests.map(\.status) == [
          "200 OK", "301 Moved Permanently", "200 OK", "200 OK", "404 Not Found",
        ])
    }
    @Test func `scripts of the page can be off while those of the tests run`() throws {
      try browser.allowScripts(false)
      try browser.open(stand.usual + "zh/index.html")
      #expect(try browser.value("document.title.length > 0"))
      #expect(try browser.value("!document.documentElement.classList.contains('js')"))
    }

    @Test func `composed text is told from typed text`() throws {
      try browser.open(stand.usual + "zh/index.html")
      let _: JSON = try browser.run(
        """
        const box = document.body.appendChild(document.createElement('input'))
        box.id = 'box'; box.focus(); window.seen = []
        for (const kind of ['compositionstart', 'compositionend', 'input'])
          box.addEventListener(kind, e => seen.push(kind + (e.isComposing ? '*' : '')))
        """)
      try browser.compose("zhi")
      try browser.compose("知")
      try browser.commit("知识")
      #expect(try browser.value("box.value") == "知识")
      let seen: [String] = try browser.value("seen")
      #expect(seen == ["compositionstart", "input*", "input*", "input*", "compositionend"])
    }
  }
}
