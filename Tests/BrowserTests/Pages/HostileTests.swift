import Foundation
import Hostile
import Testing

extension BrowserTests {
  /// Lists that somebody wrote to get more than text onto their pages, in a real browser. The pages' own policy is
  /// switched off, so that it is not what keeps anything from running.
  ///
  /// `HOSTILE=all` opens the pages of every entry in both languages.
  @Suite struct HostileTests {
    private let stand: Stand
    private let browser: Browser

    init() throws {
      stand = try Stand.current
      browser = stand.browser
      try browser.restore()
      try browser.ignorePolicies()
      try browser.beforeEachPage(Self.detector)
    }

    @Test func `nothing that a list says runs, whatever happens on the page`() throws {
      let site = try HostileStand(stand, pages: "single")
      var paths = ["zh/index.html", "en/index.html", "en/new.html", "zh/tags.html"]
      let isAll = ProcessInfo.processInfo.environment["HOSTILE"] == "all"
      for (number, vector) in HostileList.vectors.enumerated() {
        for language in isAll ? ["zh", "en"] : [number % 2 == 0 ? "zh" : "en"] {
          paths += ["entry", "markdown"].map { "\(language)/entries/\($0)-\(vector.name).html" }
        }
      }
      let all = Set(site.paths)
      var elements = 0
      for path in paths where all.contains(path) {
        try browser.open(site.address + path)
        elements += try browser.value("document.querySelectorAll('*').length")
        #expect(try poke() == [], "/\(path)")
      }
      #expect(elements > 20_000, "only \(elements) elements were seen")
    }

    @Test func `nothing that a list says runs among the results of the search`() throws {
      let site = try HostileStand(stand, pages: "sections")
      for language in ["zh", "en"] {
        try browser.open(site.address + language + "/index.html")
        try browser.wait(until: "document.documentElement.classList.contains('js')")
        let _: JSON = try browser.run(
          """
          const box = document.querySelector('#_find input[name=q]')
          box.focus()
          box.value = 'ran'
          box.dispatchEvent(new InputEvent('input', {bubbles: true}))
          """)
        try browser.wait(until: "document.querySelectorAll('#_results > li').length > 20")
        #expect(try poke() == [])
      }
    }

    @Test(arguments: [
      "<img src=x onerror=ran()>", "<a href='javascript:ran()'>x</a>",
      "<b onpointerover=ran()>x</b>",
      "<details ontoggle=ran()>x</details>", "<svg><a xlink:href='javascript:ran()'></a></svg>",
      "<iframe srcdoc='<script>parent.ran()</script>'></iframe>",
      "<form action='javascript:ran()'></form>",
    ])
    func `what is planted on a page is seen to run`(_ plant: String) throws {
      try browser.open(stand.usual + "en/index.html")
      #expect(try poke() == [])
      let _: JSON = try browser.run(
        """
        document.querySelector('main').insertAdjacentHTML('beforeend', $[0])
        await new Promise(resolve => setTimeout(resolve, 100))
        """,
        .text(plant))
      #expect(try !poke().isEmpty)
    }

    /// Lets everything happen to every element that can happen, and says what ran.
    private func poke() throws -> [String] { try browser.run("return await poke()") }

    private static let detector = """
      if (window === top) {
        window.hits = []
        window.ran = () => { hits.push('ran') }
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
          window[name] = () => { hits.push(name) }
        window.poke = async () => {
          // Links lead nowhere while they are pressed, but for those that would run something.
          const stay = event => {
            if (event.target.closest?.('a')?.protocol !== 'javascript:') event.preventDefault()
          }
          addEventListener('click', stay, true)
          addEventListener('submit', stay, true)
          const kinds = ['click', 'dblclick', 'auxclick', 'contextmenu', 'mouseover', 'mouseenter', 'mousemove',
            'mouseout', 'pointerover', 'pointerenter', 'pointerdown', 'focus', 'focusin', 'blur', 'load', 'error',
            'loadstart', 'toggle', 'close', 'change', 'input', 'invalid', 'select', 'scroll', 'wheel', 'drag', 'copy',
            'paste', 'keydown', 'keyup', 'animationstart', 'animationend', 'transitionend', 'begin', 'end', 'repeat',
            'start', 'finish', 'bounce', 'beforetoggle', 'touchstart', 'canplay', 'resize', 'message', 'pageshow']
          for (const element of document.querySelectorAll('*')) {
            for (const {name, value} of element.attributes) {
              if (/^on/i.test(name) || name === 'srcdoc') hits.push(`${name}=${value}`)
              if (/^(href|src|action|formaction|data|xlink:href)$/i.test(name)
                && /^[\\s\\0-\\x20]*(javascript|data|vbscript|blob|file):/i.test(value.replace(/[\\t\\r\\n]/g, '')))
                hits.push(`${name}=${value}`)
            }
            if (element.closest('main')) {
              for (const kind of kinds) element.dispatchEvent(new Event(kind, {cancelable: true}))
            }
          }
          await new Promise(requestAnimationFrame)
          removeEventListener('click', stay, true)
          removeEventListener('submit', stay, true)
          return hits
        }
      }
      """
  }
}

/// A hostile list that the program has built, published at the stand.
private struct HostileStand {
  let address: String
  let paths: [String]

  init(_ stand: Stand, pages: String) throws {
    let name = "hostile-" + pages
    let folder = FileManager.default.temporaryDirectory.appending(path: "duet-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let content = folder.appending(path: "content")
    let options = [
      "--content", content.path, "--templates", Repository.folder.appending(path: "templates").path,
      "--base-url", stand.server.address(of: name),
    ]
    var list = try HostileSite.entries()
    try list.write(to: content) { _ in
      try HostileSite.Refusal.read(
        Tool(Repository.program).said(["check", "--format", "json"] + options)
      ).map { refusal in
        HostileSite.Refusal(
          path: refusal.path.replacing(folder.path + "/", with: ""), line: refusal.line,
          message: refusal.message)
      }
    }
    let file = content.appending(path: "list.yml")
    try Data((try String(contentsOf: file, encoding: .utf8) + "pages: \(pages)\n").utf8).write(
      to: file)
    let site = stand.folder(of: name)
    try Tool(Repository.program).run(["build", "--output", site.path] + options)
    stand.server.publish(try PublishedSite(folder: site), as: name)
    address = stand.server.address(of: name)
    paths = try stand.paths(of: name)
  }
}
