import Foundation
import Testing

@Suite struct LockTests {
  @Test func `a second build of the same site is told to wait`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    _ = try stage.run("mkdir content templates site")
    // The path outlives the call.
    let site = unsafe open(stage.folder.appending(path: "site").path, O_RDONLY)
    defer { close(site) }
    #expect(flock(site, LOCK_EX | LOCK_NB) == 0)

    let result = try stage.run("duet build")

    #expect(
      result.errors == """
        duet: error: another build is writing site/
          help: Wait until it is done, then run this again

        """)
    #expect(result.code == 3)
  }
}
