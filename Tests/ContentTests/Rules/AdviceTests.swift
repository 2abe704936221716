import Content
import Testing

/// A line of an entry, what is said to be written instead, and the lines that then stand there.
private let advices: [(line: String, advice: String, mended: String)] = [
  (
    "links: {homepage: <https://example.org/>}", "Write 'https://example.org/'",
    "links: {homepage: https://example.org/}"
  ),
  (
    "links:\n  homepage: [主页](https://example.org/)", "Write 'homepage: https://example.org/'",
    "links:\n  homepage: https://example.org/"
  ),
  (
    "links:\n  github: [代码](https://github.com/a/b)", "Write 'github: a/b'",
    "links:\n  github: a/b"
  ),
  (
    "links:\n  arxiv: [论文](https://arxiv.org/abs/2308.03279)", "Write 'arxiv: 2308.03279'",
    "links:\n  arxiv: 2308.03279"
  ),
  ("links:\n  github: @a/b", "Write 'github: a/b'", "links:\n  github: a/b"),
  (
    "links:\n  github: https://gitee.com/a/b", "Write 'gitee: a/b'", "links:\n  gitee: a/b"
  ),
  (
    "links:\n  homepage: https://a.example/x、https://b.example/y",
    "Write them as a list: [https://a.example/x, https://b.example/y]",
    "links:\n  homepage: [https://a.example/x, https://b.example/y]"
  ),
  (
    "links:\n  homepage: https://a.example/x\n  homepage: https://b.example/y",
    "Put both in a list: homepage: [https://a.example/x, https://b.example/y]",
    "links:\n  homepage: [https://a.example/x, https://b.example/y]"
  ),
  (
    "links:\n  homepage: https://a.example/x 官网",
    "Delete it, or put it into 'label': {url: https://a.example/x, label: 官网}",
    "links:\n  homepage: {url: https://a.example/x, label: 官网}"
  ),
  (
    "details: zh: 一, en: One, two", #"Write 'details: {zh: 一, en: "One, two"}'"#,
    #"details: {zh: 一, en: "One, two"}"#
  ),
  (
    "details:\n  zh: **一**\n  en: One", #"Put the whole text in quotes: "**一**""#,
    "details:\n  zh: \"**一**\"\n  en: One"
  ),
  (
    "details:\n  - zh: 一\n    en: One", "Put a space in place of the '-' before 'zh'",
    "details:\n    zh: 一\n    en: One"
  ),
  (
    "details:\n  - zh: 一\n  en: One", "Leave out the '- ' before 'zh'",
    "details:\n  zh: 一\n  en: One"
  ),
  ("tags: [#a, #b]", "Write [a, b]", "tags: [a, b]"),
  ("tags: [a, #b]", "Write [a, b]", "tags: [a, b]"),
]

@Test(arguments: advices)
private func `an advice that is followed to the letter leads to a good entry`(
  line: String, advice: String, mended: String
) {
  let bad = inEnglish(parse(entryHeader + line + "\n").diagnostics)
  #expect(bad.map(\.help) == [advice])
  #expect(parse(entryHeader + mended + "\n").diagnostics.isEmpty)
}
