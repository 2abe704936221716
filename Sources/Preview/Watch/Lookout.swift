/// Decides when the sources are looked at again: shortly after a hint, when no other follows, and from time to time
/// without one, because not every disk gives hints.
final class Lookout {
  private let look: (TouchedFolders) -> Void
  private var pending: TouchedFolders?
  private var pendingSince = ContinuousClock.now
  private var quiet: Trigger?
  private var round: Trigger?

  /// Programs save in several steps; this long after the last one the file is whole.
  static let quietTime = Duration.milliseconds(12)
  /// Who writes without a pause is not waited for any longer.
  private static let patience = Duration.milliseconds(250)

  init(on loop: EventLoop, look: @escaping (TouchedFolders) -> Void) {
    self.look = look
    quiet = Trigger(on: loop) { [weak self] in self?.lookNow() }
    round = Trigger(on: loop) { [weak self] in self?.lookRound() }
  }

  func touch(_ folders: TouchedFolders) {
    let now = ContinuousClock.now
    if pending == nil { pendingSince = now }
    pending = pending.map { $0.merged(with: folders) } ?? folders
    if now - pendingSince < Self.patience { quiet?.start(after: Self.quietTime) }
  }

  /// Looks at everything after a while, unless this is called again before.
  func lookRound(after delay: Duration) {
    round?.start(after: delay)
  }

  private func lookRound() {
    pending = .all
    lookNow()
  }

  private func lookNow() {
    quiet?.cancel()
    guard let folders = pending else { return }
    pending = nil
    look(folders)
  }
}

extension TouchedFolders {
  fileprivate func merged(with other: TouchedFolders) -> TouchedFolders {
    guard case .some(let own) = self, case .some(let others) = other else { return .all }
    return .some(own.union(others))
  }
}
