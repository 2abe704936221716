import Bytes
import CEmbedded
import Content

/// The files that a new list begins with, with its names in them.
struct Starter {
  var name: Pair
  /// A sentence of Markdown.
  var description: Pair
  /// What the first section is called.
  var section: Pair
  /// Where the list will be on GitHub; nil where that is not known yet.
  var repository: Repository?
  /// Where the program comes from, `owner/name`; empty where it does not know.
  let home: String
  /// What workflows fetch; without it there are none.
  let action: String?
  let day: String

  /// A text in both languages.
  struct Pair: Equatable {
    var zh: String
    var en: String
  }

  struct File: Sendable {
    /// From the folder of the list.
    let path: String
    let bytes: [UInt8]

    /// Whether it belongs to the writers of the list from the beginning.
    var isContent: Bool { path.hasPrefix("content/") }
  }

  /// The id of the first section, from its English title; a word that any section may have where that gives none that is free.
  var sectionID: String {
    let words = section.en.utf8.split { !$0.isLetterOrDigit }
    let id = words.map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }
      .joined(separator: "-")
    return Id.allows(id) ? id : "resources"
  }

  var files: [File] {
    Starter.originals.compactMap { path, text in
      let isForActions = path.hasPrefix(".github/workflows/") || path == ".github/dependabot.yml"
      if isForActions, action == nil { return nil }
      let path = path.replacingPrefix("content/section/", by: "content/\(sectionID)/")
      return File(path: path, bytes: Array(filled(text).utf8))
    }
  }

  /// A line with a placeholder for something that is not known is left out, and with it an empty line after an empty one.
  private func filled(_ text: String) -> String {
    let values = values
    var lines: [String] = []
    var isAfterGap = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = line.split(separator: "@@", omittingEmptySubsequences: false)
      var filled: String? = String(parts[0])
      for place in stride(from: 1, to: parts.count - 1, by: 2) {
        let value = values[String(parts[place]), default: nil]
        filled = value.flatMap { value in filled.map { $0 + value + parts[place + 1] } }
      }
      if let filled, !(isAfterGap && filled.isEmpty && lines.last?.isEmpty == true) {
        lines.append(filled)
      }
      isAfterGap = filled == nil
    }
    return lines.joined(separator: "\n")
  }

  private var values: [String: String?] {
    let address = home.isEmpty ? nil : "https://github.com/\(home)"
    return [
      "name": name.yaml, "description": description.yaml, "section": section.yaml,
      "name-en": name.en,
      "md-name-zh": name.zh.asMarkdown, "md-name-en": name.en.asMarkdown,
      "description-zh": description.zh, "description-en": description.en,
      "repository": repository?.text, "site": repository?.site,
      "guide": address.map { "\($0)/blob/main/docs/your-list.md" }, "action": action,
      "hint": repository == nil ? "repository: owner/name" : nil,
      "duet": address.map { "[Duet](\($0))" } ?? "Duet", "day": day,
    ]
  }

  /// By their paths in `Starter/`, in the order of these.
  static let originals: [(path: String, text: String)] = (0..<starter_file_count).map {
    // The table has a name that ends in zero, and as many bytes as it says, for as long as the program runs.
    let file = unsafe starter_file_at($0)
    let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.count)
    return unsafe (String(cString: file.name), String(decoding: bytes, as: UTF8.self))
  }
}

extension Repository {
  /// The address that GitHub Pages gives its site, unless it has a domain of its own.
  var site: String {
    let parts = key.split(separator: "/")
    let host = "\(parts[0]).github.io"
    return "https://\(host)/" + (parts[1] == host ? "" : text.split(separator: "/")[1] + "/")
  }
}

extension Starter.Pair {
  /// As entry files have it: once where both are the same.
  fileprivate var yaml: String {
    func text(_ text: String, in place: WrittenText.Place) -> String {
      // Names that no file can have were refused when they were given.
      WrittenText(text, in: place)?.yaml ?? "''"
    }
    return zh == en
      ? text(en, in: .line) : "{zh: \(text(zh, in: .braces)), en: \(text(en, in: .braces))}"
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, by other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }

  /// So that Markdown shows it as it is.
  var asMarkdown: String {
    var text = ""
    for character in self {
      if "\\`*_[]<>#&!|~".contains(character) { text += "\\" }
      text.append(character)
    }
    return text
  }
}
