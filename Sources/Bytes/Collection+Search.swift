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
    let wanted = Array(text.utf8)
    let range = range.clamped(to: indices)
    guard let first = wanted.first, range.count >= wanted.count else { return nil }
    for start in range.lowerBound...range.upperBound - wanted.count
    where self[start] == first && self[start..<start + wanted.count].elementsEqual(wanted) {
      return start..<start + wanted.count
    }
    return nil
  }
}
