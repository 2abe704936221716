import Foundation

/// The Python that the system's packages are for.
enum Python {
  static func run(_ arguments: [String]) throws -> (text: String, status: Int32) {
    let process = Process()
    let said = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = arguments
    process.standardOutput = said
    try process.run()
    let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (text, process.terminationStatus)
  }
}
