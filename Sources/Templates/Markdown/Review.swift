import Bytes

/// One pass over a parsed text that holds it to our rules: it collects what is wrong, takes out what must not
/// be shown, and puts in what cmark does not know (heading ids, the language of runs of Han).
struct Review {
  let language: TextLanguage
  /// Nil for a text of one paragraph, which has none.
  let headings: Markdown.Headings?
  private(set) var problems: [MarkdownProblem] = []
  /// Destinations within the site, as they are written.
  private(set) var links: [String] = []
  private(set) var headingCount = 0
  private var lastScalar: UInt32 = 0
  private var hasInk = false
  /// How many marks stand on the last letter.
  private var marks = 0

  /// A text with more problems than this needs another look anyway.
  private static let enough = 20

  init(language: TextLanguage, headings: Markdown.Headings?) {
    self.language = language
    self.headings = headings
  }

  mutating func note(_ problem: MarkdownProblem) {
    guard problems.count < Self.enough, !problems.contains(problem) else { return }
    problems.append(problem)
  }

  /// All nodes have been visited.
  mutating func end() {
    if !hasInk, problems.isEmpty { note(.blank) }
  }

  mutating func visit(_ node: borrowing MarkdownNode) {
    switch node.kind {
    case .text:
      noteLostLinks(in: node)
      node.withLiteral { DeadEmphasis.find(in: $0) }.forEach { note($0) }
      visitText(node)
    case .code: visitText(node, tag: "code")
    case .codeBlock: visitCodeBlock(node)
    case .heading: visitHeading(node)
    case .link: visitLink(node)
    case .image:
      note(.image(node.withDestination { $0.text }))
      node.unwrap()
    case .htmlInline, .htmlBlock:
      let html = node.withLiteral { $0.text }
      let isEndTag =
        html.utf8.starts(with: "</".utf8) && problems.contains { $0.rule == "raw-html" }
      if !isEndTag { note(.rawHTML(html.firstLine)) }
      lastScalar = 0
    case .hardBreak, .paragraph: lastScalar = 0
    case .rule:
      lastScalar = 0
      hasInk = true
    case .list, .quote, .softBreak, .other: break
    }
  }

  private mutating func noteLostLinks(in node: borrowing MarkdownNode) {
    let found = node.withLiteral { LostLinks.find(in: $0) }
    if !found.isEmpty, !node.isInLink { found.forEach { note($0) } }
  }

  private mutating func visitText(_ node: borrowing MarkdownNode, tag: StaticString? = nil) {
    let (first, last, mayContainHan) = node.withLiteral {
      check($0)
      checkMarks(in: $0)
      hasInk = hasInk || $0.hasInk
      return ($0.isEmpty ? 0 : $0.codePoint(at: 0).value, $0.lastCodePoint ?? 0, $0.mayContainHan)
    }
    if node.isAfterSoftBreak, Script.joinsLines(lastScalar, first, language) {
      node.removeSoftBreak()
    }
    lastScalar = last
    guard language == .english, mayContainHan else { return }
    node.replace(with: html(of: node, tag))
  }

  private func html(of node: borrowing MarkdownNode, _ tag: StaticString?) -> HTML {
    var bytes: [UInt8] = []
    if let tag { bytes.append(contentsOf: "<\(tag)>".utf8) }
    node.withLiteral { appendText($0, language, into: &bytes) }
    if let tag { bytes.append(contentsOf: "</\(tag)>".utf8) }
    return HTML(bytes: bytes)
  }

  private mutating func visitCodeBlock(_ node: borrowing MarkdownNode) {
    node.withLiteral {
      check($0)
      checkMarks(in: $0)
      hasInk = hasInk || $0.hasInk
    }
    node.withFenceInfo { check($0) }
    guard language == .english, node.withLiteral({ $0.mayContainHan }) else { return }
    // As cmark writes it: the first word after the fence is the language of the code.
    var bytes = Array("<pre><code".utf8)
    node.withFenceInfo { info in
      var end = 0
      while end < info.count, info[end] != UInt8(ascii: " "), info[end] != UInt8(ascii: "\t") {
        end += 1
      }
      guard end > 0 else { return }
      bytes.append(contentsOf: " class=\"language-".utf8)
      bytes.appendEscapedText(info.extracting(0..<end))
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    node.withLiteral { appendText($0, language, into: &bytes) }
    bytes.append(contentsOf: "</code></pre>".utf8)
    node.replace(with: HTML(bytes: bytes))
  }

  private mutating func visitHeading(_ node: borrowing MarkdownNode) {
    lastScalar = 0
    guard let headings else { return }
    headingCount += 1
    let level = min(6, headings.first + node.headingLevel - 1)
    var start = Array("<h\(level) id=\"".utf8)
    start.appendEscaped(headings.prefix)
    start.append(contentsOf: "\(headingCount)\">".utf8)
    node.retag(start: HTML(bytes: start), end: HTML(bytes: Array("</h\(level)>".utf8)))
  }

  private mutating func visitLink(_ node: borrowing MarkdownNode) {
    node.withTitle { check($0) }
    node.withDestination { check($0) }
    switch node.withDestination({ Destination($0) }) {
    case .external:
      let mark = node.withDestination { address -> MarkdownProblem? in
        let end = address.endWithoutMarks
        guard end < address.count else { return nil }
        return .strayMark(
          address.text, marks: address.string(end..<address.count),
          mended: address.string(0..<end))
      }
      if let mark { note(mark) }
    case .unsafe(let flaw):
      note(.unsafeLink(node.withDestination { $0.text }, flaw))
      node.unwrap()
    case .internal:
      let written = node.withDestination { $0.text }
      links.append(written)
      // Only names lead to places of the list.
      if written.utf8.first != UInt8(ascii: "#") { node.unwrap() }
    }
  }

  private mutating func check(_ text: Span<UInt8>) {
    var index = 0
    while let scalar = nextInvisible(in: text, from: &index) {
      note(.invisible(scalar, spelling: nil))
    }
  }

  private mutating func checkMarks(in text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 || byte >= 0xE4 && byte <= 0xE9 {
        // ASCII, or U+4000 to U+9FFF: Chinese characters.
        marks = 0
        index = byte < 0x80 ? text.nextBeyondASCII(from: index + 1) : index + 3
        continue
      }
      let (scalar, length) = text.codePoint(at: index)
      index += length
      marks = isCombining(scalar) ? marks + 1 : 0
      if marks > Limits.marksOnLetter { note(.piledMarks) }
    }
  }
}

extension Span<UInt8> {
  /// Every Han character, and nothing of plain ASCII, has a byte from E2 on.
  fileprivate var mayContainHan: Bool {
    var index = nextBeyondASCII(from: 0)
    while index < count, self[index] < 0xE2 { index = nextBeyondASCII(from: index + 1) }
    return index < count
  }
}

extension String {
  fileprivate var firstLine: String {
    String(
      decoding: utf8.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}
