import Content

/// What one page shows of rows that are too many for one page: a long section's entries, or those of a tag.
///
/// The first page keeps the address that the page of all rows had, `datasets/index.html`. The others are numbered in a
/// folder of its name: `datasets/2.html`, `tags/ner/2.html`. No folder of a section is called `tags`, and no file in the
/// folder of a section is a page of something else.
struct PagePart: Sendable {
  /// So many rows a page shows at most.
  static let size = 500

  /// Counted from 0.
  let number: Int
  /// How many parts there are.
  let count: Int
  /// By their places among all.
  let rows: Range<Int>

  var isFirst: Bool { number == 0 }

  /// Nothing at all is one part as well.
  static func all(of rows: Int) -> [PagePart] {
    let count = max(1, (rows + size - 1) / size)
    return (0..<count).map { number in
      PagePart(number: number, count: count, rows: number * size..<min((number + 1) * size, rows))
    }
  }

  static func number(ofRow row: Int) -> Int { row / size }
}

extension Outline.SectionNode {
  /// In the order of the list.
  var parts: [PagePart] { PagePart.all(of: entries.count) }

  /// Of the page of a part. The words about the section are on the first.
  func languages(of part: PagePart) -> LanguageSet {
    LanguageSet(section.file.title, part.isFirst ? section.file.intro : nil)
      .union(LanguageSet(joining: index.languages[part.rows]))
  }
}

extension TagIndex.Tag {
  var parts: [PagePart] { PagePart.all(of: entries.count) }
}
