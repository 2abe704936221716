import Content
import Testing

/// What people type for a link, and what an entry has then.
@Suite struct TypedLinkTests {
  private static let rows: [(typed: String, kind: LinkKind, target: String)] = [
    ("owner/name", .github, "owner/name"), (" @owner/name ", .github, "owner/name"),
    ("owner/name.git", .github, "owner/name"), ("github:owner/name", .github, "owner/name"),
    ("github.com/owner/name", .github, "owner/name"),
    ("HTTPS://GitHub.com/Owner/Name#readme", .github, "Owner/Name"),
    ("https://www.github.com/owner/name/", .github, "owner/name"),
    ("https://github.com/owner/name/tree/main", .github, "owner/name"),
    ("git@github.com:owner/name.git", .github, "owner/name"),
    ("https://github.com/owner/name/tree/main/docs", .code, ""),
    ("https://github.com/owner/name/blob/main/a.md", .code, ""),
    ("https://github.com/owner/name/issues", .homepage, ""),
    ("https://github.com/topics/nlp", .homepage, ""),
    ("https://github.com/owner", .homepage, ""),
    ("https://gitlab.com/group/sub/name", .gitlab, "group/sub/name"),
    ("https://gitlab.com/group/name/-/tree/main", .gitlab, "group/name"),
    ("https://gitlab.com/group/name/-/issues", .homepage, ""),
    ("gitee:owner/name", .gitee, "owner/name"),
    ("https://gitee.com/owner/name", .gitee, "owner/name"),
    ("https://codeberg.org/owner/name/src/branch/main", .codeberg, "owner/name"),
    ("hf:owner/name", .huggingface, "owner/name"),
    ("hf:datasets/owner/name", .huggingface, "datasets/owner/name"),
    ("https://huggingface.co/datasets/owner/name/tree/main", .huggingface, "datasets/owner/name"),
    ("https://huggingface.co/spaces/owner/name", .huggingface, "spaces/owner/name"),
    ("https://huggingface.co/docs/hub", .homepage, ""),
    ("https://huggingface.co/papers/2308.03279", .arxiv, "2308.03279"),
    ("https://modelscope.cn/models/owner/name", .modelscope, "owner/name"),
    ("https://www.modelscope.cn/datasets/owner/name", .modelscope, "datasets/owner/name"),
    ("arxiv:2308.03279", .arxiv, "2308.03279"), ("arXiv:2308.03279v2", .arxiv, "2308.03279"),
    ("2308.03279", .arxiv, "2308.03279"), ("cs/0112017", .arxiv, "cs/0112017"),
    ("http://arxiv.org/pdf/2308.03279v2.pdf", .arxiv, "2308.03279"),
    ("https://arxiv.org/html/2308.03279v1", .arxiv, "2308.03279"),
    ("https://arxiv.org/abs/2308.03279?context=cs.CL", .arxiv, "2308.03279"),
    ("10.1145/359545.359563", .doi, "10.1145/359545.359563"),
    ("doi:10.1145/359545.359563", .doi, "10.1145/359545.359563"),
    ("https://doi.org/10.1145%2F359545.359563", .doi, "10.1145/359545.359563"),
    ("https://dx.doi.org/10.1145/359545.359563", .doi, "10.1145/359545.359563"),
    ("https://doi.org/10.48550/arXiv.2308.03279", .arxiv, "2308.03279"),
    ("doi:10.48550/arxiv.2308.03279", .arxiv, "2308.03279"),
    ("pubmed:31501885", .pubmed, "31501885"),
    ("https://pubmed.ncbi.nlm.nih.gov/31501885/", .pubmed, "31501885"),
    ("commonmark.org", .homepage, "https://commonmark.org/"),
    ("https://Example.org", .homepage, "https://example.org"),
    ("https://example.org/a.pdf", .paper, ""), ("https://aclanthology.org/2023.acl-1/", .paper, ""),
    ("https://www.bilibili.com/video/BV1", .video, ""),
    ("https://pan.baidu.com/s/1", .download, ""),
    ("https://www.kaggle.com/competitions/x", .competition, ""),
    ("docs:https://example.org/", .docs, "https://example.org/"),
    ("paper:https://github.com/a/b", .paper, "https://github.com/a/b"),
  ]

  @Test(arguments: rows)
  func `an address becomes its kind of link`(_ typed: String, _ kind: LinkKind, _ target: String)
    throws
  {
    let link = try TypedLink(reading: typed)
    #expect(link.kind == kind)
    #expect(link.target == (target.isEmpty ? typed : target))
  }

  @Test(arguments: [
    ("commonmark", "'commonmark' is not an address", "Write an address (https://…), owner/name"),
    ("", "'' is not an address", "Write an address"), ("a/b/c", "'a/b/c' is not an address", ""),
    ("ftp://example.org/", "an address cannot start with 'ftp:'", "Only https:// and http://"),
    ("https://example.org/a b", "text follows the address", "Delete it"),
    ("https://用户:密码@example.org/", "the address holds a user name or password", ""),
    ("arxiv:x", "'x' is not an arXiv number", "Such a number looks like 1810.04805"),
    ("doi:10.1", "'10.1' is not a DOI", ""), ("hf:name", "'name'", ""),
    ("github:owner/na me", "'na me' cannot be a repository on GitHub", ""),
    ("https://例子.中国/", "the host of an address must be ASCII", ""),
  ])
  func `what leads nowhere is refused with the way out`(
    _ typed: String, _ message: String, _ help: String
  ) {
    let error = #expect(throws: Refusal.self) { try TypedLink(reading: typed) }
    #expect(error?.message.en.hasPrefix(message) == true, "\(error?.message.en ?? "")")
    #expect(error?.help.en.hasPrefix(help) == true, "\(error?.help.en ?? "")")
    #expect(error?.message.zh.isEmpty == false && error?.help.zh.isEmpty == false)
  }

  @Test(arguments: [
    ("owner/name", "https://github.com/Owner/NAME.git", true),
    ("arxiv:2308.03279v2", "https://doi.org/10.48550/arXiv.2308.03279", true),
    ("10.1145/ABC", "https://doi.org/10.1145/abc", true),
    ("http://example.org", "https://www.example.org/", true),
    ("owner/name", "gitee:owner/name", false),
    ("https://example.org/a", "https://example.org/b", false),
  ])
  func `two links lead to the same thing, or do not`(_ one: String, _ other: String, _ isSame: Bool)
    throws
  {
    #expect(try TypedLink(reading: one).leads(whereLeads: TypedLink(reading: other)) == isSame)
  }
}
