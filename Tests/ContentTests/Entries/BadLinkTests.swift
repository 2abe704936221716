import Content
import Testing

private let long = "https://example.org/" + String(repeating: "a", count: 2029)

private let table = [
  // Addresses
  Bad(
    "homepage: «javascript:alert(1)»", "bad-address", "an address cannot start with 'javascript:'",
    "Only https:// and http:// are linked"),
  Bad(
    "homepage: «ftp://example.org/a»", "bad-address", "an address cannot start with 'ftp:'",
    "Only https:// and http:// are linked"),
  Bad(
    "homepage: «www.example.org/a»", "bad-address", "'www.example.org/a' is not an address",
    "Write 'https://www.example.org/a'"),
  Bad(
    "homepage: «//example.org/a»", "bad-address", "'//example.org/a' is not an address",
    "Write 'https://example.org/a'"),
  Bad(
    "homepage: «HTTPS:/example.org»", "bad-address", "'HTTPS:/example.org' is not an address",
    "Write 'https://example.org'"),
  Bad(
    "homepage: «example..org/a»", "bad-address", "'example..org/a' is not an address",
    "An address starts with https:// or http://"),
  Bad(
    "homepage: «example/a.b»", "bad-address", "'example/a.b' is not an address",
    "An address starts with https:// or http://"),
  Bad(
    "homepage: «主页»", "bad-address", "'主页' is not an address",
    "An address starts with https:// or http://"),
  Bad(
    "homepage: «https：//example.org»", "bad-address",
    "'https：//example.org' has a Chinese colon in it", "Write 'https://' with an ASCII colon"),
  Bad(
    "homepage: «https://localhost/a»", "bad-address", "'https://localhost/a' does not name a host",
    "A host has a dot in it: https://example.org/"),
  Bad(
    "homepage: «https://example.org:80:90/»", "bad-address",
    "'https://example.org:80:90/' does not name a host",
    "A host has a dot in it: https://example.org/"),
  Bad(
    "homepage: «https://example.org:/»", "bad-address",
    "'https://example.org:/' does not name a host", "A host has a dot in it: https://example.org/"),
  Bad(
    "homepage: «https://example.org:123456/»", "bad-address",
    "'https://example.org:123456/' does not name a host",
    "A host has a dot in it: https://example.org/"),
  Bad(
    "homepage: «https://example..org/»", "bad-address",
    "'https://example..org/' does not name a host", "A host has a dot in it: https://example.org/"),
  Bad(
    "homepage: «https://a-.example.org/»", "bad-address",
    "'https://a-.example.org/' does not name a host",
    "A host has a dot in it: https://example.org/"),
  Bad(
    "homepage: «https://me:secret@example.org/»", "bad-address",
    "the address holds a user name or password", "Take out what stands before '@'"),
  Bad(
    "homepage: «https://例子.中国/»", "bad-address", "the host of an address must be ASCII",
    "Copy the address from the browser: it gives the host as 'xn--…'"),
  Bad(
    "homepage: «https://example.org/中文»", "bad-address",
    "the address has characters that are not ASCII",
    "Write 'https://example.org/%E4%B8%AD%E6%96%87'"),
  Bad(
    "homepage: «https://example.org/a b.pdf»", "bad-address", "the address has a space in it",
    "Write 'https://example.org/a%20b.pdf', or one address a line if these are several"),
  Bad(
    "homepage: «https://example.org/the code base»", "bad-address", "text follows the address",
    "Delete it, or put it into 'label': {url: https://example.org/the, label: code base}"),
  Bad(
    "homepage: [«https://example.org/a 官网»]", "bad-address", "text follows the address",
    "Delete it, or put it into 'label': {url: https://example.org/a, label: 官网}"),
  Bad(
    "homepage: {url: «https://example.org/a 官网»}", "bad-address", "text follows the address",
    "Delete it, or put it into 'label'"),
  Bad(
    "homepage: «https://a.example/x、https://b.example/y»", "bad-address",
    "these seem to be two addresses",
    "Write them as a list: [https://a.example/x, https://b.example/y]"),
  Bad(
    "homepage: «https://a.example/x, http://b.example/y https://c.example»", "bad-address",
    "these seem to be 3 addresses",
    "Write them as a list: [https://a.example/x, http://b.example/y, https://c.example]"),
  Bad(
    "homepage: [«https://a.example/x https://b.example/y»]", "bad-address",
    "these seem to be two addresses", "Make each a link of its own"),
  Bad(
    "homepage: «https://example.org/\u{3000}»", "bad-address",
    "a wide space stands beside the address", "Write 'https://example.org/'"),
  Bad(
    "homepage: «<https://example.org/>»", "bad-address",
    "'<https://example.org/>' is not an address",
    "Write 'https://example.org/'"),
  Bad(
    "homepage: «\"[主页](https://example.org/)\"»", "bad-address",
    "'[主页](https://example.org/)' is not an address", "Write 'https://example.org/'"),
  Bad(
    "github: «\"@owner/name\"»", "bad-repository", "'github' takes owner/name, without '@'",
    "Write 'github: owner/name'"),
  Bad(
    "github: «https://gitee.com/a/b»", "bad-repository",
    "this address is on Gitee, not on GitHub", "Write 'gitee: a/b'"),
  Bad(
    "homepage: «'https://example.org/\"x'»", "bad-address",
    "the address has a '\"' in it, which must be encoded", "Write 'https://example.org/%22x'"),
  Bad(
    "homepage: «https://example.org/100%»", "bad-address",
    "the address has a '%' that two hexadecimal digits must follow",
    "Write '%25' for the sign itself"),
  Bad(
    "homepage: «\(long)»", "bad-address", "the address is 2049 bytes long, more than 2048",
    "Leave out what it works without, usually most of what follows '?'"),
  Bad(
    "download: «https://pan.baidu.com/s/1 提取码：flql»", "bad-address",
    "an extraction code follows the address",
    "Only the address goes here. Put the code below: {url: https://pan.baidu.com/s/1, code: flql}"),
  Bad(
    "download: «https://pan.baidu.com/s/1（提取码 flql）»", "bad-address",
    "an extraction code follows the address",
    "Only the address goes here. Put the code below: {url: https://pan.baidu.com/s/1, code: flql}"),
  // Repositories
  Bad(
    "github: «https://github.com/zhangsheng93/cMedQA2»", "bad-repository",
    "'github' takes owner/name, not a whole address", "Write 'github: zhangsheng93/cMedQA2'"),
  Bad(
    "github: «git@github.com:a/b.git»", "bad-repository",
    "'github' takes owner/name, not a whole address", "Write 'github: a/b'"),
  Bad(
    "github: «https://github.com/a/b/tree/main/x»", "bad-repository",
    "'github' takes owner/name, not the address of another page",
    "Write owner/name, or use 'code: https://github.com/a/b/tree/main/x' for a page inside a repository"
  ),
  Bad(
    "github: «a/b.git»", "bad-repository", "the name of a repository comes without '.git'",
    "Write 'github: a/b'"),
  Bad(
    "github: «cMedQA2»", "bad-repository", "'cMedQA2' is not owner/name",
    "Put its owner before it, as in its address: github: owner/cMedQA2"),
  Bad(
    "homepage: «https://example.org/data。»", "stray-mark", "the '。' does not belong to 'homepage'",
    "Write 'homepage: https://example.org/data'"),
  Bad(
    "homepage: «“https://example.org/”，»", "stray-mark", "the '，' does not belong to 'homepage'",
    "Write 'homepage: https://example.org/'"),
  Bad(
    "homepage: «“https://example.org/”»", "stray-mark", "curly quotes do not belong to 'homepage'",
    "Write 'homepage: https://example.org/'"),
  Bad(
    "homepage: «《https://example.org/»", "stray-mark", "the '《' does not belong to 'homepage'",
    "Write 'homepage: https://example.org/'"),
  Bad(
    "github: «a/b；»", "stray-mark", "the '；' does not belong to 'github'", "Write 'github: a/b'"),
  Bad(
    "arxiv: «2308.03279、»", "stray-mark", "the '、' does not belong to 'arxiv'",
    "Write 'arxiv: 2308.03279'"),
  Bad(
    "github: «owner／name»", "bad-repository", "'owner／name' has the full-width slash '／' in it",
    "Use '/'. Example: github: commonmark/commonmark-spec"),
  Bad(
    "github: «张三/数据»", "bad-repository", "'张三' cannot be an owner on GitHub",
    "An owner has up to 39 ASCII letters, digits and hyphens. Example: github: commonmark/commonmark-spec"
  ),
  Bad(
    "github: «a/..»", "bad-repository", "'..' cannot be a repository on GitHub",
    "A name has up to 100 ASCII letters, digits and . _ -. Example: github: commonmark/commonmark-spec"
  ),
  Bad(
    "huggingface: «https://huggingface.co/datasets/a/b»", "bad-repository",
    "'huggingface' takes owner/name or datasets/owner/name, not a whole address",
    "Write 'huggingface: datasets/a/b'"),
  Bad(
    "huggingface: «datasets/squad»", "bad-repository",
    "'datasets/squad' is not owner/name or datasets/owner/name",
    "Example: huggingface: datasets/rajpurkar/squad"),
  Bad(
    "modelscope: «https://www.modelscope.cn/models/a/b/»", "bad-repository",
    "'modelscope' takes owner/name or datasets/owner/name, not a whole address",
    "Write 'modelscope: a/b'"),
  // Identifiers
  Bad(
    "arxiv: «https://arxiv.org/pdf/2308.03279v2.pdf»", "bad-identifier",
    "'https://arxiv.org/pdf/2308.03279v2.pdf' is not an arXiv number", "Write 'arxiv: 2308.03279'"),
  Bad(
    "arxiv: «2313.03279»", "bad-identifier", "'2313.03279' is not an arXiv number",
    "Such a number looks like 1810.04805, or cs/0112017 before 2007"),
  Bad(
    "doi: «https://doi.org/10.1093/jamia/ocae001»", "bad-identifier",
    "'https://doi.org/10.1093/jamia/ocae001' is not a DOI", "Write 'doi: 10.1093/jamia/ocae001'"),
  Bad("doi: «无»", "bad-identifier", "'无' is not a DOI", "A DOI looks like 10.1145/359545.359563"),
  Bad(
    "doi: «10.1093/jamia ocae001»", "bad-identifier", "'10.1093/jamia ocae001' is not a DOI",
    "A DOI looks like 10.1145/359545.359563"),
  Bad(
    "doi: «10.109/a»", "bad-identifier", "'10.109/a' is not a DOI",
    "A DOI looks like 10.1145/359545.359563"),
  Bad(
    "pubmed: «1234567890»", "bad-identifier", "'1234567890' is not a PubMed number",
    "Such a number has up to nine digits: 31501885"),
  Bad(
    "pubmed: «031501885»", "bad-identifier", "'031501885' is not a PubMed number",
    "Such a number has up to nine digits: 31501885"),
  Bad(
    "pubmed: «PMID:31501885»", "bad-identifier", "'PMID:31501885' is not a PubMed number",
    "Write 'pubmed: 31501885'"),
  // Links
  Bad("«githib»: a/b", "unknown-link", "unknown kind of link 'githib'", "Did you mean 'github'?"),
  Bad("«hf»: a/b", "unknown-link", "unknown kind of link 'hf'", "Did you mean 'huggingface'?"),
  Bad(
    "«网盘»: a/b", "unknown-link", "unknown kind of link '网盘'",
    "Kinds of links: homepage, github, gitlab, gitee, codeberg, huggingface, modelscope, code, paper, "
      + "arxiv, doi, pubmed, search, data, model, download, demo, docs, slides, video, article, competition, leaderboard"
  ),
  // Searches
  Bad(
    "search: «arXive»", "unknown-choice", "'search' cannot be 'arXive'", "Did you mean 'arxiv'?"),
  Bad(
    "search: «google»", "unknown-choice", "'search' cannot be 'google'", "Did you mean 'scholar'?"),
  Bad(
    "search: «百度学术»", "unknown-choice", "'search' cannot be '百度学术'",
    "Choose from: arxiv, pubmed, scholar"),
  Bad(
    "search: «A Paper on ICD Coding»", "unknown-choice",
    "'search' cannot be 'A Paper on ICD Coding'", "Choose from: arxiv, pubmed, scholar"),
  Bad(
    "search: [arxiv, «arxiv»]", "duplicate-link",
    "another link of this entry already leads to 'https://arxiv.org/search/'",
    "Delete one of the two"),
  Bad("«scholar»: a", "unknown-link", "unknown kind of link 'scholar'", "Did you mean 'search'?"),
  Bad(
    "download: {«label»: 网盘}", "missing-key", "missing key 'url'",
    "A link needs it. Example: url: https://pan.example.org/s/1"),
  Bad(
    "download: {url: https://example.org/, «pwd»: flql}", "unknown-key", "unknown key 'pwd'",
    "Did you mean 'code'?"),
  Bad(
    "download: {url: https://example.org/, code: «提取码 flql»}", "space-in-word",
    "'code' has a space in it", "Write it without. Example: code: k4d8"),
  Bad(
    "paper: [https://example.org/a, «https://example.org/a»]", "duplicate-link",
    "another link of this entry already leads to 'https://example.org/a'", "Delete one of the two"),
  Bad(
    "homepage: [«[a]»]", "wrong-shape",
    "an item of 'homepage' must be a text, or 'key: value' lines with 'url', not a list",
    "Example: homepage: https://example.org/"),
]

@Test(arguments: table)
private func `a bad link is named with its place and a way out`(bad: Bad) {
  let header = entryHeader + "links:\n  "
  let parsed = parse(header + Marked(bad.input).text + "\n")
  #expect(inEnglish(parsed.diagnostics) == [bad.expected(path: parsed.path, header: header)])
  #expect(parsed.file == nil)
}

@Test func `an address may be as long as browsers and servers take it`() {
  let longest = String(long.dropLast())
  #expect(longest.utf8.count == 2048)
  #expect(parse(entryHeader + "links: {homepage: \(longest)}\n").diagnostics == [])
}

@Test func `an address of three hundred characters is shown to its end, a longer one is cut`() {
  func shown(_ count: Int) -> String {
    let head = "https://github.com/a/b/tree/main/"
    let address = head + String(repeating: "x", count: count - head.count)
    return parse(entryHeader + "links: {github: \(address)}\n").diagnostics.first?.help ?? ""
  }
  #expect(shown(300).hasSuffix("xxx' for a page inside a repository"))
  #expect(shown(301).hasSuffix("xx…' for a page inside a repository"))
  #expect(shown(301).count == shown(300).count + 1)
}
