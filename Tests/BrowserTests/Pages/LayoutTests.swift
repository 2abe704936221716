import Testing

extension BrowserTests {
  /// That everything has room, on paper too.
  @Suite struct LayoutTests {
    private let reader: Reader
    private let stand: Stand
    private let browser: Browser

    init() throws {
      reader = try Reader()
      stand = reader.stand
      browser = reader.browser
    }

    @Test(arguments: [Browser.Width.narrow, .phone])
    func `no page scrolls sideways, and no text leaves it`(_ width: Browser.Width) throws {
      try browser.resize(width)
      for path in try stand.kinds(of: "real") + ["", "nowhere"] {
        try browser.open(stand.real + path)
        try widths(at: path, width)
      }
      let path = "en/corpora/corpora-chinese/3.html"
      try browser.open(stand.long + path)
      try widths(at: path, width)
      try reader.open(stand.usual + "zh/index.html?tag=dataset&sort=name")
      try browser.click("#_both")
      try browser.wait(until: "document.querySelectorAll('p.other').length > 5")
      try widths(at: "both languages, filtered", width)
    }

    /// A phone lets a page that is too wide lay itself out wider, so the width is held against the one that was asked for.
    private func widths(at path: String, _ width: Browser.Width) throws {
      struct Widths: Decodable {
        let page: Double
        let outside: [String]
      }
      let widths: Widths = try browser.value(
        """
        {page: document.documentElement.scrollWidth,
         outside: eyes.seen('body *').filter(e => {
           const box = e.getBoundingClientRect()
           return box.width > 1 && (box.right > $[0] + 1 || box.left < -1)
             && getComputedStyle(e).position !== 'absolute' && !e.closest('pre, table')
         }).map(e => e.outerHTML.slice(0, 80)).slice(0, 3)}
        """, .number(Double(width.rawValue)))
      #expect(widths.page <= Double(width.rawValue), "\(path) is \(widths.page) pixels wide")
      #expect(widths.outside == [], "\(path)")
    }

    @Test func `a print has the whole list, dark on white, and none of the controls`() throws {
      let list = try ListFile(stand.file("list.json", of: "usual"))
      try reader.open(stand.usual + "zh/index.html")
      try reader.choose(theme: "dark")
      try browser.prefer(.light, medium: "print")
      #expect(try reader.rows.count == list.entries.count)
      let controls: [String] = try browser.value(
        "eyes.seen('button, input, select, .bar nav, form').map(e => e.outerHTML.slice(0, 80))"
      )
      #expect(controls == [])
      struct Ink: Decodable {
        let text: [Double]
        let paper: [Double]
      }
      let ink: Ink = try browser.value(
        """
        (numbers => ({
          text: numbers(getComputedStyle(document.querySelector('main li p')).color),
          paper: numbers(getComputedStyle(document.body).backgroundColor)
        }))(colour => colour.match(/[\\d.]+/g).map(Number))
        """)
      #expect(ink.text.prefix(3).allSatisfy { $0 < 80 }, "\(ink.text)")
      #expect(ink.paper.prefix(3).allSatisfy { $0 > 250 } || ink.paper.last == 0, "\(ink.paper)")
      let pdf: String = try browser.session.post("/print")
      #expect(pdf.count > 100_000, "the print has hardly anything on it")
    }

    @Test func `where motion is unwelcome, nothing moves`() throws {
      try browser.prefer(.light, more: ["prefers-reduced-motion": "reduce"])
      try reader.open(stand.usual + "en/index.html")
      let moving: [String] = try browser.value(
        """
        eyes.seen('*').filter(e => {
          const style = getComputedStyle(e)
          return style.scrollBehavior === 'smooth' || [style.transitionDuration, style.animationDuration]
            .some(list => list.split(',').some(time => parseFloat(time) > 0.01))
        }).map(e => e.outerHTML.slice(0, 80)).slice(0, 3)
        """)
      #expect(moving == [])
    }

    /// What an entry says many of costs an element each: further links, their codes, former ids; and the badge that
    /// stands for a star nobody has counted.
    @Test
    func
      `an entry has at most ten elements, a paper sixteen, and no more than its further links need`()
      throws
    {
      try browser.open(stand.real + "zh/index.html")
      let heavy: [String] = try browser.value(
        """
        [...document.querySelectorAll('main li[id]')].map(row => {
          const count = selector => row.querySelectorAll(selector).length
          const further = Math.max(0, count('.meta a') - 2) + 2 * count('kbd') + count('span[id], .star img')
          const limit = row.closest('.papers') ? 16 : 10
          return {id: row.id, over: 1 + count('*') - further - limit}
        }).filter(row => row.over > 0).map(row => `${row.id}: ${row.over} too many`)
        """)
      #expect(heavy.prefix(10) == [], "and \(max(0, heavy.count - 10)) more")
    }
  }
}
