#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Shows a site while it is being written: answers requests, watches the sources and reports changes to open pages.
public final class PreviewServer {
  /// How the preview came to its end.
  public enum Ending: Sendable {
    case interrupted, terminated
  }

  /// What the user of the preview may want to know.
  public enum Event {
    case changed(SiteChange)
    /// The system watches no more folders for this program, which therefore scans them itself, so often.
    case polling(every: Duration)
  }

  /// That of libevent.
  public static var libraryVersion: String { EventLoop.libraryVersion }

  /// `http://127.0.0.1:4000/repo/`
  public let address: String
  private let site: any PreviewedSite
  private let onEvent: (Event) -> Void
  let loop: EventLoop
  private let server: HTTPServer
  private let broadcaster: ChangeBroadcaster
  private var rescanTimer: RescanTimer?
  private var watch: FolderWatch?
  private var settleTimer: Trigger?
  private var isPolling = false
  private var ending = Ending.interrupted

  /// - Parameters:
  ///   - port: 0 for any that is free.
  ///   - base: what the site is under, with a slash at both ends.
  ///   - makeSite: makes the site that is shown, from the address that its pages will have.
  public init(
    port: Int, base: String, onEvent: @escaping (Event) -> Void,
    makeSite: (_ address: String) -> any PreviewedSite
  ) throws(LoopError) {
    OpenFiles.allowMany()
    let token = String(UInt64.random(in: .min ... .max), radix: 36)
    let broadcaster = ChangeBroadcaster(token: token)
    let loop = try EventLoop()
    var responder: Responder?
    server = try HTTPServer(on: loop, port: port) { request in
      guard let responder else { return .whole(.words(503, "Not yet.")) }
      return responder.answer(request, version: broadcaster.version) { stream, since in
        broadcaster.add(stream, since: since, problems: responder.site.problems)
      }
    }
    let host = "127.0.0.1:\(server.port)"
    address = "http://" + host + base
    let site = makeSite(address)
    responder = Responder(
      host: host, nickname: "localhost:\(server.port)", base: base, token: token, site: site)
    self.site = site
    self.onEvent = onEvent
    self.loop = loop
    self.broadcaster = broadcaster
    let rescanTimer = RescanTimer(on: loop) { [weak self] in self?.rescan($0) }
    self.rescanTimer = rescanTimer
    watch = FolderWatch(on: loop) { [weak rescanTimer] in rescanTimer?.touch($0) }
    settleTimer = Trigger(on: loop) { [weak rescanTimer] in rescanTimer?.touch(.some([])) }
  }

  /// Returns when the user ends the program; all streams, connections and the port are closed then.
  public func run() -> Ending {
    let ends = [(SIGINT, Ending.interrupted), (SIGTERM, .terminated)].map { signal, ending in
      Trigger(on: loop, signal: signal) { [weak self] in
        self?.ending = ending
        self?.loop.stop()
      }
    }
    // Nothing watched the sources while they were read the first time.
    rescan(.all)
    withExtendedLifetime(ends) { loop.run() }
    server.close()
    return ending
  }

  func rescan(_ folders: TouchedFolders) {
    let start = ContinuousClock.now
    var change = site.update(folders)
    if folders == .all, let new = watch?.watch(site.folders), !new.isEmpty {
      change.formUnion(site.update(.some(new)))
    }
    let cost = ContinuousClock.now - start
    if folders == .all { scheduleRescan(after: cost) }
    publish(change)
  }

  /// Reports a change to open pages and to the user.
  private func publish(_ change: SiteChange) {
    if change.contains(.unsettled) { settleTimer?.start(after: .milliseconds(100)) }
    let visible = change.subtracting(.unsettled)
    guard !visible.isEmpty else { return }
    broadcaster.send(visible, problems: site.problems)
    onEvent(.changed(visible))
  }

  /// Scans everything again later: seldom while the system gives hints, often where it does not, and never so often that
  /// the machine would be slow.
  private func scheduleRescan(after cost: Duration) {
    let isWatched = watch?.isComplete ?? false
    let pause = isWatched ? max(.seconds(2), cost * 100) : max(.milliseconds(250), cost * 20)
    rescanTimer?.rescanAll(after: pause)
    if !isWatched, !isPolling { onEvent(.polling(every: pause)) }
    isPolling = !isWatched
  }
}
