import Content
import Synchronization

/// Collects what is found wrong while a page renders: views answer with values and have nowhere else to say it.
final class Findings: Sendable {
  private let found = Mutex<[Diagnostic]>([])

  var diagnostics: [Diagnostic] { found.withLock { $0 } }

  func add(_ diagnostic: Diagnostic) {
    found.withLock { $0.append(diagnostic) }
  }
}
