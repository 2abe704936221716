import Foundation
import Testing

/// Saves of every kind in an order that nobody would think of. `ROUNDS=500` makes it as many; fewer are enough to notice
/// that something is carried over from one save to the next that should not be.
@Suite struct RandomSavesTests {
  @Test func `after any saves the preview shows what one that starts now would show`() throws {
    let rounds = ProcessInfo.processInfo.environment["ROUNDS"].flatMap { Int($0) } ?? 12
    var writer = Writer()
    let showing = try Showing { try writer.begin(in: $0) }
    defer { showing.end() }
    for round in 0..<rounds {
      for _ in 0...Int.random(in: 0..<4, using: &writer.dice) { try writer.save(in: showing.stage) }
      // Every other time what is wrong is mended, so that there are pages to compare.
      if round % 2 == 1 { try writer.mend(in: showing.stage) }
      let fresh = try Showing {
        try $0.clearContent()
        for (path, text) in writer.files { try $0.write(text, to: path) }
      }
      defer { fresh.end() }
      let expected = try fresh.shown(writer.pages)
      do {
        try until("the preview shows it", within: 20) {
          try showing.shown(writer.pages).isLike(expected)
        }
      } catch {
        let now = try showing.shown(writer.pages)
        let different = expected.pages.keys.filter { expected.pages[$0] != now.pages[$0] }.sorted()
        Issue.record(
          """
          round \(round): \(now.problems) instead of \(expected.problems), \(different)
          \(writer.log.suffix(12).joined(separator: "\n"))
          """)
        return
      }
    }
  }
}

/// What a preview shows: what is wrong, and pages without what is new each time.
private struct Shown {
  let problems: [String]
  let pages: [String: String]

  /// Where something is wrong, a preview that starts has no pages yet.
  func isLike(_ other: Shown) -> Bool {
    problems == other.problems && (!problems.isEmpty || pages == other.pages)
  }
}

extension Showing {
  fileprivate func shown(_ paths: [String]) throws -> Shown {
    let problems = try Hearing(port).first.problems.map { "\($0.file): \($0.message)" }.sorted()
    let own = /"token":"[a-z0-9]+","version":\d+|"tag":"W[^,]+"/
    let pages = try Set(paths).map { path in
      let body = try get(path).body
      return (path, body.replacing(own, with: "").replacing("127.0.0.1:\(port)", with: ""))
    }
    return Shown(problems: problems, pages: Dictionary(uniqueKeysWithValues: pages))
  }
}

extension Stage {
  fileprivate func clearContent() throws {
    try FileManager.default.removeItem(at: folder.appending(path: "content"))
  }
}

/// Somebody who saves whatever comes to mind.
private struct Writer {
  var dice = Dice()
  private(set) var files: [String: String] = [
    "content/list.yml":
      "name: {zh: 清单, en: List}\ndescription: {zh: 述。, en: About.}\norder: [b]\n"
  ]
  private(set) var log: [String] = []
  /// What files said before they were spoiled.
  private var good: [String: String] = [:]
  private var count = 0

  private static let sections = ["a", "a/x", "b", "c", "c/y"]

  init() {
    for section in Self.sections {
      files["content/\(section)/section.yml"] = self.section(section, order: "")
      for _ in 0..<3 { files["content/\(section)/\(newName()).yml"] = entry() }
    }
  }

  func begin(in stage: Stage) throws {
    try stage.clearContent()
    for (path, text) in files { try stage.write(text, to: path) }
  }

  var pages: [String] {
    ["/zh/", "/en/", "/en/tags.html", "/zh/new.html", "/list.json", "/search.json", "/list.bib"]
      + entries.flatMap { ["/zh/entries/\(name(of: $0)).html", "/entries/\(name(of: $0)).bib"] }
      + (0..<3).map { "/en/entries/former-\($0).html" }
  }

  private var entries: [String] {
    written.filter { !$0.hasSuffix("/section.yml") && !$0.hasSuffix("list.yml") }
  }

  /// By people, that is.
  private var written: [String] { files.keys.filter { $0.hasSuffix(".yml") }.sorted() }

  private func name(of path: String) -> String {
    String(path.split(separator: "/").last?.dropLast(4) ?? "")
  }

