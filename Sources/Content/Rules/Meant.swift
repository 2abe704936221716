import Bytes

extension Shape {
  /// The key that somebody probably meant.
  func nearestKey(to name: String) -> String? {
    let low = name.lowercased()
    if let key = keys.first(where: { $0.lookalikes.contains(low) }) { return key.name }
    if givenOtherwise(name) != nil { return nil }
    return Suggestion.nearest(to: name, among: keys.lazy.map(\.name))
  }

  /// Where that comes from which somebody wrote into a file, but which is never written.
  func givenOtherwise(_ name: String) -> Given? {
    guard self.name == Shape.entry.name || self.name == Shape.section.name else { return nil }
    return switch name.lowercased() {
    case "stars", "star", "citations", "citation": .stars
    case "number", "no", "index": .number
    case "count": .count
    case "markers", "marker": .markers
    case "id", "slug": .id(isEntry: self.name == Shape.entry.name)
    case "section", "category": .section
    default: nil
    }
  }
}

/// What nobody writes, because it comes from elsewhere.
enum Given {
  case stars, number, count, markers
  case id(isEntry: Bool)
  case section

  var words: String {
    switch self {
    case .stars: "The program counts them; delete the line"
    case .number: "The program numbers sections; delete the line"
    case .count: "The program counts entries; delete the line"
    case .markers: "The rules in list.yml give them; delete the line"
    case .id(let isEntry):
      "The id is the name of the \(isEntry ? "file" : "folder"); delete the line"
    case .section: "The section is the folder that the file is in; delete the line"
    }
  }

  var chinese: String {
    switch self {
    case .stars: "由程序统计，删去这一行"
    case .number: "章节由程序编号，删去这一行"
    case .count: "条目由程序计数，删去这一行"
    case .markers: "由list.yml里的规则给出，删去这一行"
    case .id(let isEntry): "id就是文件\(isEntry ? "" : "夹")名，删去这一行"
    case .section: "章节就是文件所在的文件夹，删去这一行"
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

extension Status {
  /// What somebody probably meant who wrote another word.
  static func meant(by name: String) -> String? {
    switch name.lowercased() {
    case "dead", "down", "broken", "offline", "removed", "deleted", "closed", "404", "失效": "gone"
    case "deprecated", "unmaintained", "inactive", "abandoned", "discontinued", "read-only", "停更":
      "archived"
    case "renamed", "migrated", "relocated", "迁移": "moved"
    default: nil
    }
  }

  /// Whether somebody wrote that nothing is the matter.
  static func isAlive(_ name: String) -> Bool {
    ["alive", "active", "ok", "online", "live", "maintained", "working", "正常"]
      .contains(name.lowercased())
  }
}

/// The choice that somebody probably meant.
func choiceMeant(by text: String, among choices: [String]) -> String? {
  if choices == Language.allCases.map(\.rawValue) { return Language.meant(by: text) }
  if choices == Status.allCases.map(\.rawValue), let status = Status.meant(by: text) {
    return status
  }
  return Suggestion.nearest(to: text, among: choices)
}

extension String {
  /// With an upper-case letter at the start.
  var withCapital: String { prefix(1).uppercased() + dropFirst() }
}

extension Subject {
  /// Its length is counted in characters.
  var isWord: Bool { key == KeyName.code.rawValue || key == KeyName.icon.rawValue }
}
