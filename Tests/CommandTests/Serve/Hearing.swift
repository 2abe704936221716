import Foundation
import Testing

/// An open page's stream of news, as a browser has it.
final class Hearing {
  private let line: Line
  private var heard = ""

  init(_ port: Int, since: String = "") throws {
    line = try Line(port)
    let request = "GET /_duet/events?since=\(since) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n"
    try line.send(Array(request.utf8))
    first = [:]
    first = try next()
  }

  /// What the preview says at once.
  private(set) var first: [String: Any]

  var isOpen: Bool {
    heard += String(decoding: line.read(patience: 0), as: UTF8.self)
    return line.isOpen
  }

  /// What is said next.
  func next(within seconds: Double = 20) throws -> [String: Any] {
    var found: [String: Any]?
    try until("the preview says something", within: seconds) {
      guard let start = heard.range(of: "data: "),
        let end = heard.range(of: "\n\n", range: start.upperBound..<heard.endIndex)
      else {
        heard += String(decoding: line.read(patience: 50), as: UTF8.self)
        return false
      }
      let json = Data(heard[start.upperBound..<end.lowerBound].utf8)
      heard.removeSubrange(..<end.upperBound)
      found = try JSONSerialization.jsonObject(with: json) as? [String: Any]
      return true
    }
    return try #require(found)
  }

  /// Reads on until something is said for which `holds`.
  @discardableResult
  func hear(_ what: String, _ holds: ([String: Any]) -> Bool) throws -> [String: Any] {
    while true {
      let news = try next()
      if holds(news) { return news }
    }
  }
}

extension [String: Any] {
  var problems: [[String: Any]] { self["problems"] as? [[String: Any]] ?? [] }

  func says(_ change: String) -> Bool { self[change] as? Bool ?? false }
}
