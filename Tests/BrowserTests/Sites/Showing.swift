import Foundation
import Testing

/// A preview that runs, on a port of its own, over copies of the sample list and the templates, until this goes.
///
/// A shell ends it, by its number, when the shell's own input closes: so it never outlives the tests.
final class Showing: Sendable {
  /// `http://127.0.0.1:4000/`
  let address: String
  private let folder: URL
  private let process = Process()
  private let life = Pipe()

  init(prepare: (Showing.Files) throws -> Void = { _ in }) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "duet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, source) in [("content", "Tests/CommandTests/Sample"), ("templates", "templates")] {
      try FileManager.default.copyItem(
        at: Repository.folder.appending(path: source), to: folder.appending(path: name))
    }
    try prepare(Files(folder: folder))
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", #""$0" serve --port 0 & shown=$!; cat >/dev/null; kill -KILL $shown"#,
      Repository.program,
    ]
    process.currentDirectoryURL = folder
    // No editor opens.
    process.environment = ["PATH": "/usr/bin:/bin"]
    let log = folder.appending(path: "serve.log")
    try Data().write(to: log)
    process.standardInput = life
    process.standardOutput = try FileHandle(forWritingTo: log)
    process.standardError = process.standardOutput
    try process.run()
    address = try Self.address(in: log)
  }

  deinit {
    try? life.fileHandleForWriting.close()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  var files: Files { Files(folder: folder) }

  private static func address(in log: URL) throws -> String {
    let end = ContinuousClock.now + .seconds(30)
    while true {
      let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
      if let match = text.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+\//) { return String(match.0) }
      guard ContinuousClock.now < end else { throw Silent(said: text) }
      usleep(5_000)
    }
  }

  struct Silent: Error, CustomStringConvertible {
    let said: String
    var description: String { "the preview did not say where it is, but: \(said)" }
  }
}

extension Showing {
  /// The files that are shown, for somebody who works on them.
  struct Files {
    let folder: URL

    /// Saves a file, new or not, in one step.
    func write(_ text: String, to path: String) throws {
      try text.write(to: folder.appending(path: path), atomically: true, encoding: .utf8)
    }

    func remove(_ path: String) throws {
      try FileManager.default.removeItem(at: folder.appending(path: path))
    }

    /// Says something else in a file, where it is said the first time.
    func replace(_ old: String, with new: String, in path: String) throws {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let range = try #require(text.range(of: old), "\(path) does not say '\(old)'")
      try write(text.replacingCharacters(in: range, with: new), to: path)
    }
  }
}
