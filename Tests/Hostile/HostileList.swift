public import Foundation

/// Lists in which somebody tried to get more onto a page than text: every vector of `vectors.txt` in every place of
/// `Places/`.
public enum HostileList {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// What is written into places, each as its name in ids and the text itself.
  public static let vectors: [Vector] = {
    let text =
      (try? String(contentsOf: folder.appending(path: "vectors.txt"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("# ") }.enumerated()
      .map { Vector(name: "v\($0)", text: $1.withCharactersByNumber) }
  }()

  public struct Vector: Sendable {
    public let name: String
    public let text: String
  }

  /// A file of the list with holes in it, `Places/entry.yml`.
  public static func places(_ file: String) throws -> Places {
    try Places(
      String(contentsOf: folder.appending(path: "Places/" + file), encoding: .utf8))
  }

  /// The reader of pages and data that belongs to somebody else, in Python.
  public static let judge = folder.appending(path: "judge.py")
}

/// A file with holes for a vector: `en: «One sentence.»`, or `«See [‹this›](https://example.org/)»`, where only a part is
/// exchanged. What stands in a hole is what it says as a rule; `NAME` is the vector's name.
///
/// A hole is filled with a text in double quotes, which YAML and JSON read alike, so that every vector can be written
/// everywhere. There is one in a line at most: a problem names its line.
public struct Places: Sendable {
  private let lines: [Line]

  private enum Line {
    case plain(String)
    case hole(before: String, usual: String, after: String)
  }

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let parts = line.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }.map(
        String.init)
      return parts.count == 3
        ? .hole(before: parts[0], usual: parts[1], after: parts[2]) : .plain(String(line))
    }
  }

  /// The lines that have a hole, from 1.
  public var holes: [Int] {
    lines.indices.filter { if case .hole = lines[$0] { true } else { false } }.map { $0 + 1 }
  }

  /// The file with the vector in these lines, and what is usual in the others.
  public func text(with vector: HostileList.Vector, in holes: Set<Int>) -> String {
    lines.enumerated().map { index, line in
      switch line {
      case .plain(let text): text.replacing("NAME", with: vector.name)
      case .hole(let before, let usual, let after):
        before.replacing("NAME", with: vector.name)
          + filled(usual, with: holes.contains(index + 1) ? vector : nil, named: vector.name).quoted
          + after
      }
    }.joined(separator: "\n")
  }

  private func filled(_ usual: String, with vector: HostileList.Vector?, named name: String)
    -> String
  {
    let usual = usual.replacing("NAME", with: name).replacing("\\n", with: "\n")
    let parts = usual.split(omittingEmptySubsequences: false) { $0 == "‹" || $0 == "›" }
    guard let vector else { return parts.joined() }
    return parts.count == 1
      ? vector.text
      : parts.enumerated().map { $0.isMultiple(of: 2) ? String($1) : vector.text }.joined()
  }
}

extension StringProtocol {
  /// `\u{202E}` as the character.
  fileprivate var withCharactersByNumber: String {
    String(self).replacing(/\\u\{([0-9A-F]+)\}/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
  }
}

extension String {
  /// As YAML and JSON both read it.
  fileprivate var quoted: String {
    unicodeScalars.reduce(into: "\"") { text, scalar in
      switch scalar {
      case "\"", "\\": text += "\\" + String(scalar)
      case "\n": text += "\\n"
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    } + "\""
  }
}
