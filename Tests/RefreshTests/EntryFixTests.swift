import Content
import Testing

@testable import Refresh

@Suite struct EntryFixTests {
  private static let entry = """
    # A remark that stays.
    title: Name
    summary: {zh: 一句话。, en: A sentence.}
    links:
      github: old/name   # the code
      homepage: "https://a.example/x#part"
      data:
        - url: https://b.example/d
          code: abcd
    added: 2026-11-20
    details:
      en: |
        The text of https://a.example/x#part stays.

    """

  private static let day = RepositoryFacts.someDay

  private func fixed(_ text: String = entry, _ change: (inout Facts) -> Void) throws -> EntryFix? {
    let file = SourceFile(path: "content/a/b.yml", bytes: Array(text.utf8))
    guard case .entry(let entry)? = Parsed(file, at: "a/b.yml").file else { throw Missing() }
    var facts = Facts()
    change(&facts)
    return EntryFix(file, of: entry, facts: facts)
  }

  private func lines(_ fix: EntryFix?) throws -> [String] {
    let fix = try #require(fix)
    let old = Self.entry.split(separator: "\n", omittingEmptySubsequences: false)
    let new = String(decoding: fix.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return new.difference(from: old).insertions.compactMap { change in
      if case .insert(_, let line, _) = change { String(line) } else { nil }
    }
  }

  @Test func `what has moved is written where it stood, and nothing else changes`() throws {
    let fix = try fixed { facts in
      var moved = RepositoryFacts(stars: 1, asked: Self.day)
      moved.name = "new/name"
      facts[.github]["old/name"] = moved
      facts.links["https://a.example/x#part"] = LinkFacts(
        .moved, to: "https://a.example/y#part", asked: moved.asked)
      facts.links["https://b.example/d"] = LinkFacts(
        .moved, to: "https://c.example/d", asked: moved.asked)
    }
    #expect(
      try lines(fix) == [
        "  github: new/name   # the code", "  homepage: \"https://a.example/y#part\"",
        "    - url: https://c.example/d",
      ])
    #expect(fix?.changes.count == 3)
  }

  @Test func `an address that brackets cannot hold without quotes gets them`() throws {
    let fix = try fixed(
      Self.entry.replacing(
        "homepage: \"https://a.example/x#part\"", with: "demo: {url: https://e.example/d}")
    ) { facts in
      facts.links["https://e.example/d"] = LinkFacts(
        .moved, to: "https://c.example/?d=1", asked: Self.day)
    }
    let text = String(decoding: try #require(fix).bytes, as: UTF8.self)
    #expect(text.contains("  demo: {url: \"https://c.example/?d=1\"}\n"))
  }

  @Test func `an entry whose first link is gone says so in one line`() throws {
    let fix = try fixed { facts in
      facts[.github]["old/name"] = .departed(nil, asked: Self.day)
    }
    #expect(try lines(fix) == ["status: gone"])
  }

  @Test func `a file of Windows keeps its line ends`() throws {
    for start in ["\u{FEFF}", "\r\n"] {
      let fix = try fixed(start + Self.entry.replacing("\n", with: "\r\n")) { facts in
        var moved = RepositoryFacts(stars: 1, archived: true, asked: Self.day)
        moved.name = "new/name"
        facts[.github]["old/name"] = moved
      }
      let expected =
        Self.entry.replacing("github: old/name", with: "github: new/name") + "status: archived\n"
      #expect(fix?.bytes == Array((start + expected.replacing("\n", with: "\r\n")).utf8))
    }
  }

  @Test func `an archived repository is called that`() throws {
    let fix = try fixed { facts in
      facts[.github]["old/name"] = RepositoryFacts(
        stars: 1, archived: true, asked: Self.day)
    }
    #expect(try lines(fix) == ["status: archived"])
  }

  @Test func `a link that was found dead once or twice changes nothing`() throws {
    let day = try "2026-11-20".day
    let text = Self.entry.replacing("  github: old/name   # the code\n", with: "")
    let dead = { (days: [String]) in
      try fixed(text) { facts in
        facts.links["https://a.example/x#part"] = LinkFacts(
          .dead, code: 404, dead: days.compactMap { Day($0) }, asked: day)
      }
    }
    #expect(try dead(["2026-11-06", "2026-11-13"]) == nil)
    #expect(
      try dead(["2026-11-06", "2026-11-13", "2026-11-20"])?.changes.map(\.en) == ["status: gone"])
  }

