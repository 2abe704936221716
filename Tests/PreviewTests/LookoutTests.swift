import Foundation
import Testing

@testable import Preview

/// When the sources are looked at, on a loop that the test turns by itself.
@Suite struct LookoutTests {
  /// Turns the loop until something holds; false after a time that only a broken program needs.
  private func turn(_ loop: EventLoop, until holds: () -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(20)
    while !holds(), ContinuousClock.now < end {
      loop.runOnce()
      usleep(500)
    }
    return holds()
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
