import Content
import Foundation
import Testing

@testable import Site

@Test func `a link to an entry that does not exist is an error with a suggestion`() throws {
  var broken = planContent
  broken["data/cmb.yml"]?.replace("#cmexam", with: "#cmexan")
  let site = try SampleSite(broken)
  #expect(Set(site.diagnostics.map(\.help)) == ["Did you mean '#cmexam'?"])
  #expect(site.diagnostics.first?.focus == "#cmexan")
}

@Test func `a page that ends too early brings no problems but its own`() throws {
  let endless = "{{#page}}{{>partials/legend}}{{/page}}"
  let site = try SampleSite(planContent, theme: ["partials/legend.mustache": endless])
  #expect(
    Set(site.problems) == [
      "templates/partials/legend.mustache: templates include each other more than 64 deep"
        + " [too-deep]"
    ])
}

@Test func `both languages have the same headings`() throws {
  var unequal = planContent
  unequal["data/cmexam.yml"]?.replace("        # Questions\n", with: "")
  unequal["data/cmexam.yml"]?.replace("    # Questions\n", with: "")
  let site = try SampleSite(unequal)
  #expect(
    site.problems == [
      "content/data/cmexam.yml: the Chinese text has 1 heading, the English text no heading"
        + " [unequal-ids]"
    ])
}

@Test func `a heading where there can be none is told as that and nothing else`() throws {
  var broken = planContent
  broken["data/cmexam.yml"]?.replace(
    "summary: {zh: 执业医师考题。, en: Licensing questions.}",
    with: "summary: {zh: '# 考题', en: '# Questions'}")
  broken["data/cmb.yml"]?.replace(
    "A benchmark; see [CMExam](#cmexam).", with: "'# See [CMExam](#cmexam).'")
  let told = "a heading cannot stand in a text of one paragraph [block-markup]"
  #expect(
    Set(try SampleSite(broken).problems) == [
      "content/data/cmb.yml: \(told)", "content/data/cmexam.yml: \(told)",
    ])
}

@Test func `a summary that looks like an instruction to browsers is only a text`() throws {
  var odd = planContent
  odd["data/cmexam.yml"]?.replace("Licensing questions.", with: "5; url=missing.html")
  #expect(try SampleSite(odd).problems == [])
}

@Test func `headings of an introduction that one language lacks are told at its file`() throws {
  var unequal = planContent
  unequal["list.yml"]? += "intro: {zh: '# 甲', en: One}\n"
  unequal["data/section.yml"]? += "intro:\n  zh: 一\n  en: |\n    # A\n\n    # B\n"
  #expect(
    try SampleSite(unequal).problems == [
      "content/data/section.yml: the Chinese text has no heading, the English text 2 headings"
        + " [unequal-ids]",
      "content/list.yml: the Chinese text has 1 heading, the English text no heading"
        + " [unequal-ids]",
    ])
}

@Test func `a text that cannot be shown at all is not blamed for its headings`() throws {
  var deep = planContent
  deep["data/cmexam.yml"]?.replace("# Questions\n", with: String(repeating: ">", count: 20) + "\n")
  #expect(Set(try SampleSite(deep).diagnostics.map(\.rule)) == ["markdown-too-deep"])
}
