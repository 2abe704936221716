import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What `transform` makes of each element, in order. A few are done at once, and many on all cores.
  func mapOnAllCores<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let share = 16
    guard count > share else { return map(transform) }
    let parts = (count + share - 1) / share
    let results = Mutex<[(part: Int, results: [Result])]>([])
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let own = self[part * share..<Swift.min(part * share + share, count)].map(transform)
      results.withLock { $0.append((part, own)) }
    }
    return results.withLock { $0 }.sorted { $0.part < $1.part }.flatMap(\.results)
  }
}
