import Foundation
import Testing

extension BrowserTests {
  /// What axe, the usual judge of accessibility, says about every kind of page.
  @Suite struct AccessibilityTests {
    private let reader: Reader
    private let stand: Stand
    private let browser: Browser

    init() throws {
      reader = try Reader()
      stand = reader.stand
      browser = reader.browser
      try browser.beforeEachPage(String(contentsOf: Repository.axe, encoding: .utf8))
      // It puts its own style into pages, which their policy forbids.
      try browser.session.tell("Page.setBypassCSP", ["enabled": true])
    }

    private static let judge = """
      if (!window.shown) {
        // What is not laid out is not judged.
        window.shown = new CSSStyleSheet()
        shown.replaceSync('* { content-visibility: visible !important }')
        document.adoptedStyleSheets.push(shown)
      }
      // What a search finds changes once more when search.json has come, which is told.
      const hits = document.getElementById('_hits')
      while (hits && location.search && !hits.textContent) await eyes.frames(1)
      await eyes.frames(3)
      const result = await axe.run(document, {resultTypes: ['violations', 'incomplete']})
      return [...result.violations, ...result.incomplete].map(({id, nodes}) =>
        `${id}: ${nodes.length} × ${nodes[0].target} ${nodes[0].html.slice(0, 120)}`)
      """

    /// Each scheme and each width once: colours do not depend on the width.
    @Test(arguments: zip([Browser.Scheme.light, .dark], [Browser.Width.phone, .desk]))
    func `axe finds nothing, and leaves nothing undecided`(
      _ scheme: Browser.Scheme, _ width: Browser.Width
    )
      throws
    {
      defer { _ = try? browser.session.tell("Page.setBypassCSP", ["enabled": false]) }
      try browser.prefer(scheme)
      try browser.resize(width)
      var addresses = try (stand.kinds(of: "real") + ["", "nowhere"]).map { stand.real + $0 }
      addresses += ["zh", "en"].flatMap { (language: String) -> [String] in
        [
          stand.usual + "\(language)/index.html?q=bert&sort=name",
          stand.usual + "\(language)/index.html?q=qqzzxx",
          stand.sections + "\(language)/index.html", stand.sections + "\(language)/all.html",
          stand.long + "\(language)/corpora/corpora-chinese/3.html",
          stand.tables + "\(language)/index.html",
          stand.tables + "\(language)/index.html?sort=name",
        ]
      }
      for address in addresses {
        try browser.open(address)
        let found: [String] = try browser.run(Self.judge)
        #expect(found == [], "\(address), \(scheme), \(width)")
      }
    }
  }
}
