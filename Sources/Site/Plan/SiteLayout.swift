import Content

/// Where everything of a site is. Nothing else knows how its paths are spelled.
///
/// Pages of one language are in a folder of its name, and each has a twin under the same path in the other one:
/// `zh/index.html`, `zh/datasets/chinese/index.html`, `zh/entries/cmb.html`, `zh/tags/ner.html`, `zh/new.html`.
enum SiteLayout {
  private static let index = "index.html"
  static let chooser = index
  static let notFound = "404.html"
  /// The list for programs.
  static let list = "list.json"
  static let papers = "list.bib"
  static let search = "search.json"
  static let models = "llms.txt"

  static func home(_ language: Language) -> String { language.folder + index }

  /// What a section in these folders is called on pages. Ends in a slash, which no entry's id can: `datasets/chinese/`.
  static func anchor(of folders: [String]) -> String { folders.map { $0 + "/" }.joined() }

  /// The pages of a section.
  static func section(_ anchor: String, rows: Int, in language: Language) -> [String] {
    let folder = language.folder + anchor
    return parts(of: rows, first: folder + index, folder: folder)
  }

  /// The pages of a tag.
  static func tag(_ name: String, rows: Int, in language: Language) -> [String] {
    let path = language.folder + "tags/" + name
    return parts(of: rows, first: path + ".html", folder: path + "/")
  }

  /// The first of several pages has the address that one page of all rows would have; the others are numbered in a folder.
  private static func parts(of rows: Int, first: String, folder: String) -> [String] {
    PagePart.all(of: rows).map { $0.isFirst ? first : "\(folder)\($0.number + 1).html" }
  }

  static func entry(_ id: String, in language: Language) -> String {
    language.folder + "entries/" + id + ".html"
  }

  /// The file of a paper.
  static func bib(_ id: String) -> String { "entries/" + id + ".bib" }

  static func page(_ name: String, in language: Language) -> String {
    language.folder + name + ".html"
  }

  static func feed(_ language: Language) -> String { language.folder + "feed.xml" }

  /// The language of a page, and its path there, which its twin shares.
  static func split(_ path: String) -> (language: Language, rest: Substring)? {
    Language.allCases.first { path.hasPrefix($0.folder) }.map {
      ($0, path.dropFirst($0.folder.count))
    }
  }

  /// The same page in the other language. What is not a page of a language has none.
  static func twin(of path: String) -> String? {
    split(path).map { $0.language.twin.folder + $0.rest }
  }

  /// The id that a path would have in it if it were that of an entry.
  static func entryID(in path: String) -> String? {
    guard let file = path.split(separator: "/").last, let dot = file.lastIndex(of: ".") else {
      return nil
    }
    return String(file[..<dot])
  }

  /// As an address on the web names a page: `zh/index.html` is `zh/`.
  static func address(of path: String) -> Substring {
    path == index || path.hasSuffix("/" + index) ? path.dropLast(index.count) : path[...]
  }

  /// The page that is meant by a folder.
  static let folderPage = index
}

extension Language {
  fileprivate var folder: String { rawValue + "/" }
}
