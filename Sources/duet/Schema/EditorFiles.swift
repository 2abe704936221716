import Bytes
import Content

/// What editors know a list by: a schema for each kind of its files, and which is for which.
struct EditorFiles {
  /// The folder of the entries, from that of the list.
  let content: String
  let proposals: Proposals

  struct File {
    /// From the folder of the list.
    let path: String
    let bytes: [UInt8]
  }

  var schemas: [File] {
    WrittenFile.allCases.map { kind in
      File(
        path: path(of: kind),
        bytes: Array((kind.jsonSchema(proposing: proposals).lines() + "\n").utf8))
    }
  }

  var settings: EditorSettings {
    EditorSettings(associations: [
      .init(schema: "./" + path(of: .list), globs: ["\(content)/list.yml"]),
      .init(schema: "./" + path(of: .section), globs: ["\(content)/**/section.yml"]),
      .init(
        schema: "./" + path(of: .entry),
        globs: ["\(content)/*/**/*.yml", "!\(content)/**/section.yml", "!\(content)/_*/**"]),
    ])
  }

  private func path(of kind: WrittenFile) -> String {
    "\(content)/_schema/\(kind.rawValue).schema.json"
  }

  /// What to propose: what the files of a list have, as far as they can be read.
  static func proposals(of content: String) throws(MachineError) -> Proposals {
    var tree = TreeSnapshot(.content, at: content, scansAgain: false) {
      ContentItem($0, at: $1, withTexts: false)
    }
    _ = tree.scan()
    try tree.requireWhole(at: content)
    return Proposals(from: tree.items.compactMap(\.parsed))
  }
}
