import Foundation
import Synchronization

/// Publishes sites on a free port of this machine, each under a folder of its own as `owner.github.io/name/` does, and
/// remembers what was asked for.
final class SiteServer: Sendable {
  /// A request as it was answered, in the order of the answers.
  struct Request: Sendable, Equatable {
    let path: String
    let status: String
    /// Of the body, as it was sent.
    let bytes: Int
  }

  private struct State {
    var sites: [String: PublishedSite] = [:]
    var requests: [Request] = []
    var delays: [String: TimeInterval] = [:]
  }

  private let state: Box
  private let listener: Listener
  var port: UInt16 { listener.port }

  init() throws {
    let state = Box()
    self.state = state
    listener = try Listener { connection in
      var connection = connection
      // A browser that hangs up in the middle has its reasons.
      while let request = try? connection.read(),
        (try? state.answer(request, on: connection)) != nil
      {}
    }
  }

  /// Publishes a folder under `/name/`.
  func publish(_ site: PublishedSite, as name: String) {
    state.lock.withLock { $0.sites[name] = site }
  }

  func address(of name: String) -> String { "http://127.0.0.1:\(port)/\(name)/" }

  /// What was asked for since the last time that somebody asked here.
  func takeRequests() -> [Request] {
    state.lock.withLock { state in
      defer { state.requests = [] }
      return state.requests
    }
  }

  /// Files whose name ends so are late from now on, as they are on a slow line.
  func delay(_ ending: String, by seconds: TimeInterval?) {
    state.lock.withLock { $0.delays[ending] = seconds }
  }

  /// What the threads of the server share.
  private final class Box: Sendable {
    let lock = Mutex(State())

    func answer(_ request: Message, on connection: borrowing Connection) throws {
      let words = request.words
      guard words.count == 3 else { throw Loopback.Failure(doing: "understand \(request.line)") }
      let target = words[1].split(separator: "?", maxSplits: 1)[0].dropFirst()
      let parts = target.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      let path = parts.count > 1 ? String(parts[1]).removingPercentEncoding ?? "" : ""
      let (site, delay) = lock.withLock { state in
        (
          state.sites[String(parts[0])],
          state.delays.first { target.hasSuffix($0.key) }?.value
        )
      }
      if let delay { Thread.sleep(forTimeInterval: delay) }
      let compressed = request["accept-encoding"]?.contains("gzip") ?? false
      let answer =
        site?.answer(to: path, compressed: compressed)
        ?? PublishedSite.Answer(status: "404 Not Found")
      lock.withLock {
        $0.requests.append(
          Request(path: String(target), status: answer.status, bytes: answer.body.count))
      }
      var head = "HTTP/1.1 \(answer.status)\r\ncontent-length: \(answer.body.count)\r\n"
      head +=
        "content-type: \(answer.type)\r\ncache-control: max-age=600\r\nvary: accept-encoding\r\n"
      if answer.isCompressed { head += "content-encoding: gzip\r\n" }
      if let location = answer.location { head += "location: \(location)\r\n" }
      head += "\r\n"
      try connection.write(Array(head.utf8) + (words[0] == "HEAD" ? [] : answer.body))
    }
  }
}
