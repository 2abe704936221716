/// Finds the attributes of a page that name places and lead to them. It reads what our templates write: lower-case
/// names and quoted values. Text, comments and the insides of scripts and styles are passed over.
enum HTMLScanner {
  enum Attribute {
    case id, link
  }

  static func scan(_ bytes: [UInt8], found: (Attribute, ArraySlice<UInt8>) -> Void) {
    var position = 0
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      let name = open + 1
      if bytes[name...].starts(with: "!--".utf8) {
        position = end(of: "-->", in: bytes, from: name + 3)
        continue
      }
      if bytes[name...].starts(with: "loc>".utf8) {
        position = end(of: "</loc>", in: bytes, from: name)
        found(.link, bytes[(name + 4)..<max(name + 4, position - 6)])
        continue
      }
      position = readTag(bytes, from: name, found: found)
      if bytes[name...].starts(with: "script".utf8) {
        position = end(of: "</script>", in: bytes, from: position)
      } else if bytes[name...].starts(with: "style".utf8) {
        position = end(of: "</style>", in: bytes, from: position)
      }
    }
  }

  /// Reads the attributes up to the `>` and gives the position behind it.
  private static func readTag(
    _ bytes: [UInt8], from start: Int, found: (Attribute, ArraySlice<UInt8>) -> Void
  ) -> Int {
    var position = start
    var word = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ">"): return position + 1
      case UInt8(ascii: " "), UInt8(ascii: "\n"): word = position + 1
      case UInt8(ascii: "\""):
        let value = position + 1
        let close = bytes[value...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
        if let attribute = attribute(named: bytes[word..<position]) {
          found(attribute, bytes[value..<close])
        }
        position = close
      default: break
      }
      position += 1
    }
    return position
  }

  private static func attribute(named name: ArraySlice<UInt8>) -> Attribute? {
    switch name.count {
    case 3: name.elementsEqual("id=".utf8) ? .id : nil
    case 4: name.elementsEqual("src=".utf8) ? .link : nil
    case 5: name.elementsEqual("href=".utf8) ? .link : nil
    default: nil
    }
  }

  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    let mark = mark.utf8
    guard let first = mark.first else { return start }
    var position = start
    while let next = bytes[min(position, bytes.count)...].firstIndex(of: first) {
      if bytes[next...].starts(with: mark) { return next + mark.count }
      position = next + 1
    }
    return bytes.count
  }
}
