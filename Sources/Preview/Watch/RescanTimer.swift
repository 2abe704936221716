/// Decides when to scan the sources again: shortly after the last of several hints, and from time to time without a hint,
/// because not every disk gives hints.
final class RescanTimer {
  private let rescan: (TouchedFolders) -> Void
  private var pending: TouchedFolders?
  private var pendingSince = ContinuousClock.now
  private var debounce: Trigger?
  private var fullRescan: Trigger?

  /// Programs save in several steps; this long after the last one the file is whole.
  static let debounceTime = Duration.milliseconds(12)
  /// A program that writes without a pause delays the scan no longer than this.
  private static let longestDelay = Duration.milliseconds(250)

  init(on loop: EventLoop, rescan: @escaping (TouchedFolders) -> Void) {
    self.rescan = rescan
    debounce = Trigger(on: loop) { [weak self] in self?.rescanNow() }
    fullRescan = Trigger(on: loop) { [weak self] in self?.rescanAll() }
  }

  func touch(_ folders: TouchedFolders) {
    let now = ContinuousClock.now
    if pending == nil { pendingSince = now }
    pending = pending.map { $0.merged(with: folders) } ?? folders
    if now - pendingSince < Self.longestDelay { debounce?.start(after: Self.debounceTime) }
  }

  /// Scans everything after a while, unless this is called again before.
  func rescanAll(after delay: Duration) {
    fullRescan?.start(after: delay)
  }

  private func rescanAll() {
    pending = .all
    rescanNow()
  }

  private func rescanNow() {
    debounce?.cancel()
    guard let folders = pending else { return }
    pending = nil
    rescan(folders)
  }
}

extension TouchedFolders {
  fileprivate func merged(with other: TouchedFolders) -> TouchedFolders {
    guard case .some(let own) = self, case .some(let others) = other else { return .all }
    return .some(own.union(others))
  }
}
