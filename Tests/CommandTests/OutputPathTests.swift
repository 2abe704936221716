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
}
