#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Shows a site while it is being written: answers requests, watches the sources, tells open pages what is new.
public final class PreviewServer {
  /// How the preview came to its end.
  public enum Ending: Sendable {
    case interrupted, terminated
  }

  /// What the one who runs the preview may want to know.
  public enum Event {
    case changed(SiteChange)
    /// The system watches no more folders for this program, which therefore looks by itself, so often.
    case polling(every: Duration)
  }

  /// `http://127.0.0.1:4000/repo/`
  public let address: String
  private let site: any PreviewedSite
  private let tell: (Event) -> Void
  let loop: EventLoop
  private let server: HTTPServer
  private let news: News
  private var lookout: Lookout?
  private var watch: FolderWatch?
  private var settling: Trigger?
  private var isPolling = false
  private var ending = Ending.interrupted

  /// - Parameters:
  ///   - port: 0 for any that is free.
  ///   - base: what the site is under, with a slash at both ends.
  ///   - makeSite: told the address that pages will have; makes what is shown.
  public init(
    port: Int, base: String, tell: @escaping (Event) -> Void,
    makeSite: (_ address: String) -> any PreviewedSite
  ) throws(LoopError) {
    OpenFiles.allowMany()
    let token = String(UInt64.random(in: .min ... .max), radix: 36)
    let news = News(token: token)
    let loop = try EventLoop()
    var responder: Responder?
    server = try HTTPServer(on: loop, port: port) { request in
      guard let responder else { return .whole(.words(503, "Not yet.")) }
      return responder.answer(request, version: news.version) { stream, since in
        news.add(stream, since: since, problems: responder.site.problems)
      }
    }
    let host = "127.0.0.1:\(server.port)"
    address = "http://" + host + base
    let site = makeSite(address)
    responder = Responder(
      host: host, nickname: "localhost:\(server.port)", base: base, token: token, site: site)
    self.site = site
    self.tell = tell
    self.loop = loop
    self.news = news
    let lookout = Lookout(on: loop) { [weak self] in self?.look($0) }
    self.lookout = lookout
    watch = FolderWatch(on: loop) { [weak lookout] in lookout?.touch($0) }
    settling = Trigger(on: loop) { [weak lookout] in lookout?.touch(.some([])) }
  }

  /// Returns when somebody ends the program; all streams, connections and the port are closed then.
  public func run() -> Ending {
    let ends = [(SIGINT, Ending.interrupted), (SIGTERM, .terminated)].map { signal, ending in
      Trigger(on: loop, signal: signal) { [weak self] in
        self?.ending = ending
        self?.loop.stop()
      }
    }
    // What happened while the sources were read the first time was not noticed.
    look(.all)
    withExtendedLifetime(ends) { loop.run() }
    server.close()
    return ending
  }

  func look(_ folders: TouchedFolders) {
    let start = ContinuousClock.now
    var change = site.update(folders)
    if folders == .all, let new = watch?.watch(site.folders), !new.isEmpty {
      change.formUnion(site.update(.some(new)))
    }
    let cost = ContinuousClock.now - start
    if folders == .all { plan(after: cost) }
    say(change)
  }

  /// Tells those who want to know, and sees to what is left to do.
  private func say(_ change: SiteChange) {
    if change.contains(.unsettled) { settling?.start(after: .milliseconds(100)) }
    let news = change.subtracting(.unsettled)
    guard !news.isEmpty else { return }
    self.news.tell(news, problems: site.problems)
    tell(.changed(news))
  }

  /// When to look at everything again: seldom while the system gives hints, often where it does not, and never so often
  /// that it would be noticed.
  private func plan(after cost: Duration) {
    let isWatched = watch?.isComplete ?? false
    let pause = isWatched ? max(.seconds(2), cost * 100) : max(.milliseconds(250), cost * 20)
    lookout?.lookRound(after: pause)
    if !isWatched, !isPolling { tell(.polling(every: pause)) }
    isPolling = !isWatched
  }
}
