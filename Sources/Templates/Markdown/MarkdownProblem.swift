import Bytes

/// What is wrong with a Markdown text, as a fact; `MarkdownProblem+Words.swift` makes the sentences.
public enum MarkdownProblem: Hashable, Sendable {
  case tooLong(bytes: Int)
  case tooDeep(line: String)
  case block(Block, line: String)
  case unknownLink(String)
  case unsafeLink(String, LinkFlaw)
  case image(String)
  case rawHTML(String)
  /// An address that ends with the punctuation of a sentence.
  case strayMark(String, marks: String, mended: String)
  /// An address that shows as text; not whole where it may go on behind that.
  case bareAddress(String, isWhole: Bool)
  /// A link that shows as it is written, and as it should be where that is known.
  case unclosedLink(String, mended: String?)
  /// Signs of emphasis that show as they are, and the emphasis as it should be written where that is known.
  case deadEmphasis(String, mended: String?)
  case invisible(UInt32, spelling: String?)
  /// More marks on a letter than any language needs.
  case piledMarks
  /// Of the whole text nothing can be seen.
  case blank

  /// The same, with what only the whole source text shows; nil where that says that it was meant so.
  func located(in text: Span<UInt8>) -> MarkdownProblem? {
    switch self {
    case .invisible(let scalar, nil):
      .invisible(scalar, spelling: Templates.spelling(of: scalar, in: text))
    // With `\` before them the signs are to be seen.
    case .deadEmphasis(let written, _):
      written.withBytes { text.firstIndex(of: $0) } == nil ? nil : self
    default: self
    }
  }

  /// Why a link is not safe.
  public enum LinkFlaw: Hashable, Sendable {
    case scheme, noScheme, noHost, user, character
  }

  /// What cannot stand in a text of one paragraph.
  public enum Block: String, Hashable, Sendable {
    case heading, list, quote, code, rule, paragraphs, definition
  }

  /// Whether the page is right but for what its readers see.
  public var isWarning: Bool {
    switch self {
    case .strayMark, .bareAddress, .unclosedLink: true
    default: false
    }
  }

  /// The offending source text as it was found, so that a caller can look for its place. What Markdown has
  /// decoded may be spelled otherwise in the source: then the whole field is the place.
  public var snippet: String? {
    switch self {
    case .tooLong, .piledMarks, .blank: nil
    case .tooDeep(let text), .block(_, let text), .unknownLink(let text), .unsafeLink(let text, _),
      .image(let text), .rawHTML(let text), .strayMark(let text, _, _), .bareAddress(let text, _),
      .unclosedLink(let text, _), .deadEmphasis(let text, _):
      text.isEmpty ? nil : text
    case .invisible(_, let spelling): spelling
    }
  }
}
