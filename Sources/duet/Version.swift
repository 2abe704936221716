import CBuilt
import Content
import Preview
import Refresh
import Templates

/// Which program this is: its number, what it was compiled from, and the libraries that it uses.
struct Version {
  /// Empty where it is not known.
  let commit: String
  /// The repository on GitHub, `owner/name`; empty where it is not known.
  let home: String
  /// Whether there is a tag of this version from which workflows can fetch the program.
  var isReleased = false

  /// That of this program. The texts are constants of it.
  static let own = Version(
    commit: unsafe String(cString: duet_commit()), home: unsafe String(cString: duet_home()),
    isReleased: duet_is_release())

  var text: Phrase {
    let origin =
      commit.isEmpty
      ? Phrase(zh: "（开发版）", en: " (development)")
      : Phrase(zh: "（提交\(commit)）", en: " (commit \(commit))")
    let curl =
      Client.libraryVersion.map { Phrase("libcurl \($0)") }
      ?? Phrase(
        zh: "没有找到libcurl；只有联网时要用它", en: "no libcurl is found; only requests to the network need it")
    let lines = [
      Phrase("duet \(Duet.version)") + origin,
      Phrase("libcmark \(Markdown.libraryVersion)"),
      Phrase("libevent \(PreviewServer.libraryVersion)"), curl,
      home.isEmpty ? nil : Phrase("https://github.com/\(home)"),
    ]
    return lines.compactMap(\.self).map { $0 + Phrase("\n") }.joined(zh: "", en: "")
  }
}
