import Foundation
import Testing

@testable import duet

/// Where a list is looked for.
@Suite struct ListRootTests {
  /// Whether disks can be mounted here.
  private static let canMount: Bool = {
    guard let stage = try? Stage() else { return false }
    defer { stage.clear() }
    return (try? stage.run("mkdir a && unshare --mount mount -t tmpfs none a").code) == 0
  }()

  @Test(.enabled(if: canMount, "only root can mount a disk, and not everywhere"))
  func `the search ends where another disk is mounted`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    try stage.write("name: A\n", to: "content/list.yml")
    let line = "mkdir -p disk/a && cd disk && \(#"mount -t tmpfs none "$PWD" && cd "$PWD""#)"
    let result = try stage.run(
      "mkdir disk; unshare --mount sh -c '\(line); mkdir a && cd a && duet check'")
    #expect(result.errors.contains("there is no folder 'content' here"))
    #expect(
      try stage.run("mkdir -p disk/a; cd disk/a && duet check").errors.contains(
        "the list is in ../..\n"))
  }
}