  private mutating func any<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &dice)]
  }

  private mutating func number(_ end: Int) -> Int { Int.random(in: 0..<end, using: &dice) }

  private mutating func newName() -> String {
    count += 1
    return any(["m", "e", "z"]) + "-\(count)"
  }

  private mutating func section(_ path: String, order: String) -> String {
    """
    title: {zh: 部\(number(100)), en: Part \(number(100))}
    layout: \(any(["list", "table", "papers"]))
    \(order.isEmpty ? "# in no order" : "order: [\(order)]")

    """
  }

  private mutating func entry() -> String {
    var text = """
      title: T\(number(1000))
      summary: {zh: 一句\(number(1000))。\(number(4) == 0 ? "" : ", en: 'One \(number(1000)).'")}
      added: 2026-11-\(10 + number(12))

      """
    if number(2) == 0 { text += "tags: [\(any(["ner", "qa"])), \(any(["rare", "old", "new"]))]\n" }
    if number(2) == 0 {
      text += "links: {github: a/r\(number(5)), homepage: 'https://e.org/\(number(9))'}\n"
    }
    if number(3) == 0 { text += "details: {zh: 多。, en: 'More \(number(9)).'}\n" }
    if number(3) == 0 { text += "paper: {title: P\(number(9)), date: 2024-0\(1 + number(9))}\n" }
    // Sometimes two entries have the same, which is an error.
    if number(12) == 0 { text += "aliases: [former-\(number(3))]\n" }
    return text
  }

  mutating func save(in stage: Stage) throws {
    let path = any(entries)
    let part = any(Self.sections)
    switch number(15) {
    case 0...3: try write(entry(), to: path, stage)
    case 4, 5: try write(entry(), to: "content/\(part)/\(newName()).yml", stage)
    case 6: try remove(path, stage)
    case 7:
      // The same file in another section, or under another name.
      let text = files[path] ?? ""
      try remove(path, stage)
      try write(text, to: "content/\(part)/\(any([name(of: path), newName()])).yml", stage)
    case 8:
      try write(section(part, order: ""), to: "content/\(part)/section.yml", stage)
    case 9:
      try write(
        section(part, order: name(of: path)), to: "content/\(part)/section.yml", stage)
    case 10:
      let list = "name: {zh: 单\(number(9)), en: List}\ndescription: {zh: 述。, en: About.}\n"
      try write(
        list + "order: [\(any(["a", "b", "c"]))]\npages: \(any(["auto", "sections"]))\n"
          + any(["", "", "require: en\n"]), to: "content/list.yml", stage)
    case 11:
      // The name of an entry that there is, in another section.
      try write(entry(), to: "content/\(part)/\(name(of: path)).yml", stage)
    case 12:
      let folder = "content/\(part)/\(newName())"
      try write(section(folder, order: ""), to: folder + "/section.yml", stage)
      try write(entry(), to: "\(folder)/\(newName()).yml", stage)
    case 13:
      let records = (0..<4).map { "\"a/r\($0)\":{\"stars\":\(number(99))}" }
      try write(
        "{\"version\":1,\"asked\":\"2026-11-20\",\"repositories\":{\(records.joined(separator: ","))}}",
        to: "content/_facts/github.json", stage)
    default:
      let spoiled = any(written)
      guard let text = files[spoiled], good[spoiled] == nil else { return }
      try write("odd: [\n" + text, to: spoiled, stage)
      good[spoiled] = text
    }
  }

  /// Takes back all that is wrong: spoiled files, names that are taken, orders, languages that are required.
  mutating func mend(in stage: Stage) throws {
    for (path, text) in good where files[path] != nil { try write(text, to: path, stage) }
    good = [:]
    if let list = files["content/list.yml"], list.contains("require: ") {
      try write(list.replacing("require: en\n", with: ""), to: "content/list.yml", stage)
    }
    var names: Set<String> = []
    for path in entries {
      let text = files[path] ?? ""
      if !names.insert(name(of: path)).inserted { try remove(path, stage) }
      guard let alias = text.firstMatch(of: /aliases: \[(.*)\]\n/) else { continue }
      if !names.insert(String(alias.1)).inserted {
        try write(text.replacing(alias.0, with: ""), to: path, stage)
      }
    }
    for section in Self.sections {
      let path = "content/\(section)/section.yml"
      if files[path]?.contains("order: ") ?? false {
        try write(self.section(section, order: ""), to: path, stage)
      }
    }
  }

  private mutating func write(_ text: String, to path: String, _ stage: Stage) throws {
    log.append("\(path): \(text.replacing("\n", with: " | "))")
    good[path] = nil
    files[path] = text
    try stage.write(text, to: path)
  }

  private mutating func remove(_ path: String, _ stage: Stage) throws {
    log.append("\(path) goes")
    good[path] = nil
    files[path] = nil
    try FileManager.default.removeItem(at: stage.folder.appending(path: path))
  }
}

/// The same numbers each time.
private struct Dice: RandomNumberGenerator {
  private var state = ProcessInfo.processInfo.environment["SEED"].flatMap { UInt64($0) } ?? 1

  mutating func next() -> UInt64 {
    // SplitMix64
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}
