import Testing

@testable import Site

private let content = [
  "list.yml": sampleList,
  "data/section.yml": "title: {zh: 数据集, en: Datasets}\n",
  "data/cmb.yml": """
  title: CMB
  summary:
    zh: 中文评测，见 [CMExam](#cmexam)。共有六类考试。
    en: A benchmark, see [CMExam](#cmexam). It has six kinds of exams.
  tags: [exam, benchmark]
  added: 2026-11-21
  """,
  "data/cmexam.yml": """
  title: {zh: 医师考题, en: CMExam}
  summary: {zh: 执业医师考题。}
  tags: [exam, index]
  added: 2026-11-21
  details: {zh: 更多。, en: More.}
  """,
]

@Test func `each tag that is used has a page in both languages, and one page lists them`() throws {
  let site = try SampleSite(content)
  #expect(site.errors == [])
  for language in ["zh", "en"] {
    #expect(
      site.pages.keys.filter { $0.hasPrefix("\(language)/tags") }.sorted() == [
        "\(language)/tags.html", "\(language)/tags/benchmark.html", "\(language)/tags/exam.html",
        "\(language)/tags/index.html",
      ])
  }
  let index = try site.page("en/tags.html")
  #expect(index.contains("<p class=\"facts\">3 tags</p>"))
  #expect(index.contains("<li><a href=\"tags/exam.html\">exam</a> <small>2</small></li>"))
}

@Test func `a tag's page says of each entry what it is, in a sentence`() throws {
  let site = try SampleSite(content)
  let zh = try site.page("zh/tags/exam.html")
  #expect(zh.contains("<title>标签：exam · 医学资源</title>"))
  #expect(zh.contains("<p class=\"facts\">2 条</p>"))
  #expect(
    zh.contains(
      """
      <li><a href="../index.html#cmb" lang="en">CMB</a> <span>中文评测，见 CMExam。</span></li>
      <li><a href="../entries/cmexam.html">医师考题</a> <span>执业医师考题。</span></li>
      """))
  let en = try site.page("en/tags/exam.html")
  #expect(en.contains("<span>A benchmark, see CMExam.</span>"))
  #expect(en.contains("<span lang=\"zh-Hans\">执业医师考题。</span>"))
}

@Test func `an entry's page leads to its tags`() throws {
  let page = try SampleSite(content).page("en/entries/cmexam.html")
  #expect(page.contains("<li><a href=\"../tags/exam.html\">exam</a></li>"))
}

@Test func `a list without tags has no pages for them and no link to them`() throws {
  var plain = content
  for (path, text) in content {
    plain[path] = text.split(separator: "\n").filter { !$0.hasPrefix("tags:") }
      .joined(separator: "\n")
  }
  let site = try SampleSite(plain)
  #expect(site.errors == [])
  #expect(!site.pages.contains { $0.key.contains("tags") || $0.value.contains("tags.html") })
}

@Test(arguments: [
  ("中文医患问答。用于训练。", "中文医患问答。"),
  ("“真的？”他问。然后呢。", "“真的？”"),
  ("A corpus of notes. It is large.", "A corpus of notes."),
  ("Scores 85.2 on MedQA (e.g. USMLE). More below.", "Scores 85.2 on MedQA (e.g. USMLE)."),
  ("By J. Smith et al. Nature published it. Read it.", "By J. Smith et al. Nature published it."),
  ("See example.org. 中文", "See example.org. 中文"),
  ("No stop at the end", "No stop at the end"), ("A stop at the end.", "A stop at the end."),
  ("A blank at the end. ", "A blank at the end. "), ("End. A", "End."), ("Go. On", "Go."),
  ("Vitamin b. Coli", "Vitamin b. Coli"), ("Notes. and more", "Notes. and more"),
  ("Notes. 中文", "Notes."), ("Notes. \"More\" notes.", "Notes."), ("Is it? Yes.", "Is it?"),
  ("Look! Here.", "Look!"), ("Wait... The end.", "Wait... The end."),
  ("In the U.S. Only there.", "In the U.S. Only there."),
  ("Ask (Dr. No). Then go.", "Ask (Dr. No)."),
  ("See Fig. A of No. B, cf. C", "See Fig. A of No. B, cf. C"),
  ("Prof. X vs. Y, approx. Z resp. A", "Prof. X vs. Y, approx. Z resp. A"),
  ("。好。", "。"), ("好！好。", "好！"), ("好？好。", "好？"), ("好；好、好", "好；好、好"),
  ("好。”’」』）》好。", "好。”’」』）》"), ("好。“好”", "好。"),
  ("它支持 v1.0 与 v2.0", "它支持 v1.0 与 v2.0"),
  ("", ""),
])
func `a sentence ends where it surely does`(text: String, sentence: String) {
  #expect(text.firstSentence == sentence)
}
