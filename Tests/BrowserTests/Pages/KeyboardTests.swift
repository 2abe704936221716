import Testing

extension BrowserTests {
  /// The page without a mouse.
  @Suite struct KeyboardTests {
    private let reader: Reader
    private let stand: Stand
    private let browser: Browser

    init() throws {
      reader = try Reader()
      stand = reader.stand
      browser = reader.browser
    }

    /// Whether all of the focused element's first line can be seen: at points of it nothing else lies on top.
    private static let sight = """
      window.sight = element => {
        const box = [...element.getClientRects()].find(r => r.width > 0 && r.height > 0)
        if (!box) return 'has no box'
        const inset = Math.min(2, box.height / 4)
        for (const [x, y] of [
          [box.left + box.width / 2, box.top + inset], [box.left + box.width / 2, box.bottom - inset]]) {
          if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) return 'is off the screen'
          const top = document.elementFromPoint(x, y)
          if (!top || !(element.contains(top) || top.contains(element)))
            return `is under ${top?.outerHTML.slice(0, 60)}`
        }
        return ''
      }
      """

    @Test(arguments: [Browser.Width.desk, .phone])
    func `what has the focus is never under the bar, on the way down and on the way up`(
      _ width: Browser.Width
    ) throws {
      try browser.resize(width, height: 700)
      try browser.beforeEachPage(Self.sight)
      try reader.open(stand.usual + "zh/index.html")
      let hidden: [String] = try browser.run(
        """
        const stops = eyes.seen('a[href], button, input, select, summary, [tabindex="0"]')
        const hidden = []
        for (const way of [stops, stops.toReversed()])
          for (const stop of way) {
            stop.focus()
            if (document.activeElement !== stop || stop.matches('.skip')) continue
            const problem = sight(stop)
            if (problem) hidden.push(`${stop.outerHTML.slice(0, 80)} ${problem}`)
          }
        return hidden.slice(0, 5)
        """)
      #expect(hidden == [])
    }

    @Test func `the tab key goes through the page in its order and shows where it is`() throws {
      try reader.open(stand.usual + "en/index.html")
      let _: JSON = try browser.run(
        """
        window.stops = []
        document.addEventListener('focusin', event => {
          const style = getComputedStyle(event.target)
          const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
            || style.boxShadow !== 'none' || event.target.matches('.skip')
          const after = !stops.length
            || stops.at(-1).element.compareDocumentPosition(event.target) & Node.DOCUMENT_POSITION_FOLLOWING
          stops.push({element: event.target, ring, after: !!after})
        })
        """)
      for _ in 0..<12 { try browser.press(String(repeating: Key.tab, count: 10)) }
      struct Stops: Decodable {
        let count: Int
        let first: String
        let ringless: [String]
        let backward: [String]
        let list: Bool
      }
      let stops: Stops = try browser.value(
        """
        {count: stops.length, first: stops[0].element.className,
         ringless: stops.filter(s => !s.ring).map(s => s.element.outerHTML.slice(0, 80)),
         backward: stops.filter(s => !s.after).map(s => s.element.outerHTML.slice(0, 80)),
         list: stops.some(s => s.element.closest('li[id]'))}
        """)
      #expect(stops.count == 120)
      #expect(stops.first == "skip")
      #expect(stops.ringless == [])
      #expect(stops.backward == [])
      #expect(stops.list, "120 stops do not reach the list")
    }

    @Test func `the link past the bar goes to the list`() throws {
      try reader.open(stand.usual + "en/index.html")
      try browser.press(Key.tab)
      #expect(try browser.value("document.activeElement.className") == "skip")
      try browser.press(Key.enter)
      try browser.wait(until: "location.hash === '#_main'")
      try browser.press(Key.tab)
      #expect(try browser.value("!!document.activeElement.closest('main')"))
    }

    @Test func `a search needs no mouse from the first key to the last`() throws {
      try reader.open(stand.usual + "en/index.html")
      try browser.press("k", holding: Key.control)
      try browser.wait(until: "document.activeElement.matches('#_find input[name=q]')")
      try browser.press("bert")
      try browser.wait(until: "eyes.rows().length > 1 && eyes.rows().length < 100")
      let rows = try reader.rows

      try browser.press(Key.down)
      try browser.wait(
        until: "document.activeElement.closest('li[id]')?.id === $[0]", .text(rows[0]))
      try browser.press(Key.down)
      try browser.wait(
        until: "document.activeElement.closest('li[id]')?.id === $[0]", .text(rows[1]))
      try browser.press(Key.up, Key.up)
      try browser.wait(until: "document.activeElement.matches('#_find input[name=q]')")

      try browser.press(Key.escape)
      try browser.wait(until: "document.querySelector('#_find input[name=q]').value === ''")
      try browser.press(Key.escape)
      try browser.wait(until: "!document.activeElement.matches('#_find input[name=q]')")
      #expect(try reader.rows.count > 100)
    }

    @Test func `enter on a hit follows its link, and in the box stays on the page`() throws {
      try reader.open(stand.usual + "en/index.html")
      try browser.press("k", holding: Key.control)
      try browser.press("bert")
      try browser.wait(until: "eyes.rows().length > 1 && eyes.rows().length < 100")
      let _: JSON = try browser.run(
        """
        window.followed = []
        document.addEventListener('click', event => {
          followed.push(event.target.closest('a')?.href ?? event.target.tagName)
          event.preventDefault()
        })
        """)
      try browser.press(Key.down, Key.enter)
      let first: String = try browser.value("document.activeElement.href")
      #expect(try browser.value("followed", as: [String].self) == [first])
      try browser.press("k", holding: Key.control)
      try browser.press(Key.enter)
      #expect(try browser.value("document.querySelector('#_find input[name=q]').value") == "bert")
      #expect(try browser.address.hasSuffix("en/index.html?q=bert"))
    }

    @Test func `letters alone do nothing`() throws {
      try reader.open(stand.usual + "en/index.html")
      let all = try reader.rows.count
      try browser.press("/skjtbh?1")
      #expect(try browser.value("document.activeElement === document.body"))
      #expect(try reader.rows.count == all)
      #expect(try browser.address == stand.usual + "en/index.html")
    }
  }
}
