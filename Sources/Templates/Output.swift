/// What grows at its end: a page, or a piece of one.
protocol ByteSink: ~Copyable {
  mutating func append(_ bytes: Span<UInt8>)
}

extension [UInt8]: ByteSink {
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>) {
    // The bytes are copied before the closure ends.
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

/// A page while it is rendered. It has one owner, so that adding to it takes little more than to copy the bytes; an
/// array would ask each time whether it is shared.
@safe struct Output: ByteSink, ~Copyable {
  /// Enough for most pages, so that they are not moved while they grow.
  private static let usualSize = 16_384

  /// Owned by this value, from `init` to `deinit`. The first `count` bytes have been set.
  private var memory: UnsafeMutableRawBufferPointer
  private var count = 0

  init() {
    unsafe memory = .allocate(byteCount: Self.usualSize, alignment: 1)
  }

  deinit {
    unsafe memory.deallocate()
  }

  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { bytes in
      guard let source = bytes.baseAddress else { return }
      if unsafe memory.count - count < bytes.count { grow(by: bytes.count) }
      // There is room, by the line above, and the source cannot lie in memory that this value owns.
      unsafe memory.baseAddress?.advanced(by: count).copyMemory(
        from: source, byteCount: bytes.count)
      count += bytes.count
    }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let larger = unsafe UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(2 * memory.count, count + more), alignment: 1)
    unsafe larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<count]))
    unsafe memory.deallocate()
    unsafe memory = larger
  }

  /// Adds what has been written so far to `array`.
  borrowing func copy(to array: inout [UInt8]) {
    unsafe array.append(contentsOf: memory[..<count])
  }
}
