/// Numbers that are found by hashes which are known already: open addressing, at most half full.
public struct HashTable: Sendable {
  private struct Slot {
    var hash: UInt64 = 0
    /// Less than 0 where there is none.
    var number: Int32 = -1
  }

  /// As many as a power of two.
  private var slots: [Slot]
  private var count = 0

  public init(minimumCapacity: Int) {
    var size = 16
    while size < 2 * minimumCapacity { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// The number that was kept under this hash, of those that `isMeant` holds for.
  public func number(of hash: FNVHash, where isMeant: (Int) -> Bool) -> Int? {
    let number = slots[slot(of: hash.value, isMeant)].number
    return number < 0 ? nil : Int(number)
  }

  /// Keeps a number, unless one that is meant is there already: then that one is the result.
  @discardableResult
  public mutating func insert(
    _ number: Int, _ hash: FNVHash, unless isMeant: (Int) -> Bool
  ) -> Int? {
    if 2 * count >= slots.count { grow() }
    let slot = slot(of: hash.value, isMeant)
    guard slots[slot].number < 0 else { return Int(slots[slot].number) }
    slots[slot] = Slot(hash: hash.value, number: Int32(truncatingIfNeeded: number))
    count += 1
    return nil
  }

  /// Where it is, or where it would be. Some slots are empty, so the search ends.
  private func slot(of hash: UInt64, _ isMeant: (Int) -> Bool) -> Int {
    // The high bits of a product depend on all bytes, the low ones on the last few only.
    var slot = Int(truncatingIfNeeded: hash &>> 32) & (slots.count - 1)
    while slots[slot].number >= 0,
      slots[slot].hash != hash || !isMeant(Int(slots[slot].number))
    {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: 2 * old.count)
    for one in old where one.number >= 0 { slots[slot(of: one.hash) { _ in false }] = one }
  }
}
