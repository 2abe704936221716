import Content
import Testing

@testable import Site

/// What is said of files in `content/_assets` beside these files of the theme.
private func problems(
  _ names: [String], beside own: [String: String] = [:], in language: Language = .en
) -> [String] {
  let attachments = names.map { name in
    ThemeFile(
      name: "assets/" + name,
      file: SourceFile(path: "content/_assets/" + name, bytes: Array("a file".utf8)))
  }
  return Theme.load(themeFiles(own), attachments: attachments).diagnostics.map {
    let words = $0.wording(in: language)
    return "\($0.severity) \($0.place.path): \(words.message) [\($0.rule)] \(words.help ?? "")"
  }
}

@Test func `two files that differ by case are an error at the second`() {
  #expect(
    problems(["A.pdf", "a.pdf", "b/a.pdf"]) == [
      "error content/_assets/a.pdf: the name differs from content/_assets/A.pdf only by upper and "
        + "lower case [same-but-for-case] Rename one of the two: many systems cannot keep both"
    ])
  #expect(
    problems(["A.pdf", "a.pdf"], in: .zh) == [
      "error content/_assets/a.pdf: 名称与content/_assets/A.pdf只有大小写不同 [same-but-for-case] "
        + "改掉其中一个：许多系统无法同时存放两者"
    ])
  #expect(
    problems(["a.pdf"], beside: ["assets/A.pdf": ""]) == [
      "error content/_assets/a.pdf: the name differs from templates/assets/A.pdf only by upper and "
        + "lower case [same-but-for-case] Rename one of the two: many systems cannot keep both"
    ])
}

@Test func `a file that differs from one of the theme by case is an error`() {
  #expect(
    problems(["Icon.svg"]) == [
      "error content/_assets/Icon.svg: the name differs from the theme's assets/icon.svg only by "
        + "upper and lower case [same-but-for-case] Give it the same name if it is to replace that "
        + "file, or another one if not"
    ])
  #expect(
    problems(["Icon.svg"], in: .zh) == [
      "error content/_assets/Icon.svg: 名称与主题的assets/icon.svg只有大小写不同 [same-but-for-case] "
        + "如果要替换主题的文件，用它的名称；否则换一个"
    ])
}

@Test func `a file with the published name of another is an error`() throws {
  let style = try #require(ThemeFile.builtIn.first { $0.name == "assets/style.css" })
  let name = String(Theme.Asset(style).path.dropFirst("assets/".count))
  #expect(
    problems([name]) == [
      "error content/_assets/\(name): in the site, assets/style.css has the name assets/\(name) "
        + "[taken-name] Give it another name"
    ])
  #expect(
    problems([name], in: .zh) == [
      "error content/_assets/\(name): 网站里的assets/style.css就叫assets/\(name) [taken-name] 换一个名称"
    ])
}

@Test func `a list's pictures replace those of the theme, and no other file does so in silence`() {
  #expect(problems(["og-zh.png", "og-en.png", "icon.svg", "pgae.js", "more/style.css"]) == [])
  #expect(
    problems(["style.css"]) == [
      "warning content/_assets/style.css: this file replaces the theme's assets/style.css "
        + "[replaces-theme] If it is meant to, move it to templates/assets/style.css; if not, rename it"
    ])
  #expect(
    problems(["page.js"], in: .zh) == [
      "warning content/_assets/page.js: 这个文件替换了主题的assets/page.js [replaces-theme] "
        + "如果要这样，移到templates/assets/page.js；否则改名"
    ])
}
