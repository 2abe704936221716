public import Content
import Templates

/// One file of the site: a path, and a way to its bytes. Nothing is rendered until it is asked for.
public struct Page: Sendable {
  public struct Rendering: Sendable {
    public let bytes: [UInt8]
    /// What is wrong with the texts that the page shows.
    public let diagnostics: [Diagnostic]
    /// Whether nothing of the page is missing; the diagnostics say why.
    let isWhole: Bool
  }

  /// From the site's root, with forward slashes: `zh/index.html`.
  public let path: String
  /// The longer texts that it shows, for whoever has to find out why its twin is not like it.
  let texts: @Sendable () -> [LongText]
  /// The one language that it and its twin are written in; nil where each has its own.
  let only: Language?
  private let body: @Sendable (Findings) -> [UInt8]

  init(
    path: String, only: Language? = nil, texts: @escaping @Sendable () -> [LongText] = { [] },
    body: @escaping @Sendable (Findings) -> [UInt8]
  ) {
    self.path = path
    self.only = only
    self.texts = texts
    self.body = body
  }

  public func render() -> Rendering {
    let findings = Findings()
    let bytes = body(findings)
    return Rendering(
      bytes: bytes, diagnostics: findings.diagnostics, isWhole: findings.isPageWhole)
  }
}
