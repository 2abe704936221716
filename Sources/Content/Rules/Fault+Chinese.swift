extension IdFault {
  /// About an id in a file.
  func chinese(_ text: String, _ subject: Subject) -> Wording {
    switch self {
    case .notASCII where subject.isTag:
      return Wording(
        "\(cited(text))不能作标签：标签只能用小写英文字母、数字和连字符", "用清单里已有的标签，见网站的“标签”页")
    case .form(let mended):
      let rule = "由小写字母和数字组成，用连字符连接"
      return Wording(
        "\(cited(text))不能作id",
        mended.map { "写成“\($0)”：\(rule)" } ?? "id\(rule)，例如“question-answering”")
    case .notASCII:
      return Wording(
        "\(cited(text))不能作id：id只用ASCII字符", "用英文或拼音，例如“question-answering”")
    case .several(let ids):
      return Wording("\(cited(text))不是一个id", "每个各写一项：[\(ids.joined(separator: ", "))]")
    case .long(let count):
      return Wording("\(cited(text))长\(count)字节，id最多\(Id.limit)字节", "写短一些")
    case .reserved:
      return Wording("id“\(text)”是保留的：网站或系统自己要用", "换一个，例如“\(text)-data”")
    }
  }

  /// About the name of a file or folder; `name` comes without its ending.
  func chineseForName(_ name: String, thing: String, ending: String) -> Wording {
    let full = cited(name + ending)
    switch self {
    case .form(let mended):
      return Wording(
        "\(full)不能作\(thing)名：它也是id，并且是网址的一部分",
        mended.map { "改名为“\($0)\(ending)”" } ?? "改名，只用小写字母和数字，用连字符连接")
    case .notASCII, .several:
      return Wording(
        "\(full)不能作\(thing)名：它也是id，而id只用ASCII字符",
        "用英文或拼音，例如“yixue-wenda\(ending)”；中文名称写在“title”里")
    case .long(let count):
      return Wording("这个\(thing)的名称长\(count)字节，id最多\(Id.limit)字节", "改一个短些的名称")
    case .reserved:
      return Wording(
        "\(full)不能作\(thing)名：网站或系统自己要用“\(name)”",
        "改名，例如“\(name)-data\(ending)”")
    }
  }
}

/// The way out for a file whose best name another file has.
func nameTakenInChinese(_ name: String, instead: String) -> String {
  "\(cited(name))已经存在：留下其中一个，或把这个改名为“\(instead)”"
}

extension DateFault {
  func chinese(_ text: String, _ form: Form) -> Wording {
    let isPartial = if case .partialDate = form { true } else { false }
    let help =
      switch self {
      case .form(let mended):
        mended.map { "写成“\($0)”" }
          ?? (isPartial
            ? "年、月、日知道多少写多少：2024、2024-01或2024-01-15" : Key.wayToTheDayInChinese)
      case .year: "年份从1900到2199"
      case .month(let month): "没有\(twoDigits(month))月"
      case .day(let month, let year, let days): "\(year)-\(twoDigits(month))只有01到\(days)日"
      }
    return Wording("\(cited(text))不是日期", help)
  }
}

extension IdentifierFault {
  func chinese(_ text: String, _ subject: Subject, _ identifier: Identifier) -> Wording {
    let example =
      switch identifier {
      case .doi: "DOI形如10.1093/jamia/ocae001"
      case .arxiv: "编号形如2308.03279，2007年以前形如cs/0112017"
      case .pubmed: "编号最多九位数字：31501885"
      }
    return Wording(
      "\(cited(text))不是\(identifier.chinese)",
      mended.map { "写成“\(subject.key): \($0)”" } ?? example)
  }
}

extension Identifier {
  var chinese: String {
    switch self {
    case .doi: "DOI"
    case .arxiv: "arXiv编号"
    case .pubmed: "PubMed编号"
    }
  }
}

extension FactFault {
  func chinese(_ name: String) -> Wording {
    switch self {
    case .name: Wording("有信息存在\(cited(name))名下，Duet不认得这个名称", "删去这一行，下次refresh会补上需要的")
    case .value(let field):
      Wording("关于\(cited(name))的信息中“\(field)”有误", "删去这一行，下次refresh会重新写出")
    }
  }
}

extension Shape {
  var chinese: String {
    switch name {
    case Shape.entry.name: "条目"
    case Shape.field.name: "字段"
    case Shape.paper.name: "论文"
    case Shape.links.name, "a link": "链接"
    case Shape.section.name: "章节"
    case Shape.list.name: "清单"
    case Shape.marker.name: "标记"
    default: "这里"
    }
  }
}

extension Form {
  /// What is expected.
  var chinese: String {
    switch self {
    case .pair: "两段文字，zh和en"
    case .textOrPair: "一段文字，或每种语言一段"
    case .list: "列表"
    case .oneOrMore(let form, _): form.chinese + "，或由它们组成的列表"
    case .mapping: "一组“键: 值”"
    case .link: "一段文字，或带“url”的一组“键: 值”"
    case .text, .slug, .id, .day, .partialDate, .base, .repository, .branch, .choice,
      .condition, .identifier, .target:
      "文字"
    }
  }
}

extension Node.Kind {
  var chinese: String {
    switch self {
    case .scalar: "文字"
    case .list: "列表"
    case .mapping: "一组“键: 值”"
    }
  }
}

extension Subject {
  /// `“tags”`, `“tags”中的一项`, `英文“summary”`.
  var chinese: String {
    switch role {
    case .value: "“\(key)”"
    case .item: "“\(key)”中的一项"
    case .half(let language): "\(language.chinese)“\(key)”"
    }
  }
}

extension Language {
  /// Its name in Chinese messages.
  var chinese: String {
    switch self {
    case .zh: "中文"
    case .en: "英文"
    }
  }
}
