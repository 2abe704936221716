import Content
import Foundation
import Testing

@testable import duet

/// What is kept of a tree while its files are being written.
@Suite struct TreeSnapshotTests {
  @Test func `a file that was emptied a moment ago says what it said, until that is too long ago`()
    throws
  {
    let stage = try Stage()
    defer { stage.clear() }
    let text = "title: {zh: 段, en: Section}\n"
    try stage.write(text, to: "content/section.yml")
    let path = stage.folder.appending(path: "content").path
    let folder = try Folder.open(path)
    var kept = TreeSnapshot<String>(.content, at: path, scansAgain: true) { file, _ in
      String(decoding: file.bytes, as: UTF8.self)
    }
    #expect(kept.scan().map(\.new) == [text])

    // Again, where this machine was so slow that the moment had gone before anybody looked.
    var isInTime = false
    for _ in 0..<100 where !isInTime {
      try stage.write(text, to: "content/section.yml")
      _ = kept.scan()
      try stage.write("", to: "content/section.yml")
      var emptied = kept
      let changes = emptied.scan()
      isInTime =
        folder.stamp(of: "section.yml").map { !$0.isSettled(at: FileStamp.now) } ?? false
      guard isInTime else { continue }
      #expect(changes.isEmpty)
      #expect(!emptied.isSettled)
      #expect(emptied.diagnostics == [])
      kept = emptied
    }
    try #require(isInTime)

    try until("the moment is over") {
      folder.stamp(of: "section.yml")?.isSettled(at: FileStamp.now) ?? false
    }
    #expect(kept.scan().map(\.new) == [""])
    #expect(kept.isSettled)
  }

  /// So a preview that runs meanwhile has nothing to do.
  @Test func `what editors know of a list is none of its files`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    try stage.write("title: {zh: 段, en: Section}\n", to: "content/section.yml")
    let path = stage.folder.appending(path: "content").path
    var kept = TreeSnapshot<String>(.content, at: path, scansAgain: true) { file, _ in file.path }
    #expect(kept.scan().count == 1)
    for text in ["{}", "{ }"] {
      try stage.write(text, to: "content/_schema/entry.schema.json")
      #expect(kept.scan().isEmpty)
      #expect(kept.diagnostics == [])
      #expect(kept.folders == [path + "/"])
    }
  }
}
