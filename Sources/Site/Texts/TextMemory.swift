import Synchronization

/// The memory that all rendered texts may take together. A text beyond it is rendered again each time it is asked for: most
/// longer texts are on one page in each language, and a hundred thousand of them would take more than the rest of the list.
enum TextMemory {
  private static let size = 16 << 20
  private static let taken = Atomic(0)

  /// Takes so many bytes, if that many are left.
  static func take(_ bytes: Int) -> Bool {
    if taken.add(bytes, ordering: .relaxed).newValue <= size { return true }
    leave(bytes)
    return false
  }

  static func leave(_ bytes: Int) { taken.subtract(bytes, ordering: .relaxed) }
}
