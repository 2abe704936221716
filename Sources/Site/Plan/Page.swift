public import Content
import Templates

/// One file of the site: a path, and a way to its bytes. Nothing is rendered until it is asked for.
///
/// A file for programs that grows with the list comes in pieces, so that all of it is never in memory.
public struct Page: Sendable {
  public struct Rendering: Sendable {
    public let bytes: [UInt8]
    /// Why the page ends before its end.
    public let problem: Diagnostic?
  }

  /// From the site's root, with forward slashes: `zh/index.html`.
  public let path: String
  /// The one language that it and its twin are written in; nil where each has its own.
  let only: Language?
  /// What it shows, where that is what one file says.
  let topic: PageTopic?
  private let body: Body

  private enum Body: Sendable {
    case whole(Render)
    case pieces(Pieces)
  }

  /// Adds the page to the bytes.
  typealias Render = @Sendable (_ bytes: inout [UInt8]) throws(TemplateProblem) -> Void

  /// Hands over the bytes, one piece after another.
  public typealias Pieces = @Sendable (_ take: ([UInt8]) -> Void) -> Void

  init(
    path: String, only: Language? = nil, topic: PageTopic? = nil, body: @escaping Render
  ) {
    self.path = path
    self.only = only
    self.topic = topic
    self.body = .whole(body)
  }

  init(path: String, bytes: @escaping @Sendable () -> [UInt8]) {
    self.init(path: path) { (page: inout [UInt8]) throws(TemplateProblem) in page = bytes() }
  }

  init(path: String, pieces: @escaping Pieces) {
    self.path = path
    only = nil
    topic = nil
    body = .pieces(pieces)
  }

  /// Nil for a page that is rendered in one go, as all are that lead to others or show texts.
  public var pieces: Pieces? {
    if case .pieces(let pieces) = body { pieces } else { nil }
  }

  public func render() -> Rendering {
    var bytes: [UInt8] = []
    do throws(TemplateProblem) {
      switch body {
      case .whole(let render): try render(&bytes)
      case .pieces(let pieces): pieces { bytes += $0 }
      }
      return Rendering(bytes: bytes, problem: nil)
    } catch {
      return Rendering(bytes: bytes, problem: Diagnostic(error))
    }
  }
}
