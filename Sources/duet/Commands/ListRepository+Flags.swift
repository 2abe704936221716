import Bytes
import Content
import Site

extension ListRepository {
  /// Where the list is kept: as the command line says, or as GitHub does where it runs the program.
  ///
  /// - Parameter content: the folder of the list, as it was named.
  init(_ flags: Flags, content: String) throws(UsageError) {
    let named = try flags[.repository].map { text throws(UsageError) in
      try Repository(text, of: "--repository") { "--repository \($0)" }
    }
    self.init(
      repository: named, checkout: try Checkout.fromActions(), folder: Folder.inRepository(content))
  }
}

extension ListRepository.Checkout {
  /// What GitHub says that it has checked out. Another server than GitHub's own has repositories that no link can lead to.
  fileprivate static func fromActions() throws(UsageError) -> ListRepository.Checkout? {
    let server = Process.environment("GITHUB_SERVER_URL") ?? "https://github.com"
    guard Process.isUnderActions, server == "https://github.com",
      let name = Process.environment("GITHUB_REPOSITORY"), !name.isEmpty
    else { return nil }
    let repository = try Repository(name, of: "GITHUB_REPOSITORY") { "GITHUB_REPOSITORY=\($0)" }
    return ListRepository.Checkout(repository: repository, branch: branch)
  }

  private static var branch: String? {
    guard Process.environment("GITHUB_REF")?.hasPrefix("refs/heads/") == true else { return nil }
    return Process.environment("GITHUB_REF_NAME").flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Repository {
  /// - Parameter mended: how to write the name that was probably meant.
  convenience init(
    _ text: String, of name: String, mended: (String) -> String
  ) throws(UsageError) {
    do throws(CodeHostFault) {
      try self.init(checking: text)
    } catch {
      throw UsageError(
        Phrase(zh: "\(name)不能是“\(text)”", en: "\(name) cannot be '\(text)'"),
        help: error.mended.map { Phrase(zh: "写成\(mended($0))", en: "Write \(mended($0))") }
          ?? Phrase(
            zh: "这里写GitHub上的仓库，例如\(mended("owner/name"))",
            en: "It names a repository on GitHub, as in \(mended("owner/name"))"))
    }
  }
}

extension Folder {
  /// The way to a folder from the root of the git repository that it is in, with a slash at its end, or nothing where it is
  /// the root. In no repository it is the way that was named, unless that leads to it from elsewhere.
  static func inRepository(_ named: String) -> String {
    if let whole = Folder.whole(named) {
      let steps = whole.parts(at: UInt8(ascii: "/")).filter { !$0.isEmpty }
      for depth in stride(from: steps.count, through: 0, by: -1) {
        let above = "/" + steps[..<depth].joined(separator: "/")
        // A work tree beside the repository, as a submodule is, has a file of this name.
        guard let folder = try? Folder.open(above), let kind = try? folder.kind(of: ".git"),
          kind == .folder || kind == .file
        else { continue }
        return steps[depth...].reduce("") { $0 + $1 + "/" }
      }
    }
    let steps = named.parts(at: UInt8(ascii: "/")).filter { !$0.isEmpty && $0 != "." }
    if named.hasPrefix("/") || steps.contains("..") { return SourceTree.content.folder + "/" }
    return steps.reduce("") { $0 + $1 + "/" }
  }
}
