extension Schema {
  /// A file `content/…/section.yml`.
  public static let section = Schema(
    zh: "章节", en: "a section",
    [
      Key(
        .title, .required, .textOrPair(.title),
        zh: "章节的标题：两种语言共用一个，或各写一个。", en: "Its heading: one for both languages, or one for each.",
        "{zh: 数据集, en: Datasets}",
        instead: ["name", "标题", "名称"]),
      Key(
        .intro, .optional, .pair(.blocks), zh: "标题下面的介绍，用Markdown写。",
        en: "What stands under the heading, in Markdown.",
        "{zh: 讲种菜的书和网站。, en: Books and sites about growing vegetables.}",
        instead: ["description", "summary", "details"]),
      Key(
        .order, .optional, .list(of: .slug, atMost: 2000, unique: true),
        zh: "排在前面的文件夹和条目；其余的按id排列。",
        en: "Folders and entries that come first; the others follow by id.", "[chinese, english]"),
      Key(
        .layout, .optional, .choice(Layout.allCases.map(\.rawValue)),
        zh: "条目怎样显示；不写就是列表。", en: "How its entries are shown; without one as a list.", "table"),
    ])

  /// The file `content/list.yml`.
  public static let list = Schema(
    zh: "清单", en: "the list",
    [
      Key(
        .name, .required, .textOrPair(.title), zh: "清单的名称。", en: "What the list is called.",
        "{zh: 园艺资源, en: Gardening Resources}", instead: ["title", "标题", "名称"]),
      Key(
        .description, .required, .pair(.paragraph),
        zh: "用一句话说明清单是什么，可以用行内Markdown。", en: "What it is, in one sentence of inline Markdown.",
        "{zh: 种花种菜用得上的资源。, en: Resources for growing things.}", instead: ["summary", "描述", "简介"]),
      Key(
        .intro, .optional, .pair(.blocks), zh: "清单前面的介绍，用Markdown写。",
        en: "What stands before the list, in Markdown.",
        "{zh: 欢迎补充。, en: Additions are welcome.}", instead: ["details"]),
      Key(
        .baseURL, .optional, .base, zh: "网站发布后的网址。",
        en: "The address that the site is published at.",
        "https://example.github.io/duet/", instead: ["baseurl", "url", "site"]),
      Key(
        .repository, .optional, .repository,
        zh: "清单在GitHub上的仓库；不写就由--repository或GitHub Actions给出。",
        en:
          "Where the list is kept on GitHub; without one --repository says it, or GitHub Actions.",
        "owner/name", instead: ["github", "repo"]),
      Key(
        .branch, .optional, .branch,
        zh: "改动提交到哪个分支；不写就是GitHub Actions构建的分支，或main。",
        en:
          "The branch that edits go to; without one the branch that GitHub Actions builds, or main.",
        "main"),
      Key(
        .primary, .optional, .choice(Language.allCases.map(\.rawValue)),
        zh: "排在前面的语言；不写就是zh。", en: "The language that comes first; without one zh.", "zh",
        instead: ["language", "lang"]),
      Key(
        .require, .optional,
        .oneOrMore(of: .choice(Language.allCases.map(\.rawValue)), atMost: 2),
        zh: "哪些语言不能缺少文字；其他语言缺少时只是警告。",
        en: "Languages in which no text may be missing; in others a missing one is only a warning.",
        "[zh, en]", instead: ["required", "languages"]),
      Key(
        .order, .optional, .list(of: .slug, atMost: 2000, unique: true),
        zh: "排在前面的章节；其余的按id排列。", en: "Sections that come first; the others follow by id.",
        "[evaluation, datasets]",
        instead: ["sections"]),
      Key(
        .pages, .optional, .choice(Paging.allCases.map(\.rawValue)),
        zh: "single：每种语言把整份清单放在一页上。sections：每个章节一页，另有总览。不写就是auto："
          + "不超过\(Paging.largestSinglePage)个条目用single，超过的用sections。改用sections以后，指向原来那一页上"
          + "条目的链接仍然有效。",
        en:
          "single: the whole list on one page in each language. sections: a page for each section and an "
          + "overview. auto, which is meant without one: single up to \(Paging.largestSinglePage) entries, "
          + "and sections above. Links to an entry of the one page still lead to it after that.",
        "auto"),
      Key(
        .licence, .optional, .text(.line(100)), zh: "清单自身文字的许可。",
        en: "The licence of the list's own texts.", "CC-BY-4.0",
        instead: ["license"]),
      Key(
        .reviewedVenues, .optional, .list(of: .text(.line(200)), atMost: 1000, unique: true),
        zh: "有同行评审的会议和期刊。", en: "Venues that review what they publish.", "[ACL, EMNLP]",
        instead: ["venues"]),
      Key(
        .markers, .optional, .list(of: .mapping(.marker), atMost: 16),
        zh: "条目满足条件时带上的标记。", en: "Signs that entries carry when the facts say so.",
        "[{icon: 🔥, label: {zh: 热门, en: Hot}, when: [stars > 50]}]"),
      Key(
        .rules, .optional, .mapping(.rules),
        zh: "每条规则报错、警告还是不管；规则由duet rules解释。",
        en: "What is made of each rule about how the list is written; 'duet rules' explains them.",
        "{han-latin-space: none}",
        instead: ["rule", "lint"]),
      Key(
        .words, .optional, .list(of: .text(.line(60)), atMost: 1000, unique: true),
        zh: "照这里的写法来写的名称。", en: "Names that are to be written as they stand here.",
        "[CommonMark, iNaturalist]",
        instead: ["spelling", "names"]),
      Key(
        .terms, .optional, .list(of: .mapping(.term), atMost: 1000),
        zh: "术语和译法：一边的文字里有，另一边也要有。",
        en: "Terms with their translations; where a text has one, its other half has the other.",
        "[{zh: 堆肥, en: compost}]", instead: ["glossary", "translations"]),
    ])

