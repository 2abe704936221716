import Content
import Preview
import Site

// The files behind what is on the pages.
extension Plan {
  func source(ofID id: String) -> SourceMark? {
    if let entry = catalogue.position(of: id).map({ catalogue.entries[$0] }), entry.id == id {
      return SourceMark(file: entry.path, gaps: SourceMark.gaps(in: entry.ownTexts))
    }
    guard let section = section(anchor: id) else { return nil }
    return SourceMark(file: section.file, gaps: SourceMark.gaps(in: section.texts))
  }

  /// Of a page that shows one file: an entry's, a section's, or the home page.
  func source(ofPage path: String) -> SourceMark? {
    guard let rest = path.dropPrefix("zh/") ?? path.dropPrefix("en/") else { return nil }
    if let id = rest.dropPrefix("entries/")?.dropSuffix(".html") { return source(ofID: String(id)) }
    let slash = rest.lastIndex(of: "/").map(rest.index(after:)) ?? rest.startIndex
    let (folder, name) = (rest[..<slash], rest[slash...])
    guard let stem = name.dropSuffix(".html"), stem == "index" || stem.isNumber else { return nil }
    if !folder.isEmpty { return source(ofID: String(folder)) }
    let list = catalogue.list
    return SourceMark(file: list.path, gaps: SourceMark.gaps(in: list.ownTexts))
  }
}

extension SourceMark {
  /// The halves that are missing, each with the place of the half that is there.
  fileprivate static func gaps(in texts: [Text]) -> [Gap] {
    texts.flatMap { text in
      Language.allCases.compactMap { language in
        guard text.pair[language] == nil, let twin = text.pair[language.twin] else { return nil }
        return Gap(language: language.tag, key: text.key, offset: Int(twin.span.start))
      }
    }
  }
}

extension StringProtocol {
  /// Whether it is that of a page among those of a long section.
  fileprivate var isNumber: Bool { Int(self).map { $0 > 1 } ?? false }

  fileprivate func dropPrefix(_ prefix: String) -> SubSequence? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }

  fileprivate func dropSuffix(_ suffix: String) -> SubSequence? {
    hasSuffix(suffix) ? dropLast(suffix.count) : nil
  }
}
