import Foundation
import Synchronization

/// A conversation with the driver, as the W3C describes it in WebDriver: commands are JSON over HTTP.
final class Session: Sendable {
  private let process: DriverProcess
  private let connection: Mutex<Connection>
  private let path: String

  /// What the driver refused to do, and why.
  struct Failure: Error, CustomStringConvertible {
    let command: String
    let error: String
    let message: String
    // What follows the first line is where the driver was in its own code.
    var description: String {
      "\(command): \(error): \(message.split(separator: "\n").first ?? "")"
    }
  }

  init(driver: String, browser: String?, arguments: [String]) throws {
    process = try DriverProcess(driver)
    var connection = try Connection(port: process.port)
    var options: [String: JSON] = ["args": .list(arguments.map(JSON.text))]
    if let browser { options["binary"] = .text(browser) }
    struct New: Decodable { let sessionId: String }
    let new: New = try connection.ask(
      "POST", "/session",
      [
        "capabilities": [
          "alwaysMatch": [
            "browserName": "chrome", "goog:chromeOptions": .record(options),
            "goog:loggingPrefs": ["browser": "ALL"],
          ]
        ]
      ])
    path = "/session/\(new.sessionId)"
    self.connection = Mutex(connection)
  }

  deinit { let _: JSON? = try? send("DELETE", "") }

  @discardableResult
  func post<Value: Decodable>(_ command: String, _ body: JSON = [:]) throws -> Value {
    try send("POST", command, body)
  }

  func get<Value: Decodable>(_ command: String) throws -> Value { try send("GET", command) }

  /// A command of Chromium's own protocol, for what the W3C's has no words for.
  @discardableResult
  func tell(_ command: String, _ parameters: JSON = [:]) throws -> JSON {
    try post("/goog/cdp/execute", ["cmd": .text(command), "params": parameters])
  }

  private func send<Value: Decodable>(_ method: String, _ command: String, _ body: JSON? = nil)
    throws
    -> Value
  {
    try connection.withLock { try $0.ask(method, path + command, body) }
  }
}

extension Connection {
  fileprivate mutating func ask<Value: Decodable>(
    _ method: String, _ command: String, _ body: JSON? = nil
  ) throws -> Value {
    let bytes = try body.map { Array(try JSONEncoder().encode($0)) } ?? []
    let head =
      "\(method) \(command) HTTP/1.1\r\nhost: 127.0.0.1\r\n"
      + "content-type: application/json\r\ncontent-length: \(bytes.count)\r\n\r\n"
    try write(Array(head.utf8) + bytes)
    guard let answer = try read() else {
      throw Session.Failure(command: command, error: "no answer", message: "the driver hung up")
    }
    let data = Data(answer.body)
    guard answer.words.dropFirst().first == "200" else {
      let problem = try JSONDecoder().decode(Reply<Problem>.self, from: data).value
      throw Session.Failure(command: command, error: problem.error, message: problem.message)
    }
    return try JSONDecoder().decode(Reply<Value>.self, from: data).value
  }
}

/// Every answer of the driver is one of these.
private struct Reply<Value: Decodable>: Decodable { let value: Value }

private struct Problem: Decodable {
  let error: String
  let message: String
}
