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

  /// The id of the first section, from its English title; a word that any section may have where that gives none.
  var sectionID: String {
    let words = section.en.utf8.split { !$0.isLetterOrDigit }
    let id = words.map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }
      .joined(separator: "-")
    return id.isEmpty || id.utf8.count > 64 ? "resources" : id
  }

  /// Without a home of the program there are no workflows, as these fetch it from there.
  var files: [File] {
    Starter.originals.compactMap { path, text in
      if path.hasPrefix(".github/workflows/"), home.isEmpty { return nil }
      let path = path.replacingPrefix("content/section/", by: "content/\(sectionID)/")
      return File(path: path, bytes: Array(filled(text).utf8))
    }
  }

  /// A line with a placeholder for something that is not known is left out.
  private func filled(_ text: String) -> String {
    let values = values
    return text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      let parts = line.split(separator: "@@", omittingEmptySubsequences: false)
      var filled = String(parts[0])
      for place in stride(from: 1, to: parts.count - 1, by: 2) {
        guard let value = values[String(parts[place]), default: nil] else { return nil }
        filled += value + parts[place + 1]
      }
      return filled
    }.joined(separator: "\n")
  }

  private var values: [String: String?] {
    let tag = "v\(Duet.version)"
    let address = home.isEmpty ? nil : "https://github.com/\(home)"
    return [
      "name": name.yaml, "description": description.yaml, "section": section.yaml,
      "name-en": name.en,
      "md-name-zh": name.zh.asMarkdown, "md-name-en": name.en.asMarkdown,
      "description-zh": description.zh, "description-en": description.en,
      "repository": repository?.text, "site": repository?.site,
      "home": address, "tag": tag, "action": "\(home)@\(tag)",
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
  fileprivate var site: String {
    let parts = key.split(separator: "/")
    let host = "\(parts[0]).github.io"
    return "https://\(host)/" + (parts[1] == host ? "" : text.split(separator: "/")[1] + "/")
  }
}

extension Starter.Pair {
  /// As entry files have it: once where both are the same.
  fileprivate var yaml: String {
    zh == en ? en.asYAML : "{zh: \(zh.asYAML), en: \(en.asYAML)}"
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, by other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }

  /// In quotes, unless it is plain beyond any doubt.
  fileprivate var asYAML: String {
    let isPlain =
      !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(lowercased())
      && !isEmpty
      && first != " " && last != " "
      && unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.isIdeographic || $0 == " "
      }
    return isPlain
      ? self
      : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
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
