import Foundation
import Testing

extension BrowserTests {
  /// The preview, before somebody who writes in one window and reads in the other.
  @Suite struct PreviewTests {
    private let reader: Reader
    let browser: Browser
    private let showing: Showing

    init() throws {
      reader = try Reader()
      browser = reader.browser
      showing = try Showing()
    }

    /// Something that is saved, and how a reader notices.
    private struct Save: Sendable {
      let what: String
      /// True in JavaScript when the page has followed.
      let seen: String
      /// Whether the page is loaded again for it, with everything kept.
      var isReload = false
      let change: @Sendable (Showing.Files) throws -> Void

      /// Text of the entry is on the page.
      static func says(_ text: String, _ id: String) -> String {
        "document.getElementById('\(id)')?.textContent.includes('\(text)')"
      }
    }

    private static let isThere = "eyes.entries().some(row => row.id === 'new-corpus')"

    private static let saves = [
      Save(what: "a summary", seen: Save.says("二十万条医学问答", "cmedqa2")) {
        try $0.replace(
          "十万余条中文医药问答", with: "二十万条医学问答", in: "content/datasets/chinese/cmedqa2.yml")
      },
      Save(
        what: "a section's title",
        seen: """
          document.getElementById('datasets/chinese/').textContent.includes('汉语数据集')
            && document.querySelector('.toc').textContent.includes('汉语数据集')
          """
      ) {
        try $0.replace("中文数据集", with: "汉语数据集", in: "content/datasets/chinese/section.yml")
      },
      Save(
        what: "a style",
        seen: """
          getComputedStyle(document.querySelector('footer')).outlineColor === 'rgb(1, 2, 3)'
            && document.querySelectorAll('link[rel=stylesheet]').length === 1
          """
      ) {
        try $0.replace(
          ":root {", with: "footer { outline: 1px solid rgb(1, 2, 3) }\n:root {",
          in: "templates/assets/style.css")
      },
      Save(
        what: "a word of the interface",
        seen: "document.querySelector('footer').textContent.includes('由二重奏生成')", isReload: true
      ) {
        try $0.replace("由 Duet 生成", with: "由二重奏生成", in: "templates/strings.zh.yml")
      },
      Save(
        what: "a template",
        seen: "document.querySelector('footer b')?.textContent === 'Duet'", isReload: true
      ) {
        try $0.replace("</footer>", with: "<b>Duet</b>\n</footer>", in: "templates/page.mustache")
      },
      Save(what: "a new entry", seen: isThere, isReload: true) {
        try $0.write(
          """
          title: 新语料
          summary:
            zh: 刚刚收录的医学语料。
            en: A medical corpus that has just been added.
          links:
            github: example/new-corpus
          added: 2026-11-21

          """, to: "content/datasets/chinese/new-corpus.yml")
      },
      Save(
        what: "an entry that goes", seen: "eyes.entries().length && !\(isThere)",
        isReload: true
      ) {
        try $0.remove("content/datasets/chinese/new-corpus.yml")
      },
    ]

    @Test(arguments: ["", "医"])
    func `every save is on the page, and the reader stays where they were`(_ query: String) throws {
      try reader.open(showing.address + "zh/index.html")
      if !query.isEmpty { try search(query) }
      for save in Self.saves {
        let place = try read(at: 500)
        try save.change(showing.files)
        try follow(save.what, save.seen)
        #expect(try browser.value("Boolean(window.isSame)") == !save.isReload, "\(save.what)")
        try stay(at: place, query, save.what)
      }
      #expect(try browser.messages().map(\.description) == [])
    }

    @Test func `the search knows an entry that has come, and forgets one that has gone`() throws {
      try reader.open(showing.address + "zh/index.html")
      for (save, count) in zip(Self.saves.suffix(2), [1, 0]) {
        try save.change(showing.files)
        try follow(save.what, save.seen)
        #expect(try reader.search("新语料", expecting: count).count == count, "\(save.what)")
        let rows = try reader.search("", expecting: 19 + count)
        #expect(rows.contains("new-corpus") == (count == 1), "\(save.what)")
      }
    }

    @Test func `the search goes by what was saved, and so does the other language`() throws {
      try reader.open(showing.address + "zh/index.html")
      #expect(try reader.search("十万余条中文", expecting: 1) == ["cmedqa2"])
      _ = try reader.search("", expecting: 19)
      try browser.click("#_both")
      try browser.wait(until: "document.querySelector('#cmedqa2 .other')")
      try read(at: 0)

      try showing.files.replace("十万余条中文医药问答", with: "量子问答", in: Self.entry)
      try showing.files.replace("tags: [", with: "tags: [quantum, ", in: Self.entry)
      try follow("the Chinese text", Save.says("量子问答", "cmedqa2"))
      // Nothing of the page that is open is different then but what stands in the other language.
      try showing.files.replace("Over 100,000", with: "A quantum", in: Self.entry)
      try follow("the English text", Save.says("A quantum", "cmedqa2"))
      for (word, hits) in [("十万余条中文", []), ("量子问答", ["cmedqa2"]), ("A quantum", ["cmedqa2"])] {
        #expect(try reader.search(word, expecting: hits.count) == hits)
      }
      try browser.wait(until: "document.querySelector('#_filters [value=quantum]')")
      #expect(try browser.value("Boolean(window.isSame)"))
    }

