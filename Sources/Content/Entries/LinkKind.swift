/// What a link leads to. The order is the order in which a page shows them.
public enum LinkKind: String, CaseIterable, Sendable {
  case homepage, github, gitlab, gitee, codeberg, huggingface, modelscope, code, paper, arxiv, doi,
    pubmed
  case search
  case data, model, download, demo, docs, slides, video, article, competition, leaderboard
}

/// A column of a section in the `table` layout.
public enum LinkColumn: String, CaseIterable, Sendable {
  case paper, code, data, model, other
}

/// What is written as the value of a link.
public enum LinkTarget: Sendable {
  case address
  case repository(CodeHost)
  case identifier(Identifier)
  /// The name of a service; the address is made from the title of the paper.
  case search
}

extension LinkKind {
  /// Everything about a kind of link, in one row.
  var row: (target: LinkTarget, column: LinkColumn, about: Phrase, example: String) {
    switch self {
    case .homepage:
      (
        .address, .other, Phrase(zh: "项目自己的网页。", en: "The project's own page."),
        "https://example.org/"
      )
    case .github:
      (
        .repository(.github), .code, Phrase(zh: "GitHub上的仓库。", en: "A repository on GitHub."),
        "commonmark/commonmark-spec"
      )
    case .gitlab:
      (
        .repository(.gitlab), .code, Phrase(zh: "GitLab上的仓库。", en: "A repository on GitLab."),
        "group/name"
      )
    case .gitee:
      (
        .repository(.gitee), .code, Phrase(zh: "Gitee上的仓库。", en: "A repository on Gitee."),
        "owner/name"
      )
    case .codeberg:
      (
        .repository(.codeberg), .code, Phrase(zh: "Codeberg上的仓库。", en: "A repository on Codeberg."),
        "owner/name"
      )
    case .huggingface:
      (
        .repository(.huggingface), .model,
        Phrase(
          zh: "Hugging Face上的模型；前面加上datasets/或spaces/，就是数据集或应用。",
          en:
            "A model on Hugging Face, or with datasets/ or spaces/ before it a data set or an app."),
        "datasets/rajpurkar/squad"
      )
    case .modelscope:
      (
        .repository(.modelscope), .model,
        Phrase(
          zh: "ModelScope上的模型；前面加上datasets/或studios/，就是数据集或应用。",
          en: "A model on ModelScope, or with datasets/ or studios/ before it a data set or an app."
        ),
        "owner/name"
      )
    case .code:
      (
        .address, .code, Phrase(zh: "放在别处的源代码。", en: "Source code that is kept elsewhere."),
        "https://example.org/code.zip"
      )
    case .paper:
      (
        .address, .paper, Phrase(zh: "论文的网页或PDF。", en: "The paper as a page or PDF."),
        "https://example.org/paper.pdf"
      )
    case .arxiv:
      (
        .identifier(.arxiv), .paper,
        Phrase(zh: "论文在arXiv上的编号。", en: "The number of a paper on arXiv."), "\"1810.04805\""
      )
    case .doi:
      (
        .identifier(.doi), .paper, Phrase(zh: "论文的DOI。", en: "The DOI of a paper."),
        "10.1145/359545.359563"
      )
    case .pubmed:
      (
        .identifier(.pubmed), .paper,
        Phrase(zh: "论文在PubMed上的编号。", en: "The number of a paper on PubMed."), "31501885"
      )
    case .search:
      (
        .search, .paper,
        Phrase(
          zh: "不知道论文的网址时，到哪里去搜索它的标题。",
          en: "Where to search for the paper's title, when its address is not known."),
        "arxiv"
      )
    case .data:
      (
        .address, .data, Phrase(zh: "数据，或提供数据的网页。", en: "The data, or the page that gives it."),
        "https://example.org/data"
      )
    case .model:
      (
        .address, .model, Phrase(zh: "模型的权重。", en: "The weights of a model."),
        "https://example.org/model"
      )
    case .download:
      (
        .address, .data,
        Phrase(zh: "可以下载的文件，也可以放在网盘里。", en: "A file to fetch, also from a cloud drive."),
        "https://pan.example.org/s/1"
      )
    case .demo:
      (
        .address, .other, Phrase(zh: "可以在浏览器里试用的东西。", en: "Something to try in the browser."),
        "https://example.org/demo"
      )
    case .docs:
      (.address, .other, Phrase(zh: "文档。", en: "The documentation."), "https://example.org/docs")
    case .slides:
      (
        .address, .other, Phrase(zh: "演讲的幻灯片。", en: "Slides of a talk."),
        "https://example.org/slides.pdf"
      )
    case .video:
      (.address, .other, Phrase(zh: "录像。", en: "A recording."), "https://example.org/video")
    case .article:
      (
        .address, .other, Phrase(zh: "介绍它的文章或报道。", en: "A post or report about it."),
        "https://example.org/post"
      )
    case .competition:
      (
        .address, .other, Phrase(zh: "它所属的比赛。", en: "The competition it belongs to."),
        "https://example.org/task"
      )
    case .leaderboard:
      (
        .address, .other, Phrase(zh: "成绩的排行榜。", en: "A ranking of results."),
        "https://example.org/board"
      )
    }
  }

  public var target: LinkTarget { row.target }

  /// The place that keeps what it names; nil where it names nothing of the kind.
  public var codeHost: CodeHost? { if case .repository(let host) = target { host } else { nil } }

  var isRepository: Bool { if case .repository = target { true } else { false } }

  /// The line for a link to an address.
  func line(for address: String) -> String {
    let mended: String? =
      switch target {
      case .repository(let host): host.path(ofAddress: address)
      case .identifier(let identifier): identifier.mended(address)
      case .address, .search: nil
      }
    return "\(rawValue): \(mended ?? address)"
  }
  /// The column it fills, where its path does not say more; `Link.column` knows.
  public var column: LinkColumn { row.column }
  /// One sentence for documents and editors.
  public var about: Phrase { row.about }
}
