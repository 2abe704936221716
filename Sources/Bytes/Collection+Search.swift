extension RandomAccessCollection where Index == Int {
  /// Where the first element stands for which `isBefore` is false; those for which it is true all come before it.
  @inlinable
  public func firstIndex(notBefore isBefore: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension [UInt8] {
  /// Where a text first stands within a range. An empty one stands nowhere.
  public func range(of text: String, in range: Range<Int>) -> Range<Int>? {
    let range = range.clamped(to: indices)
    let start = text.withBytes { span.extracting(range).firstIndex(of: $0) }
    return start.map { range.lowerBound + $0..<range.lowerBound + $0 + text.utf8.count }
  }
}
