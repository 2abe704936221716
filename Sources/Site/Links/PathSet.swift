import Bytes

/// Places by their hashes, which need not be hashed again: open addressing, at most half full.
struct PathSet: Sendable {
  /// 0 where there is none. As many as a power of two.
  private var slots: [UInt64]
  private var count = 0

  init(_ hashes: some Collection<FNVHash> = [FNVHash]()) {
    var size = 16
    while size < 2 * hashes.count { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for hash in hashes { insert(hash) }
  }

  func contains(_ hash: FNVHash) -> Bool { slots[slot(of: hash.value)] != 0 }

  /// False when it was there already.
  @discardableResult
  mutating func insert(_ hash: FNVHash) -> Bool {
    if 2 * count >= slots.count { grow() }
    let slot = slot(of: hash.value)
    if slots[slot] != 0 { return false }
    slots[slot] = Self.mark(hash.value)
    count += 1
    return true
  }

  /// Where the hash is, or where it would be. Some slots are empty, so the search ends.
  private func slot(of hash: UInt64) -> Int {
    let mark = Self.mark(hash)
    // The high bits of a product depend on all bytes of a path, the low ones on the last few only.
    var slot = Int(truncatingIfNeeded: mark &>> 32) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != mark { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: 2 * old.count)
    for mark in old where mark != 0 { slots[slot(of: mark)] = mark }
  }

  private static func mark(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }
}
