import Foundation
import Testing

@testable import duet

@Suite struct ListRepositoryTests {
  @Test func `a folder is found in its repository, also in one whose .git is a file`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    try stage.write("name: A\n", to: "lists/first/content/list.yml")
    let content = stage.folder.appending(path: "lists/first/content").path
    #expect(Folder.inRepository(content) == "content/")
    // A link is none: it may lead anywhere.
    let git = stage.folder.appending(path: ".git")
    try FileManager.default.createSymbolicLink(
      at: git, withDestinationURL: stage.folder.appending(path: "lists"))
    #expect(Folder.inRepository(content) == "content/")
    try FileManager.default.removeItem(at: git)
    try stage.write("gitdir: ../.git/modules/list\n", to: ".git")
    #expect(Folder.inRepository(content) == "lists/first/content/")
    try stage.write("ref: refs/heads/main\n", to: "lists/first/.git/HEAD")
    #expect(Folder.inRepository(content) == "content/")
    #expect(Folder.inRepository(stage.folder.appending(path: "lists/first").path) == "")
  }

  @Test(arguments: [
    ("no-such/folder", "no-such/folder/"), ("./no-such//folder/", "no-such/folder/"),
    ("no-such/./.folder", "no-such/.folder/"), ("/no-such/folder", "content/"),
    ("../no-such", "content/"), ("no-such/../folder", "content/"),
  ])
  func `a folder that is not there is the way that was named, unless it leads elsewhere`(
    _ named: String, _ way: String
  ) {
    #expect(Folder.inRepository(named) == way)
  }
}
