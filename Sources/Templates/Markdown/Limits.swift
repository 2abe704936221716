import Bytes

/// What a text has to keep to. The first two hold before cmark sees it: 0.30.2 takes quadratic time on some inputs, and
/// within these limits the worst input known takes 2 to 4 ms.
enum Limits {
  /// Bytes.
  static let length = 8 * 1024
  /// Quotes and list items within each other at the start of one line.
  static let depth = 16
  /// Marks on one letter: as many as any language puts there.
  static let marksOnLetter = 4

  /// The first line that nests too deep.
  static func tooDeepLine(in text: Span<UInt8>) -> String? {
    var start = 0
    while start < text.count {
      let end = text.endOfLine(from: start)
      if end - start > depth, depth(ofLine: text.extracting(start..<end)) > depth {
        return text.string(start..<end)
      }
      start = end + 1
    }
    return nil
  }

  /// How deep the containers can be that this line starts: each marker is one, and two columns of
  /// indentation before a marker can stand for one that an earlier line has started.
  private static func depth(ofLine line: Span<UInt8>) -> Int {
    var markers = 0
    var columns = 0
    var depth = 0
    var index = 0
    while index < line.count {
      switch line[index] {
      case UInt8(ascii: " "):
        columns += 1
        index += 1
      case UInt8(ascii: "\t"):
        columns += 4
        index += 1
      default:
        guard let end = line.endOfMarker(at: index) else { return depth }
        markers += 1
        depth = markers + columns / 2
        // One blank belongs to the marker and is no indentation.
        index = end < line.count && line[end] == UInt8(ascii: " ") ? end + 1 : end
      }
    }
    return depth
  }
}

extension Span<UInt8> {
  /// Where the next line feed or carriage return stands, or the end.
  fileprivate func endOfLine(from start: Int) -> Int {
    next(from: start) { $0.equal(to: UInt8(ascii: "\n")) | $0.equal(to: UInt8(ascii: "\r")) }
  }

  /// Where the marker of a quote or a list item ends that starts at `start`; nil when none does.
  fileprivate func endOfMarker(at start: Int) -> Int? {
    var index = start
    switch self[start] {
    case UInt8(ascii: ">"):
      return start + 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      break
    default:
      while index < count, self[index].isDigit { index += 1 }
      guard index > start, index < count, self[index].endsNumber else { return nil }
    }
    index += 1
    let isBlank =
      index >= count || self[index] == UInt8(ascii: " ") || self[index] == UInt8(ascii: "\t")
    return isBlank ? index : nil
  }
}

extension UInt8 {
  /// Whether a number followed by this can be the marker of a list item.
  var endsNumber: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: ")") }
}
