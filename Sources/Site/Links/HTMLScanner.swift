import Templates

/// Finds the attributes of a page that name places and lead to them. It reads what templates write: names in
/// lower case, values in quotes. Text, comments and the insides of scripts and styles are passed over.
enum HTMLScanner {
  enum Attribute {
    case id, link
  }

  /// Lends every value, in the order of the page.
  static func scan(_ page: Span<UInt8>, found: (Attribute, Span<UInt8>) -> Void) {
    var position = 0
    while true {
      position = page.next(UInt8(ascii: "<"), from: position)
      guard position < page.count else { return }
      let name = position + 1
      // Most tags are told by their first letter.
      switch name < page.count ? page[name] : 0 {
      case UInt8(ascii: "/"):
        position = name
      case UInt8(ascii: "!") where page.has("!--", at: name):
        position = page.end(of: "-->", from: name)
      case UInt8(ascii: "l") where page.has("loc>", at: name):
        position = page.end(of: "</loc>", from: name)
        found(.link, page.extracting((name + 4)..<max(name + 4, position - 6)))
      case UInt8(ascii: "s"):
        position = readTag(page, from: name, found: found)
        if page.has("script", at: name) {
          position = page.end(of: "</script>", from: position)
        } else if page.has("style", at: name) {
          position = page.end(of: "</style>", from: position)
        }
      default:
        position = readTag(page, from: name, found: found)
      }
    }
  }

  /// Reads the attributes up to the `>` and gives the position behind it.
  private static func readTag(
    _ page: Span<UInt8>, from start: Int, found: (Attribute, Span<UInt8>) -> Void
  ) -> Int {
    var position = start
    var word = start
    while position < page.count {
      switch page[position] {
      case UInt8(ascii: ">"): return position + 1
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        word = position + 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let value = position + 1
        let attribute = attribute(in: page, word..<position)
        position = page.next(page[position], from: value)
        if let attribute { found(attribute, page.extracting(value..<position)) }
      default: break
      }
      position += 1
    }
    return position
  }

  private static func attribute(in page: Span<UInt8>, _ name: Range<Int>) -> Attribute? {
    switch name.count {
    case 3 where page.has("id=", at: name.lowerBound): .id
    case 4 where page.has("src=", at: name.lowerBound): .link
    case 5 where page.has("href=", at: name.lowerBound): .link
    case 5 where page.has("data=", at: name.lowerBound): .link
    case 7 where page.has("action=", at: name.lowerBound): .link
    case 7 where page.has("poster=", at: name.lowerBound): .link
    case 11 where page.has("formaction=", at: name.lowerBound): .link
    default: nil
    }
  }
}

extension Span<UInt8> {
  func has(_ mark: StaticString, at start: Int) -> Bool {
    guard start + mark.utf8CodeUnitCount <= count else { return false }
    // A static string's bytes live as long as the program, and the index stays below their number.
    let bytes = unsafe mark.utf8Start
    for index in 0..<mark.utf8CodeUnitCount where unsafe self[start + index] != bytes[index] {
      return false
    }
    return true
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
