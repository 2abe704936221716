import Bytes

/// Regular expressions for what the checker accepts, in the words that ECMAScript and Python have in common. None refuses
/// what the checker accepts; white space around a value is left out by the checker, and so it is here.
enum Pattern {
  private static let blank = #"[ \t\r\n]*"#

  /// A value that may have white space around it.
  static func whole(_ inner: String) -> String { "^\(blank)(?:\(inner))\(blank)$" }

  /// Nothing but the end may come behind it.
  private static func end(_ text: String) -> String { "\(text)\(blank)$" }

  static let id = whole(#"(?=\#(end("[a-z0-9-]{1,64}")))[a-z0-9]+(?:-[a-z0-9]+)*"#)

  /// An id that may name a file.
  static let free: String = {
    let reserved = Id.reserved.sorted { $0.precedes($1) }.joined(separator: "|")
    return whole(
      #"(?!(?:\#(reserved))\#(end("")))(?=\#(end("[a-z0-9-]{1,64}")))[a-z0-9]+(?:-[a-z0-9]+)*"#)
  }()

  static func choice(_ words: [String]) -> String { whole(words.joined(separator: "|")) }

  static let count = whole("(?=[0-9]*[1-9])[0-9]{1,4}")

  // MARK: Days

  private static let years = "(?:19|20|21)[0-9]{2}"
  private static let leapYears = [
    "(?:19|21)(?:0[48]|[2468][048]|[13579][26])", "20(?:[02468][048]|[13579][26])",
  ].joined(separator: "|")
  private static let days = [
    "\(years)-(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
    "\(years)-(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
    "\(years)-02-(?:0[1-9]|1[0-9]|2[0-8])", "(?:\(leapYears))-02-29",
  ].joined(separator: "|")

  static let day = whole(days)
  static let partialDate = whole("\(days)|\(years)(?:-(?:0[1-9]|1[0-2]))?")

  // MARK: Addresses

  private static let label = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
  private static let origin =
    #"(?=\#(end("[!-~]{1,2048}")))https?://(?:\#(label)\.)+\#(label)(?::[0-9]{1,5})?"#

  static let address = whole(
    origin + #"(?:[/?#](?:[!#$&-;=?-\[\]_a-z~]|%[0-9A-Fa-f]{2})*)?"#)

  /// Without a query, a fragment and steps.
  static let base = whole(
    origin
      + #"(?:/(?!(?:\.|%2[Ee]){1,2}(?:/|\#(end(""))))(?:[!$&-.0-;=@-\[\]_a-z~]|%[0-9A-Fa-f]{2})*)*"#
  )

  static let branch: String = {
    let part = #"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*"#
    return whole(
      #"(?=\#(end("[!-~]{1,100}")))(?!-)(?!\#(end(#"[!-~]*\.lock"#)))\#(part)(?:/\#(part))*"#)
  }()

  static func path(on host: CodeHost) -> String {
    let domain = host.domain.split(separator: ".").joined(separator: #"\."#)
    let name = #"(?!\.{1,2}(?:/|\#(end(""))))[A-Za-z0-9._-]{1,100}"#
    let owner = host == .github ? "(?!-)[A-Za-z0-9-]{1,39}" : name
    let kinds = host.kinds.map { $0 + "/" }.joined(separator: "|")
    let kind = kinds.isEmpty ? "" : "(?:\(kinds)|(?!\(kinds)))"
    let more = host == .gitlab ? "(?:/\(name)){1,19}" : "/\(name)"
    return whole(
      #"(?=\#(end("[!-~]{1,400}")))(?!\#(end(#"[!-~]*\.git"#)))(?!(?:www\.)?\#(domain)/)\#(kind)\#(owner)\#(more)"#
    )
  }

  static func identifier(_ identifier: Identifier) -> String {
    switch identifier {
    case .doi: whole(#"(?=\#(end("[!-~]{1,300}")))10\.[0-9.]{4,}/[!-~]+"#)
    case .arxiv:
      whole(
        #"[0-9]{2}(?:0[1-9]|1[0-2])\.[0-9]{4,5}|[a-z-]{2,10}(?:\.[A-Z]{2})?/[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{3}"#
      )
    case .pubmed: whole("[1-9][0-9]{0,8}")
    }
  }

  static let condition = whole("venue +is +reviewed|(?:stars|citations) +> +[0-9]{1,9}")

  // MARK: Texts

  /// - Parameter mayBeAbsent: whether nothing at all is good, too.
  static func text(_ type: TextType, mayBeAbsent: Bool) -> String {
    // A character has one byte or more, so this refuses no text that the checker finds short enough.
    let text =
      switch type.kind {
      case .word: whole(#"\S{1,\#(type.limit)}"#)
      case .line: whole(#"(?=[\s\S]*\S)[^\n]{1,\#(type.limit)}"#)
      case .paragraph:
        whole(
          #"(?=[\s\S]*\S)(?![\s\S]*\n[ \t\r]*\n[ \t\r\n]*[^ \t\r\n])[\s\S]{1,\#(type.limit)}"#)
      case .blocks: #"^(?=[\s\S]*\S)[\s\S]{1,\#(type.limit)}$"#
      }
    return mayBeAbsent ? "^$|\(text)" : text
  }
}
