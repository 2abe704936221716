public import Content

/// What one service answered, in numbers, and what changed.
public struct ServiceOutcome: Sendable {
  public let file: Facts.File
  public let service: Phrase
  /// How many items had an answer, whatever it was.
  public internal(set) var answered = 0
  public internal(set) var failed: [(name: String, error: RequestError)] = []
  /// How many had to wait for a later run because of a limit.
  public internal(set) var left = 0
  /// How many fell by half or are gone, of those whose count was known.
  public internal(set) var fallen = 0
  public internal(set) var compared = 0
  public internal(set) var changes: [Change] = []

  init(_ file: Facts.File, _ service: Phrase) {
    self.file = file
    self.service = service
  }

  public var asked: Int { answered + failed.count }
  public var isComplete: Bool { failed.isEmpty && left == 0 }

  /// Why the answers are doubtful: it is more likely that the service is out of order than that so much changed. A single
  /// failure or fall is never a reason.
  public var doubt: Phrase? {
    if failed.count > 1, failed.count * 5 > asked {
      return Phrase(
        zh: "\(asked)个问题里有\(failed.count)个失败", en: "\(failed.count) of \(asked) questions failed")
    }
    if fallen > 1, fallen * 20 > compared {
      return Phrase(
        zh: "\(compared)个数字里有\(fallen)个减半或不见了",
        en: "\(fallen) of \(compared) counts fell by half or are gone")
    }
    return nil
  }
}

/// A change to report.
public enum Change: Hashable, Sendable {
  /// By how much in the last 90 days, to how many.
  case rose(String, by: Int, to: Int)
  case archived(String)
  case moved(String, to: String)
  case gone(String)
  /// The name belongs to another repository than before.
  case replaced(String)
}
