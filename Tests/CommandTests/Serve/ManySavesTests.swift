import Foundation
import Testing

/// An hour of writing in a minute. `SAVES=2000` makes it as many; less are enough to notice what goes wrong.
@Suite struct ManySavesTests {
  @Test func `no save is lost, the last one is shown, and memory does not grow`() throws {
    let count = ProcessInfo.processInfo.environment["SAVES"].flatMap { Int($0) } ?? 200
    let showing = try Showing()
    defer { showing.end() }
    let hearing = try Hearing(showing.port)
    let names = ["cmedqa2", "meddialog", "ruijin-diabetes", "yidu-s4k"]
    func save(_ number: Int) throws {
      let path = "content/datasets/chinese/\(names[number % names.count]).yml"
      let text = """
        title: Save
        summary: {zh: 第n\(number)n次。, en: Save n\(number)n.}
        tags: [dataset]
        added: 2026-11-21
        details: {zh: 还有话说。, en: There is more to say.}

        """
      // Editors put another file in its place, or write into the file.
      try Data(text.utf8).write(
        to: showing.stage.folder.appending(path: path), options: number % 3 == 0 ? [] : .atomic)
    }
    func isShown(_ number: Int) throws -> Bool {
      let path = "/en/entries/\(names[number % names.count])"
      let reply = try showing.get(path)
      // Whatever is being written, the page is there.
      try #require(reply.status == 200, "\(path)")
      return reply.body.contains("n\(number)n")
    }

    var memory: [Int] = []
    for number in 0..<count {
      try save(number)
      if number % 50 == 49 {
        try until("save \(number) is shown") { try isShown(number) }
        memory.append(showing.memory)
      } else {
        usleep(useconds_t.random(in: 0..<25_000))
      }
    }
    for number in count - names.count..<count {
      try until("the last state is shown, of save \(number)") { try isShown(number) }
    }
    #expect(try hearing.next().pages)
    #if os(Linux)
      let early = memory.prefix(3).last ?? showing.memory
      let late = showing.memory
      print("memory: \(memory) bytes after every 50 saves, \(late) at the end")
      #expect(late < early + 16 << 20)
    #endif
  }
}

extension Showing {
  /// What the system keeps in memory for it, in bytes.
  fileprivate var memory: Int {
    let text = (try? String(contentsOfFile: "/proc/\(id)/statm", encoding: .utf8)) ?? ""
    let words = text.split(separator: " ")
    return words.count > 1 ? (Int(words[1]) ?? 0) * 4096 : 0
  }
}
