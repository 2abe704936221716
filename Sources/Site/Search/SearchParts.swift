import Bytes
import Content
import Synchronization

/// The search of a list that has several pages, in files of which a reader fetches only those that a search needs.
///
///     search/index.json   what there is to choose from, how the other files are dealt out, and the folder they are in
///     search/…/0.json     64 entries, as in search.json; 1.json and so on have the next ones
///     search/…/g0.json    pieces of words, and the entries that hold them (`SearchIndex`)
///     search/…/stars0.json  a thousand entries, in the order that a reader may ask for
///
/// Entries are called by their number in the list. The folder's name is a hash of their texts: a page with the index of
/// an older site finds no file and fetches the new index, instead of taking one entry for another.
final class SearchParts: Sendable {
  static let folder = "search/"
  /// Of all files but the index, within `folder`.
  private let files: String
  private static let entriesPerFile = 64
  private static let entriesPerOrderFile = 1_000

  private let outline: Outline
  private let made = Mutex(Made())

  /// An index, and how many of its files have been written since.
  private struct Made {
    var index: SearchIndex?
    var files = 0
  }

  init(outline: Outline) {
    self.outline = outline
    let stamp = outline.sections.reduce(FNVHash()) { stamp, node in
      stamp.adding((node.anchor + String(node.index.searchStamp.value, radix: 36)).utf8)
    }
    files = String(stamp.value, radix: 36) + "/"
  }

  /// Made when the first of its files is asked for, as a preview is seldom searched, and forgotten with the last one: it
  /// takes as much memory as a fifth of the list.
  private func index() -> SearchIndex {
    made.withLock { made in
      let index = made.index ?? SearchIndex(outline)
      made.files += 1
      made = made.files < filesOfIndex ? Made(index: index, files: made.files) : Made()
      return index
    }
  }

  private var filesOfIndex: Int {
    let orders = Self.parts(of: outline.entries.count, by: Self.entriesPerOrderFile).count
    return 1 + SearchIndex.bucketCount(of: outline) + SearchIndex.orderNames.count * orders
  }

  func pages() -> [Page] {
    let count = outline.entries.count
    var pages = [Page(path: Self.folder + "index.json", bytes: { [self] in contents() })]
    let folder = Self.folder + files
    for (number, part) in Self.parts(of: count, by: Self.entriesPerFile).enumerated() {
      pages.append(
        Page(
          path: "\(folder)\(number).json",
          bytes: { [outline] in SearchJSON(outline: outline).bytes(of: part) }))
    }
    for number in 0..<SearchIndex.bucketCount(of: outline) {
      pages.append(
        Page(path: "\(folder)g\(number).json", bytes: { [self] in index().json(ofBucket: number) }))
    }
    for (order, name) in SearchIndex.orderNames.enumerated() {
      for (number, part) in Self.parts(of: count, by: Self.entriesPerOrderFile).enumerated() {
        pages.append(
          Page(
            path: "\(folder)\(name)\(number).json",
            bytes: { [self] in
              var writer = JSONWriter(minimumCapacity: 8 * part.count)
              writer.list(index().orders[order][part]) { $0.number($1) }
              writer.newline()
              return writer.bytes
            }))
      }
    }
    return pages
  }

  private static func parts(of count: Int, by size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }

  private func contents() -> [UInt8] {
    var writer = JSONWriter(minimumCapacity: 1 << 14)
    writer.object { file in
      file.member("entries", outline.entries.count)
      file.member("perFile", Self.entriesPerFile)
      file.member("buckets", SearchIndex.bucketCount(of: outline))
      file.list(as: "sections", outline.sections) { $0.text($1.anchor) }
      // Where the entries of each begin.
      file.list(as: "starts", outline.sections) { $0.number($1.entries.lowerBound) }
      let tags = outline.tags.tags.sorted {
        ($1.entries.count, $0.name) < ($0.entries.count, $1.name)
      }
      file.list(as: "tags", tags) { writer, tag in
        writer.list { list in
          list.text(tag.name)
          list.number(tag.entries.count)
        }
      }
      let years = Set(outline.entries.compactMap(\.searchYear))
      file.list(as: "years", years.sorted(by: >)) { $0.number($1) }
      file.list(as: "always", index().always) { $0.number($1) }
      file.member("files", files)
    }
    writer.newline()
    return writer.bytes
  }
}
