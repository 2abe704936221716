import Testing

extension BrowserTests {
  /// Where a link lands, and where the contents say that the reader is.
  @Suite struct PlaceTests {
    private let reader: Reader
    private let stand: Stand
    private let browser: Browser

    init() throws {
      reader = try Reader()
      stand = reader.stand
      browser = reader.browser
    }

    /// How far the target of the address is from where it belongs: right under the bar, or as high as the end of the
    /// page lets it come.
    private static let miss = """
      (id => {
        const target = document.getElementById(id), top = target.getBoundingClientRect().top
        const wanted = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop || 0) +
          parseFloat(getComputedStyle(target).scrollMarginTop || 0)
        const rest = document.documentElement.scrollHeight - innerHeight - scrollY
        if (wanted < eyes.bar() - 1) return 10000
        return rest < 1 && top > wanted ? 0 : Math.abs(top - wanted)
      })
      """

    @Test(arguments: [Browser.Width.desk, .phone])
    func `an address with an anchor lands within two pixels`(_ width: Browser.Width) throws {
      try browser.resize(width)
      let list = try ListFile(stand.file("list.json", of: "usual"))
      let ids =
        stride(from: 5, to: list.entries.count, by: 29).map { list.entries[$0].id }
        + [list.sections[1].path + "/", (list.sections.last?.path ?? "") + "/"]
      for id in ids {
        try browser.open("about:blank")
        try reader.open(stand.usual + "zh/index.html#\(id)")
        let _: JSON = try browser.run("await eyes.frames(5)")
        let miss: Double = try browser.value("\(Self.miss)($[0])", .text(id))
        #expect(miss <= 2, "#\(id)")
      }
    }

    @Test(arguments: [Browser.Width.desk, .phone])
    func `a link of the contents lands within two pixels`(_ width: Browser.Width) throws {
      try browser.resize(width)
      try reader.open(stand.usual + "en/index.html")
      struct Landing: Decodable {
        let id: String
        let miss: Double
      }
      let landings: [Landing] = try browser.run(
        """
        const links = [...document.querySelectorAll('.toc a')], landings = []
        for (const link of [...links, ...links.toReversed()].filter((_, index) => index % 5 === 0)) {
          link.click()
          await eyes.frames(4)
          const id = decodeURIComponent(link.hash.slice(1))
          landings.push({id, miss: \(Self.miss)(id)})
        }
        return landings
        """)
      #expect(landings.count > 8)
      #expect(landings.filter { $0.miss > 2 }.map(\.id) == [])
    }

    @Test func `the contents follow the reading`() throws {
      let list = try ListFile(stand.file("list.json", of: "usual"))
      try reader.open(stand.usual + "zh/index.html")
      let leaves = list.sections.filter { section in
        list.entries.contains { $0.section == section.path }
      }
      for section in [leaves[1], leaves[leaves.count / 2], leaves[leaves.count - 2], leaves[0]] {
        let entry = list.entries.filter { $0.section == section.path }.dropFirst().first
        let _: JSON = try browser.run(
          "document.getElementById($[0])?.scrollIntoView()", .text(entry?.id ?? ""))
        try browser.wait(
          until: """
            (current => current.length === 1 && decodeURIComponent(current[0].hash) === $[0])(
              [...document.querySelectorAll('.toc a[aria-current]')])
            """, .text("#\(section.path)/"))
        // The line that says so can be seen.
        #expect(
          try browser.value(
            """
            (box => box.top >= 0 && box.bottom <= innerHeight)(
              document.querySelector('.toc a[aria-current]').getBoundingClientRect())
            """), "\(section.path)")
      }
    }
  }
}
