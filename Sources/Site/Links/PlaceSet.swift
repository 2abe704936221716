import Bytes
import Synchronization

/// The places that pages have, `path#id`, for all checks of a site that read at once.
///
/// They are dealt out to several sets, by the high bits of their hashes: a set that grows is twice in memory for that time.
final class PlaceSet: Sendable {
  private final class Part: Sendable {
    let found = Mutex(PathSet())
  }

  private static let bits = 6
  private let parts = (0..<1 << bits).map { _ in Part() }

  /// False when it was there already.
  func insert(_ place: FNVHash) -> Bool { part(of: place).found.withLock { $0.insert(place) } }

  func contains(_ place: FNVHash) -> Bool { part(of: place).found.withLock { $0.contains(place) } }

  private func part(of place: FNVHash) -> Part { parts[Int(place.value >> (64 - Self.bits))] }
}
