import Testing

@testable import Site

private let content = [
  "list.yml": sampleList.replacing("en: A list.}", with: "en: \"A [list] of #1.\"}"),
  "data/section.yml": "title: {zh: 数据集, en: Data *sets*}\n",
  "data/cmb.yml": """
  title: CMB
  summary: {zh: 评测。, en: A benchmark.}
  tags: [exam]
  added: 2026-11-21
  """,
]

@Test func `what the site holds is told to language models in both languages`() throws {
  let site = try SampleSite(content, baseURL: "https://example.org/list/")
  #expect(site.errors == [])
  #expect(
    try site.page("llms.txt") == """
      # 医学资源 · Medical Resources

      > 一份列表。
      >
      > A \\[list\\] of \\#1.

      ## 中文

      - [医学资源](https://example.org/list/zh/index.html): 1 条
      - [最近收录](https://example.org/list/zh/new.html)
      - [标签索引](https://example.org/list/zh/tags.html): 1 个标签
      - [1 数据集](https://example.org/list/zh/index.html#data/): 1 条
      - [list.json](https://example.org/list/list.json): 整个清单，中英文都有，供程序读取
      - [feed.xml](https://example.org/list/zh/feed.xml): 订阅（Atom）

      ## English

      - [Medical Resources](https://example.org/list/en/index.html): 1 entry
      - [What’s new](https://example.org/list/en/new.html)
      - [Index of tags](https://example.org/list/en/tags.html): 1 tag
      - [1 Data \\*sets\\*](https://example.org/list/en/index.html#data/): 1 entry
      - [list.json](https://example.org/list/list.json): the whole list in both languages, for programs
      - [feed.xml](https://example.org/list/en/feed.xml): Feed (Atom)

      """)
}

@Test func `without an address of the site the ways to its pages are relative`() throws {
  let text = try SampleSite(content).page("llms.txt")
  #expect(text.contains("\n- [医学资源](zh/index.html): 1 条\n"))
  #expect(!text.contains("feed.xml"))
}
