extension Schema {
  /// A file `content/<section>/<id>.yml`.
  public static let entry = Schema(
    zh: "条目", en: "an entry",
    [
      Key(
        .title, .required, .textOrPair(.title),
        zh: "名称：两种语言共用一个，或各写一个。", en: "Its name: one for both languages, or one for each.",
        "CommonMark",
        instead: ["name", "标题", "名称", "名字"]),
      Key(
        .summary, .required, .pair(.paragraph),
        zh: "用一两句话说明它是什么，两种语言各写一份，可以用行内Markdown。",
        en: "What it is, in one or two sentences of inline Markdown, in both languages.",
        "{zh: 按月份写的种菜手册。, en: A handbook of growing vegetables month by month.}",
        instead: ["description", "desc", "abstract", "摘要", "简介", "描述"]),
      Key(
        .links, .optional, .mapping(.links),
        zh: "链接：每种写明指向哪里；标题指向第一个。",
        en: "Where it leads: a kind of link and its target; the first is where the title points.",
        "{github: owner/name}", instead: ["link", "url", "urls", "链接"]),
      Key(
        .fields, .optional, .list(of: .mapping(.field), atMost: 32),
        zh: "其他信息，每项有名称和内容。", en: "Further facts, each with a label and a value.",
        "[{label: {zh: 规模, en: Size}, value: \"108,000\"}]", instead: ["facts", "extra"]),
      Key(
        .tags, .optional, .list(of: .slug, atMost: 32, unique: true), zh: "标签，供查找用。",
        en: "Words to find it by.",
        "[markdown, parser]", instead: ["keywords", "topics", "标签", "关键词"]),
      Key(
        .added, .required, .day, zh: "收进清单的日期。", en: "The day on which it came into the list.",
        "2026-11-21",
        instead: ["date", "created", "日期"]),
      Key(
        .details, .optional, .pair(.blocks), zh: "更详细的介绍，用Markdown写。",
        en: "More about it, in Markdown.",
        "{zh: 更多说明。, en: More about it.}", instead: ["body", "content", "text"]),
      Key(
        .paper, .optional, .mapping(.paper), zh: "背后的论文。", en: "The paper behind it.",
        "{date: 2018-10, venue: NAACL 2019}", instead: ["publication"]),
      Key(
        .status, .optional, .choice(Status.allCases.map(\.rawValue)),
        zh: "现在的状况；一切正常就不写。", en: "Why it is not what it was; without one it is alive.", "archived"),
      Key(
        .aliases, .optional, .list(of: .id, atMost: 32, unique: true),
        zh: "以前用过的id，好让旧网址仍然找得到它。",
        en: "Ids that it had before, so that old addresses still lead to it.", "[old-id]",
        instead: ["alias", "redirects"]),
    ])

  static let field = Schema(
    zh: "字段", en: "a field",
    [
      Key(
        .label, .required, .textOrPair(.title), zh: "这项信息的名称。", en: "What the fact is called.",
        "{zh: 规模, en: Size}",
        instead: ["name", "key", "title"]),
      Key(
        .value, .required, .textOrPair(.paragraph), zh: "这项信息的内容，可以用行内Markdown。",
        en: "The fact, in inline Markdown.",
        "{zh: 十万条, en: 100 k}", instead: ["text"]),
    ])

  static let paper = Schema(
    zh: "论文", en: "a paper",
    [
      Key(
        .title, .optional, .text(.title), zh: "论文的标题，与条目的名称不同时才写。",
        en: "Its title, where the entry has another one.",
        "\"BERT: Pre-training of Deep Bidirectional Transformers\"", instead: ["name"]),
      Key(
        .authors, .optional, .list(of: .text(.line(200)), atMost: 1000),
        zh: "作者，按论文上的顺序。", en: "Who wrote it, in the paper's order.", "[J. Devlin, M. Chang]",
        instead: ["author"]),
      Key(
        .date, .optional, .partialDate, zh: "发表时间：写到年、月或日。",
        en: "When it came out: a year, a month or a day.", "2018-10",
        instead: ["year", "published"]),
      Key(
        .venue, .optional, .text(.title), zh: "发表在哪里。", en: "Where it came out.", "NAACL 2019",
        instead: ["journal", "conference", "booktitle"]),
      Key(
        .doi, .optional, .identifier(.doi), zh: "论文的DOI。", en: "Its DOI.", "10.1145/359545.359563"),
      Key(
        .arxiv, .optional, .identifier(.arxiv), zh: "论文在arXiv上的编号。", en: "Its number on arXiv.",
        "\"1810.04805\""),
    ])

  /// A key for each kind of link.
  static let links = Schema(
    zh: "链接", en: "links",
    LinkKind.allCases.map { kind in
      Key(
        kind.rawValue, .optional, .oneOrMore(of: .link(kind), atMost: 32), zh: kind.about.zh,
        en: kind.about.en, kind.row.example, instead: kind.lookalikes)
    })

  /// A link that has more than a target.
  static func link(_ kind: LinkKind) -> Schema { linkSchemas[kind] ?? links }

  private static let linkSchemas = Dictionary(
    uniqueKeysWithValues: LinkKind.allCases.map { kind in
      (
        kind,
        Schema(
          zh: "链接", en: "a link",
          [
            Key(
              .url, .required, .target(kind), zh: "指向哪里。", en: "Where it leads.", kind.row.example,
              instead: ["link", "href", "address"]),
            Key(
              .label, .optional, .textOrPair(.title), zh: "链接的名称。", en: "What the link is called.",
              "{zh: 百度网盘, en: Baidu Pan}", instead: ["name", "title", "text"]),
            Key(
              .code, .optional, .text(.word), zh: "网页要求填写的提取码。",
              en: "The extraction code that the page asks for.", "k4d8",
              instead: ["password", "pwd", "key"]),
          ])
      )
    })
}

extension LinkKind {
  /// The kind that was probably meant.
  static func meant(by name: String) -> String? {
    let low = name.lowercased()
    return allCases.first { $0.lookalikes.contains(low) }?.rawValue
  }

  /// What people write instead.
  fileprivate var lookalikes: [String] {
    switch self {
    case .homepage: ["home", "website", "site", "project", "url"]
    case .huggingface: ["hf", "hugging-face", "hugging_face"]
    case .github: ["git", "repo", "repository"]
    case .code: ["source"]
    case .paper: ["pdf", "publication"]
    case .data: ["dataset", "datasets"]
    case .model: ["models", "weights"]
    case .docs: ["documentation", "doc"]
    case .search: ["find", "query", "scholar"]
    case .article: ["blog", "post", "news"]
    case .competition: ["challenge", "task"]
    default: []
    }
  }
}
