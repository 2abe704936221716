public import Content
import Templates

/// One file of the site: a path, and a way to its bytes. Nothing is rendered until it is asked for.
///
/// A file for programs that grows with the list comes in pieces, so that nobody needs the memory for all of it.
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
  private let body: Body

  private enum Body: Sendable {
    case whole(@Sendable (Findings) -> [UInt8])
    case pieces(Pieces)
  }

  /// Hands over the bytes, one piece after another.
  public typealias Pieces = @Sendable (_ take: ([UInt8]) -> Void) -> Void

  init(
    path: String, only: Language? = nil, texts: @escaping @Sendable () -> [LongText] = { [] },
    body: @escaping @Sendable (Findings) -> [UInt8]
  ) {
    self.path = path
    self.only = only
    self.texts = texts
    self.body = .whole(body)
  }

  init(path: String, pieces: @escaping Pieces) {
    self.path = path
    texts = { [] }
    only = nil
    body = .pieces(pieces)
  }

  /// Nil for a page that is rendered in one go, as all are that lead to others or show texts.
  public var pieces: Pieces? {
    if case .pieces(let pieces) = body { pieces } else { nil }
  }

  public func render() -> Rendering {
    let findings = Findings()
    var bytes: [UInt8] = []
    switch body {
    case .whole(let render): bytes = render(findings)
    case .pieces(let pieces): pieces { bytes += $0 }
    }
    return Rendering(
      bytes: bytes, diagnostics: findings.diagnostics, isWhole: findings.isPageWhole)
  }
}
