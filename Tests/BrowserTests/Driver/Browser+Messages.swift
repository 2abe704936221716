/// What the page, or the browser on its behalf, wrote to the console; refusals of the content security policy too.
extension Browser {
  struct Message: Decodable, Sendable, CustomStringConvertible {
    let level: String
    let source: String?
    let message: String
    var description: String { "\(level): \(message)" }
  }

  /// Everything since the last time that somebody asked.
  ///
  /// That star badges cannot be loaded is the tests' own doing, who leave nothing out of this machine.
  func messages() throws -> [Message] {
    let all: [Message] = try session.post("/se/log", ["type": "browser"])
    return all.filter {
      !($0.source == "network" && $0.message.hasPrefix("https://img.shields.io/"))
    }
  }
}
