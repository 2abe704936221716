import Foundation
import Testing

@testable import duet

@Suite struct FolderTests {
  @Test func `what is not there is removed without a word, and what is not empty not at all`()
    throws
  {
    let stage = try Stage()
    defer { stage.clear() }
    try stage.write("text", to: "folder/file")
    let folder = try Folder.open(stage.folder.path)
    try folder.removeFile("none")
    try folder.removeFolder("none")
    #expect(throws: SystemError.notEmpty) { try folder.removeFolder("folder") }
    try folder.folder("folder").removeFile("file")
    try folder.removeFolder("folder")
    #expect(try stage.files() == [])
  }

  @Test func `a file is read up to its limit`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    try stage.write("text", to: "file")
    let folder = try Folder.open(stage.folder.path)
    #expect(try folder.read("file", limit: 4) == Array("text".utf8))
    try stage.write("", to: "empty")
    #expect(try folder.read("empty", limit: 0) == [])
    do throws(ReadError) {
      _ = try folder.read("file", limit: 3)
      Issue.record("it was read")
    } catch {
      guard case .tooLarge(bytes: 4) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  #if os(Linux)
    @Test func `a file that fails while it is read is refused`() throws {
      // The first page of this process, which is never there.
      do throws(ReadError) {
        _ = try Folder.read(path: "/proc/self/mem", limit: 1)
        Issue.record("it was read")
      } catch {
        guard case .refused = error else {
          Issue.record("\(error)")
          return
        }
      }
    }
  #endif
}
