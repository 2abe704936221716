import Bytes
public import Content

/// The repository in which the files of the list can be seen and edited, as far as the list itself does not name it.
public struct ListRepository: Sendable {
  /// What is being built from: a branch of a repository.
  public struct Checkout: Sendable {
    public let repository: Repository
    /// Nil where it is a tag or a pull request, to which no edit can go.
    public let branch: String?

    public init(repository: Repository, branch: String?) {
      self.repository = repository
      self.branch = branch
    }
  }

  private let repository: Repository?
  private let checkout: Checkout?
  /// The folder of the list within its repository, with a slash at its end: `content/`. Empty for the repository itself.
  private let folder: String

  /// - Parameters:
  ///   - repository: that of a list whose `list.yml` names none.
  ///   - checkout: what is known of the repository that is being built from.
  ///   - folder: that of the list, with a slash at its end.
  public init(repository: Repository?, checkout: Checkout?, folder: String) {
    self.repository = repository ?? checkout?.repository
    self.checkout = checkout
    self.folder = folder
  }

  /// A file of the list as its repository knows it, whatever the folder was called when the site was built: the same
  /// list gives the same bytes everywhere.
  ///
  /// - Parameter file: its path in the folder of the list: `datasets/cmb.yml`.
  func path(of file: String) -> String { folder + file }

  /// The repository of the list on GitHub.
  func address(of list: ListSettings) -> String? {
    (list.repository ?? repository).map { "https://github.com/" + $0.text }
  }

  /// What the addresses that edit files of the list begin with; the path of the file in its folder follows.
  func editing(_ list: ListSettings) -> String? {
    guard let address = address(of: list) else { return nil }
    // A branch of one repository says nothing about another.
    let isCheckedOut = (list.repository ?? repository) == checkout?.repository
    let branch = list.branch ?? (isCheckedOut ? checkout?.branch : nil) ?? "main"
    return "\(address)/edit/" + Self.encoded(branch) + "/" + Self.encoded(folder)
  }

  /// The page on GitHub that begins an issue, with a title and a text to go on from.
  func reporting(_ list: ListSettings, title: String, body: String) -> String? {
    address(of: list).map {
      "\($0)/issues/new?title=" + Self.encoded(title) + "&body=" + Self.encoded(body)
    }
  }

  /// As it stands in an address, whatever it is called.
  private static func encoded(_ text: String) -> String {
    text.percentEncoded { $0.isLetterOrDigit || "-._/".utf8.contains($0) }
  }
}

// Files by their paths in the folder of the list.

extension Outline.SectionNode {
  var file: String { anchor + "section.yml" }
}

extension ListSettings {
  static let file = "list.yml"
}
