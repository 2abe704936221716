import Bytes

extension [UInt8] {
  /// With the edits made, none of which may touch another; nil where one lies outside.
  public func applying(_ edits: [Edit]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 16 * edits.count)
    var end = 0
    for edit in edits.sorted(by: { $0.span.start < $1.span.start }) {
      let range = edit.span.range
      guard range.lowerBound >= end, range.upperBound <= count else { return nil }
      bytes += self[end..<range.lowerBound]
      bytes += edit.text.utf8
      end = range.upperBound
    }
    return bytes + self[end...]
  }
}

extension Edit {
  /// Whether both change the same bytes, or put something in at the same place.
  func touches(_ other: Edit) -> Bool {
    span == other.span || span.start < other.span.end && other.span.start < span.end
  }
}
