import Bytes
import Content

// Where a reader of one entry may want to go next.
extension Outline {
  /// The entries before and after one in its section, of those that have pages.
  func neighbours(of entry: Int) -> (previous: Int?, next: Int?) {
    let section = sections[sectionOfEntry[entry]].entries
    return (
      (section.lowerBound..<entry).last(where: hasPage),
      ((entry + 1)..<section.upperBound).first(where: hasPage)
    )
  }

  /// How many entries are named as related to one.
  static let relatedCount = 5
  /// How many entries on either side are considered among those that share a tag: what is near in the list is near in
  /// kind, and so the time does not grow with the list.
  static let window = 8

  /// Entries that share tags with one, the closest first: a tag counts the more the fewer entries have it. Of two that
  /// share as much the one that is nearer in the list comes first.
  func related(to entry: Int) -> [Int] {
    // One number for each time that a candidate shares a tag: the candidate above, what the tag counts below.
    let numbers = tagNumbers(of: entry)
    var shared: [Int] = []
    shared.reserveCapacity(numbers.count * 2 * Self.window)
    for tag in numbers {
      let tagged = tags.tags[tag].entries
      let own = tagged.firstIndex(notBefore: { $0 < entry })
      let near =
        max(0, own - Self.window)..<min(tagged.count, own + 1 + Self.window)
      let weight = (1 << Self.weightBits) / tagged.count
      for index in near where index != own {
        shared.append(tagged[index] << Self.weightBits | weight)
      }
    }
    shared.sort()
    var closest: [(entry: Int, score: Int)] = []
    var index = 0
    while index < shared.count {
      let candidate = shared[index] >> Self.weightBits
      var score = 0
      while index < shared.count, shared[index] >> Self.weightBits == candidate {
        score += shared[index] & ((1 << Self.weightBits) - 1)
        index += 1
      }
      let distance = abs(candidate - entry)
      let place =
        closest.firstIndex { other in
          other.score < score || other.score == score && abs(other.entry - entry) > distance
        } ?? closest.count
      closest.insert((candidate, score), at: place)
      if closest.count > Self.relatedCount { closest.removeLast() }
    }
    return closest.map(\.entry)
  }

  /// A tag that n entries share counts the n-th part of 1 << 20, in whole numbers: every machine adds up the same.
  private static let weightBits = 20
}
