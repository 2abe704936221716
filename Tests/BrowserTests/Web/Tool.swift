import Foundation

/// A program that is run and waited for.
struct Tool {
  let path: String

  init(_ path: String) { self.path = path }

  /// The first of these programs that is in the path.
  static func find(_ names: String...) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return names.lazy
      .flatMap { name in path.split(separator: ":").map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What the program said; throws what it complained about where it did not end with 0.
  @discardableResult
  func run(_ arguments: [String]) throws -> String {
    let (text, status) = try end(arguments)
    guard status == 0 else {
      throw Failure(command: "\(path) \(arguments.joined(separator: " "))", said: text)
    }
    return text
  }

  /// What the program said, however it ended.
  func said(_ arguments: [String]) throws -> String { try end(arguments).text }

  private func end(_ arguments: [String]) throws -> (text: String, status: Int32) {
    let said = FileManager.default.temporaryDirectory.appending(
      path: "duet-\(UUID().uuidString).out")
    try Data().write(to: said)
    defer { try? FileManager.default.removeItem(at: said) }
    let handle = try FileHandle(forWritingTo: said)
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    // A file, not a pipe: nothing can fill up.
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    try handle.close()
    let text = String(decoding: try Data(contentsOf: said), as: UTF8.self)
    return (text, process.terminationStatus)
  }

  struct Failure: Error, CustomStringConvertible {
    let command: String
    let said: String
    var description: String { "\(command) failed: \(said)" }
  }
}
