import Foundation
import Testing

@testable import duet

@Suite struct OutputPathTests {
  @Test(arguments: [
    "", "/", "/etc/passwd", "..", "../x", "a/../b", "a/./b", "a//b", "a/", ".duet/manifest", "a/.b",
    "a\\b", "a\u{0}b", "a\nb", String(repeating: "x", count: 256),
  ])
  func `a path that could lead elsewhere is no path`(_ text: String) {
    #expect(OutputPath(text) == nil)
  }

  @Test func `a path knows its folders`() throws {
    let path = try #require(OutputPath("zh/entries/cmb.html"))
    #expect(path.name == "cmb.html")
    #expect(path.folders.map(\.text) == ["zh", "zh/entries"])
  }

  @Test func `where a file or a link has the name of a folder, the folder is not there`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    let line = "mkdir -p folder/inner; touch file; ln -s folder link; ln -s link loop"
    #expect(try stage.run(line).code == 0)
    var trail = FolderTrail(below: try Folder.open(stage.folder.path), makingFolders: false)
    for (path, isThere) in [
      ("page.html", true), ("folder/page.html", true), ("folder/inner/page.html", true),
      ("file/page.html", false), ("link/page.html", false), ("loop/page.html", false),
      ("folder/none/page.html", false), ("none/inner/page.html", false),
    ] {
      let folder = try trail.folder(of: try #require(OutputPath(path)))
      #expect((folder != nil) == isThere, "\(path)")
    }
  }

  @Test func `a manifest reads what it wrote, and nothing that names a file elsewhere`() throws {
    let manifest = Manifest(["b.html", "a/c.html"].compactMap(OutputPath.init))
    #expect(
      String(decoding: manifest.bytes, as: UTF8.self) == """
        # What Duet wrote here; it replaces and removes nothing else.
        a/c.html
        b.html

        """)
    #expect(Manifest(manifest.bytes) == manifest)
    // What git makes of it where it is told to write the line ends of Windows.
    let windows = String(decoding: manifest.bytes, as: UTF8.self).replacing("\n", with: "\r\n")
    #expect(Manifest(Array(windows.utf8)) == manifest)
    let other = Manifest(["a/c.html", "d.html", "b.html"].compactMap(OutputPath.init))
    #expect(other.union(manifest).paths.map(\.text) == ["a/c.html", "b.html", "d.html"])
    #expect(other.subtracting(manifest).paths.map(\.text) == ["d.html"])
    #expect(manifest.subtracting(other).isEmpty)
    for path in other.paths { #expect(other.contains(path)) }
    for text in ["a", "a/c.htm", "a/c.html0", "zz", "0"] {
      #expect(!other.contains(try #require(OutputPath(text))), "\(text)")
    }
    #expect(Manifest(manifest.bytes + Array("../x\n".utf8)) == nil)
    #expect(Manifest(Array("a.html\n".utf8)) == nil)
    #expect(Manifest([]) == nil)
  }

  @Test func `manifests are joined and parted as sets are`() throws {
    let names = ["a", "a/b.html", "a/b0", "ab", "b"].compactMap(OutputPath.init)
    let subsets = (0..<1 << names.count).map { bits in
      Set(names.indices.filter { bits >> $0 & 1 == 1 }.map { names[$0] })
    }
    for one in subsets {
      // However often and in whatever order its paths come.
      let manifest = Manifest(Array(one) + Array(one).reversed())
      #expect(manifest.count == one.count && manifest.isEmpty == one.isEmpty)
      #expect(names.filter { manifest.contains($0) } == names.filter { one.contains($0) })
      #expect(
        manifest.folders().map(\.text)
          == (one.contains(names[1]) || one.contains(names[2]) ? ["a"] : []))
      for other in subsets {
        #expect(manifest.union(Manifest(other)) == Manifest(one.union(other)))
        #expect(manifest.subtracting(Manifest(other)) == Manifest(one.subtracting(other)))
      }
    }
  }

  @Test func `a name may have 255 bytes`() {
    let longest = String(repeating: "x", count: 255)
    #expect(OutputPath(longest)?.name == longest)
    #expect(OutputPath("\(longest)/\(longest)")?.folder?.text == longest)
    #expect(OutputPath("a/\(longest)x") == nil)
    #expect(OutputPath("\(longest)x/a") == nil)
  }
}
