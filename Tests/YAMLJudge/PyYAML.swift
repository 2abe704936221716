public import Content
import Foundation

/// A second judge: PyYAML, in a process of its own.
public enum PyYAML {
  /// Debian: `python3-yaml`.
  public static let isInstalled = (try? Python.run(["-c", "import yaml"]).status) == 0

  /// Documents that PyYAML refuses, or that mean something else to it than what was read, in words.
  public static func differences(_ documents: [(bytes: [UInt8], root: Node)]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "duet-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let lines = documents.map { document in
      "[\"\(Data(document.bytes).base64EncodedString())\",\(Tree(document.root).json)]\n"
    }
    try Data(lines.joined().utf8).write(to: file)
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "pyyaml.py")
    let (text, status) = try Python.run([script.path, file.path])
    return status == 0 ? text : "PyYAML ended with \(status)\n" + text
  }
}

extension Tree {
  fileprivate var json: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .list(let items): "{\"list\":[\(items.map(\.json).joined(separator: ","))]}"
    case .mapping(let pairs):
      "{\"mapping\":[\(pairs.map { "[\($0.key.json),\($0.value.json)]" }.joined(separator: ","))]}"
    }
  }

  private static func quoted(_ text: String) -> String {
    String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
  }
}
