import Content

extension Paper {
  /// The authors by name, and whether the entry says that there are more: `A. Ben Abacha et al.`
  var people: (names: [String], hasOthers: Bool) {
    var names = authors.map(\.value)
    guard let last = names.last, let words = Self.others.first(where: last.hasSuffix) else {
      return (names, false)
    }
    let name = last.dropLast(words.count)
    names[names.count - 1] = String(name.last == " " ? name.dropLast() : name)
    return (names.filter { !$0.isEmpty }, true)
  }

  private static let others = ["et al.", "et al", "等"]
}
