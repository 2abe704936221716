import Bytes

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

/// Where something is written. Lines and columns are not stored: the report reads them off the file.
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
