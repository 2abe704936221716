import Bytes
import Content

/// Files that are published as they are: whether each has a place in the site, and whether it does what it seems to be
/// meant to do.
struct AssetCheck {
  /// Those of the list, and of the theme where the list has none of the name.
  let files: [ThemeFile]
  /// Those of the list that come before its own files of the theme.
  let attachments: [ThemeFile]

  /// Files that would be one file where upper and lower case do not matter, as on many disks and on some servers.
  func clashes() -> [Diagnostic] {
    var seen: [String: ThemeFile] = [:]
    var found: [Diagnostic] = []
    // Those of the theme come first, for they cannot be renamed.
    for file in files.filter(\.isBuiltIn) + files.filter({ !$0.isBuiltIn }) where file.isAsset {
      let path = Theme.Asset(file).path
      guard let other = seen.updateValue(file, forKey: path.lowercased()) else { continue }
      found.append(clash(of: file, with: other, at: path))
    }
    return found
  }

  private func clash(of file: ThemeFile, with other: ThemeFile, at path: String) -> Diagnostic {
    if file.name.lowercased() == other.name.lowercased() {
      let shown = other.isBuiltIn ? other.name : other.file.path
      return Diagnostic(
        .error, rule: "same-but-for-case", at: Place(path: file.file.path, span: Span(0..<0)),
        Phrase(
          zh: "名称与\(other.isBuiltIn ? "主题的" : "")\(shown)只有大小写不同",
          en:
            "the name differs from \(other.isBuiltIn ? "the theme's " : "")\(shown) only by upper "
            + "and lower case"),
        help: other.isBuiltIn
          ? Phrase(
            zh: "如果要替换主题的文件，用它的名称；否则换一个",
            en: "Give it the same name if it is to replace that file, or another one if not")
          : Phrase(
            zh: "改掉其中一个：许多系统无法同时存放两者",
            en: "Rename one of the two: many systems cannot keep both"))
    }
    return Diagnostic(
      .error, rule: "taken-name", at: Place(path: file.file.path, span: Span(0..<0)),
      Phrase(
        zh: "网站里的\(other.name)就叫\(path)", en: "in the site, \(other.name) has the name \(path)"),
      help: Phrase(zh: "换一个名称", en: "Give it another name"))
  }

  /// Attachments in place of files that make the pages work: a picture of this name is hardly meant to be one.
  func replacements() -> [Diagnostic] {
    let names = Set(ThemeFile.builtIn.map(\.name)).subtracting(Self.pictures)
    return attachments.filter { names.contains($0.name) }.map { file in
      Diagnostic(
        .warning, rule: "replaces-theme", at: Place(path: file.file.path, span: Span(0..<0)),
        Phrase(
          zh: "这个文件替换了主题的\(file.name)", en: "this file replaces the theme's \(file.name)"),
        help: Phrase(
          zh: "如果要这样，移到templates/\(file.name)；否则改名",
          en: "If it is meant to, move it to templates/\(file.name); if not, rename it"))
    }
  }

  /// What a list has of its own with these names are pictures, too.
  private static let pictures = ["assets/og-zh.png", "assets/og-en.png", "assets/icon.svg"]

  /// Files among the list's own of the theme that are called nearly like one of the theme, and by no other file.
  func misspelt() -> [Diagnostic] {
    let names = Set(ThemeFile.builtIn.map(\.name))
    let attached = Set(attachments.map(\.name))
    let own = files.filter { !$0.isBuiltIn }
    return own.filter { $0.isAsset && !names.contains($0.name) && !attached.contains($0.name) }
      .compactMap { file in
        guard let nearest = ThemeFile.nearest(to: file.name),
          files.contains(where: { $0.name == nearest && $0.isBuiltIn }),
          let name = file.name.split(separator: "/").last.map(String.init),
          !own.contains(where: { $0.file.bytes.range(of: name, in: $0.file.bytes.indices) != nil })
        else { return nil }
        return Diagnostic(
          .warning, rule: "unused-file", at: Place(path: file.file.path, span: Span(0..<0)),
          Phrase(zh: "没有模板用到这个文件", en: "no template names this file"),
          help: Phrase(
            zh: "如果要替换主题的文件，改名为\(nearest)",
            en: "If it is to replace one of the theme, rename it to \(nearest)"))
      }
  }
}
