/// The site that the preview shows, kept by the program that can read its sources.
public protocol PreviewedSite: AnyObject {
  /// The folders that its sources lie in, all of them, as they can be opened.
  var folders: [String] { get }
  /// What was wrong with the sources at the last scan.
  var problems: [ShownProblem] { get }
  /// Scans the sources again. Where they have errors the last good site stays.
  func update(_ touched: TouchedFolders) -> SiteChange

  /// Whether there has been a good site yet.
  var isReady: Bool { get }
  func hasPage(_ path: String) -> Bool
  /// Nil where there is no such page.
  func render(_ path: String) -> RenderedPage?
  /// The file behind an entry or a section, by its id on a page.
  func source(ofID id: String) -> SourceMark?
  /// The file behind a page as a whole, where it is one.
  func source(ofPage path: String) -> SourceMark?
  /// Opens a file in the user's editor; nil where it is not a file of the list or its templates.
  func open(_ file: String, at offset: Int) -> FileOpening?
}

/// Where something may have changed.
public enum TouchedFolders: Equatable {
  /// Only in these, not below them.
  case some(Set<String>)
  case all
}

/// What changed, and so what open pages have to do.
public struct SiteChange: OptionSet, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Text is different: ask for the page again.
  public static let pages = SiteChange(rawValue: 1)
  /// A style sheet is different.
  public static let styles = SiteChange(rawValue: 2)
  /// A template, a script or a picture is different: load everything again.
  public static let theme = SiteChange(rawValue: 4)
  /// There are other problems than before.
  public static let problems = SiteChange(rawValue: 8)
  /// A file was changed so lately that its next change could look the same: scan once more.
  public static let unsettled = SiteChange(rawValue: 16)
}

public struct RenderedPage {
  let bytes: [UInt8]
  let problems: [ShownProblem]

  public init(bytes: [UInt8], problems: [ShownProblem]) {
    self.bytes = bytes
    self.problems = problems
  }
}

/// The file behind something on a page, and which texts it lacks.
public struct SourceMark {
  public struct Gap {
    let language: String
    let key: String
    let offset: Int

    /// - Parameters:
    ///   - key: of the text that is missing.
    ///   - offset: where it stands in the other language, in bytes.
    public init(language: String, key: String, offset: Int) {
      self.language = language
      self.key = key
      self.offset = offset
    }
  }

  let file: String
  let gaps: [Gap]

  public init(file: String, gaps: [Gap] = []) {
    self.file = file
    self.gaps = gaps
  }
}

/// A problem in words, with all that a page shows of it.
public struct ShownProblem: Equatable {
  public let file: String
  /// From 1; nil where the file as a whole is meant.
  public let line: Int?
  public let column: Int?
  /// Where it begins in the file, in bytes.
  public let offset: Int
  /// The line, and blanks with a mark under the place.
  public let excerpt: String
  public let mark: String
  public let message: String
  public let rule: String
  public let help: String?
  /// The same in Chinese, where it is known.
  public let chinese: Chinese?

  public struct Chinese: Equatable {
    let message: String
    let help: String?

    public init(message: String, help: String?) {
      self.message = message
      self.help = help
    }
  }

  public init(
    file: String, line: Int?, column: Int?, offset: Int, excerpt: String, mark: String,
    message: String, rule: String, help: String?, chinese: Chinese?
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.offset = offset
    self.excerpt = excerpt
    self.mark = mark
    self.message = message
    self.rule = rule
    self.help = help
    self.chinese = chinese
  }
}

/// The result of opening a file.
public enum FileOpening: Equatable {
  case opened
  /// There is no editor that a page could open; this is where to look: `content/a.yml:3`.
  case place(String)
}
