import Content
import Foundation
import Testing

@testable import duet

/// What is kept of a folder while its files are being written.
@Suite struct KeptFolderTests {
  private func source(_ folder: Folder) -> KeptFile<String>.Source {
    KeptFile.Source(
      tree: .content, prefix: "content/", folder: folder, path: "",
      make: { file, _ in String(decoding: file.bytes, as: UTF8.self) })
  }

  @Test func `a file that was emptied a moment ago says what it said, until that is too long ago`()
    throws
  {
    let stage = try Stage()
    defer { stage.clear() }
    let text = "title: {zh: 段, en: Section}\n"
    try stage.write(text, to: "content/section.yml")
    let folder = try Folder.open(stage.folder.appending(path: "content").path)
    func look(_ kept: inout KeptFolder<String>) -> [Difference<String>] {
      var differences: [Difference<String>] = []
      let listing = Listing(.content, of: folder, at: "", called: "content/")
      kept.look(at: listing, source(folder), &differences)
      return differences
    }
    var kept = KeptFolder<String>()
    #expect(look(&kept).map(\.new) == [text])

    // Again, where this machine was so slow that the moment had gone before anybody looked.
    var isInTime = false
    for _ in 0..<100 where !isInTime {
      try stage.write(text, to: "content/section.yml")
      _ = look(&kept)
      try stage.write("", to: "content/section.yml")
      var emptied = kept
      let differences = look(&emptied)
      isInTime =
        folder.stamp(of: "section.yml").map { !$0.isSettled(at: FileStamp.now) } ?? false
      guard isInTime else { continue }
      #expect(differences.isEmpty)
      #expect(!emptied.isSettled)
      #expect(emptied.diagnostics == [])
      kept = emptied
    }
    try #require(isInTime)

    try until("the moment is over") {
      folder.stamp(of: "section.yml")?.isSettled(at: FileStamp.now) ?? false
    }
    #expect(look(&kept).map(\.new) == [""])
    #expect(kept.isSettled)
  }
}
