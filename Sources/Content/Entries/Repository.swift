import Bytes

/// A repository on GitHub, `owner/name`.
///
/// GitHub ignores case, and so does the comparison of two of them.
///
/// A class, though it never changes, as `Entry` is.
public final class Repository: Sendable {
  /// `owner/name` as it was written.
  public let text: String
  /// `owner/name` in lower case: what facts are kept under.
  public let key: String

  public convenience init(checking text: String) throws(CodeHostFault) {
    try CodeHost.github.check(text)
    self.init(checked: text)
  }

  /// From a path that `CodeHost.github` has checked.
  init(checked path: String) {
    text = path
    key = path.inLowerCase
  }
}

extension Repository: Hashable {
  public static func == (a: Repository, b: Repository) -> Bool { a.key == b.key }
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
