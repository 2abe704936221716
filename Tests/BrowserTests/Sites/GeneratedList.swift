import Foundation

/// A list of any size, made up, and the same each time: as long texts as a real one has, in both languages, with tags,
/// papers, stars and details.
struct GeneratedList {
  let count: Int
  /// As `pages` in list.yml: `single` or `sections`.
  let pages: String
  /// How sections show their entries, but for the papers.
  var layout = "list"
  /// Whether every third entry has no Chinese text.
  var isPartial = false
  /// Whether all entries are in one section, which then has several pages.
  var isLong = false

  private var folders: [String] { isLong ? Array(Self.allFolders.prefix(1)) : Self.allFolders }
  private var parts: [String] { isLong ? Array(Self.allParts.prefix(1)) : Self.allParts }
  private static let allFolders = ["corpora", "models", "tasks", "tools", "papers"]
  private static let allParts = ["chinese", "english", "both", "other"]

  func write(to folder: URL) throws {
    try write(
      """
      name: {zh: 生成的清单, en: A generated list}
      description: {zh: 只供测试使用的清单。, en: A list for tests only.}
      repository: example/generated
      primary: zh
      order: [\(folders.joined(separator: ", "))]
      pages: \(pages)
      reviewed_venues: [ACL, EMNLP]
      markers:
        - {icon: 🔥, label: {zh: 热门, en: Hot}, when: [stars > 50]}
        - {icon: 📖, label: {zh: 经评审, en: Reviewed}, when: [venue is reviewed]}

      """, to: folder.appending(path: "list.yml"))
    for (number, name) in folders.enumerated() {
      let place = folder.appending(path: name)
      try write(
        """
        title: {zh: \(Words.chinese[number])资料, en: \(Words.english[number].capitalized) material}
        layout: \(name == "papers" ? "papers" : layout)

        """, to: place.appending(path: "section.yml"))
      for (number, part) in parts.enumerated() {
        try write(
          """
          title: {zh: \(Words.chinese[number + 8])部分, en: \(part.capitalized) part}
          layout: \(name == "papers" ? "papers" : layout)

          """,
          to: place.appending(path: "\(name)-\(part)/section.yml"))
      }
    }
    var choice = Choice()
    for number in 0..<count {
      let name = folders[number % folders.count]
      let part = parts[number / folders.count % parts.count]
      try write(
        entry(number, isPaper: name == "papers", &choice),
        to: folder.appending(path: "\(name)/\(name)-\(part)/\(id(number)).yml"))
    }
    let facts = (0..<count).filter { $0 % 3 == 0 }.map { number in
      #""example/\#(id(number))":{"asked":"2026-11-20","stars":\#(number * 7 % 4096)}"#
    }
    try write(
      "{\"version\":1,\"repositories\":{\n\(facts.sorted().joined(separator: ",\n"))\n}}\n",
      to: folder.appending(path: "_facts/github.json"))
  }

  private func id(_ number: Int) -> String {
    "entry-" + String(repeating: "0", count: 4 - min(4, "\(number)".count)) + "\(number)"
  }

  private func entry(_ number: Int, isPaper: Bool, _ choice: inout Choice) -> String {
    let title = "\(choice.of(Words.names))\(choice.of(Words.names))-\(number)"
    let chinese = isPartial && number % 3 == 0 ? "# zh: " : "zh: "
    var text = """
      title: \(title)
      summary:
        \(chinese)\(choice.of(Words.chinese))的\(choice.of(Words.chinese))用\(number)份\(choice.of(Words.chinese))比较\(choice.of(Words.chinese))与\(choice.of(Words.chinese))，适合研究\(choice.of(Words.names))和\(choice.of(Words.chinese))。
        en: Compares \(choice.of(Words.english)) with \(choice.of(Words.english)) on \(number) pieces of \(choice.of(Words.english)); of use to those who study \(choice.of(Words.english)) and \(choice.of(Words.names)).
      links:
        \(number % 2 == 0 ? "github: example/\(id(number))" : "docs: https://example.org/\(number)/docs")
        homepage: https://example.org/\(id(number))
      \(number % 4 == 1 ? "  data: https://example.org/data/\(number)\n" : "")\
      \(number % 9 == 1 ? "  model: https://example.org/model/\(number)\n" : "")\
      \(isPaper ? "  arxiv: \"2301.0\(1000 + number)\"\n" : "")\
      tags: [\(choice.of(Words.tags)), kind-\(number % 7)]
      added: \(2020 + number % 6)-0\(number % 9 + 1)-1\(number % 10)

      """
    if isPaper {
      text += """
        paper:
          authors: [\(choice.of(Words.authors)), \(choice.of(Words.authors))son]
          date: \(2012 + number % 14)
          venue: \(choice.of(["ACL", "EMNLP", "A workshop"])) \(2012 + number % 14)

        """
    }
    if number % 50 == 3 { text += "aliases: [former-\(number)]\n" }
    if number % 20 == 0 {
      text += """
        details:
          zh: |
            # 内容

            \(choice.of(Words.chinese))与\(choice.of(Words.chinese))。
          en: |
            # Contents

            On \(choice.of(Words.english)) and \(choice.of(Words.english)).

        """
    }
    return text
  }

  private func write(_ text: String, to url: URL) throws {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Picks as chance would, but the same each time (the constants are Knuth's).
  private struct Choice {
    private var state: UInt64 = 20_261_121

    mutating func of(_ words: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[Int(state >> 33) % words.count]
    }
  }
}
