import Synchronization

/// The places that pages have, `path#id`, for all checks of a site that read at once.
final class Places: Sendable {
  private let found = Mutex(PathSet())

  /// False when it was there already.
  func insert(_ place: PathHash) -> Bool { found.withLock { $0.insert(place) } }

  func contains(_ place: PathHash) -> Bool { found.withLock { $0.contains(place) } }
}
