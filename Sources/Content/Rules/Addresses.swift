/// Why a text is not an address that a page may link to.
enum AddressFault: Error {
  case noScheme(mended: String?)
  case scheme(mended: String)
  case otherScheme(String)
  case wideColon
  /// An address with an extraction code behind it.
  case code(String, String)
  /// Several addresses where one is wanted.
  case several([String])
  /// An address with words behind it that are no part of it.
  case words(String, String)
  /// Wide spaces around an address.
  case blank(mended: String)
  case long(Int)
  case credentials
  case space(mended: String)
  case host
  case internationalHost
  case notASCII(mended: String)
  case character(String, mended: String)
  case percent
  case query
  /// `..` or `.` as a folder.
  case steps

  /// - Parameter subject: nil for the address of the site.
  func problem(_ text: String, _ subject: Subject? = nil) -> Problem {
    words(text, subject).mended(mended(text).map(Problem.Mended.value))
  }

  /// The address that there is one way to read in the text.
  private func mended(_ text: String) -> String? {
    let address: String? =
      switch self {
      case .blank(let address), .notASCII(let address), .character(_, let address): address
      // The words of a link in Markdown would be lost.
      case .scheme(let address): text.hasPrefix("[") ? nil : address
      case .wideColon: text.replacing("：", with: ":")
      default: nil
      }
    return address.flatMap { Address.isGood($0) ? $0 : nil }
  }

  private func words(_ text: String, _ subject: Subject?) -> Problem {
    func bad(zh: String, en: String, help: Phrase) -> Problem {
      Problem("bad-address", zh: zh, en: en, help: help)
    }
    func noAddress(help: Phrase) -> Problem {
      bad(zh: "\(quoted(text).zh)不是网址", en: "\(quoted(text).en) is not an address", help: help)
    }
    switch self {
    case .noScheme(let mended?), .scheme(let mended):
      return noAddress(help: .write(shortened(mended)))
    case .noScheme:
      return noAddress(
        help: Phrase(zh: "网址以https://或http://开头", en: "An address starts with https:// or http://"))
    case .otherScheme(let scheme):
      return bad(
        zh: "网址不能以“\(scheme):”开头", en: "an address cannot start with '\(scheme):'",
        help: Phrase(zh: "只能链接https://和http://", en: "Only https:// and http:// are linked"))
    case .wideColon:
      return bad(
        zh: "\(quoted(text).zh)里有中文冒号", en: "\(quoted(text).en) has a Chinese colon in it",
        help: Phrase(zh: "写成“https://”，用半角冒号", en: "Write 'https://' with an ASCII colon"))
    case .code(let address, let code):
      let link = "{url: \(shortened(address)), code: \(code)}"
      return bad(
        zh: "网址后面跟着提取码", en: "an extraction code follows the address",
        help: Phrase(
          zh: "这里只写网址，提取码另写：\(link)", en: "Only the address goes here. Put the code below: \(link)")
      )
    case .several(let addresses):
      let count = addresses.count
      return bad(
        zh: "这里像是\(count == 2 ? "两" : "\(count)")个网址",
        en: "these seem to be \(count == 2 ? "two" : "\(count)") addresses",
        help: list(of: addresses, as: subject).map {
          Phrase(zh: "写成列表：\($0)", en: "Write them as a list: \($0)")
        }
          ?? (subject == nil
            ? Phrase(zh: "留下其中一个", en: "Keep one of them")
            : Phrase(zh: "每个网址各写成一个链接", en: "Make each a link of its own")))
    case .words(let address, let words):
      return bad(
        zh: "网址后面还有文字", en: "text follows the address",
        help: subject == nil
          ? Phrase(zh: "删去", en: "Delete it")
          : Phrase(zh: "删去，或写在“label”里", en: "Delete it, or put it into 'label'").like(
            link(to: address, labelled: words, as: subject)))
    case .blank(let mended):
      return bad(
        zh: "网址旁边有全角空格", en: "a wide space stands beside the address",
        help: .write(shortened(mended)))
    case .long(let count):
      return bad(
        zh: "网址长\(count)字节，最多\(Address.limit)字节",
        en: "the address is \(count) bytes long, more than \(Address.limit)",
        help: Phrase(
          zh: "去掉多余的部分，多半在“?”后面",
          en: "Leave out what it works without, usually most of what follows '?'"))
    case .credentials:
      return bad(
        zh: "网址里有用户名或密码", en: "the address holds a user name or password",
        help: Phrase(zh: "去掉“@”前面的部分", en: "Take out what stands before '@'"))
    case .space(let mended):
      return bad(
        zh: "网址里有空格", en: "the address has a space in it",
        help: .write(shortened(mended))
          + Phrase(zh: "；如果是几个网址，请每行写一个", en: ", or one address a line if these are several"))
    case .host:
      return bad(
        zh: "\(quoted(text).zh)没有写明主机", en: "\(quoted(text).en) does not name a host",
        help: Phrase(
          zh: "主机名里有点号：https://example.org/", en: "A host has a dot in it: https://example.org/"))
    case .internationalHost:
      return bad(
        zh: "网址的主机名只能用ASCII字符", en: "the host of an address must be ASCII",
        help: Phrase(
          zh: "从浏览器里复制网址，主机名会是“xn--…”",
          en: "Copy the address from the browser: it gives the host as 'xn--…'"))
    case .notASCII(let mended):
      return bad(
        zh: "网址里有非ASCII字符", en: "the address has characters that are not ASCII",
        help: .write(shortened(mended)))
    case .character(let character, let mended):
      return bad(
        zh: "网址里的“\(character)”必须编码",
        en: "the address has a '\(character)' in it, which must be encoded",
        help: .write(shortened(mended)))
    case .percent:
      return bad(
        zh: "网址里的“%”后面应当有两位十六进制数字",
        en: "the address has a '%' that two hexadecimal digits must follow",
        help: Phrase(zh: "百分号本身写成“%25”", en: "Write '%25' for the sign itself"))
    case .steps:
      return bad(
        zh: "网站的地址里不能有“.”或“..”这样的文件夹",
        en: "the address of the site cannot hold '.' or '..' as a folder",
        help: .example("base_url: https://example.github.io/duet/"))
    case .query:
      return bad(
        zh: "网站的地址里不能有“?”或“#”", en: "the address of the site cannot hold '?' or '#'",
        help: .example("base_url: https://example.github.io/duet/"))
    }
  }

  /// Nil where no list may be written.
  private func list(of addresses: [String], as subject: Subject?) -> String? {
    guard let subject, case .value = subject.role, subject.key != KeyName.url.rawValue else {
      return nil
    }
    return inBrackets(addresses.map(shortened))
  }

  /// `{url: https://example.org/, label: 主页}`; nil where something in it is in doubt, or no mapping may be written.
  private func link(to address: String, labelled words: String, as subject: Subject?) -> String? {
    guard let subject, subject.key != KeyName.url.rawValue, isPlainInBrackets(address),
      isPlainInBrackets(words)
    else { return nil }
    return "{url: \(shortened(address)), label: \(words)}"
  }
}
