import Content
import Synchronization

/// Collects what is found wrong while a page renders: views answer with values and have nowhere else to say it.
final class Findings: Sendable {
  private let found = Mutex((diagnostics: [Diagnostic](), isPageWhole: true))

  var diagnostics: [Diagnostic] { found.withLock { $0.diagnostics } }
  var isPageWhole: Bool { found.withLock { $0.isPageWhole } }

  func add(_ diagnostic: Diagnostic) {
    found.withLock { $0.diagnostics.append(diagnostic) }
  }

  /// Says why the page lacks a part, or all that follows.
  func cutOff(by diagnostic: Diagnostic) {
    found.withLock {
      $0.diagnostics.append(diagnostic)
      $0.isPageWhole = false
    }
  }
}
