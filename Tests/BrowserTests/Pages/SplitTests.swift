import Testing

extension BrowserTests {
  /// Addresses from when a list was one page, after it was spread over many.
  @Suite struct SplitTests {
    private let reader: Reader
    private let stand: Stand
    private let browser: Browser

    init() throws {
      reader = try Reader()
      stand = reader.stand
      browser = reader.browser
    }

    @Test(arguments: ["zh", "en"])
    func `an address within the one page leads on to the place of many pages`(
      _ language: String
    ) throws {
      let list = try ListFile(stand.file("list.json", of: "sections"))
      let entry = try #require(list.entries.last)
      let former = try #require(list.entries.first { $0.id == "entry-0053" })
      let section = try #require(list.sections.last).path + "/"
      for (id, page, anchor) in [
        (entry.id, entry.section + "/", "#" + entry.id), (section, section, ""),
        // Under the id that it had before.
        ("former-53", former.section + "/", "#" + former.id),
      ] {
        try browser.open("about:blank")
        try browser.open(stand.sections + "\(language)/index.html#\(id)")
        try browser.wait(
          until: "location.href === $[0]",
          .text(stand.sections + "\(language)/\(page)index.html\(anchor)"))
      }
      // Nothing is known of the first, so the overview stays, as it does for a place of its own.
      let hasAsked = """
        performance.getEntriesByType('resource').some(e => e.name.endsWith('/all.html') && e.responseEnd > 0)
        """
      for id in ["nowhere", "_contents"] {
        try browser.open("about:blank")
        let address = stand.sections + "\(language)/index.html#\(id)"
        try reader.open(address)
        if id == "nowhere" { try browser.wait(until: hasAsked) }
        let _: JSON = try browser.run("await eyes.frames(10)")
        #expect(try browser.address == address)
        #expect(try browser.value(hasAsked) == (id == "nowhere"))
      }
    }

    @Test(arguments: ["zh", "en"])
    func `an address within a long section leads on to the page that has the entry now`(
      _ language: String
    ) throws {
      let list = try ListFile(stand.file("list.json", of: "long"))
      let folder = stand.long + "\(language)/\(list.entries[0].section)/"
      for (asked, entry, page) in [
        // As they were given out before the section was dealt out to pages, and before entries came in between.
        ("index.html", 1_050, "3.html"), ("3.html", 2, "index.html"), ("2.html", 600, "2.html"),
      ] {
        let id = list.entries[entry].id
        try browser.open("about:blank")
        try browser.open(folder + asked + "#\(id)")
        try browser.wait(until: "location.href === $[0]", .text(folder + page + "#\(id)"))
        try browser.wait(until: "document.querySelector('main :target')?.id === $[0]", .text(id))
      }
    }

    @Test(arguments: ["zh", "en"])
    func `a reader leafs through a long section, and changes the language on the way`(
      _ language: String
    ) throws {
      let list = try ListFile(stand.file("list.json", of: "long"))
      let folder = stand.long + "\(language)/\(list.entries[0].section)/"
      var seen: [String] = []
      try reader.open(folder + "index.html")
      for page in ["2.html", "3.html", nil] {
        seen += try browser.value("eyes.seen('main li[id]').map(li => li.id)") as [String]
        guard let page else { break }
        try browser.click(".pages [rel=next]")
        try browser.wait(until: "location.href === $[0]", .text(folder + page))
        try browser.wait(until: "document.readyState === 'complete'")
      }
      #expect(seen == list.entries.map(\.id))
      #expect(try browser.value("document.querySelectorAll('.pages [rel=next]').length === 0"))
      try browser.click("a.twin")
      let other = language == "zh" ? "en" : "zh"
      try browser.wait(
        until: "location.href.split('#')[0] === $[0]",
        .text(stand.long + "\(other)/\(list.entries[0].section)/3.html"))
    }

    @Test func `a hit of the search leads to its page of a long section`() throws {
      let list = try ListFile(stand.file("list.json", of: "long"))
      let entry = list.entries[1_050]
      try reader.open(stand.long + "en/index.html?q=\(entry.id.suffix(4))")
      let last = "corpora-chinese/3.html#\(entry.id)"
      try browser.wait(
        until: "[...document.querySelectorAll('#_results a')].some(a => a.href.endsWith($[0]))",
        .text(last))
    }

    @Test(arguments: ["#100%", "#%E4%B8", "#_both"])
    func `an address that names no entry or section stays on the overview, and nothing complains`(
      _ hash: String
    ) throws {
      let overview = stand.sections + "en/index.html"
      try reader.open(overview)
      // What only the page of all entries has an id for, outside its lists.
      let _: JSON = try browser.run("document.getElementById('_both').remove()")
      _ = try browser.messages()
      let _: JSON = try browser.run(
        """
        location.hash = $[0]
        const asked = () => performance.getEntriesByType('resource').some(
          e => e.name.endsWith('/all.html') && e.responseEnd > 0)
        for (let frames = 0; frames < 60 && !asked(); frames++) await eyes.frames(1)
        await eyes.frames(10)
        """, .text(hash))
      #expect(try browser.address == overview + hash)
      let messages = try browser.messages()
      #expect(messages.isEmpty, "\(messages)")
    }

    @Test func `a reader without scripts finds all entries from the overview`() throws {
      try browser.allowScripts(false)
      let list = try ListFile(stand.file("list.json", of: "sections"))
      try browser.open(stand.sections + "zh/index.html#entry-0053")
      try browser.click("noscript a")
      try browser.wait(until: "location.pathname.endsWith('/zh/all.html')")
      let links: [String] = try browser.value(
        "eyes.seen('main li[id] > a').map(a => a.getAttribute('href'))")
      #expect(links == list.entries.map { "\($0.section)/index.html#\($0.id)" })
    }
  }
}
