import Content
import Templates

/// A tag, as the pages that name it show it.
struct TagView: View {
  let page: PageContext
  let number: Int
  /// What is shown of its entries; nil for all of them.
  var part: PagePart?

  private var tag: TagIndex.Tag { page.outline.tags.tags[number] }

  static let title = "tag"
  static let fields: FieldTable<TagView> = [
    .text("name", "the tag itself: parser") { $0.tag.name },
    .address("href", "the way to its page") {
      $0.page.path.href(to: $0.page.edition.tagPaths[$0.number][0])
    },
    .text("count", "how many entries have it: 12") {
      $0.page.language.words(forCount: $0.tag.entries.count)
    },
    .text("count-words", "the same in words: 12 entries") {
      $0.page.strings.count(.entries, $0.tag.entries.count)
    },
    .list(
      "entries", EntryView.self,
      "the entries that have it, in the order of the list; those of the page where it has several"
    ) { view in
      let entries = view.tag.entries
      return entries[view.part?.rows ?? entries.indices].map {
        EntryView(page: view.page, index: $0)
      }
    },
  ]
}

/// The page of one tag: every entry that has it, or a part of them.
struct TagPageView: View {
  let page: PageContext
  let number: Int
  let part: PagePart

  static let title = "tag page"
  static let fields: FieldTable<TagPageView> = [
    .record("page", PageView.self, "the page itself") { PageView(page: $0.page) },
    .table("strings", "the words of the interface") { $0.page.strings },
    .record("tag", TagView.self, "the tag") {
      TagView(page: $0.page, number: $0.number, part: $0.part)
    },
    .record("pages", PagesView.self, "its pages, where there are several") { view in
      PagesView(
        page: view.page, part: view.part, paths: view.page.edition.tagPaths[view.number])
    },
  ]
}

/// The page of all tags.
struct TagIndexView: View {
  let page: PageContext

  static let title = "index of tags"
  static let fields: FieldTable<TagIndexView> = [
    .record("page", PageView.self, "the page itself") { PageView(page: $0.page) },
    .table("strings", "the words of the interface") { $0.page.strings },
    .text("count", "how many tags there are, in words") {
      $0.page.strings.count(.tags, $0.page.outline.tags.tags.count)
    },
    .list("tags", TagView.self, "all tags that an entry has, by their letters") { view in
      view.page.outline.tags.tags.indices.map { TagView(page: view.page, number: $0) }
    },
  ]
}
