extension String {
  /// Lends the bytes; they are copied only when the string does not store them in one piece.
  @inlinable @inline(__always)
  public func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    var text = self
    // The buffer is valid while the closure runs, and a span cannot leave it.
    return text.withUTF8 { body(unsafe Span(_unsafeElements: $0)) }
  }

  /// What stands between the bytes `separator`, empty parts too. `split` goes from character to character, which takes
  /// many times as long.
  public func parts(at separator: UInt8) -> [String] {
    var text = self
    return text.withUTF8 { bytes in
      // The parts are copied before the closure ends.
      unsafe bytes.split(separator: separator, omittingEmptySubsequences: false).map {
        unsafe String(decoding: $0, as: UTF8.self)
      }
    }
  }

  /// With small ASCII letters. What has no capitals is not copied.
  public var inLowerCase: String {
    utf8.contains(where: \.isUpperLetter)
      ? String(decoding: utf8.map(\.lowercased), as: UTF8.self) : self
  }
}

extension String {
  /// Whether its bytes come first, whatever the locale. Not `<`, for which two spellings of a letter are equal.
  public func precedes(_ other: String) -> Bool {
    let isBefore = unsafe utf8.withContiguousStorageIfAvailable { a in
      unsafe other.utf8.withContiguousStorageIfAvailable { b in
        // Both buffers are valid in here, and no index reaches the end of either.
        var index = 0
        let shared = min(a.count, b.count)
        while index < shared, unsafe a[index] == b[index] { index += 1 }
        return index < shared ? unsafe a[index] < b[index] : a.count < b.count
      }
    }
    return (isBefore ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension String {
  /// `%E4%B8%AD` for each byte that is not kept.
  public func percentEncoded(keeping keep: (UInt8) -> Bool) -> String {
    if utf8.allSatisfy(keep) { return self }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in utf8 {
      if keep(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
