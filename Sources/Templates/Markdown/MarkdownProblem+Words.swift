import Bytes

extension MarkdownProblem {
  var words: (rule: String, message: String, help: String) {
    switch self {
    case .tooLong(let bytes):
      (
        "markdown-too-long", "this text has \(bytes) bytes; \(Limits.length) are allowed",
        "Keep what matters here and link to the rest"
      )
    case .tooDeep:
      (
        "markdown-too-deep", "this line nests more than \(Limits.depth) quotes or list items",
        "Use fewer '>', '-', '*', '+' or '1.' at the start of the line"
      )
    case .block(let block, _):
      ("block-markup", "\(block.name) cannot stand in a text of one paragraph", block.help)
    case .unknownLink(""):
      (
        "unknown-link", "a link has no destination",
        "Write it in the round brackets: [text](https://…)"
      )
    case .unknownLink(let destination):
      (
        "unknown-link",
        destination.hasPrefix("#")
          ? "there is no entry or section '\(shown(destination))'"
          : "there is nothing at '\(shown(destination))'",
        "Write a full link (https://…) or one to something that exists here"
      )
    case .unsafeLink(let destination, let flaw):
      ("unsafe-link", flaw.message(shown(destination)), flaw.help)
    case .image(let destination):
      (
        "image", "the image '\(shown(destination))' cannot be shown here",
        destination.withBytes { Destination($0) } == .external
          ? "Link to it: leave out the '!' before the square bracket"
          : "Delete it, or link to a page that shows it: [text](https://…)"
      )
    case .rawHTML(let tag):
      (
        "raw-html", "HTML such as '\(shown(tag))' is not allowed here",
        isLineBreak(tag)
          ? "Leave it out: an empty line begins a new paragraph, where a text may have several"
          : "Use Markdown instead, or write '\\<' to show the character"
      )
    case .strayMark(let address, let marks, let mended):
      (
        "stray-mark", "the link '\(shown(address))' ends with '\(shown(marks))'",
        "Write '\(shown(mended, limit: 300))'; a mark that is part of the address is written '\(shown(marks.percentEncoded(keeping: \.isOfAddress)))'"
      )
    case .bareAddress(let address, isWhole: false):
      (
        "bare-address", "the address '\(shown(address))…' does not become a link by itself",
        "Write '[text](address)', or '<address>' to show the address"
      )
    case .bareAddress(let address, isWhole: true):
      (
        "bare-address", "the address '\(shown(address))' does not become a link by itself",
        "Write '[text](\(shown(address, limit: 300)))', or '<\(shown(address, limit: 300))>' to show the address"
      )
    case .unclosedLink(let written, let mended):
      (
        "unclosed-link", "'\(shown(written))' is no link and shows as it is written",
        mended.map { "Write '\(shown($0, limit: 300))'" }
          ?? "Write '[text](https://…)', with the ')' directly behind the address"
      )
    case .invisible(let scalar, _):
      (
        "invisible-character",
        "the text contains \(name(of: scalar)), which cannot be seen or has no meaning",
        "Remove it, or the reference that stands for it"
      )
    case .piledMarks:
      (
        "piled-marks", "more than \(Limits.marksOnLetter) marks stand on one letter",
        "Keep only the marks that the letter needs"
      )
    case .blank:
      (
        "empty-text", "the page shows nothing of this text",
        "Write words, or delete the text"
      )
    }
  }
}

extension MarkdownProblem.Block {
  fileprivate var name: String {
    switch self {
    case .heading: "a heading"
    case .list: "a list"
    case .quote: "a quote"
    case .code: "a code block"
    case .rule: "a horizontal rule"
    case .paragraphs: "a second paragraph"
    case .definition: "the definition of a link"
    }
  }

  fileprivate var help: String {
    switch self {
    case .heading: "Write '\\#' to show the character"
    case .list: "Write a backslash before the '-', '*', '+', '.' or ')' to show the character"
    case .quote: "Write '\\>' to show the character"
    case .code: "Use `code` within the line, without indentation"
    case .rule: "Remove the line, or write a backslash before it to show it"
    case .paragraphs: "Remove the blank line"
    case .definition:
      "Write [text](https://…) where the link belongs, or '\\[' to show the bracket"
    }
  }
}

extension MarkdownProblem.LinkFlaw {
  fileprivate func message(_ destination: String) -> String {
    switch self {
    case .scheme: "the link '\(destination)' is not http, https or mailto"
    case .noScheme: "the link '\(destination)' leaves out its scheme"
    case .noHost: "the link '\(destination)' names no host"
    case .user: "the link '\(destination)' names a user before its host"
    case .character: "the link '\(destination)' holds a space, a backslash or a control character"
    }
  }

  fileprivate var help: String {
    switch self {
    case .scheme: "Start it with https://, http:// or mailto:"
    case .noScheme: "Write https:// before the host"
    case .noHost: "Write it in full: https://host/path"
    case .user: "Remove what stands before the '@'"
    case .character: "Write it percent-encoded: %20 is a space, %5C a backslash"
    }
  }
}

/// `text` as it can be printed: short, on one line, with the characters that cannot be seen named.
func shown(_ text: String, limit: Int = 60) -> String {
  var result = ""
  for (count, scalar) in text.unicodeScalars.enumerated() {
    if count == limit { return result + "…" }
    let isPrintable = scalar.value >= 0x20 && !isInvisible(scalar.value)
    if isPrintable {
      result.unicodeScalars.append(scalar)
    } else {
      result += name(of: scalar.value)
    }
  }
  return result
}

/// Whether a tag is `<br>`, however it is written.
func isLineBreak(_ tag: String) -> Bool {
  tag.lowercased().filter { !" /".contains($0) } == "<br>"
}

func name(of scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
