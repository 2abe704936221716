import Foundation
import Testing

extension BrowserTests {
  /// The page in `Artwork` that the pictures beside shared links are made of.
  @Suite struct PictureTests {
    private let browser: Browser

    init() throws {
      browser = try Stand.current.browser
      try browser.restore()
    }

    @Test func `the pictures show the words of the list, and all of a long text`() throws {
      let folder = FileManager.default.temporaryDirectory.appending(
        path: "duet-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: Repository.folder.appending(path: "Artwork/share.html"),
        to: folder.appending(path: "share.html"))
      let long = String(repeating: "很长的一句话，", count: 60)
      try Data(
        """
        const list = {"name": {"zh": "园艺资源", "en": "Gardening"}, "description": {"zh": "\(long)"}}
        """.utf8
      ).write(to: folder.appending(path: "list.js"))
      for (language, name) in [("zh", "园艺资源"), ("en", "Gardening")] {
        try browser.open("about:blank")
        try browser.open("file://\(folder.path)/share.html#\(language)")
        let section = "document.querySelector('section:target')"
        #expect(try browser.value("\(section).querySelector('h1').textContent") == name)
        #expect(try browser.value("\(section).querySelector('p').textContent") == long)
        #expect(try browser.value("\(section).scrollHeight <= 630"))
      }
    }
  }
}
