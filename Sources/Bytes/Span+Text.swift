extension Span<UInt8> {
  /// The bytes as UTF-8.
  public var text: String {
    // The bytes are copied before the closure ends.
    unsafe withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a word stands at `start`.
  @inlinable
  public func has(_ word: StaticString, at start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start >= 0, start <= count - length else { return false }
    // A static string's bytes live as long as the program, and both indices stay below the ends, by the line above.
    let bytes = unsafe word.utf8Start
    for index in 0..<length where unsafe self[unchecked: start &+ index] != bytes[index] {
      return false
    }
    return true
  }

  /// Where a word first stands. An empty one stands nowhere.
  public func firstIndex(of word: Span<UInt8>) -> Int? {
    guard !word.isEmpty else { return nil }
    var index = next(word[0], from: 0)
    while index + word.count <= count {
      var length = 1
      while length < word.count, self[index + length] == word[length] { length += 1 }
      if length == word.count { return index }
      index = next(word[0], from: index + 1)
    }
    return nil
  }

  /// Whether it is this word, which is in lower case, without regard to ASCII case.
  public func spells(_ word: String) -> Bool {
    count == word.utf8.count
      && zip(indices, word.utf8).allSatisfy { self[$0].lowercased == $1 }
  }

  /// Where the next `http://` or `https://` begins.
  public func nextAddress(from start: Int) -> Int? {
    var colon = next(UInt8(ascii: ":"), from: start)
    while colon < count {
      if has("//", at: colon + 1) {
        for scheme in ["https", "http"] as [StaticString] {
          let index = colon - scheme.utf8CodeUnitCount
          if index >= start, has(scheme, at: index) { return index }
        }
      }
      colon = next(UInt8(ascii: ":"), from: colon + 1)
    }
    return nil
  }

  /// Where an address ends that begins at `start`: before what cannot be a part of it. Brackets that close within it have
  /// opened within it.
  public func endOfAddress(from start: Int) -> Int {
    var end = start
    var depth = 0
    while end < count {
      switch self[end] {
      case 0...0x20, 0x7F..., UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "`"), UInt8(ascii: "]"):
        return end
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0: return end
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      end += 1
    }
    return end
  }
}
