import Bytes

// For those who read the Chinese pages while they write: the same sentences as in `Problem+Words.swift`.
extension Problem {
  var chinese: Wording {
    switch self {
    // Keys and shapes
    case .notMapping(let shape, let found):
      return Wording(
        "\(shape.chinese)应当由“键: 值”组成，不能是\(found.chinese)",
        "开头可以写：\(shape.keys.first?.example ?? "")")
    case .unknownKey(let name, let shape):
      let isLink = shape.name == Shape.links.name
      return Wording(
        "没有\(cited(name))这\(isLink ? "种链接" : "个键")",
        shape.givenOtherwise(name)?.chinese
          ?? didYouMeanInChinese(
            shape.nearestKey(to: name),
            else: "\(isLink ? "链接的种类" : "\(shape.chinese)的键")："
              + listedInChinese(shape.keys.map(\.name))))
    case .keyOfLinks(let name, let link, let place):
      return Wording(
        "条目没有\(cited(name))这个键：链接写在“links”下面", place.chinese(shortened(link)))
    case .besideKey(let key, let owner, let spaces):
      return SyntaxProblem.besideKey(key, owner: owner, spaces: spaces).chinese
    case .unknownLanguage(let name):
      return Wording(
        "没有\(cited(name))这种语言",
        didYouMeanInChinese(Language.meant(by: name), else: "文字分zh和en两份"))
    case .missingKey(let key, let shape):
      return Wording(
        "缺少“\(key.name)”",
        key.isDay
          ? "在“\(key.name): ”后面\(Key.wayToTheDayInChinese)"
          : "\(shape.chinese)必须有它。例如：\(key.example)")
    case .noValue(let subject, let isRequired):
      let way = isRequired ? "把值写在冒号后面" : "把值写在冒号后面，或删去这一行"
      return Wording(
        "\(subject.chinese)没有值",
        subject.isDay ? Key.wayToTheDayInChinese : "\(way)。例如：\(subject.example)")
    case .wrongShape(let subject, let form, let found):
      return Wording(
        "\(subject.chinese)应当是\(form.chinese)\(form.isPair ? "" : "，不能是\(found.chinese)")",
        form.way(from: found)?.chinese ?? "例如：\(subject.example)")
    case .wideBrackets(let subject, let open, let items):
      return Wording(
        "全角的“\(open)”不起括号的作用", "写成“\(subject.key): \(listInBrackets(items))”")
    case .tooManyItems(let subject, let count, let limit):
      return Wording("\(subject.chinese)有\(count)项，最多\(limit)项", "留下最有用的")
    case .noItems(let subject):
      return Wording("\(subject.chinese)是空列表", "写上一项，或删去这一行。例如：\(subject.example)")
    case .repeated(let text, let subject):
      return Wording("\(cited(text))在\(subject.chinese)里出现了两次", "删去一个")

    // Texts
    case .commentAfterText(let comment, let isCurly):
      return Wording(
        "\(cited(comment))会成为注释，不算文字",
        isCurly ? "弯引号（“ ”）不能给文字加引号，用直引号（\"或'）把整段文字括起来" : "给文字加上引号，或把注释另起一行")
    case .commentForValue(let subject):
      return Wording(
        "“#”后面的是注释",
        subject.map { "把值写在它前面，或换掉它。例如：\($0.example)" } ?? "如果是文字，请加上引号")
    case .emptyText(let subject):
      return Wording("\(subject.chinese)是空的", "写上文字，或删去这一行。例如：\(subject.example)")
    case .blankText(let subject, let scalar):
      return Wording(
        "\(subject.chinese)里只有看不见的字符，例如\(TextProblem.name(scalar))",
        "写上文字，或删去这一行。例如：\(subject.example)")
    case .longText(let subject, let count, let limit):
      let unit = subject.isWord ? "个字符" : "字节"
      return Wording(
        "\(subject.chinese)长\(count)\(unit)，最多\(limit)\(unit)",
        subject.isWord
          ? "写短一些。例如：\(subject.example)"
          : "写短一些：\(limit)字节大约是\(limit / 3)个汉字，或\(limit)个拉丁字母")
    case .severalLines(let subject):
      return Wording("\(subject.chinese)只能写一行", "并成一行。例如：\(subject.example)")
    case .severalParagraphs(let subject):
      return Wording("\(subject.chinese)只能有一段", "删去空行；更长的文字写在“details”或“intro”里")
    case .spaceInWord(let subject):
      return Wording("\(subject.chinese)里有空格", "去掉空格。例如：\(subject.example)")
    case .missingHalf(let subject, let language, let hasKey, let isRequired):
      let tail = isRequired ? "而这份清单要求写" : "页面显示的是\(language.twin.chinese)"
      return Wording(
        "缺少\(language.chinese)\(subject.chinese)，\(tail)",
        hasKey
          ? "把文字写在\(subject.chinese)下面的“\(language.rawValue):”后面"
          : "在\(subject.chinese)下面加上“\(language.rawValue): …”")
    case .noHalf(let subject):
      return Wording("\(subject.chinese)既没有中文，也没有英文", "至少写一种。例如：\(subject.example)")
    case .placeholder(let text, let placeholder):
      let (name, way) = placeholder.chinese
      return Wording("\(cited(text))只是占位，还不是\(name)", way)

    // Values
    case .strayMark(let mark, let subject, let mended):
      return Wording(
        "\(subject.chinese)多了\(mark.isCurlyQuote ? "弯引号" : cited(mark))",
        "写成“\(subject.before)\(shortened(mended))”")
    case .badID(let text, let subject, let fault): return fault.chinese(text, subject)
    case .badDate(let text, let form, let fault): return fault.chinese(text, form)
    case .badBase(let text, let fault): return fault.chinese(text)
    case .badRepository(let text, let subject, let fault):
      return fault.chinese(text, subject, .github)
    case .badIdentifier(let text, let subject, let identifier, let fault):
      return fault.chinese(text, subject, identifier)
    case .badBranch(let text):
      return Wording(
        "\(cited(text))不是分支名", "用字母、数字和. _ - +，各级之间用斜线。例如：branch: main")
    case .badCondition(let text, let fault):
      return Wording(
        "\(cited(text))不是条件",
        fault.mended.map { "写成“\($0)”" }
          ?? "条件可以是“stars > 50”“citations > 20”和“venue is reviewed”")
    case .badLink(let text, let subject, let kind, let fault):
      return fault.chinese(text, subject, kind)
    case .notAChoice(let text, let subject, let choices):
      return Wording(
        "\(subject.chinese)不能是\(cited(text))",
        choices == Status.allCases.map(\.rawValue) && Status.isAlive(text)
          ? "删去这一行：不写就表示一切正常"
          : didYouMeanInChinese(
            choiceMeant(by: text, among: choices), else: "可以选：\(listedInChinese(choices))"))
    case .repeatedLink(let url):
      return Wording("本条目已有链接指向\(cited(url))", "删去其中一个")
    case .plainGitHub(let path, let subject):
      return Wording(
        "\(subject.chinese)指向GitHub上的仓库，却不显示星数", "写成“github: \(path)”，就有星数徽章")
    case .needlessSearch(let service, let identifier, let id, let isLink):
      return Wording(
        "论文的\(identifier.chinese)已经知道，不必再到\(service.name)搜索",
        isLink ? "删去这个链接" : "改写成“\(identifier.rawValue): \(id)”")

    // Names of files
    case .strayFile(let name):
      return Wording("\(cited(name))不是条目", "条目是.yml文件，笔记可以写成.md文件；别的请移到别处")
    case .wrongEnding(let name, let mended, let fault):
      return Wording("\(cited(name))不以.yml结尾", fault.chinese(mended))
    case .badFileName(let name, let fault):
      return fault.chineseForName(name, thing: "文件", ending: ".yml")
    case .badFolderName(let name, let fault, let nearest):
      let wording = fault.chineseForName(name, thing: "文件夹", ending: "")
      return nearest.map { Wording(wording.message, "是不是想写“\($0)”？那就把文件移到那里") }
        ?? wording
    case .entryOutsideSection(let name, let sections):
      let isList = Suggestion.nearest(to: name, among: ["list.yml"]) != nil
      return Wording(
        "\(cited(name))不在任何章节里",
        isList
          ? "是不是想写“list.yml”？条目要放在有section.yml的文件夹里"
          : sections.isEmpty
            ? "移到有section.yml的文件夹里"
            : "移到它所属章节的文件夹里：\(listedInChinese(shortened(sections)))")
    case .entryOutsideContent(let root, let mended):
      return Wording(
        "这个文件看起来是条目，却不在\(cited(root))里",
        mended.map { "移到\($0)" } ?? "移到\(root)里它所属章节的文件夹")
    case .sectionAtTop:
      return Wording(
        "section.yml说明它所在的文件夹，而这里是最上层", "移到文件夹里；如果指的是整个清单，请写“list.yml”")
    case .listNotAtTop:
      return Wording(
        "list.yml应当放在内容文件夹的最上层", "移到那里；如果说明的是这个文件夹，请改名为“section.yml”")
    case .tooDeep(let limit):
      return Wording("章节最多\(limit)层", "把这个文件夹往上移，或并入上一层")

    // Rules across files
    case .noList:
      return Wording(
        "没有list.yml，清单的名称和简介写在那里",
        "新建一个，写上两行：“name: {zh: …, en: …}”和“description: {zh: …, en: …}”")
    case .noSection(let folder, let nearest):
      let way = "新建\(folder)/section.yml，写上：title: {zh: …, en: …}"
      return Wording(
        "文件夹\(cited(folder))里没有section.yml，标题写在那里",
        nearest.map { "是不是想写“\($0)”？如果要加一个章节，请\(way)" } ?? way)
    case .rootTwice(let root, let mended):
      return Wording("路径里“\(root)”出现了两次", "是不是想写“\(mended)”？")
    case .emptySection: return Wording("这一节没有条目", "加上一个，或删去文件夹")
    case .sameButForCase(let other):
      return Wording("名称与\(other)只有大小写不同", "改掉其中一个：许多系统无法同时存放两者")
    case .sameId(let id, let other):
      return Wording("id“\(id)”已经是\(other):1的id", "给新文件改名；如果说的是同一样东西，就补充原来的条目")
    case .sectionOfSameName(let id, let other):
      return Wording("“\(id)”也是\(other)所在文件夹的名称", "改掉其中一个，“order”才能分清")
    case .aliasIsId(let alias, let other):
      return Wording("别名“\(alias)”是\(other):1的id", "删去别名：按这个id找到的是那个条目")
    case .aliasOfItself(let alias):
      return Wording("别名“\(alias)”就是本条目的id", "删去别名")
    case .sameAlias(let alias, let other, let line):
      return Wording("“\(alias)”已经是\(other):\(line)的别名", "删去其中一个")
    case .unknownInOrder(let name, let known):
      return Wording(
        "“order”里的\(cited(name))不在这里",
        didYouMeanInChinese(
          Suggestion.nearest(to: name, among: known),
          else: known.isEmpty
            ? "删去它：这里没有可以排序的内容" : "删去它，或改成这里有的：\(listedInChinese(shortened(known)))"))
    case .sameTitle(let other, let line):
      return Wording("\(other):\(line)用了同样的标题", "两个条目留下一个，或在标题里写明区别")
    case .typedMarker(let icon):
      return Wording("“\(icon)”由list.yml里的规则给出，不用手写", "在这里删去它，符合规则时页面会显示")
    case .futureDay(let day): return Wording("\(day)这一天还没有到", "写条目收进清单的那一天")

    // Against the published list
    case .lostName(let name, let likeness, let aliases):
      let line = "aliases: [\(listed(aliases))]"
      guard let likeness else {
        return Wording(
          "在已发布的清单里，“\(name)”指向本条目；现在它没有去处", "写上“\(line)”，旧链接就能继续用")
      }
      return Wording(
        "已发布的清单里有“\(name)”，这里没有；本条目的\(likeness.chinese)与它相同",
        "如果只是改了名，写上“\(line)”，旧链接就能继续用")
    case .goneEntry(let name, let aliases):
      return Wording(
        "已发布的清单里有“\(name)”，这里没有：指向它的链接会失效",
        "如果改了名，在它的文件里写上“aliases: [\(listed(aliases))]”；如果它介绍的资源已失效，留下条目，写上“status: gone”")

    // Stored facts
    case .factsNotJSON:
      return Wording(
        "保存的信息不是JSON，或不是Duet写出的格式", "从git取回这个文件，或删去它，下次refresh会重新写出")
    case .factsInConflict:
      return Wording("保存的信息里有合并冲突", "留下任意一边，下次refresh会更新")
    case .factsOfOtherVersion(let version):
      return Wording(
        "保存的信息是第\(version)版格式，本程序读第1版", "更新Duet，或删去这个文件再运行refresh")
    case .badFact(let name, let fault): return fault.chinese(name)
    case .repeatedFact(let name, let kept):
      return Wording(
        "信息同时存在\(cited(name))和\(cited(kept))名下，两者是同一个名称，以后者为准",
        "删去这一行，下次refresh会统一名称")
    }
  }
}

extension Likeness {
  fileprivate var chinese: String {
    switch self {
    case .repository: "仓库"
    case .link: "首个链接"
    case .title: "名称"
    }
  }
}
