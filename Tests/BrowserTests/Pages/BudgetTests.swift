import Foundation
import Testing

extension BrowserTests {
  /// What a page weighs and costs. Sizes and counts are held to their budgets; times depend on the machine and are
  /// printed only.
  @Suite struct BudgetTests {
    private let reader: Reader
    private let stand: Stand
    private let browser: Browser

    init() throws {
      reader = try Reader()
      stand = reader.stand
      browser = reader.browser
    }

    @Test(arguments: ["zh", "en"])
    func `the list is light, and comes in four requests`(_ language: String) throws {
      let count = try ListFile(stand.file("list.json", of: "real")).entries.count
      try browser.open(stand.real + "\(language)/index.html")
      let _: JSON = try browser.run("await eyes.frames(5)")
      let requests = stand.server.takeRequests()
      let html = try #require(requests.first { $0.path.hasSuffix(".html") }).bytes
      let css = requests.filter { $0.path.hasSuffix(".css") }.map(\.bytes).reduce(0, +)
      let js = requests.filter { $0.path.hasSuffix(".js") }.map(\.bytes).reduce(0, +)
      let perEntry = (html - 15_000) / count
      print(
        "budget: \(language) home: \(count) entries, \(html) bytes of HTML (\(perEntry) an entry and 15 kB),",
        "\(css) of CSS, \(js) of JS, all gzipped; \(requests.count) requests")
      #expect(html <= 15_000 + 130 * count)
      #expect(css <= 5_000)
      #expect(js <= 6_000)
      // An overview has one more script.
      let isSplit = try stand.paths(of: "real").contains("\(language)/all.html")
      #expect(requests.count <= (isSplit ? 5 : 4), "\(requests.map(\.path))")
      #expect(requests.allSatisfy { $0.status == "200 OK" })
      // Named by their content, so that they can be kept for ever.
      #expect(
        requests.filter { $0.path.contains(/\.(css|js)$/) }.allSatisfy {
          $0.path.contains(/[0-9a-f]{8}/)
        })
    }

    @Test(arguments: [Browser.Width.desk, .phone])
    func `nothing moves while a page loads`(_ width: Browser.Width) throws {
      try browser.resize(width)
      try browser.beforeEachPage(
        """
        window.shift = 0
        window.paint = 0
        new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) shift += e.value })
          .observe({type: 'layout-shift', buffered: true})
        new PerformanceObserver(list => { paint = list.getEntries().at(-1).startTime })
          .observe({type: 'largest-contentful-paint', buffered: true})
        """)
      stand.server.delay(".js", by: 0.2)
      defer { stand.server.delay(".js", by: nil) }
      let addresses = try (stand.kinds(of: "real") + [""]).map { stand.real + $0 }
      for address in addresses + [
        stand.usual + "zh/index.html?q=bert", stand.usual + "zh/index.html#papers/",
      ] {
        try browser.open(address)
        let _: JSON = try browser.run("await eyes.frames(20)")
        let shift: Double = try browser.value("shift")
        let paint: Double = try browser.value("paint")
        print(
          "budget: \(address) at \(width.rawValue): layout shift \(shift), largest paint \(Int(paint)) ms"
        )
        #expect(shift <= 0.01, "\(address)")
      }
    }

    @Test func `a letter in the search costs little on 1,000 entries`() throws {
      try reader.open(stand.large + "en/index.html")
      try browser.session.tell("Performance.enable")
      try browser.click("#_find input[name=q]")
      try browser.wait(
        until: "performance.getEntriesByType('resource').some(e => e.name.includes('search'))")
      for letter in ["m", "e", "d", Key.backspace, "d", " ", "知"] {
        let before = try metrics()
        let started = ContinuousClock.now
        try browser.press(letter)
        let _: JSON = try browser.run("await eyes.frames(6)")
        let after = try metrics()
        let spent = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"].map { name in
          "\(name) \(Int(((after[name] ?? 0) - (before[name] ?? 0)) * 1000)) ms"
        }
        print(
          "budget: a keystroke on 1,000 entries: \(spent.joined(separator: ", ")) in \(ContinuousClock.now - started)"
        )
      }
      #expect(try reader.rows.count < 1_000)
    }

    private func metrics() throws -> [String: Double] {
      guard case .record(let answer) = try browser.session.tell("Performance.getMetrics"),
        case .list(let list) = answer["metrics"]
      else { return [:] }
      var metrics: [String: Double] = [:]
      for case .record(let metric) in list {
        if case .text(let name) = metric["name"], case .number(let value) = metric["value"] {
          metrics[name] = value
        }
      }
      return metrics
    }
  }
}
