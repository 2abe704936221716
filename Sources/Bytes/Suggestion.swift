/// Finds the word that was probably meant.
public struct Suggestion {
  /// The nearest of `words`, when it is near enough to be worth naming; of two that are as near,
  /// the earlier.
  ///
  /// Upper and lower case count as the same. Words of more than 64 bytes are never near anything,
  /// so a hostile text costs nothing.
  public static func nearest(to text: String, among words: some Sequence<String>) -> String? {
    let typed = text.utf8.map(\.lowercased)
    guard (1...limit).contains(typed.count) else { return nil }
    var best: (word: String, distance: Int)?
    for word in words {
      let length = word.utf8.count
      let reach = min(best.map { $0.distance - 1 } ?? 3, max(1, max(typed.count, length) / 3))
      guard length <= limit, abs(length - typed.count) <= reach else { continue }
      let distance = distance(typed, word.utf8.map(\.lowercased))
      guard distance <= reach, distance < max(typed.count, length) else { continue }
      if distance == 0 { return word }
      best = (word, distance)
    }
    return best?.word
  }

  private static let limit = 64

  /// How many bytes must be put in, left out, changed or swapped with their neighbour.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
          least = min(least, beforeLast[j - 1] + 1)
        }
        row.append(least)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
