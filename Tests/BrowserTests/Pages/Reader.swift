import Foundation
import Testing

/// Somebody with an empty browser, about to read one of the sites.
struct Reader {
  let stand: Stand
  let browser: Browser

  init() throws {
    stand = try Stand.current
    browser = stand.browser
    try browser.restore()
    try browser.forget("http://127.0.0.1:\(stand.server.port)")
    try browser.beforeEachPage(Self.eyes)
    _ = stand.server.takeRequests()
  }

  /// Opens a page and waits until its script has run.
  func open(_ address: String) throws {
    try browser.open(address)
    try browser.wait(until: "document.documentElement.classList.contains('js')")
  }

  /// The ids of the rows that can be seen, from the top.
  var rows: [String] { get throws { try browser.value("eyes.rows()") } }

  /// The row that the reader is at: the first that shows under the bar.
  var place: String { get throws { try browser.value("eyes.place()") } }

  /// Writes a query into the search box and gives the rows that can be seen, at the latest after a second and a half,
  /// at the earliest when they are as many as they should be.
  func search(_ query: String, expecting count: Int) throws -> [String] {
    try browser.run("return eyes.search($[0], $[1])", .text(query), .number(Double(count)))
  }

  /// Opens an address with a search in it, and gives all that it finds.
  func find(_ address: String) throws -> [String] {
    try open(address)
    return try browser.run("return eyes.all()")
  }

  /// Chooses an option of a filter as a press on it does.
  ///
  /// Some options are there only when somebody has turned to the filters and their file has come.
  func choose(_ value: String, of name: String) throws {
    let _: JSON = try browser.run(
      """
      const filters = document.querySelector('#_tools')
      filters.open = true
      filters.querySelector('select').focus()
      """)
    try browser.wait(
      until: "document.querySelector(`#_filters select[name=${$[0]}] option[value='${$[1]}']`)",
      .text(name), .text(value))
    let _: JSON = try browser.run(
      """
      const select = document.querySelector(`#_filters select[name=${$[0]}]`)
      select.value = $[1]
      select.dispatchEvent(new Event('input', {bubbles: true}))
      select.dispatchEvent(new Event('change', {bubbles: true}))
      await eyes.frames(2)
      """, .text(name), .text(value))
  }

  func choose(theme: String) throws {
    let _: JSON = try browser.run(
      """
      const select = document.querySelector('#_theme')
      select.value = $[0]
      select.dispatchEvent(new Event('input', {bubbles: true}))
      select.dispatchEvent(new Event('change', {bubbles: true}))
      """, .text(theme))
  }

  /// What looks at the page for the tests; it changes nothing but what a reader could.
  private static let eyes = """
    window.eyes = {
      frames: async count => { while (count--) await new Promise(requestAnimationFrame) },
      seen: selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility({
        visibilityProperty: true, opacityProperty: true})),
      entries: () => eyes.seen('main :is(li, tr)[id], #_results > li'),
      // A hit whose row is on another page is known by where it leads.
      id: row => row.id || row.querySelector('a').href.match(/([^/#]+?)(\\.html)?$/)[1],
      rows: () => eyes.entries().map(eyes.id),
      bar: () => Math.max(0, document.querySelector('.bar').getBoundingClientRect().bottom),
      place: () => eyes.entries().find(
        row => row.getBoundingClientRect().bottom > eyes.bar() + 8)?.id ?? '',
      search: async (query, count) => {
        const box = document.querySelector('#_find input[name=q]')
        box.focus()
        box.value = query
        box.dispatchEvent(new InputEvent('input', {bubbles: true}))
        const end = performance.now() + 1500
        do await eyes.frames(2); while (eyes.rows().length !== count && performance.now() < end)
        return eyes.rows()
      },
      // All that was found, where the first of many hits are shown.
      all: async () => {
        const hits = document.querySelector('#_hits')
        const end = performance.now() + 20000
        while (!/\\d(?!.*\\+)/.test(hits.textContent) && performance.now() < end) {
          eyes.seen('#_more')[0]?.click()
          await eyes.frames(2)
        }
        return eyes.rows()
      },
    }
    """
}
