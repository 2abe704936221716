import Bytes

/// Sections of one entry, and sections that are too long.
extension Rule {
  static let smallSection = Rule(
    "small-section", .warning,
    zh: "一个章节至少有两个条目", en: "a section has two entries at least",
    why: Phrase(
      zh: "只有一条的章节只是给条目多套了一个标题。清单刚开始写的时候免不了，所以不到50条时不算。",
      en:
        "A section with a single entry is only one more heading. A list that is being started has such ones, so they count from 50 entries on."
    ),
    "tools/editors/vim.yml", "tools/vim.yml",
    .list { rule, assembly in
      guard assembly.entries.count(where: { _ in true }) >= 50 else { return }
      for (section, count) in assembly.counts where count.all < 2 {
        assembly.report(
          rule.problem(
            zh: count.all == 0 ? "这个章节里没有条目" : "这个章节里只有一个条目",
            en: count.all == 0 ? "this section has no entry" : "this section has a single entry",
            help: Phrase(
              zh: "并到别的章节里，或再补一个条目", en: "Merge it with another section, or add an entry")),
          in: section.path)
      }
    })

  static let largeSection = Rule(
    "large-section", .off,
    zh: "一个章节自己的条目不超过99个", en: "a section has at most 99 entries of its own",
    why: Phrase(zh: "再多就没有人看得完了，应当分开。", en: "Nobody looks through more; divide it."),
    "tools/*.yml", "tools/editors/*.yml",
    .list { rule, assembly in
      for (section, count) in assembly.counts where count.own > 99 {
        assembly.report(
          rule.problem(
            zh: "这个章节里有\(count.own)个条目，多于99个",
            en: "this section has \(count.own) entries of its own, more than 99",
            help: Phrase(zh: "分成几个章节", en: "Divide it into sections")),
          in: section.path)
      }
    })
}

extension Assembly {
  /// How many entries each section has, by itself and with those of the sections in it. A section with a file that has
  /// errors is not counted: what it will have is not known.
  fileprivate var counts: [(section: SectionFile, count: (own: Int, all: Int))] {
    var all: [[String]: Int] = [:]
    for (path, folder) in folders {
      for length in 0...path.count {
        all[Array(path.prefix(length)), default: 0] += folder.entries.count
      }
    }
    return folders.compactMap { path, folder in
      folder.section.map { ($0, (folder.entries.count, all[path] ?? 0)) }
    }.sorted { $0.section.path.precedes($1.section.path) }
  }
}
