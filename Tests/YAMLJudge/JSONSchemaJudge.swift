import Foundation

/// A validator of JSON Schema that is not ours.
public enum JSONSchemaJudge {
  /// Debian: `python3-jsonschema python3-yaml`.
  public static let isInstalled = (try? Python.run(["-c", "import jsonschema, yaml"]).status) == 0

  /// Whether a file is good, by how its scalars are read.
  public struct Verdict: Sendable {
    /// All as texts.
    public let asTexts: Bool
    /// By YAML 1.2, and by YAML 1.1.
    public let asValues: [Bool]
  }

  public struct Failed: Error {
    let words: String
  }

  /// - Parameters:
  ///   - schemas: by name, as JSON. They and their examples are judged as well.
  ///   - files: each with the name of its schema.
  public static func verdicts(
    _ schemas: [String: String], _ files: [(schema: String, text: String)]
  ) throws -> [Verdict] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "duet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (first, second) = (folder.appending(path: "schemas"), folder.appending(path: "files"))
    let all = schemas.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ",")
    try Data("{\(all)}".utf8).write(to: first)
    let lines = files.map { file in
      "[\"\(file.schema)\",\"\(Data(file.text.utf8).base64EncodedString())\"]\n"
    }
    try Data(lines.joined().utf8).write(to: second)
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "schema.py")
    let (text, status) = try Python.run([script.path, first.path, second.path])
    guard status == 0 else { throw Failed(words: text) }
    return text.split(separator: "\n").map { line in
      let good = line.split(separator: " ").map { $0 == "1" }
      return Verdict(asTexts: good[0], asValues: Array(good.dropFirst()))
    }
  }
}
