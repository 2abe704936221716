/// A run of bytes in a file. 32 bits are enough: no file that is read is larger than 64 KiB.
public struct Span: Hashable, Sendable {
  public let start: UInt32
  public let end: UInt32

  public init(_ range: Range<Int>) {
    start = UInt32(clamping: range.lowerBound)
    end = UInt32(clamping: range.upperBound)
  }

  public var range: Range<Int> { Int(start)..<Int(end) }
}

/// Where something is written. Lines and columns are not stored: who prints a place reads them off the file.
public struct Place: Hashable, Sendable {
  public let path: String
  public let span: Span

  public init(path: String, span: Span) {
    self.path = path
    self.span = span
  }
}

extension Place: Comparable {
  public static func < (a: Place, b: Place) -> Bool {
    a.path == b.path
      ? (a.span.start, a.span.end) < (b.span.start, b.span.end)
      : a.path.precedes(b.path)
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
