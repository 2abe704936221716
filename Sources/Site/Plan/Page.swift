public import Content
import Templates

/// One file of the site: a path, and a way to its bytes. Nothing is rendered until it is asked for.
public struct Page: Sendable {
  public struct Rendering: Sendable {
    public let bytes: [UInt8]
    /// What is wrong with the texts that the page shows.
    public let diagnostics: [Diagnostic]
    /// Whether the page was rendered to its end; the diagnostics say why not.
    let isWhole: Bool
  }

  /// From the site's root, with forward slashes: `zh/index.html`.
  public let path: String
  private let body: @Sendable (Findings) -> [UInt8]

  init(path: String, body: @escaping @Sendable (Findings) -> [UInt8]) {
    self.path = path
    self.body = body
  }

  public func render() -> Rendering {
    let findings = Findings()
    let bytes = body(findings)
    return Rendering(
      bytes: bytes, diagnostics: findings.diagnostics, isWhole: findings.isPageWhole)
  }
}
