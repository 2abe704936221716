extension Shape {
  /// The key that somebody probably meant.
  func nearestKey(to name: String) -> String? {
    let low = name.lowercased()
    if let key = keys.first(where: { $0.lookalikes.contains(low) }) { return key.name }
    if givenOtherwise(name) != nil { return nil }
    return Suggestion.nearest(to: name, among: keys.lazy.map(\.name))
  }

  /// Where that comes from which somebody wrote into a file, but which is never written.
  func givenOtherwise(_ name: String) -> String? {
    guard self.name == Shape.entry.name || self.name == Shape.section.name else { return nil }
    let isEntry = self.name == Shape.entry.name
    return switch name.lowercased() {
    case "stars", "star", "citations", "citation": "The program counts them; delete the line"
    case "number", "no", "index": "The program numbers sections; delete the line"
    case "count": "The program counts entries; delete the line"
    case "markers", "marker": "The rules in list.yml give them; delete the line"
    case "id", "slug":
      "The id is the name of the \(isEntry ? "file" : "folder"); delete the line"
    case "section", "category": "The section is the folder that the file is in; delete the line"
    default: nil
    }
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
