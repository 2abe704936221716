import Bytes
public import Content
import Templates

/// Templates, interface words and assets, all checked: nothing in them can fail any more while pages render.
public struct Theme: Sendable {
  /// A file that is published as it is.
  struct Asset: Sendable {
    let name: String
    let bytes: [UInt8]
    /// The path from the site's root.
    let path: String

    /// The files that pages load are called by what they hold, so that no browser shows a new page with an old style.
    static let hashed = ["style.css", "page.js", "places.js", "search.js"]

    init(_ file: ThemeFile) {
      name = String(file.name.dropFirst("assets/".count))
      bytes = file.file.bytes
      path = "assets/" + (Self.hashed.contains(name) ? Self.hashedName(name, bytes) : name)
    }

    private static func hashedName(_ name: String, _ bytes: [UInt8]) -> String {
      let digits = FNVHash(bytes).text
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      return name[..<dot] + "." + String(repeating: "0", count: 16 - digits.count) + digits
        + name[dot...]
    }
  }

  let assets: [Asset]
  private let zh: LanguageTheme
  private let en: LanguageTheme

  /// The path of one of the files that pages load.
  func path(ofAsset name: String) -> String {
    assets.first { $0.name == name }?.path ?? "assets/" + name
  }

  subscript(language: Language) -> LanguageTheme {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  /// The theme of a list that replaces some files of the theme in the program by its own.
  ///
  /// - Parameter attachments: files of the list to publish as they are; they come before its own files of the theme.
  public static func load(
    _ own: [ThemeFile], attachments: [ThemeFile] = []
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    let own = own.replaced(by: attachments)
    let words = Strings.load(own)
    let templates = ThemeCheck(of: ThemeFile.builtIn.replaced(by: own), strings: words.strings)
    var diagnostics = unused(own) + words.diagnostics
    diagnostics += templates.diagnostics { file in
      ThemeCheck(
        of: ThemeFile.builtIn.replaced(by: own.filter { $0.name != file.name }),
        strings: words.strings)
    }
    let assets = AssetCheck(files: templates.files, attachments: attachments)
    diagnostics += assets.clashes() + assets.replacements()
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
    diagnostics += templates.unused() + templates.unused(words.own) + assets.misspelt()
    let theme = Theme(
      assets: templates.files.filter(\.isAsset).map(Asset.init),
      zh: LanguageTheme(words.strings.zh, templates.library),
      en: LanguageTheme(words.strings.en, templates.library))
    return (theme, diagnostics)
  }

  /// Files that are neither templates nor words nor assets.
  private static func unused(_ own: [ThemeFile]) -> [Diagnostic] {
    own.filter { !$0.isTemplate && !$0.isAsset && !StringsFile.names.contains($0.name) }.map {
      Diagnostic(
        .warning, rule: "unused-file", at: Place(path: $0.file.path, span: Span(0..<0)),
        Phrase(zh: "没有用到这个文件", en: "nothing uses this file"),
        help: Phrase(
          zh: "模板以.mustache结尾；原样发布的文件放到assets/",
          en: "Templates end in .mustache; files to publish as they are go into assets/"))
    }
  }
}

/// The theme in one language: its words, and the templates with these words in them.
struct LanguageTheme: Sendable {
  let strings: Strings
  /// A template that calls itself without end is the one thing that no check can rule out.
  let templates: TemplateLibrary

  init(_ strings: Strings, _ templates: TemplateLibrary) {
    self.strings = strings
    self.templates = templates.filled("strings", with: strings)
  }
}

extension Diagnostic {
  init(_ problem: TemplateProblem) {
    self.init(
      .error, rule: problem.rule, at: Place(path: problem.path, span: Span(problem.range)),
      problem.message, help: problem.help)
  }

  /// - Parameters:
  ///   - place: where it is to be mended, while it shows in another file.
  ///   - blamed: whose fault it is.
  init(_ problem: TemplateProblem, at place: Place, blamed: String) {
    self.init(
      .error, rule: problem.rule, at: place, blamed + problem.message, help: problem.helpInCalled)
  }
}
