import Foundation
import Testing

/// A preview that runs: the real program, on a port of its own, until `end`.
final class Showing {
  let stage: Stage
  let port: Int
  private let process: Process
  private let log: URL

  /// Shows `content/` and `templates/` of a new stage, which are copies of the sample list and the repository's templates.
  init(
    _ options: [String] = [], environment: [String: String] = [:],
    prepare: (Stage) throws -> Void = { _ in }
  ) throws {
    stage = try Stage()
    for (name, source) in [
      ("content", "Tests/CommandTests/Sample"), ("templates", "templates"),
    ] {
      try FileManager.default.copyItem(
        at: Stage.repository.appending(path: source), to: stage.folder.appending(path: name))
    }
    try prepare(stage)
    log = stage.folder.deletingLastPathComponent().appending(path: "serve.log")
    try Data().write(to: log)
    process = Process()
    process.executableURL = Stage.program
    process.arguments = ["serve", "--port", "0"] + options
    process.currentDirectoryURL = stage.folder
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: log)
    process.standardError = process.standardOutput
    try process.run()
    var port: Int?
    let log = log
    try until("the preview says where it is") {
      let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
      port = text.firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { Int($0.1) }
      return port != nil
    }
    self.port = try #require(port)
  }

  /// All that it has said.
  var words: String { String(decoding: (try? Data(contentsOf: log)) ?? Data(), as: UTF8.self) }

  var id: Int32 { process.processIdentifier }

  /// Ends it as Ctrl-C does; the exit code.
  @discardableResult
  func end(_ signal: Int32 = SIGINT) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    stage.clear()
    return process.terminationStatus
  }

  /// Asks for a page as a browser would.
  func get(_ path: String, _ headers: [String] = []) throws -> PreviewReply {
    let lines = ["GET \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"] + headers
    let line = try Line(port)
    try line.send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8))
    return try PreviewReply(line.readAll(patience: 5_000))
  }

  /// Sends bytes, says that these were all, and reads until the other side closes, or has nothing to say for a while.
  func send(_ bytes: [UInt8], patience: Int = 5_000) throws -> [UInt8] {
    let line = try Line(port)
    try line.send(bytes)
    line.finish()
    return try line.readAll(patience: patience)
  }
}

/// What a server answered, taken apart.
struct PreviewReply {
  let status: Int
  let headers: [String: String]
  let body: String

  init(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = (parts.first ?? "").split(separator: "\r\n")
    let words = (lines.first ?? "").split(separator: " ")
    status = words.count > 1 ? Int(words[1]) ?? 0 : 0
    headers = Dictionary(
      lines.dropFirst().compactMap { line in
        let pair = line.split(separator: ":", maxSplits: 1)
        guard pair.count == 2 else { return nil }
        return (pair[0].lowercased(), pair[1].trimmingCharacters(in: .whitespaces))
      }, uniquingKeysWith: { a, _ in a })
    body = parts.count > 1 ? String(parts[1]) : ""
  }
}

/// Waits until something holds; fails after a time that only a broken program needs.
func until(
  _ what: String, within seconds: Double = 20, _ holds: () throws -> Bool
) throws {
  let end = Date(timeIntervalSinceNow: seconds)
  while try !holds() {
    guard Date() < end else { throw Waited(what: what) }
    usleep(2_000)
  }
}

struct Waited: Error {
  let what: String
}
