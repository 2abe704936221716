import Bytes

/// Also finds a template that stands in another folder than was written, or was written without its folder.
func nearestTemplate(to name: String, among candidates: [String]) -> String? {
  let file = lastPart(of: name)
  if let moved = candidates.filter({ lastPart(of: $0) == file }).min() { return moved }
  if let whole = Suggestion.nearest(to: name, among: candidates.sorted()) { return whole }
  guard let part = Suggestion.nearest(to: file, among: candidates.map(lastPart).sorted()) else {
    return nil
  }
  return candidates.filter { lastPart(of: $0) == part }.min()
}

private func lastPart(of path: String) -> String {
  String(path.split(separator: "/").last ?? "")
}
