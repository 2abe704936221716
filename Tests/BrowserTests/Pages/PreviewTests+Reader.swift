import Testing

// What the reader does.
extension BrowserTests.PreviewTests {
  /// Writes into the search box, and waits until all that the search needs has come.
  func search(_ query: String) throws {
    try browser.click("#_find input")
    try browser.type(query, into: "#_find input")
    try browser.wait(
      until: """
        document.querySelector('#_filters select[name=tag]').length > 1
          && document.documentElement.classList.contains('filtered')
        """)
  }

  /// The row that is being read, and where on the screen it stands.
  struct Place: Decodable {
    let id: String
    let top: Double
  }

  /// Reads on some way down the page, and remembers that it is this very page.
  @discardableResult
  func read(at y: Double) throws -> Place {
    try browser.run(
      """
      scrollTo({top: $[0], behavior: 'instant'})
      await eyes.frames(4)
      window.isSame = true
      if (scrollY < $[0] - 200) throw new Error(`the page is too short to be read at ${scrollY}`)
      const row = eyes.entries().find(row => row.getBoundingClientRect().top > eyes.bar())
      return {id: eyes.id(row), top: row.getBoundingClientRect().top}
      """, .number(y))
  }

  func follow(_ what: String, _ seen: String) throws {
    do { try browser.wait(until: seen) } catch { Issue.record(error, "\(what)") }
  }

  /// Whether what was typed is still there, and what is being read stands where it stood.
  func stay(at place: Place, _ query: String, _ what: String) throws {
    #expect(try browser.value("document.querySelector('#_find input').value") == query, "\(what)")
    if !query.isEmpty {
      #expect(try browser.value("document.activeElement.matches('#_find input')"), "\(what)")
    }
    let top =
      "eyes.entries().find(row => eyes.id(row) === $[0])?.getBoundingClientRect().top"
    do {
      try browser.wait(
        until: "Math.abs(\(top) - $[1]) <= 2", .text(place.id), .number(place.top), within: 3)
    } catch {
      let now: Double? = try browser.value(top, .text(place.id))
      Issue.record("\(what): \(place.id) stood at \(place.top) and stands at \(now ?? .nan)")
    }
  }
}
