import Synchronization

/// Counts the questions of a test.
final class Counter: Sendable {
  private let count = Mutex(0)

  /// 1 the first time.
  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}
