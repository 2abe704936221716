import Bytes

/// CommonMark to HTML, held to our rules: no raw HTML, no images, and links only to what is safe or known.
///
/// It is cheap to make and keeps nothing; use it from as many tasks as you like.
public struct Markdown: Sendable {
  public enum Mode: Sendable {
    /// One paragraph without `<p>` around it.
    case inline
    /// Paragraphs, lists, quotes, code, headings and rules.
    case block
  }

  /// How the headings of a text fit into its page.
  public struct Headings: Hashable, Sendable {
    /// The level that `#` becomes; deeper ones follow, down to 6.
    public let first: Int
    /// `details.` gives the ids `details.1`, `details.2`, … in order: the same in both languages.
    public let prefix: String

    public init(first: Int, prefix: String) {
      self.first = first
      self.prefix = prefix
    }
  }

  private let language: TextLanguage
  private let headings: Headings
  private let isBare: Bool

  public init(language: TextLanguage, headings: Headings) {
    self.init(language: language, headings: headings, isBare: false)
  }

  /// `isBare` leaves out our rules and cmark's safe mode, so that the examples of the CommonMark specification
  /// can be held against this code. It is for tests: nothing in the program can reach it.
  init(language: TextLanguage, headings: Headings, isBare: Bool) {
    self.language = language
    self.headings = headings
    self.isBare = isBare
  }

  /// What a text came to. Where there are problems the HTML is safe but incomplete.
  public struct Rendered: Sendable {
    public let html: OpenHTML
    public let problems: [MarkdownProblem]
    /// Where its links within the site lead, as they are written: `#cmb`. Whether there is such a place is not known here.
    public let links: [String]
    /// How many it has, so that two languages can be compared.
    public let headings: Int
    /// The text without its marks, for where HTML cannot be: a description, a preview. Only of one paragraph.
    public let words: String?

    /// Whether the text was refused as a whole.
    public var isRefused: Bool {
      problems.contains {
        switch $0 {
        case .tooLong, .tooDeep: true
        default: false
        }
      }
    }
  }

  /// Whether nothing in `text` means anything to Markdown, so that it has no problems, links and headings, and its words are
  /// the text itself.
  public static func isPlain(_ text: String, _ mode: Mode) -> Bool {
    text.withBytes { $0.count <= Limits.length && Plain.isPlain($0, mode) }
  }

  /// The HTML of a text that is plain.
  public func html(ofPlain text: String, _ mode: Mode) -> HTML {
    text.withBytes { text in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count + text.count / 8 + 16)
      Plain.append(text, mode, language, into: &bytes)
      return HTML(bytes: bytes)
    }
  }

  /// The way through cmark, which is right for every text.
  public func render(_ text: String, _ mode: Mode) -> Rendered {
    text.withBytes { render($0, mode) }
  }

  private func render(_ text: Span<UInt8>, _ mode: Mode) -> Rendered {
    if !isBare, text.count > Limits.length {
      return Rendered(refused: .tooLong(bytes: text.count))
    }
    if !isBare, let line = Limits.tooDeepLine(in: text) {
      return Rendered(refused: .tooDeep(line: line))
    }
    var tree = MarkdownTree(text)
    var review = Review(language: language, headings: mode == .block ? headings : nil)
    var words = WordCollector(language)
    var isOneParagraph = false
    if mode == .inline {
      let blocks = tree.blocks
      isOneParagraph = blocks.count == 1 && blocks[0].kind == .paragraph
      if let problem = Inline.problem(with: text, blocks) { review.note(problem) }
    }
    if !isBare {
      tree.walk { node in
        if mode == .inline { words.visit(node) }
        review.visit(node)
      }
      review.end()
    }
    var bytes = tree.html(allowingHTML: isBare)
    if isOneParagraph { Inline.unwrapParagraph(&bytes) }
    return Rendered(
      html: OpenHTML(bytes: bytes, hasNames: !review.links.isEmpty),
      problems: review.problems.compactMap { $0.located(in: text) }, links: review.links,
      headings: review.headingCount, words: mode == .inline ? words.text : nil)
  }
}

extension Markdown.Rendered {
  fileprivate init(refused problem: MarkdownProblem) {
    self.init(html: .empty, problems: [problem], links: [], headings: 0, words: nil)
  }
}
