/// Why a text does not name a repository.
public enum CodeHostFault: Error {
  /// The whole address of a repository, where its path is wanted.
  case address(write: String)
  /// The address of something inside a repository, or of another page of the host.
  case inside
  case shape
  case owner(String)
  case name(String)
  case gitEnding(write: String)
  /// As people are named on it.
  case atSign(write: String)
  case elsewhere(CodeHost, write: String)

  /// The `owner/name` that was probably meant.
  public var mended: String? {
    switch self {
    case .address(let path), .gitEnding(let path), .atSign(let path): path
    case .inside, .shape, .owner, .name, .elsewhere: nil
    }
  }

  func problem(_ text: String, _ subject: Subject, _ host: CodeHost = .github) -> Problem {
    var mended = mended
    if case .shape = self {
      let path = text.replacing("／", with: "/")
      mended = path != text && (try? host.check(path)) != nil ? path : nil
    }
    return words(text, subject, host).mended(mended.map(Problem.Mended.value))
  }

  private func words(_ text: String, _ subject: Subject, _ host: CodeHost) -> Problem {
    let (zh, en) = (host.forms.joined(separator: "或"), host.forms.joined(separator: " or "))
    let example = Phrase.example(subject)
    func bad(zh: String, en: String, help: Phrase) -> Problem {
      Problem("bad-repository", zh: zh, en: en, help: help)
    }
    switch self {
    case .address(let path):
      return bad(
        zh: "\(subject.zh)写\(zh)，不写完整地址", en: "\(subject.en) takes \(en), not a whole address",
        help: .write("\(subject.key): \(path)"))
    case .inside:
      return bad(
        zh: "\(subject.zh)写\(zh)，不写别的页面的地址",
        en: "\(subject.en) takes \(en), not the address of another page",
        help: subject.key == CodeHost.github.rawValue
          ? Phrase(
            zh: "写owner/name；仓库里面的页面用“code: \(shortened(text))”",
            en: "Write owner/name, or use 'code: \(shortened(text))' for a page inside a repository"
          ) : example)
    case .shape where text.unicodeScalars.contains("／"):
      return bad(
        zh: "\(quoted(text).zh)里有全角斜线“／”",
        en: "\(quoted(text).en) has the full-width slash '／' in it",
        help: Phrase(zh: "改用“/”。", en: "Use '/'. ") + example)
    case .shape:
      let line = "\(subject.key): owner/\(text)"
      return bad(
        zh: "\(quoted(text).zh)不是\(zh)的形式", en: "\(quoted(text).en) is not \(en)",
        help: CodeHost.isName(text)
          ? Phrase(
            zh: "前面写上它的所有者，与网址里一样，写成：\(line)",
            en: "Put its owner before it, as in its address: \(line)") : example)
    case .owner(let owner):
      let signs =
        host == .github
        ? Phrase(
          zh: "用户名最多39个ASCII字母、数字和连字符。",
          en: "An owner has up to 39 ASCII letters, digits and hyphens. ")
        : Phrase(
          zh: "用户名由ASCII字母、数字和. _ -组成。", en: "An owner has ASCII letters, digits and . _ -. ")
      return bad(
        zh: "\(quoted(owner).zh)不能是\(host.name)上的用户名",
        en: "\(quoted(owner).en) cannot be an owner on \(host.name)", help: signs + example)
    case .name(let name):
      return bad(
        zh: "\(quoted(name).zh)不能是\(host.name)上的仓库名",
        en: "\(quoted(name).en) cannot be a repository on \(host.name)",
        help: Phrase(
          zh: "仓库名最多100个ASCII字母、数字和. _ -。",
          en: "A name has up to 100 ASCII letters, digits and . _ -. ") + example)
    case .atSign(let path):
      return bad(
        zh: "\(subject.zh)写\(zh)，前面不加“@”", en: "\(subject.en) takes \(en), without '@'",
        help: .write("\(subject.key): \(path)"))
    case .elsewhere(let other, let path):
      return bad(
        zh: "这个网址在\(other.name)上，不在\(host.name)上",
        en: "this address is on \(other.name), not on \(host.name)",
        help: subject.key == host.rawValue ? .write("\(other.rawValue): \(path)") : example)
    case .gitEnding(let path):
      return bad(
        zh: "仓库名不带“.git”", en: "the name of a repository comes without '.git'",
        help: .write("\(subject.key): \(path)"))
    }
  }
}
