import Content
import Foundation
import Testing

private func read(_ text: String, _ name: String = "github.json") -> (
  facts: Facts, diagnostics: [Diagnostic]
) {
  Facts.read([SourceFile(path: "content/_facts/" + name, bytes: Array(text.utf8))])
}

@Test func `facts are found whatever the case, and keys of newer programs are skipped`() throws {
  let (facts, diagnostics) = read(
    """
    {"version":1,"repositories":{
    "A/B.c":{"asked":"2026-11-20","archived":true,"licence":"MIT","language":"Python","pushed":"2024-01-02","stars":123,"new":[1]}
    }}
    """)
  #expect(diagnostics == [])
  let record = try #require(facts.repositories["a/b.c"])
  #expect(record.stars == 123)
  #expect(record.archived == true)
  #expect(record.pushed?.description == "2024-01-02")
  #expect(record.licence == "MIT")
  #expect(record.language == "Python")
  #expect(record.asked.description == "2026-11-20")
}

@Test func `no facts are no problem`() {
  let (facts, diagnostics) = Facts.read([])
  #expect(facts.repositories.isEmpty)
  #expect(diagnostics == [])
}

@Test func `a record that is written is read again`() throws {
  let (facts, _) = read(
    #"{"version":1,"repositories":{"a/b":{"asked":"2026-11-20","stars":1,"pushed":"2024-01-02"}}}"#)
  let record = try #require(facts.repositories["a/b"])
  let again = try JSONDecoder().decode(
    RepositoryFacts.self, from: try JSONEncoder().encode(record))
  #expect(again == record)
}

private let table = [
  (
    "github.json",
    Bad(
      "不是 JSON", "bad-facts",
      "the stored facts are not JSON, or not in the form that Duet writes",
      "Take the file back from git, or delete it; the next refresh writes it anew")
  ),
  (
    "github.json",
    Bad(
      "", "bad-facts",
      "the stored facts are not JSON, or not in the form that Duet writes",
      "Take the file back from git, or delete it; the next refresh writes it anew")
  ),
  (
    "citations.json",
    Bad(
      "{\"version\":1,\n«<<<<<<< »HEAD\n", "bad-facts",
      "the stored facts hold a merge conflict",
      "Keep either side: the next refresh brings it up to date")
  ),
  (
    "github.json",
    Bad(
      "{«\"version\"»:2,\"repositories\":7}", "bad-facts",
      "the stored facts are of version 2, and this program reads version 1",
      "Update Duet, or delete the file and refresh")
  ),
  (
    "github.json",
    Bad(
      "{\"version\":1,\"repositories\":{«\"数据\"»:{\"asked\":\"2026-11-20\"}}}", "bad-facts",
      "stored facts are kept under '数据', which names nothing that Duet knows",
      "Delete the line: the next refresh writes what is needed")
  ),
  (
    "github.json",
    Bad(
      "{\"version\":1,\"repositories\":{«\"a/b\"»:{\"asked\":\"2026-02-30\"}}}", "bad-facts",
      "the stored facts about 'a/b' have a bad 'asked'",
      "Delete the line: the next refresh writes it anew")
  ),
  (
    "github.json",
    Bad(
      "{\"version\":1,\"repositories\":{«\"a/b\"»:{\"stars\":1}}}", "bad-facts",
      "the stored facts about 'a/b' have a bad 'asked'",
      "Delete the line: the next refresh writes it anew")
  ),
  (
    "github.json",
    Bad(
      "{\"version\":1,\"repositories\":{«\"a/b\"»:{\"asked\":\"2026-11-20\",\"stars\":-1}}}",
      "bad-facts", "the stored facts about 'a/b' have a bad 'stars'",
      "Delete the line: the next refresh writes it anew")
  ),
  (
    "citations.json",
    Bad(
      "{\"version\":1,\"papers\":{«\"doi:x\"»:{\"asked\":\"2026-11-20\"}}}", "bad-facts",
      "stored facts are kept under 'doi:x', which names nothing that Duet knows",
      "Delete the line: the next refresh writes what is needed")
  ),
]

@Test(arguments: table)
private func `bad facts are named with their place and a way out`(name: String, bad: Bad) {
  let (_, diagnostics) = read(Marked(bad.input).text, name)
  #expect(inEnglish(diagnostics) == [bad.expected(path: "content/_facts/" + name)])
}

@Test func `one bad record does not hide the others`() {
  let (facts, diagnostics) = read(
    #"{"version":1,"repositories":{"a/b":{"asked":"never"},"c/d":{"asked":"2026-11-20"},"e/f":5}}"#)
  #expect(facts.repositories.keys.sorted() == ["c/d"])
  #expect(diagnostics.count == 2)
}
