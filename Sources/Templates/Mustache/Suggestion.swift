/// The candidate that a slip of the fingers could have meant: few edits away for its length.
/// Among equals the first in byte order, so that messages do not depend on a set's order.
func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let scalars = Array(word.unicodeScalars)
  // A word this long is no slip; the bound keeps the table small.
  guard scalars.count <= 64 else { return nil }
  var best: (distance: Int, word: String)?
  for candidate in candidates {
    let other = Array(candidate.unicodeScalars)
    let allowed = max(1, min(scalars.count, other.count) / 3)
    guard other.count <= 64, abs(other.count - scalars.count) <= allowed else { continue }
    let distance = edits(scalars, other)
    guard distance <= allowed, distance < max(scalars.count, other.count) else { continue }
    if let best, (best.distance, best.word) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.word
}

/// Also finds a template that stands in another folder than was written, or was written without its folder.
func nearestTemplate(to name: String, among candidates: [String]) -> String? {
  let file = lastPart(of: name)
  if let moved = candidates.filter({ lastPart(of: $0) == file }).min() { return moved }
  if let whole = nearest(to: name, among: candidates) { return whole }
  guard let part = nearest(to: file, among: candidates.map(lastPart)) else { return nil }
  return candidates.filter { lastPart(of: $0) == part }.min()
}

private func lastPart(of path: String) -> String {
  String(path.split(separator: "/").last ?? "")
}

/// Insertions, deletions, replacements and swaps of neighbours.
private func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
