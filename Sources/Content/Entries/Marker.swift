import Bytes

/// A sign that entries carry when the facts say so: 🔥 for the hot ones. It is computed, never
/// typed.
public struct Marker: Sendable {
  public let icon: String
  public let label: Pair
  /// One that holds is enough.
  public let conditions: [Condition]
}

/// When a marker is shown.
public enum Condition: Hashable, Sendable {
  case stars(moreThan: Int)
  case citations(moreThan: Int)
  case reviewedVenue

  /// `stars > 50`, `citations > 20` or `venue is reviewed`.
  init(checking text: String) throws(ConditionFault) {
    let words = text.split(separator: " ").map(String.init)
    if words == ["venue", "is", "reviewed"] {
      self = .reviewedVenue
      return
    }
    guard words.count == 3, let first = words.first else { throw ConditionFault(mended: nil) }
    let subject = Suggestion.nearest(to: first, among: ["stars", "citations"])
    guard subject == first, words[1] == ">", let number = Self.number(words[2]) else {
      throw ConditionFault(mended: Self.mended(subject, words))
    }
    self = first == "stars" ? .stars(moreThan: number) : .citations(moreThan: number)
  }

  private static func number(_ text: String) -> Int? {
    (1...9).contains(text.utf8.count) && text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
  }

  /// What was probably meant: the subject spelled right, and `>= 50` as `> 49`.
  private static func mended(_ subject: String?, _ words: [String]) -> String? {
    guard let subject, let number = number(words[2]) else { return nil }
    switch words[1] {
    case ">", "＞": return "\(subject) > \(number)"
    case ">=", "=>", "≥": return number > 0 ? "\(subject) > \(number - 1)" : nil
    default: return nil
    }
  }
}

/// A text is not a condition; `mended` is the one that was probably meant.
struct ConditionFault: Error {
  let mended: String?
}
