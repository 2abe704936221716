/// Sends each change to all open pages, each of which has its own stream, and keeps the changes for pages that missed some.
final class ChangeBroadcaster {
  /// Of what is shown; each change makes a new one.
  private(set) var version = 0
  private let token: String
  /// What each version changed.
  private var history: [SiteChange] = [[]]
  private var streams: [ObjectIdentifier: EventStream] = [:]

  init(token: String) {
    self.token = token
  }

  /// - Parameter since: the version that the page shows, `token.number`; all that it has missed counts.
  func add(_ stream: EventStream, since: String?, problems: [ShownProblem]) {
    let key = ObjectIdentifier(stream)
    streams[key] = stream
    let closed = stream.closed
    stream.closed = { [weak self] in
      self?.streams[key] = nil
      closed()
    }
    stream.send("retry: 300\n" + message(missed(since: since), problems))
  }

  func send(_ change: SiteChange, problems: [ShownProblem]) {
    version += 1
    history.append(change)
    let text = message(change, problems)
    for stream in streams.values { stream.send(text) }
  }

  private func missed(since: String?) -> SiteChange {
    let parts = (since ?? "").split(separator: ".")
    guard parts.count == 2, parts[0] == token, let seen = Int(parts[1]), history.indices ~= seen
    else { return .theme }
    return history[(seen + 1)...].reduce([]) { $0.union($1) }
  }

  private func message(_ change: SiteChange, _ problems: [ShownProblem]) -> String {
    let json = JSONText([
      "version": JSONText(version), "pages": JSONText(change.contains(.pages)),
      "styles": JSONText(change.contains(.styles)), "theme": JSONText(change.contains(.theme)),
      "problems": JSONText(problems.map { JSONText($0) }),
    ])
    return "data: " + json.text + "\n\n"
  }
}