  /// A key for each rule.
  static let rules = Schema(
    zh: "规则", en: "rules",
    Rule.all.map { rule in
      Key(
        rule.id, .optional, .rule(rule), zh: rule.what.zh + "。", en: rule.what.withCapital.en + ".",
        rule.usual)
    })

  /// How long a text may be.
  static let lengths = Schema(
    zh: "长度", en: "lengths",
    [
      Key(.zh, .optional, .count, zh: "多少个汉字。", en: "How many Chinese characters.", "200"),
      Key(.en, .optional, .count, zh: "多少个英文词。", en: "How many English words.", "60"),
    ])

  static let term = Schema(
    zh: "术语", en: "a term",
    [
      Key(
        .zh, .required, .oneOrMore(of: .text(.line(100)), atMost: 16),
        zh: "中文术语，也可以列出几种写法。", en: "The Chinese term, or several ways to write it.", "堆肥"),
      Key(
        .en, .required, .oneOrMore(of: .text(.line(100)), atMost: 16),
        zh: "英文术语，也可以列出几种写法。", en: "The English term, or several ways to write it.", "compost"),
    ])

  static let marker = Schema(
    zh: "标记", en: "a marker",
    [
      Key(
        .icon, .required, .text(.word), zh: "标记的符号。", en: "The sign.", "🔥",
        instead: ["emoji", "sign"]),
      Key(
        .label, .required, .textOrPair(.title), zh: "标记的含义。", en: "What it means.",
        "{zh: 热门, en: Hot}",
        instead: ["name", "title"]),
      Key(
        .when, .required, .list(of: .condition, atMost: 16),
        zh: "条件，满足一个就够。", en: "Conditions, of which one is enough.", "[stars > 50, citations > 20]",
        instead: ["conditions", "if", "rule"]),
    ])
}
