import Foundation
import Testing

/// A folder of its own in which a scenario plays, with `duet` in the path and hardly any environment.
///
/// `$TEMPLATES` names the repository's templates; `plain` before a command takes away root's power to write what is
/// read-only, so that the tests mean the same for everybody; `terminal` runs a line of the shell on a terminal.
struct Stage {
  let folder: URL
  private let tools: URL

  init() throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: "duet-\(UUID().uuidString)")
    folder = parent.appending(path: "stage")
    tools = parent.appending(path: "tools")
    for url in [folder, tools] {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      at: tools.appending(path: "duet"), withDestinationURL: Stage.program)
    try makeTool(
      "plain",
      """
      [ "$(id -u)" -eq 0 ] || exec "$@"
      exec setpriv --bounding-set=-dac_override,-dac_read_search "$@"
      """)
    try makeTool(
      "terminal",
      """
      [ "$(uname)" = Darwin ] && exec script -q /dev/null sh -c "$1"
      exec script -qec "$1" /dev/null
      """)
  }

  private func makeTool(_ name: String, _ lines: String) throws {
    let tool = tools.appending(path: name)
    try "#!/bin/sh\n\(lines)\n".write(to: tool, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tool.path)
  }

  func clear() {
    _ = try? run("chmod -R u+w .")
    try? FileManager.default.removeItem(at: folder.deletingLastPathComponent())
  }

  func write(_ text: String, to path: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Everything but folders, by path.
  func files() throws -> [String] {
    let result = try run("find . ! -type d | LC_ALL=C sort")
    return result.output.split(separator: "\n").map { String($0.dropFirst(2)) }
  }

  struct Result {
    let output: String
    let errors: String
    let code: Int32

    /// What a scenario says about it: nothing where there is nothing to say.
    var steps: [Scenario.Step] {
      [
        output.isEmpty ? nil : Scenario.Step(kind: "out", argument: "", body: output.timeless),
        errors.isEmpty ? nil : Scenario.Step(kind: "err", argument: "", body: errors.timeless),
        code == 0 ? nil : Scenario.Step(kind: "exit", argument: "\(code)", body: ""),
      ].compactMap(\.self)
    }
  }

  func run(_ line: String) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "\(tools.path):/usr/bin:/bin:/usr/sbin:/sbin",
      "TEMPLATES": Stage.repository.appending(path: "templates").path,
      "LANG": "C",
    ]
    // Files, not pipes: nothing can fill up, whoever writes first.
    let captures = folder.deletingLastPathComponent()
    let urls = ["out", "err"].map { captures.appending(path: $0) }
    for url in urls { try Data().write(to: url) }
    let handles = try urls.map { try FileHandle(forWritingTo: $0) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.run()
    process.waitUntilExit()
    for handle in handles { try handle.close() }
    return Result(
      output: String(decoding: try Data(contentsOf: urls[0]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: urls[1]), as: UTF8.self),
      code: process.terminationStatus)
  }

  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `$DUET_BINARY`, or the program that was built beside the tests.
  static let program: URL = {
    if let path = ProcessInfo.processInfo.environment["DUET_BINARY"] { return URL(filePath: path) }
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
    let built = bundle.prefix(upTo: bundle.range(of: ".xctest")?.lowerBound ?? bundle.startIndex)
    return URL(filePath: String(built)).deletingLastPathComponent().appending(path: "duet")
  }()
}

extension String {
  /// `(0.04 s)` differs every time.
  var timeless: String {
    replacing(/\(\d+\.\d\d s\)/, with: "(0.00 s)")
      .replacing(/（\d+\.\d\d秒）/, with: "（0.00秒）")
  }
}
