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
    first = try next()
  }

  /// What the preview says at once.
  private(set) var first = Piece()

  var isOpen: Bool {
    heard += String(decoding: line.read(patience: 0), as: UTF8.self)
    return line.isOpen
  }

  /// What is said next.
  func next(within seconds: Double = 20) throws -> Piece {
    var found: Piece?
    try until("the preview says something", within: seconds) {
      guard let start = heard.range(of: "data: "),
        let end = heard.range(of: "\n\n", range: start.upperBound..<heard.endIndex)
      else {
        heard += String(decoding: line.read(patience: 50), as: UTF8.self)
        return false
      }
      let json = Data(heard[start.upperBound..<end.lowerBound].utf8)
      heard.removeSubrange(..<end.upperBound)
      found = try JSONDecoder().decode(Piece.self, from: json)
      return true
    }
    return try #require(found)
  }

  /// Reads on until something is said for which `holds`.
  @discardableResult
  func hear(_ what: String, _ holds: (Piece) -> Bool) throws -> Piece {
    while true {
      let news = try next()
      if holds(news) { return news }
    }
  }
}

/// One piece of news: what a page has to do, and what is wrong now.
struct Piece: Decodable {
  struct Problem: Decodable {
    let file: String
    let line: Int?
    let message: String
    let excerpt: String
    let mark: String
  }

  var version = 0
  var pages = false
  var styles = false
  var theme = false
  var problems: [Problem] = []
}
