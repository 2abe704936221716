import Foundation
import Testing

@testable import Preview

/// When the sources are scanned, on a loop that the test turns by itself.
@Suite struct RescanTests {
  /// Turns the loop until something holds; false after a time that only a broken program needs.
  private func turn(_ loop: EventLoop, until holds: () -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(20)
    while !holds(), ContinuousClock.now < end {
      loop.runOnce()
      usleep(500)
    }
    return holds()
  }

  @Test func `hints that come together are one look, at all that they name`() throws {
    let loop = try EventLoop()
    var looks: [TouchedFolders] = []
    let rescanTimer = RescanTimer(on: loop) { looks.append($0) }
    for folder in ["a/", "b/", "a/", "c/"] { rescanTimer.touch(.some([folder])) }
    #expect(looks == [])
    #expect(turn(loop) { !looks.isEmpty })
    #expect(looks == [.some(["a/", "b/", "c/"])])
    rescanTimer.touch(.some(["a/"]))
    rescanTimer.touch(.all)
    rescanTimer.touch(.some(["b/"]))
    #expect(turn(loop) { looks.count > 1 })
    #expect(looks.dropFirst() == [.all])
  }

  @Test func `who writes without a pause is followed all the same`() throws {
    let loop = try EventLoop()
    var last = ContinuousClock.now
    var early = 0
    // A look that comes so soon after a hint did not wait for a pause. A busy machine makes pauses of its own.
    let rescanTimer = RescanTimer(on: loop) { _ in
      if .now - last < RescanTimer.debounceTime / 2 { early += 1 }
    }
    let end = ContinuousClock.now + .seconds(60)
    while early == 0, ContinuousClock.now < end {
      last = .now
      rescanTimer.touch(.some(["a/"]))
      loop.runOnce()
    }
    #expect(early > 0)
  }

  /// A site that reports what a test wants, and remembers which folders it was to scan.
  private final class Site: PreviewedSite {
    var looks: [TouchedFolders] = []
    var changes: [SiteChange] = []
    var folders: [String] = []
    let problems: [ShownProblem] = []
    let isReady = true

    func update(_ touched: TouchedFolders) -> SiteChange {
      looks.append(touched)
      return changes.isEmpty ? [] : changes.removeFirst()
    }

    func hasPage(_ path: String) -> Bool { false }
    func render(_ path: String) -> RenderedPage? { nil }
    func source(ofID id: String) -> SourceMark? { nil }
    func source(ofPage path: String) -> SourceMark? { nil }
    func open(_ file: String, at offset: Int) -> FileOpening? { nil }
  }

  @Test func `files that may still change unnoticed are looked at again, until they cannot`() throws
  {
    let site = Site()
    site.changes = [.unsettled, [.pages, .unsettled], []]
    var told: [SiteChange] = []
    let server = try PreviewServer(
      port: 0, base: "/",
      onEvent: { if case .changed(let change) = $0 { told.append(change) } },
      makeSite: { _ in site })
    // No full scan starts the timer here.
    server.rescan(.some(["a/"]))
    #expect(turn(server.loop) { site.looks.count == 3 })
    #expect(site.looks == [.some(["a/"]), .some([]), .some([])])
    #expect(told == [.pages])
  }

  @Test func `that the system gives no hints is told once, at the first look at everything`() throws
  {
    let site = Site()
    // No disk has so long a name.
    site.folders = [String(repeating: "a", count: 10_000) + "/"]
    var polls = 0
    let server = try PreviewServer(
      port: 0, base: "/", onEvent: { if case .polling = $0 { polls += 1 } }, makeSite: { _ in site }
    )
    server.rescan(.some(["a/"]))
    #expect(polls == 0)
    server.rescan(.all)
    #expect(polls == 1)
    // From then on the server scans by itself.
    #expect(turn(server.loop) { site.looks.count == 3 })
    #expect(site.looks == [.some(["a/"]), .all, .all])
    #expect(polls == 1)
  }

  #if os(Linux)
    private static let isWatching = true
  #else
    private static let isWatching = false
  #endif

  @Test(.enabled(if: isWatching, "only Linux gives hints about folders here"))
  func `a folder that was moved away is watched again as soon as it is back`() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "duet-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let (content, away) = (root.appending(path: "content"), root.appending(path: "away"))
    try FileManager.default.createDirectory(
      at: content.appending(path: "a"), withIntermediateDirectories: true)
    let loop = try EventLoop()
    var touched: [TouchedFolders] = []
    let watch = FolderWatch(on: loop) { touched.append($0) }
    let folders = [content.path + "/", content.path + "/a/"]
    #expect(watch.watch(folders) == Set(folders))

    try FileManager.default.moveItem(at: content, to: away)
    #expect(turn(loop) { touched.contains(.all) })
    #expect(watch.watch(folders) == [])
    #expect(watch.isComplete)
    touched = []

    try FileManager.default.moveItem(at: away, to: content)
    #expect(turn(loop) { touched.contains(.all) })
    #expect(watch.watch(folders) == Set(folders))
    touched = []

    // What is beside it is of no interest any more.
    try Data().write(to: root.appending(path: "beside"))
    try Data().write(to: content.appending(path: "a/b.yml"))
    #expect(turn(loop) { !touched.isEmpty })
    #expect(touched.allSatisfy { $0 == .some([content.path + "/a/"]) }, "\(touched)")
  }
}
