extension Shape {
  /// The key that somebody probably meant.
  func nearestKey(to name: String) -> String? {
    let low = name.lowercased()
    if let key = keys.first(where: { $0.lookalikes.contains(low) }) { return key.name }
    return Suggestion.nearest(to: name, among: keys.lazy.map(\.name))
  }
}

extension Language {
  /// The language that somebody probably meant.
  static func meant(by name: String) -> String? {
    let word = name.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init) ?? ""
    if ["zh", "cn", "chs", "zhs", "hans", "chinese", "中文", "汉语"].contains(word) { return "zh" }
    if ["en", "eng", "us", "uk", "gb", "english", "英文", "英语"].contains(word) { return "en" }
    return nil
  }
}

extension String {
  /// With an upper-case letter at the start.
  var withCapital: String { prefix(1).uppercased() + dropFirst() }
}

extension Subject {
  /// Its length is counted in characters.
  var isWord: Bool { key == KeyName.code.rawValue || key == KeyName.icon.rawValue }
}
