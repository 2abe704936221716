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

  convenience init(checking text: String) throws(CodeHostFault) {
    try CodeHost.github.check(text)
    self.init(checked: text)
  }

  /// One that is named outside the files of the list, as on a command line.
  public convenience init(named text: String) throws(NoRepository) {
    do throws(CodeHostFault) {
      try self.init(checking: text)
    } catch {
      throw NoRepository(error)
    }
  }

  /// From a path that `CodeHost.github` has checked.
  init(checked path: String) {
    text = path
    key = path.inLowerCase
  }
}

/// A text does not name a repository.
public struct NoRepository: Error {
  /// The `owner/name` that was probably meant.
  public let mended: String?

  init(_ fault: CodeHostFault) {
    mended =
      switch fault {
      case .address(let path), .gitEnding(let path), .atSign(let path): path
      case .inside, .shape, .owner, .name, .elsewhere: nil
      }
  }
}

extension Repository: Hashable {
  public static func == (a: Repository, b: Repository) -> Bool { a.key == b.key }
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
