import Bytes
import Content

/// Where something wrong occurs: the first of its pages, how many there are, and the words as that first page has them.
struct Occurrences: Sendable {
  /// The page whose path comes first.
  private(set) var page = ""
  /// As that page has them.
  private(set) var words = ""
  private var pages = 0
  /// The page read last, which is not counted again.
  private var last: FNVHash?

  init() {}

  init(_ words: String, on page: String) {
    self.words = words
    self.page = page
    pages = 1
  }

  /// Pages come one after another, each in one go.
  mutating func add(_ words: String, on page: HashedPage) {
    guard last != page.pageHash else { return }
    last = page.pageHash
    pages += 1
    if pages == 1 || page.path.precedes(self.page) {
      self.page = page.path
      self.words = words
    }
  }

  /// Joins what was found on different pages.
  func merged(with other: Occurrences) -> Occurrences {
    var all = page.precedes(other.page) ? self : other
    all.pages = pages + other.pages
    return all
  }

  /// The end of a sentence about the first page, where it is not the only one.
  var elsewhere: String {
    switch pages {
    case ...1: ""
    case 2: ", here and on 1 more page"
    default: ", here and on \(pages - 1) more pages"
    }
  }
}
