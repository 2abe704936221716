extension Schema {
  /// A file `content/…/section.yml`.
  public static let section = Schema(
    zh: "章节", en: "a section",
    [
      Key(
        .title, .required, .textOrPair(.title),
        "Its heading: one for both languages, or one for each.", "{zh: 数据集, en: Datasets}",
        instead: ["name", "标题", "名称"]),
      Key(
        .intro, .optional, .pair(.blocks), "What stands under the heading, in Markdown.",
        "{zh: 讲种菜的书和网站。, en: Books and sites about growing vegetables.}",
        instead: ["description", "summary", "details"]),
      Key(
        .order, .optional, .list(of: .slug, atMost: 2000, unique: true),
        "Folders and entries that come first; the others follow by id.", "[chinese, english]"),
      Key(
        .layout, .optional, .choice(Layout.allCases.map(\.rawValue)),
        "How its entries are shown; without one as a list.", "table"),
    ])

  /// The file `content/list.yml`.
  public static let list = Schema(
    zh: "清单", en: "the list",
    [
      Key(
        .name, .required, .textOrPair(.title), "What the list is called.",
        "{zh: 园艺资源, en: Gardening Resources}", instead: ["title", "标题", "名称"]),
      Key(
        .description, .required, .pair(.paragraph),
        "What it is, in one sentence of inline Markdown.",
        "{zh: 种花种菜用得上的资源。, en: Resources for growing things.}", instead: ["summary", "描述", "简介"]),
      Key(
        .intro, .optional, .pair(.blocks), "What stands before the list, in Markdown.",
        "{zh: 欢迎补充。, en: Additions are welcome.}", instead: ["details"]),
      Key(
        .baseURL, .optional, .base, "The address that the site is published at.",
        "https://example.github.io/duet/", instead: ["baseurl", "url", "site"]),
      Key(
        .repository, .optional, .repository,
        "Where the list is kept on GitHub; without one --repository says it, or GitHub Actions.",
        "owner/name", instead: ["github", "repo"]),
      Key(
        .branch, .optional, .branch,
        "The branch that edits go to; without one the branch that GitHub Actions builds, or main.",
        "main"),
      Key(
        .primary, .optional, .choice(Language.allCases.map(\.rawValue)),
        "The language that comes first; without one zh.", "zh", instead: ["language", "lang"]),
      Key(
        .require, .optional,
        .oneOrMore(of: .choice(Language.allCases.map(\.rawValue)), atMost: 2),
        "Languages in which no text may be missing; in others a missing one is only a warning.",
        "[zh, en]", instead: ["required", "languages"]),
      Key(
        .order, .optional, .list(of: .slug, atMost: 2000, unique: true),
        "Sections that come first; the others follow by id.", "[evaluation, datasets]",
        instead: ["sections"]),
      Key(
        .pages, .optional, .choice(Paging.allCases.map(\.rawValue)),
        "single: the whole list on one page in each language. sections: a page for each section and an "
          + "overview. auto, which is meant without one: single up to \(Paging.largestSinglePage) entries, "
          + "and sections above. Links to an entry of the one page still lead to it after that.",
        "auto"),
      Key(
        .licence, .optional, .text(.line(100)), "The licence of the list's own texts.", "CC-BY-4.0",
        instead: ["license"]),
      Key(
        .reviewedVenues, .optional, .list(of: .text(.line(200)), atMost: 1000, unique: true),
        "Venues that review what they publish.", "[ACL, EMNLP]", instead: ["venues"]),
      Key(
        .markers, .optional, .list(of: .mapping(.marker), atMost: 16),
        "Signs that entries carry when the facts say so.",
        "[{icon: 🔥, label: {zh: 热门, en: Hot}, when: [stars > 50]}]"),
      Key(
        .rules, .optional, .mapping(.rules),
        "What is made of each rule about how the list is written.", "{han-latin-space: none}",
        instead: ["rule", "lint"]),
      Key(
        .words, .optional, .list(of: .text(.line(60)), atMost: 1000, unique: true),
        "Names that are to be written as they stand here.", "[CommonMark, iNaturalist]",
        instead: ["spelling", "names"]),
      Key(
        .terms, .optional, .list(of: .mapping(.term), atMost: 1000),
        "Terms with their translations; where a text has one, its other half has the other.",
        "[{zh: 堆肥, en: compost}]", instead: ["glossary", "translations"]),
    ])

  /// A key for each rule.
  static let rules = Schema(
    zh: "规则", en: "rules",
    Rule.all.map { rule in
      Key(rule.id, .optional, .rule(rule), rule.what.en, rule.usual, instead: [])
    })

  /// How long a text may be.
  static let lengths = Schema(
    zh: "长度", en: "lengths",
    [
      Key(.zh, .optional, .count, "How many Chinese characters.", "200"),
      Key(.en, .optional, .count, "How many English words.", "60"),
    ])

  static let term = Schema(
    zh: "术语", en: "a term",
    [
      Key(
        .zh, .required, .oneOrMore(of: .text(.line(100)), atMost: 16),
        "The Chinese term, or several ways to write it.", "堆肥"),
      Key(
        .en, .required, .oneOrMore(of: .text(.line(100)), atMost: 16),
        "The English term, or several ways to write it.", "compost"),
    ])

  static let marker = Schema(
    zh: "标记", en: "a marker",
    [
      Key(.icon, .required, .text(.word), "The sign.", "🔥", instead: ["emoji", "sign"]),
      Key(
        .label, .required, .textOrPair(.title), "What it means.", "{zh: 热门, en: Hot}",
        instead: ["name", "title"]),
      Key(
        .when, .required, .list(of: .condition, atMost: 16),
        "Conditions, of which one is enough.", "[stars > 50, citations > 20]",
        instead: ["conditions", "if", "rule"]),
    ])
}
