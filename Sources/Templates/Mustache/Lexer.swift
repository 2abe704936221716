import Bytes

/// Cuts a template into literal text and tags. Every byte is looked at a bounded number of times.
struct Lexer {
  enum Token {
    case text(Range<Int>)
    case tag(Tag)
    /// From its opening delimiter to where reading goes on.
    case unclosed(Range<Int>)
    case badDelimiters(Range<Int>)
    case end
  }

  let bytes: [UInt8]
  /// Whether an opening delimiter inside a tag means that the tag was not closed.
  let isStrict: Bool
  private(set) var position = 0
  private(set) var opening = Array("{{".utf8)
  private(set) var closing = Array("}}".utf8)

  init(_ bytes: [UInt8], isStrict: Bool) {
    self.bytes = bytes
    self.isStrict = isStrict
  }

  mutating func next() -> Token {
    guard position < bytes.count else { return .end }
    let start = position
    let tag = find(opening, from: start) ?? bytes.count
    if tag > start {
      position = tag
      return .text(start..<tag)
    }
    return readTag(from: start)
  }

  /// Goes on at `position`: what lies before belongs to a tag that stands alone on its line.
  mutating func skip(to position: Int) {
    self.position = position
  }

  private mutating func readTag(from start: Int) -> Token {
    var inside = start + opening.count
    let kind: Tag.Kind
    var closer = closing
    switch inside < bytes.count ? bytes[inside] : 0 {
    case UInt8(ascii: "{"):
      kind = .raw
      closer = [UInt8(ascii: "}")] + closing
    case UInt8(ascii: "&"): kind = .raw
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: "!"): kind = .comment
    case UInt8(ascii: "="): kind = .delimiters
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "<"): kind = .parent
    case UInt8(ascii: "$"): kind = .block
    default: kind = .escaped
    }
    if kind != .escaped { inside += 1 }
    guard let end = find(closer, from: inside) else {
      // Up to the end of the line, so that what follows can still be read.
      position = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      return .unclosed(start..<position)
    }
    if isStrict, kind != .comment, kind != .delimiters,
      let inner = find(opening, from: inside, before: end)
    {
      position = inner
      return .unclosed(start..<inner)
    }
    position = end + closer.count
    let tag = Tag(kind: kind, range: start..<position, content: trim(inside..<end))
    if kind == .delimiters, !setDelimiters(inside..<end) { return .badDelimiters(tag.range) }
    return .tag(tag)
  }

  /// `{{=<% %>=}}`: two marks of at most 16 bytes without white space and `=`.
  private mutating func setDelimiters(_ content: Range<Int>) -> Bool {
    let equals = UInt8(ascii: "=")
    guard content.isEmpty == false, bytes[content.upperBound - 1] == equals else { return false }
    let inside = bytes[trim(content.lowerBound..<content.upperBound - 1)]
    let marks = inside.split(whereSeparator: { $0.isWhiteSpace })
    guard marks.count == 2, !inside.contains(equals), marks.allSatisfy({ $0.count <= 16 }) else {
      return false
    }
    opening = Array(marks[0])
    closing = Array(marks[1])
    return true
  }

  private func trim(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isWhiteSpace { start += 1 }
    while start < end, bytes[end - 1].isWhiteSpace { end -= 1 }
    return start..<end
  }

  private func find(_ mark: [UInt8], from start: Int, before end: Int? = nil) -> Int? {
    let last = (end ?? bytes.count) - mark.count
    var at = start
    while at <= last {
      if bytes[at] == mark[0], bytes[at..<at + mark.count] == mark[...] { return at }
      at += 1
    }
    return nil
  }
}
