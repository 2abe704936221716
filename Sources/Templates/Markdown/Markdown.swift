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

  /// Renders `text`. `resolve` is asked for each destination that is not http, https or mailto (a fragment or a
  /// relative path); nil means that it leads nowhere, which is a problem. Where there are problems the HTML is
  /// safe but incomplete. `headings` is their number, so that two languages can be compared.
  public func render(
    _ text: String, _ mode: Mode, resolve: (String) -> String?
  ) -> (html: HTML, problems: [MarkdownProblem], headings: Int) {
    text.withBytes { render($0, mode, resolve: resolve) }
  }

  private func render(
    _ text: Span<UInt8>, _ mode: Mode, resolve: (String) -> String?
  ) -> (html: HTML, problems: [MarkdownProblem], headings: Int) {
    if !isBare, text.count > Limits.length {
      return (HTML(bytes: []), [.tooLong(bytes: text.count)], 0)
    }
    if Plain.isPlain(text, mode) {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count + text.count / 8 + 16)
      Plain.append(text, mode, language, into: &bytes)
      return (HTML(bytes: bytes), [], 0)
    }
    if !isBare, let line = Limits.tooDeepLine(in: text) {
      return (HTML(bytes: []), [.tooDeep(line: line)], 0)
    }
    return renderTree(text, mode, resolve: resolve)
  }

  /// The way through cmark, which is right for every text.
  func renderTree(
    _ text: Span<UInt8>, _ mode: Mode, resolve: (String) -> String?
  ) -> (html: HTML, problems: [MarkdownProblem], headings: Int) {
    var tree = Tree(text)
    var review = Review(language: language, headings: mode == .block ? headings : nil)
    var isOneParagraph = false
    if mode == .inline {
      let blocks = tree.blocks
      isOneParagraph = blocks.count == 1 && blocks[0].kind == .paragraph
      if let problem = Inline.problem(with: text, blocks) { review.note(problem) }
    }
    if !isBare {
      tree.walk { review.visit($0, resolve) }
      review.end()
    }
    var bytes = tree.html(allowingHTML: isBare)
    if isOneParagraph { Inline.unwrapParagraph(&bytes) }
    let problems = review.problems.map { $0.located(in: text) }
    return (HTML(bytes: bytes), problems, review.headingCount)
  }
}
