import Bytes
import Synchronization

/// The places that pages have, `path#id`, for all checks of a site that read at once.
///
/// They are dealt out to several sets, by the high bits of their hashes: a set that grows is twice in memory for that time.
final class PlaceSet: Sendable {
  /// One for each number that the six highest bits make. Stored inline: all threads would count the reference to an array at
  /// each question.
  private let parts = InlineArray<64, Mutex<PathSet>> { _ in Mutex(PathSet()) }

  /// False when it was there already.
  func insert(_ place: FNVHash) -> Bool {
    parts[part(of: place)].withLock { $0.insert(place) }
  }

  func contains(_ place: FNVHash) -> Bool {
    parts[part(of: place)].withLock { $0.contains(place) }
  }

  private func part(of place: FNVHash) -> Int { Int(place.value >> 58) }
}
