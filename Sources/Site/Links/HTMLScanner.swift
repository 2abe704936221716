import Bytes
import Templates

/// Finds the attributes of a page that name places and lead to them. It reads what templates write: names in
/// lower case, values in quotes; templates written otherwise are refused. Text, comments and the insides of scripts and
/// styles are passed over.
enum HTMLScanner {
  enum Attribute {
    case id, link
  }

  /// Finds where every value stands, in the order of the page.
  static func scan(_ page: Span<UInt8>, found: (Attribute, Range<Int>) -> Void) {
    var position = 0
    while true {
      position = page.next(UInt8(ascii: "<"), from: position)
      guard position < page.count else { return }
      let name = position + 1
      // The first letter is enough for most tags.
      switch name < page.count ? page[name] : 0 {
      case UInt8(ascii: "/"):
        position = name
      case UInt8(ascii: "!") where page.has("!--", at: name):
        position = page.end(of: "-->", from: name)
      case UInt8(ascii: "l") where page.has("loc>", at: name):
        position = page.end(of: "</loc>", from: name)
        found(.link, (name + 4)..<max(name + 4, position - 6))
      case UInt8(ascii: "s"):
        position = readTag(page, from: name, found: found)
        if page.has("script", at: name) {
          position = page.end(of: "</script>", from: position)
        } else if page.has("style", at: name) {
          position = page.end(of: "</style>", from: position)
        }
      case UInt8(ascii: "m"), UInt8(ascii: "M"):
        position = readTag(page, from: name, found: found)
        if let address = refresh(in: page, from: name) {
          found(.link, address)
        }
      default:
        position = readTag(page, from: name, found: found)
      }
    }
  }

  /// The address to which `<meta http-equiv="refresh" content="0; url=page.html">` sends readers on.
  private static func refresh(in page: Span<UInt8>, from start: Int) -> Range<Int>? {
    var content: Range<Int>?
    var isRefresh = false
    var position = page.nextQuoteOrEnd(from: start)
    while position < page.count, page[position] != UInt8(ascii: ">") {
      let value = position + 1
      let end = page.next(page[position], from: value)
      if page.ends("content=", start..<position) { content = value..<end }
      if page.ends("http-equiv=", start..<position) {
        isRefresh = page.extracting(value..<end).spells("refresh")
      }
      position = page.nextQuoteOrEnd(from: end + 1)
    }
    guard isRefresh, let content else { return nil }
    return page.extracting(content).refreshAddress.map {
      content.lowerBound + $0.lowerBound..<content.lowerBound + $0.upperBound
    }
  }

  /// Reads the attributes up to the `>` and gives the position behind it.
  private static func readTag(
    _ page: Span<UInt8>, from start: Int, found: (Attribute, Range<Int>) -> Void
  ) -> Int {
    var position = page.nextQuoteOrEnd(from: start)
    while position < page.count {
      let mark = page[position]
      if mark == UInt8(ascii: ">") { return position + 1 }
      let value = position + 1
      let end = page.next(mark, from: value)
      if let attribute = name(in: page, start..<position) { found(attribute, value..<end) }
      position = page.nextQuoteOrEnd(from: end + 1)
    }
    return position
  }

  /// The attribute whose name and `=` end a part of a tag. The last letter of the name is enough for most others.
  private static func name(in page: Span<UInt8>, _ part: Range<Int>) -> Attribute? {
    guard part.count > 2, page[part.upperBound - 1] == UInt8(ascii: "=") else { return nil }
    return switch page[part.upperBound - 2] {
    case UInt8(ascii: "d") where page.ends("id=", part): .id
    case UInt8(ascii: "f") where page.ends("href=", part): .link
    case UInt8(ascii: "c") where page.ends("src=", part): .link
    case UInt8(ascii: "a") where page.ends("data=", part): .link
    case UInt8(ascii: "n") where page.ends("action=", part): .link
    case UInt8(ascii: "n") where page.ends("formaction=", part): .link
    case UInt8(ascii: "r") where page.ends("poster=", part): .link
    default: nil
    }
  }
}

extension Span<UInt8> {
  /// The address in `0; url=page.html`.
  fileprivate var refreshAddress: Range<Int>? {
    var position = 0
    func skip(_ isMeant: (UInt8) -> Bool) {
      while position < count, isMeant(self[position]) { position += 1 }
    }
    skip { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    guard position > 0 else { return nil }
    skip { $0.isWhiteSpace || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
    for letter in "url".utf8 {
      guard position < count, self[position] | 0x20 == letter else { return nil }
      position += 1
    }
    skip(\.isWhiteSpace)
    guard position < count, self[position] == UInt8(ascii: "=") else { return nil }
    position += 1
    skip(\.isWhiteSpace)
    return position..<count
  }

  /// Where a quote or the end of a tag stands next, or the end.
  fileprivate func nextQuoteOrEnd(from start: Int) -> Int {
    next(from: start) {
      $0.equal(to: UInt8(ascii: ">")) | $0.equal(to: UInt8(ascii: "\""))
        | $0.equal(to: UInt8(ascii: "'"))
    }
  }

  /// Whether `word` is the last of a part.
  fileprivate func ends(_ word: StaticString, _ part: Range<Int>) -> Bool {
    let start = part.upperBound - word.utf8CodeUnitCount
    guard start >= part.lowerBound, has(word, at: start) else { return false }
    return start == part.lowerBound || self[start - 1].isWhiteSpace
  }

  /// The position behind the next `mark`, or the end.
  fileprivate func end(of mark: StaticString, from start: Int) -> Int {
    var position = start
    while position < count {
      if has(mark, at: position) { return position + mark.utf8CodeUnitCount }
      position += 1
    }
    return count
  }
}
