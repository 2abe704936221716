import Content
import Testing

/// A file whose last value has a number of items or bytes, the most that it may have, and the rule that says so.
private struct Limit: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String
  let most: Int
  let rule: String
  let file: @Sendable (Int) -> String

  var testDescription: String { name }
}

private func items(_ count: Int, _ item: (Int) -> String) -> String {
  (1...count).map(item).joined(separator: ", ")
}

private func text(_ bytes: Int) -> String { String(repeating: "a", count: bytes) }

private let entryPath = "data/a.yml"
private let list = "name: A\ndescription: {zh: 一。, en: One.}\n"

private let limits = [
  Limit(name: "a title", path: entryPath, most: 600, rule: "long-text") {
    "title: \(text($0))\nsummary: {zh: 一。, en: One.}\nadded: 2026-11-21\n"
  },
  Limit(name: "a summary", path: entryPath, most: 8192, rule: "long-text") {
    "title: A\nsummary: {zh: 一。, en: \(text($0))}\nadded: 2026-11-21\n"
  },
  Limit(name: "a longer text", path: entryPath, most: 8192, rule: "long-text") {
    entryHeader + "details: {zh: 一。, en: \(text($0))}\n"
  },
  Limit(name: "an extraction code", path: entryPath, most: 32, rule: "long-text") {
    entryHeader + "links: {download: {url: https://example.org/, code: \(text($0))}}\n"
  },
  Limit(name: "links of a kind", path: entryPath, most: 32, rule: "too-many") {
    entryHeader + "links: {homepage: [\(items($0) { "https://example.org/\($0)" })]}\n"
  },
  Limit(name: "fields", path: entryPath, most: 32, rule: "too-many") {
    entryHeader + "fields:\n"
      + (1...$0).map { "  - {label: {zh: 甲\($0), en: A\($0)}, value: {zh: 乙, en: B}}\n" }.joined()
  },
  Limit(name: "tags", path: entryPath, most: 32, rule: "too-many") {
    entryHeader + "tags: [\(items($0) { "t\($0)" })]\n"
  },
  Limit(name: "earlier ids", path: entryPath, most: 32, rule: "too-many") {
    entryHeader + "aliases: [\(items($0) { "old-\($0)" })]\n"
  },
  Limit(name: "authors", path: entryPath, most: 1000, rule: "too-many") {
    entryHeader + "paper: {authors: [\(items($0) { "A\($0)" })]}\n"
  },
  Limit(name: "the name of an author", path: entryPath, most: 200, rule: "long-text") {
    entryHeader + "paper: {authors: [\(text($0))]}\n"
  },
  Limit(name: "the order of sections", path: "list.yml", most: 2000, rule: "too-many") {
    list + "order: [\(items($0) { "s\($0)" })]\n"
  },
  Limit(name: "the order of entries", path: "data/section.yml", most: 2000, rule: "too-many") {
    "title: A\norder: [\(items($0) { "s\($0)" })]\n"
  },
  Limit(name: "a licence", path: "list.yml", most: 100, rule: "long-text") {
    list + "licence: \(text($0))\n"
  },
  Limit(name: "venues", path: "list.yml", most: 1000, rule: "too-many") {
    list + "reviewed_venues: [\(items($0) { "V\($0)" })]\n"
  },
  Limit(name: "the name of a venue", path: "list.yml", most: 200, rule: "long-text") {
    list + "reviewed_venues: [\(text($0))]\n"
  },
  Limit(name: "markers", path: "list.yml", most: 16, rule: "too-many") {
    list + "markers:\n"
      + (1...$0).map { "  - {icon: \"\($0)\", label: {zh: 甲, en: A}, when: [stars > \($0)]}\n" }
      .joined()
  },
  Limit(name: "conditions", path: "list.yml", most: 16, rule: "too-many") {
    list + "markers:\n  - {icon: 🔥, label: {zh: 甲, en: A}, when: ["
      + "\(items($0) { "stars > \($0)" })]}\n"
  },
]

@Test(arguments: limits)
private func `a key takes as much as it may, and no more`(limit: Limit) {
  #expect(parse(limit.file(limit.most), at: limit.path).diagnostics == [])
  #expect(parse(limit.file(limit.most + 1), at: limit.path).diagnostics.map(\.rule) == [limit.rule])
}
