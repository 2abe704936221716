import Bytes

extension String {
  /// The first sentence of a text without marks, for lines that have no room for more. Where it is not certain that
  /// a sentence has ended, the text goes on: better a long line than half a thought.
  var firstSentence: String {
    var text = self
    // The span is read inside the closure only, where the bytes stay where they are.
    let end = text.withUTF8 { bytes in unsafe bytes.span.sentenceEnd }
    return String(text[..<text.utf8.index(text.startIndex, offsetBy: end)])
  }
}

extension Span<UInt8> {
  /// How many bytes the first sentence takes.
  fileprivate var sentenceEnd: Int {
    var index = 0
    while index < count {
      switch self[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        if endsLatinSentence(at: index) { return index + 1 }
      // What `。`, `！` and `？` begin with; the characters of Chinese have other bytes.
      case 0xE3, 0xEF:
        if isChineseStop(at: index) {
          repeat { index += 3 } while isClosing(at: index)
          return index
        }
      default: break
      }
      index += 1
    }
    return count
  }

  /// A full stop also stands behind initials and abbreviations, and within numbers and addresses.
  private func endsLatinSentence(at stop: Int) -> Bool {
    guard stop + 2 < count, self[stop + 1] == UInt8(ascii: " "), beginsSentence(self[stop + 2])
    else { return false }
    var start = stop
    while start > 0, self[start - 1] != UInt8(ascii: " "), self[start - 1] != UInt8(ascii: "(") {
      if self[start - 1] == UInt8(ascii: ".") { return false }
      start -= 1
    }
    let isAbbreviation = abbreviations.contains { word in
      word.utf8CodeUnitCount == stop - start && has(word, at: start)
    }
    return stop - start > 1 && !isAbbreviation
  }

  private func beginsSentence(_ byte: UInt8) -> Bool {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || byte >= 0x80 || byte == UInt8(ascii: "\"")
  }

  private func isChineseStop(at index: Int) -> Bool {
    has("。", at: index) || has("！", at: index) || has("？", at: index)
  }

  private func isClosing(at index: Int) -> Bool {
    has("”", at: index) || has("’", at: index) || has("」", at: index) || has("』", at: index)
      || has("）", at: index) || has("》", at: index)
  }
}

private let abbreviations: [StaticString] = [
  "al", "vs", "cf", "approx", "resp", "Dr", "Prof", "Fig", "No",
]
