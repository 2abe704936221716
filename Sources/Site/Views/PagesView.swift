import Content
import Templates

/// Where a page stands among those that many rows are spread over.
struct PagesView: View {
  let page: PageContext
  let part: PagePart
  /// Of all pages, in their order.
  let paths: [String]

  /// Nil where all rows are on one page.
  init?(page: PageContext, part: PagePart, paths: [String]) {
    guard part.count > 1 else { return nil }
    self.page = page
    self.part = part
    self.paths = paths
  }

  static let title = "pages of many rows"
  static let fields: FieldTable<PagesView> = [
    .text("words", "which page it is and what it shows: 501–1,000 on page 2 of 7") { view in
      let language = view.page.language
      return view.page.strings.phrase(
        .pageOf,
        [
          "first": language.words(forCount: view.part.rows.lowerBound + 1),
          "last": language.words(forCount: view.part.rows.upperBound),
          "n": language.words(forCount: view.part.number + 1),
          "count": language.words(forCount: view.part.count),
        ])
    },
    .address("first", "the way to the first page, from the others") { view in
      view.part.isFirst ? nil : view.href(to: 0)
    },
    .address("previous", "the way to the page before it") { view in
      view.part.isFirst ? nil : view.href(to: view.part.number - 1)
    },
    .address("next", "the way to the page behind it") { view in
      view.part.number + 1 == view.part.count ? nil : view.href(to: view.part.number + 1)
    },
    .list("numbers", PageNumberView.self, "the first page, the last, and those near this one") {
      view in
      let part = view.part
      return PageNumber.shown(on: part.number, of: part.count).map { number in
        PageNumberView(
          words: view.page.language.words(forCount: number.number + 1),
          isBehindGap: number.isBehindGap,
          href: number.number == part.number ? nil : view.href(to: number.number))
      }
    },
  ]

  private func href(to part: Int) -> String { page.path.href(to: paths[part]) }
}

/// One of these pages, as the others lead to it.
struct PageNumberView: View {
  let words: String
  let isBehindGap: Bool
  let href: String?

  static let title = "page number"
  static let fields: FieldTable<PageNumberView> = [
    .text("number", "the number, from 1") { $0.words },
    .flag("is-behind-gap", "whether numbers before it are left out") { $0.isBehindGap },
    .address("href", "the way there, unless it is this page") { $0.href },
  ]
}

/// A number among those that a page shows of all.
struct PageNumber {
  /// Counted from 0.
  let number: Int
  /// Whether numbers before it are left out.
  let isBehindGap: Bool

  /// How many pages on either side of one are near it.
  private static let reach = 2

  /// The first, the last, and those near `page`.
  static func shown(on page: Int, of count: Int) -> [PageNumber] {
    let numbers = (0..<count).filter {
      $0 == 0 || $0 == count - 1 || abs($0 - page) <= reach
    }
    return zip(numbers, [-1] + numbers).map { PageNumber(number: $0, isBehindGap: $0 > $1 + 1) }
  }
}

extension PageContext {
  /// What a page is called that shows a part: `Datasets`, and then `Datasets, page 2`.
  static func subject(_ words: String, of part: PagePart, in edition: LanguageEdition) -> String {
    part.isFirst
      ? words
      : edition.strings.phrase(
        .pageTitle,
        ["title": words, "n": edition.language.words(forCount: part.number + 1)])
  }
}