    @Test func `each entry has one way to its file, which says what it lacks`() throws {
      try reader.open(showing.address + "zh/index.html")
      let ways = """
        [...document.querySelectorAll('#cmedqa2 duet-preview')]
          .map(host => [...host.shadowRoot.querySelectorAll('button')].map(way => way.textContent).join())
        """
      #expect(try browser.value(ways) == ["编辑"])
      try read(at: 0)
      #expect(
        try browser.value(
          "Boolean(window.other = document.querySelector('#meddialog duet-preview'))"))

      let english =
        "  en: Over 100,000 Chinese medical questions and answers with lists of candidates, for "
        + "training and comparing models that match the two.\n"
      try showing.files.replace(english, with: "", in: Self.entry)
      try follow("the gap", "\(ways)[0] === '编辑,缺英文：summary'")
      #expect(try browser.value("\(ways).length") == 1)

      try showing.files.replace("tags: [", with: "# 还缺英文\ntags: [", in: Self.entry)
      try showing.files.replace("十万余条", with: "十余万条", in: Self.entry)
      try follow("another text", Save.says("十余万条", "cmedqa2"))
      #expect(try browser.value(ways) == ["编辑,缺英文：summary"])
      // Those of other entries are the very ones that they were.
      #expect(
        try browser.value("document.querySelector('#meddialog duet-preview') === window.other"))
      #expect(try browser.value("Boolean(window.isSame)"))
    }

    @Test
    func `a chosen theme outlives a save, and so does all that scripts do from the first frame on`()
      throws
    {
      try reader.open(showing.address + "zh/index.html")
      #expect(try browser.value("Boolean(localStorage.setItem('duet.theme', 'dark') ?? true)"))
      try reader.open(showing.address + "zh/index.html")
      let root = "document.documentElement.cloneNode().outerHTML"
      let before: String = try browser.value(root)
      #expect(before.contains("js") && before.contains("dark"))
      try read(at: 0)

      let save = Self.saves[0]
      try save.change(showing.files)
      try follow(save.what, save.seen)
      #expect(try browser.value(root) == before)
      #expect(try browser.value("Boolean(window.isSame)"))
    }

    /// The way to what the preview says over the page.
    private static let alert = """
      [...document.querySelectorAll('html > duet-preview')]
        .map(host => host.shadowRoot.querySelector('[role=alert]')).find(Boolean)
      """
    private static let entry = "content/datasets/chinese/cmedqa2.yml"

    @Test(arguments: [
      ("zh", ["1个问题", "没有“sumary”这个键", "办法：是不是想写“summary”？"], "十万余条"),
      (
        "en", ["1 problem", "unknown key 'sumary'", "help: Did you mean 'summary'?"], "Over 100,000"
      ),
    ])
    func `a mistake is shown over the last good page, in its language, until it is mended`(
      _ language: String, _ told: [String], _ good: String
    ) throws {
      try reader.open(showing.address + "\(language)/index.html")
      try search("cmedqa2")
      let place = try read(at: 0)
      try showing.files.replace("summary:", with: "sumary:", in: Self.entry)
      try browser.wait(until: Self.alert)
      let words: String = try browser.value("\(Self.alert).textContent")
      for part in told + [Self.entry + ":2:1"] {
        #expect(words.contains(part), "\(words)")
      }
      #expect(try browser.value("\(Self.alert).checkVisibility()"))
      #expect(try browser.value("\(Save.says(good, "cmedqa2"))"))
      try stay(at: place, "cmedqa2", "a mistake")

      try showing.files.replace("sumary:", with: "summary:", in: Self.entry)
      try browser.wait(until: "!\(Self.alert)")
      #expect(try browser.value("\(Save.says(good, "cmedqa2"))"))
      #expect(try browser.value("Boolean(window.isSame)"))
      try stay(at: place, "cmedqa2", "a mended mistake")
    }

    @Test func `a list that is wrong from the start says so, and is shown once it is right`() throws
    {
      let showing = try Showing {
        try $0.replace("summary:", with: "sumary:", in: Self.entry)
      }
      for (path, words) in [
        ("zh/index.html", "1个问题，改好后显示页面"),
        ("en/index.html", "1 problem; the page appears once all is mended"),
      ] {
        try browser.open(showing.address + path)
        try browser.wait(until: "\(Self.alert)?.textContent.includes($[0])", .text(words))
        #expect(
          try browser.value("\(Self.alert).textContent.includes($[0])", .text(Self.entry + ":2:1")))
      }
      try browser.resize(.phone)
      #expect(try browser.value("document.documentElement.clientWidth") == 390)
      try showing.files.replace("sumary:", with: "summary:", in: Self.entry)
      try browser.wait(until: "!\(Self.alert) && \(Save.says("Over 100,000", "cmedqa2"))")
    }

    @Test func `a page that nobody sees catches up when it is looked at again`() throws {
      try reader.open(showing.address + "zh/index.html")
      let place = try read(at: 500)
      guard
        case .record(let other) = try browser.session.tell(
          "Target.createTarget", ["url": "about:blank"]),
        let id = other["targetId"]
      else {
        Issue.record("the browser opened no second tab")
        return
      }
      try browser.wait(until: "document.hidden")
      let save = Self.saves[0]
      try save.change(showing.files)
      try browser.wait(
        until: """
          (request => {
            request.open('GET', location.pathname, false)
            request.send()
            return request.responseText.includes('二十万条医学问答')
          })(new XMLHttpRequest())
          """)
      #expect(try !browser.value("\(save.seen)"))
      try browser.session.tell("Target.closeTarget", ["targetId": id])
      try browser.session.tell("Page.bringToFront")
      try follow(save.what, save.seen)
      #expect(try browser.value("Boolean(window.isSame)"))
      try stay(at: place, "", save.what)
    }
  }
}
