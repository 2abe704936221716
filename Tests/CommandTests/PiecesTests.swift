import Foundation
import Testing

@testable import duet

@Suite struct PiecesTests {
  @Test(arguments: [
    (["ab", "c"], true), (["abc"], true), (["", "abc", ""], true), (["ab"], false),
    (["abc", "d"], false), (["a", "xc"], false), ([], false),
  ])
  func `a file is the one that comes in pieces where all bytes are the same`(
    texts: [String], isSame: Bool
  ) throws {
    let stage = try Stage()
    defer { stage.clear() }
    let folder = try Folder.open(stage.folder.path)
    try folder.create("list.json", Array("abc".utf8))
    let pieces: Pieces = { take in
      for text in texts { take(Array(text.utf8)) }
    }

    #expect(folder.holds(pieces, in: "list.json") == isSame)
    #expect(!folder.holds(pieces, in: "other.json"))

    try folder.create("other.json", pieces)
    #expect(folder.holds(pieces, in: "other.json"))
    #expect(try folder.read("other.json", limit: 10) == Array(texts.joined().utf8))
  }

  @Test func `what comes in pieces is written when it changes, and only then`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    try FileManager.default.copyItem(
      at: Stage.repository.appending(path: "Tests/CommandTests/Sample"),
      to: stage.folder.appending(path: "content"))
    let templates = Stage.repository.appending(path: "templates").path
    let build = "duet build --templates '\(templates)'"
    #expect(try stage.run(build).code == 0)
    let list = stage.folder.appending(path: "site/list.json")
    let before = try Data(contentsOf: list)
    let time = try list.resourceValues(forKeys: [.contentModificationDateKey])
    #expect(try stage.run(build).code == 0)
    var now = list
    now.removeAllCachedResourceValues()
    #expect(
      try now.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
        == time.contentModificationDate)

    try stage.write(
      "title: Fresh\nsummary: {zh: 新。, en: Fresh.}\nadded: 2026-11-21\n",
      to: "content/datasets/chinese/fresh.yml")
    #expect(try stage.run(build).code == 0)
    let after = try Data(contentsOf: list)
    #expect(after != before)
    #expect(try JSONSerialization.jsonObject(with: after) is [String: Any])
  }
}
