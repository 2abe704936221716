import Content
import Testing

@testable import Site

/// An entry with all that one can have, another with nothing but what it needs, and what is known of them.
private func fullSite() throws -> SampleSite {
  let content = [
    "list.yml": sampleList, "data/section.yml": "title: 数据\nintro: {zh: 一。, en: One.}\n",
    "data/one.yml": """
    title: {zh: 一, en: One}
    summary: {zh: 一条。}
    links:
      github: {url: a/one, label: {zh: 代码, en: Code}}
      download: {url: https://example.org/d, code: abcd}
      search: arxiv
    fields: [{label: {zh: 规模, en: Size}, value: {zh: 十, en: ten}}]
    tags: [ner, dataset]
    added: 2026-11-01
    status: archived
    aliases: [uno, eins]
    paper:
      title: A Paper
      authors: [A. B., C. D.]
      date: 2024-01
      venue: ICLR
      doi: 10.1234/x
      arxiv: "2308.03279"
    details: {zh: 更多。, en: More.}
    """,
    "data/two.yml": "title: Two\nsummary: {zh: 二。, en: Two.}\nadded: 2026-11-02\n",
  ]
  let facts = Facts.read([
    SourceFile(
      path: "content/_facts/github.json",
      bytes: Array(
        #"{"version":1,"asked":"2026-11-20","repositories":{"a/one":{"history":"2026-01-02:1000","stars":1234}}}"#
          .utf8))
  ]).facts
  return try SampleSite(content, facts: facts)
}

@Test func `the list for programs has all that an entry can have`() throws {
  let json = try fullSite().page("list.json")
  let sections = try #require(json.firstRange(of: "\"sections\":"))
  #expect(
    json[sections.upperBound...] == #"""
      [
      {"path":"data","number":"1","title":{"zh":"数据","en":"数据"},"intro":{"zh":"一。","en":"One."},"count":2}],"entries":[
      {"id":"one","section":"data","title":{"zh":"一","en":"One"},"summary":{"zh":"一条。"},\#
      "links":[{"kind":"github","url":"https://github.com/a/one","label":{"zh":"代码","en":"Code"}},\#
      {"kind":"download","url":"https://example.org/d","code":"abcd"},\#
      {"kind":"search","service":"arxiv","url":"https://arxiv.org/search/?searchtype=title&query=%22A%20Paper%22"}],\#
      "fields":[{"label":{"zh":"规模","en":"Size"},"value":{"zh":"十","en":"ten"}}],"tags":["ner","dataset"],\#
      "added":"2026-11-01","status":"archived","aliases":["uno","eins"],\#
      "paper":{"title":"A Paper","authors":["A. B.","C. D."],"date":"2024-01","venue":"ICLR","doi":"10.1234/x",\#
      "arxiv":"2308.03279"},"details":{"zh":"更多。","en":"More."},"stars":{"count":1234,"asked":"2026-11-20"}},
      {"id":"two","section":"data","title":{"zh":"Two","en":"Two"},"summary":{"zh":"二。","en":"Two."},"added":"2026-11-02"}]}

      """#)
}

@Test func `the search has all that an entry can be found by`() throws {
  let rows = try fullSite().page("search.json").split(separator: "\n")
  #expect(
    rows == [
      #"{"sections":["data/"],"entries":["#,
      #"{"id":"one","section":0,"title":["一","One"],"text":["一条。",""],"more":"A. B., C. D., ICLR, A Paper","tags":["ner","dataset"],"kinds":["paper","code","data"],"markers":["🔥"],"year":2024,"stars":1234,"trend":234,"added":"2026-11-01"},"#,
      #"{"id":"two","section":0,"title":["Two"],"text":["二。","Two."],"added":"2026-11-02"}]}"#,
    ])
}
