import Bytes
import Foundation
import Testing

@testable import Content
@testable import duet

/// The schemas of this repository's own list, which editors find in a clone.
@Suite struct OwnSchemaTests {
  private static let folder = Stage.repository.appending(path: "content/_schema")

  /// What they propose may be older than the list: a tag that is missing there is as good as any.
  @Test(arguments: WrittenFile.allCases)
  func `they say what the program says today`(_ kind: WrittenFile) throws {
    let file = Self.folder.appending(path: "\(kind).schema.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let schema = try JSONDecoder().decode(Proposing.self, from: Data(text.utf8))
    let proposals = Proposals(
      tags: schema.names("tag"), sections: schema.names("section"), parts: schema.names("part"))
    #expect(
      kind.jsonSchema(proposing: proposals).lines() + "\n" == text,
      "they are out of date: run './duet schema --write'")
  }

  @Test func `editors know which is for which files`() throws {
    let file = Stage.repository.appending(path: EditorSettings.path)
    let settings = EditorFiles(content: "content", proposals: Proposals()).settings
    #expect(
      settings.change(of: Array(try Data(contentsOf: file))) == .none,
      "they are out of date: run './duet schema --write'")
  }

  private struct Proposing: Decodable {
    struct Definition: Decodable {
      struct Choice: Decodable { let `enum`: [String]? }
      let anyOf: [Choice]?
    }

    let definitions: [String: Definition]

    enum CodingKeys: String, CodingKey { case definitions = "$defs" }

    func names(_ name: String) -> [String] {
      definitions[name]?.anyOf?.compactMap(\.enum).first ?? []
    }
  }
}
