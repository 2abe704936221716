extension LinkFault {
  func chinese(_ text: String, _ subject: Subject, _ kind: LinkKind) -> Wording {
    switch self {
    case .address(let fault): fault.chinese(text, subject)
    case .identifier(let identifier, let fault): fault.chinese(text, subject, identifier)
    case .host(let host, let fault): fault.chinese(text, subject, host)
    case .service:
      Wording(
        "\(subject.chinese)不能是\(cited(text))",
        didYouMeanInChinese(
          SearchService.meant(by: text),
          else: "可以选：\(listedInChinese(SearchService.allCases.map(\.rawValue)))"))
    }
  }
}

extension CodeHostFault {
  func chinese(_ text: String, _ subject: Subject, _ host: CodeHost) -> Wording {
    let form = host.forms.joined(separator: "或")
    switch self {
    case .address(let path):
      return Wording("\(subject.chinese)写\(form)，不写完整地址", "写成“\(subject.key): \(path)”")
    case .inside:
      return Wording(
        "\(subject.chinese)写\(form)，不写别的页面的地址",
        subject.key == CodeHost.github.rawValue
          ? "写owner/name；仓库里面的页面用“code: \(shortened(text))”" : "例如：\(subject.example)")
    case .shape where text.unicodeScalars.contains("／"):
      return Wording("\(cited(text))里有全角斜线“／”", "改用“/”。例如：\(subject.example)")
    case .shape where CodeHost.isName(text):
      return Wording(
        "\(cited(text))不是\(form)的形式", "前面写上它的所有者，与网址里一样，写成：\(subject.key): owner/\(text)")
    case .shape: return Wording("\(cited(text))不是\(form)的形式", "例如：\(subject.example)")
    case .owner(let owner):
      return Wording(
        "\(cited(owner))不能是\(host.name)上的用户名",
        host == .github
          ? "用户名最多39个ASCII字母、数字和连字符。例如：\(subject.example)"
          : "用户名由ASCII字母、数字和. _ -组成。例如：\(subject.example)")
    case .name(let name):
      return Wording(
        "\(cited(name))不能是\(host.name)上的仓库名",
        "仓库名最多100个ASCII字母、数字和. _ -。例如：\(subject.example)")
    case .atSign(let path):
      return Wording(
        "\(subject.chinese)写\(form)，前面不加“@”", "写成“\(subject.key): \(path)”")
    case .elsewhere(let other, let path):
      return Wording(
        "这个网址在\(other.name)上，不在\(host.name)上",
        subject.key == host.rawValue
          ? "写成“\(other.rawValue): \(path)”" : "例如：\(subject.example)")
    case .gitEnding(let path):
      return Wording("仓库名不带“.git”", "写成“\(subject.key): \(path)”")
    }
  }
}

extension AddressFault {
  func chinese(_ text: String, _ subject: Subject? = nil) -> Wording {
    switch self {
    case .noScheme(let mended):
      return Wording(
        "\(cited(text))不是网址",
        mended.map { "写成“\(shortened($0))”" } ?? "网址以https://或http://开头")
    case .scheme(let mended):
      return Wording("\(cited(text))不是网址", "写成“\(shortened(mended))”")
    case .otherScheme(let scheme):
      return Wording("网址不能以“\(scheme):”开头", "只能链接https://和http://")
    case .wideColon:
      return Wording("\(cited(text))里有中文冒号", "写成“https://”，用半角冒号")
    case .code(let address, let code):
      return Wording(
        "网址后面跟着提取码", "这里只写网址，提取码另写：{url: \(shortened(address)), code: \(code)}")
    case .several(let addresses):
      return Wording(
        "这里像是\(addresses.count == 2 ? "两" : "\(addresses.count)")个网址",
        Self.wayToMany(subject, addresses) { "写成列表：\($0)" }
          ?? (subject == nil ? "留下其中一个" : "每个网址各写成一个链接"))
    case .words(let address, let words):
      let way = Self.label(subject, address, words)
      return Wording(
        "网址后面还有文字",
        subject == nil ? "删去" : "删去，或写在“label”里" + (way.map { "，写成：\($0)" } ?? ""))
    case .blank(let mended):
      return Wording("网址旁边有全角空格", "写成“\(shortened(mended))”")
    case .long(let count):
      return Wording(
        "网址长\(count)字节，最多\(Address.limit)字节", "去掉多余的部分，多半在“?”后面")
    case .credentials: return Wording("网址里有用户名或密码", "去掉“@”前面的部分")
    case .space(let mended):
      return Wording("网址里有空格", "写成“\(shortened(mended))”；如果是几个网址，请每行写一个")
    case .host:
      return Wording("\(cited(text))没有写明主机", "主机名里有点号：https://example.org/")
    case .internationalHost:
      return Wording("网址的主机名只能用ASCII字符", "从浏览器里复制网址，主机名会是“xn--…”")
    case .notASCII(let mended):
      return Wording("网址里有非ASCII字符", "写成“\(shortened(mended))”")
    case .character(let character, let mended):
      return Wording("网址里的“\(character)”必须编码", "写成“\(shortened(mended))”")
    case .percent:
      return Wording("网址里的“%”后面应当有两位十六进制数字", "百分号本身写成“%25”")
    case .query:
      return Wording(
        "网站的地址里不能有“?”或“#”", "例如：base_url: https://example.github.io/duet/")
    }
  }
}
