import Foundation

/// The program that drives the browser, on a free port of this machine for as long as somebody holds this.
///
/// A shell stands between the two: it ends the driver, by its number, when its own input closes. That happens when
/// this goes, and also when the tests are killed. Politer signals do not reach a child of a test, which inherits that
/// they are blocked; the browser ends when its driver has gone.
final class DriverProcess: Sendable {
  let port: UInt16
  private let process = Process()
  private let life = Pipe()
  private let said = Pipe()

  init(_ program: String) throws {
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", #""$0" --port=0 & driver=$!; cat >/dev/null; kill -KILL $driver"#, program,
    ]
    process.standardInput = life
    process.standardOutput = said
    process.standardError = FileHandle.nullDevice
    try process.run()
    var text = ""
    var port: UInt16?
    while port == nil {
      let data = said.fileHandleForReading.availableData
      guard !data.isEmpty else { throw Silent(program: program, text: text) }
      text += String(decoding: data, as: UTF8.self)
      port = text.firstMatch(of: /started successfully on port (\d+)/).flatMap { UInt16($0.1) }
    }
    // Nothing that comes later is read, and nothing waits for it to be.
    said.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
    self.port = port ?? 0
  }

  deinit {
    said.fileHandleForReading.readabilityHandler = nil
    try? life.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  struct Silent: Error, CustomStringConvertible {
    let program: String
    let text: String
    var description: String { "\(program) did not say on which port it listens, but: \(text)" }
  }
}
