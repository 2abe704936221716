import Bytes

/// The settings of Visual Studio Code for a folder: which schema its YAML extension takes for which files.
struct EditorSettings {
  /// From the folder that is opened.
  static let path = ".vscode/settings.json"
  private static let key = "yaml.schemas"

  enum Change: Equatable {
    case none
    case write([UInt8])
    /// The file is not what could be changed without doubt.
    case unclear
  }

  struct Association {
    let schema: String
    /// A file is meant that one of them fits, unless a later one with a `!` does.
    let globs: [String]

    fileprivate var value: JSONValue {
      globs.count == 1 ? .text(globs[0]) : JSONValue(texts: globs)
    }
  }

  let associations: [Association]

  /// What stands in a file that has nothing else.
  var whole: [UInt8] { Array((JSONValue.object([member]).lines() + "\n").utf8) }

  /// The lines to put into a file by hand.
  var lines: [String] {
    JSONValue.object([member]).lines().split(separator: "\n").dropFirst().dropLast().map(
      String.init)
  }

  private var member: JSONValue.Member {
    .init(Self.key, .object(associations.map { .init($0.schema, $0.value) }))
  }

  /// What a file becomes in which only these associations are changed or added.
  func change(of bytes: [UInt8]) -> Change {
    guard let root = JSONText.read(bytes), let members = root.members else { return .unclear }
    var edits = JSONEdits(of: bytes)
    let own = members.filter { $0.name == Self.key }
    if own.isEmpty {
      edits.add([member], to: root)
    } else {
      guard own.count == 1, let known = own[0].value.members else { return .unclear }
      var missing: [JSONValue.Member] = []
      for association in associations {
        let old = known.filter { $0.name == association.schema }
        guard old.count <= 1 else { return .unclear }
        if old.isEmpty {
          missing.append(.init(association.schema, association.value))
        } else if old[0].value.texts != association.globs {
          edits.replace(old[0].value, by: association.value)
        }
      }
      if !missing.isEmpty { edits.add(missing, to: own[0].value) }
    }
    let changed = edits.result
    return changed == bytes ? .none : .write(changed)
  }
}

/// Changes to a file of JSON, laid out as the file is.
private struct JSONEdits {
  private let bytes: [UInt8]
  private var edits: [(range: Range<Int>, text: String)] = []
  private let lineEnd: String

  init(of bytes: [UInt8]) {
    self.bytes = bytes
    lineEnd = bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
  }

  var result: [UInt8] {
    var result = bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      result.replaceSubrange(edit.range, with: edit.text.replacing("\n", with: lineEnd).utf8)
    }
    return result
  }

  mutating func replace(_ part: JSONText.Part, by value: JSONValue) {
    let margin = margin(of: part.range.lowerBound)
    edits.append((part.range, laid(value, margin, unit: unit)))
  }

  /// Behind the last member.
  mutating func add(_ members: [JSONValue.Member], to object: JSONText.Part) {
    let outer = margin(of: object.range.lowerBound)
    let inner = outer + unit
    let lines = members.map { inner + $0.name.json() + ": " + laid($0.value, inner, unit: unit) }
      .joined(separator: ",\n")
    guard let last = object.members?.last?.value.range.upperBound else {
      return edits.append((object.range, "{\n\(lines)\n\(outer)}"))
    }
    // What stands before the brace stays, unless the brace is on the line of the last member.
    let end = object.range.upperBound - 1
    let hasLine = bytes[last..<end].contains(UInt8(ascii: "\n"))
    edits.append((last..<last, ",\n" + lines + (hasLine ? "" : "\n" + outer)))
  }

  /// One step of the file's indentation.
  private var unit: String {
    guard let line = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return "  " }
    let blanks = blanks(at: line + 1)
    return blanks.isEmpty ? "  " : blanks
  }

  /// What the line begins with on which a byte stands.
  private func margin(of index: Int) -> String {
    let start = bytes[..<index].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return blanks(at: start)
  }

  private func blanks(at start: Int) -> String {
    String(decoding: bytes[start...].prefix { $0.isBlank }, as: UTF8.self)
  }

  private func laid(_ value: JSONValue, _ margin: String, unit: String) -> String {
    let lines = value.lines().split(separator: "\n").map { line in
      let depth = line.prefix { $0 == " " }.count / 2
      return String(repeating: unit, count: depth) + line.drop { $0 == " " }
    }
    return lines.joined(separator: "\n" + margin)
  }
}
