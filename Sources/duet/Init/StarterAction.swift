import Bytes
import Content

/// The release of the program that workflows fetch: `owner/duet@v1.2.0`.
struct StarterAction: Sendable {
  let text: String

  /// Nil where the command line names none and the program is no release itself.
  init?(_ flags: Flags) throws(UsageError) {
    guard let text = flags[.action] else {
      guard Version.own.isReleased, !Version.own.home.isEmpty else { return nil }
      self.text = "\(Version.own.home)@v\(Duet.version)"
      return
    }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let tag = parts.last.map(String.init) ?? ""
    guard parts.count == 2, (try? Repository(checking: String(parts[0]))) != nil, !tag.isEmpty,
      tag.utf8.allSatisfy({ $0.isLetterOrDigit || ".-_".utf8.contains($0) })
    else {
      throw UsageError(
        Option.action.cannotBe(text),
        help: Phrase(
          zh: "写仓库和版本标签，例如：--action owner/duet@v1.2.0",
          en: "Name the repository and the tag, as in --action owner/duet@v1.2.0"))
    }
    self.text = text
  }
}
