public import Content

/// What became of asking one service.
public struct Outcome: Sendable {
  public let file: Facts.File
  public let service: String
  /// How many subjects had an answer, whatever it was.
  public internal(set) var answered = 0
  public internal(set) var failed: [(name: String, refusal: Refusal)] = []
  /// How many were left for another time because of a limit.
  public internal(set) var left = 0
  /// How many fell by half or are gone, of those whose count was known.
  public internal(set) var fallen = 0
  public internal(set) var compared = 0
  public internal(set) var changes: [Change] = []

  init(_ file: Facts.File, _ service: String) {
    self.file = file
    self.service = service
  }

  public var asked: Int { answered + failed.count }
  public var isComplete: Bool { failed.isEmpty && left == 0 }

  /// Why the answers had better not be believed: it is more likely that the service is out of order than that so much
  /// changed. One thing alone is never a reason.
  public var doubt: String? {
    if failed.count > 1, failed.count * 5 > asked {
      return "\(failed.count) of \(asked) questions failed"
    }
    if fallen > 1, fallen * 20 > compared {
      return "\(fallen) of \(compared) counts fell by half or are gone"
    }
    return nil
  }
}

/// Something that people will want to know about.
public enum Change: Hashable, Sendable {
  /// By how much in the last 90 days, to how many.
  case rose(String, by: Int, to: Int)
  case archived(String)
  case moved(String, to: String)
  case gone(String)
  /// The name belongs to another repository than before.
  case replaced(String)
}