  @Test func `what would not be an entry any more is not written`() throws {
    let fix = try fixed { facts in
      facts.links["https://a.example/x#part"] = LinkFacts(
        .moved, to: "https://b.example/d", asked: Self.day)
      facts.links["https://b.example/d"] = LinkFacts(
        .moved, to: "not an address", asked: Self.day)
    }
    #expect(fix == nil)
  }

  @Test func `new addresses may be longer or shorter than old ones`() throws {
    let fix = try fixed { facts in
      var moved = RepositoryFacts(stars: 1, asked: Self.day)
      moved.name = "a-much-longer/name-than-before"
      facts[.github]["old/name"] = moved
      facts.links["https://a.example/x#part"] = LinkFacts(
        .moved, to: "https://a.example/", asked: Self.day)
      facts.links["https://b.example/d"] = LinkFacts(
        .moved, to: "https://much-longer.example/than/before", asked: Self.day)
    }
    #expect(
      try lines(fix) == [
        "  github: a-much-longer/name-than-before   # the code",
        "  homepage: \"https://a.example/\"",
        "    - url: https://much-longer.example/than/before",
      ])
  }

  @Test func `an entry that says of itself what it is keeps its word`() throws {
    let dead = LinkFacts(
      .dead, code: 404,
      dead: try ["2026-11-06", "2026-11-13", "2026-11-20"].map { try $0.day }, asked: Self.day)
    for status in ["archived", "gone", "moved"] {
      let text = Self.entry + "status: \(status)\n"
      let archived = try fixed(text) { facts in
        facts[.github]["old/name"] = RepositoryFacts(
          stars: 1, archived: true, asked: Self.day)
      }
      #expect(archived == nil)
      let moved = try fixed(text) { facts in
        var record = RepositoryFacts(stars: 1, archived: true, asked: Self.day)
        record.name = "new/name"
        facts[.github]["old/name"] = record
      }
      #expect(moved?.bytes == Array(text.replacing("old/name", with: "new/name").utf8))
      let gone = try fixed(text.replacing("  github: old/name   # the code\n", with: "")) { facts in
        facts.links["https://a.example/x#part"] = dead
      }
      #expect(gone == nil)
    }
  }

  /// New addresses and names that would write more than an address.
  static let forged = [
    "https://b.org/\"\nstatus: gone\n#", "https://b.org/\nstatus: gone", "https://b.org/\r\n",
    "https://b.org/\nstatus: gone\n#\"", "https://b.org/ # ", "https://b.org/\" #",
    "https://b.org/x\"\n  demo: \"https://c.org/", "https://b.org/\\n", "https://b.org/\u{2028}",
    "javascript:alert(1)", "", "\"", "[a]", "{a: b}", "|\n  x", "a/b\nstatus: gone", "a/b #",
    "a/b\n  demo: https://c.org/", "a/b, demo: https://c.org/", "*x", "&x a/b", "!x a/b",
  ]

  @Test(arguments: forged)
  func `a forged address writes no second line and breaks no entry`(_ forged: String) throws {
    for style in ["\"", "'", ""] {
      let text = Self.entry.replacing(
        "\"https://a.example/x#part\"", with: "\(style)https://a.example/x\(style)")
      let fix = try fixed(text) { facts in
        facts.links["https://a.example/x"] = LinkFacts(.moved, to: forged, asked: Self.day)
      }
      #expect(fix == nil, "\(style)")
      let name = try fixed(text.replacing("old/name", with: "\(style)old/name\(style)")) { facts in
        var moved = RepositoryFacts(stars: 1, asked: Self.day)
        moved.name = forged
        facts[.github]["old/name"] = moved
      }
      #expect(name == nil, "\(style)")
    }
    let flow = try fixed(
      Self.entry.replacing("  homepage: \"https://a.example/x#part\"\n", with: "")
        .replacing("github: old/name   # the code", with: "homepage: {url: https://a.example/x}")
    ) { facts in
      facts.links["https://a.example/x"] = LinkFacts(.moved, to: forged, asked: Self.day)
    }
    #expect(flow == nil)
  }

  @Test func `an entry that needs nothing is left alone`() throws {
    #expect(try fixed { _ in } == nil)
    let known = Self.entry + "status: moved\n"
    let fix = try fixed(known) { facts in
      facts[.github]["old/name"] = .departed(nil, asked: Self.day)
    }
    #expect(fix == nil)
  }
}

extension RepositoryFacts {
  fileprivate static var someDay: Day {
    guard let day = Day("2026-11-20") else { preconditionFailure("the calendar has this day") }
    return day
  }
}
