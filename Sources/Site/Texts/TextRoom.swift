import Synchronization

/// The memory that rendered texts may take together. What finds no room in it is rendered again for its page: most longer
/// texts are on one page in each language, and with a hundred thousand of them all would take more than the rest of the list.
enum TextRoom {
  private static let size = 12 << 20
  private static let taken = Atomic(0)

  /// Whether there is room for so many bytes, which then is taken.
  static func take(_ bytes: Int) -> Bool {
    if taken.add(bytes, ordering: .relaxed).newValue <= size { return true }
    leave(bytes)
    return false
  }

  static func leave(_ bytes: Int) { taken.subtract(bytes, ordering: .relaxed) }
}
