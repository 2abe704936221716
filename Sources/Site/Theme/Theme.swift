import Bytes
public import Content
import Templates

/// A file of the theme: where it stands in the folder of templates, and what it says.
public struct ThemeFile: Sendable {
  /// `partials/star.mustache`, `strings.zh.yml`, `assets/style.css`
  public let name: String
  public let file: SourceFile

  public init(name: String, file: SourceFile) {
    self.name = name
    self.file = file
  }
}

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

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
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

  /// - Parameter folder: what the folder of templates is called in messages.
  public static func load(
    _ files: [ThemeFile], folder: String
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var sources: [TemplateSource] = []
    var assets: [Asset] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      if file.name.hasSuffix(".mustache") {
        sources.append(
          TemplateSource(
            name: String(file.name.dropLast(".mustache".count)), path: file.file.path,
            text: file.file.bytes))
      } else if file.name.hasPrefix("assets/") {
        assets.append(Asset(String(file.name.dropFirst("assets/".count)), file.file.bytes))
      } else if !StringsFile.names.contains(file.name) {
        diagnostics.append(
          Diagnostic(
            .warning, rule: "unused-file", at: Place(path: file.file.path, span: Span(0..<0)),
            "nothing uses this file",
            help: "Templates end in .mustache; files to publish as they are go into assets/"))
      }
    }
    for name in Asset.hashed where !assets.contains(where: { $0.name == name }) {
      diagnostics.append(
        Diagnostic(
          .error, rule: "missing-file",
          at: Place(path: "\(folder)/assets/\(name)", span: Span(0..<0)),
          "pages load this file, and it is missing",
          help: "Restore this file; it may be empty"))
    }
    let words = StringsFile.load(files, folder: folder)
    diagnostics += words.diagnostics
    let (library, problems) = TemplateLibrary.compile(sources, strictness: .strict)
    guard problems.isEmpty, let strings = words.strings else {
      return (nil, diagnostics + problems.map { Diagnostic($0) })
    }
    diagnostics += check(library, sources: sources, strings: strings, folder: folder)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
    let theme = Theme(
      assets: assets, zh: LanguageTheme(strings.zh, library), en: LanguageTheme(strings.en, library)
    )
    return (theme, diagnostics)
  }
}

/// The theme in one language: its words, and the templates with these words in them.
struct LanguageTheme: Sendable {
  let strings: Strings
  let templates: TemplateLibrary

  init(_ strings: Strings, _ templates: TemplateLibrary) {
    self.strings = strings
    self.templates = templates.filled("strings", with: strings)
  }

  /// One page. A template that calls itself without end is the one thing that no check can rule out.
  func render(
    _ template: String, _ view: some View, into bytes: inout [UInt8]
  ) throws(TemplateProblem) {
    try templates.render(template, view, into: &bytes)
  }
}

extension Diagnostic {
  init(_ problem: TemplateProblem) {
    self.init(
      .error, rule: problem.rule,
      at: Place(path: problem.path, span: Span(problem.range)), problem.message,
      help: problem.help)
  }
}
