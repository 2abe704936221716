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
  let record = try #require(facts[.github]["a/b.c"])
  #expect(record.stars == 123)
  #expect(record.archived == true)
  #expect(record.pushed?.description == "2024-01-02")
  #expect(record.licence == "MIT")
  #expect(record.language == "Python")
  #expect(record.asked.description == "2026-11-20")
}

@Test func `facts in UTF-16 are read, and what is wrong in them is told where the file begins`() {
  // A byte of the second name is that of a quotation mark.
  let text =
    #"{"version":1,"repositories":{"a/b":{"asked":"2026-11-20"},"∀":{"asked":"2026-11-20"}}}"#
  let bytes = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  let (facts, diagnostics) = Facts.read([SourceFile(path: "github.json", bytes: bytes)])
  #expect(Array(facts[.github].keys) == ["a/b"])
  #expect(
    lines(diagnostics) == [
      "github.json: error: stored facts are kept under '∀', which names nothing that Duet knows [bad-facts]"
    ])
  #expect(diagnostics.map(\.place.span) == [Span(0..<0)])
}

@Test func `no facts are no problem`() {
  let (facts, diagnostics) = Facts.read([])
  #expect(facts[.github].isEmpty)
  #expect(diagnostics == [])
}

@Test func `a record that is written is read again`() throws {
  let (facts, _) = read(
    #"{"version":1,"repositories":{"a/b":{"asked":"2026-11-20","stars":1,"pushed":"2024-01-02"}}}"#)
  let record = try #require(facts[.github]["a/b"])
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
    "github.json",
    Bad(
      "{\"version\":1,\"asked\":\"2026-11-20\",\"repositories\":{\n"
        + "\"c/d\":{\"name\":\"a/b\"},\n«\"a/b\"»:{\"stars\":1000000000000}}}",
      "bad-facts", "the stored facts about 'a/b' have a bad 'stars'",
      "Delete the line: the next refresh writes it anew")
  ),
  (
    "github.json",
    Bad(
      "{\"version\":1,\"repositories\":{«\"a\\/\\u0062\"» : {\"asked\":\"never\"}}}", "bad-facts",
      "the stored facts about 'a/b' have a bad 'asked'",
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

@Test(arguments: [
  "5", "[]", #"{"asked":"2026-11-20","stars":9223372036854775808}"#,
  #"{"asked":"2026-11-20","stars":1e400}"#,
])
func `one bad record does not hide the others`(record: String) {
  let (facts, diagnostics) = read(
    #"{"version":1,"repositories":{"a/b":{"asked":"never"},"c/d":{"asked":"2026-11-20"},"e/f":\#(record)}}"#
  )
  #expect(facts[.github].keys.sorted() == ["c/d"])
  #expect(
    inEnglish(diagnostics).map(\.message) == [
      "the stored facts about 'a/b' have a bad 'asked'",
      "the stored facts about 'e/f' have a bad 'record'",
    ])
}

/// A field of a record under a name, and a value for it that no service can have meant.
private let implausible = [
  ("github.json", "repositories", "a/b", "stars", "-1"),
  ("github.json", "repositories", "a/b", "stars", "1000000000000"),
  ("github.json", "repositories", "a/b", "stars", "1000000000000000000"),
  ("github.json", "repositories", "a/b", "history", #""2026-01-01:1000000000000""#),
  ("gitlab.json", "repositories", "a/b", "stars", "9223372036854775807"),
  ("gitee.json", "repositories", "a/b", "stars", "9223372036854775807"),
  ("huggingface.json", "models", "a/b", "likes", "1000000000000"),
  ("huggingface.json", "models", "a/b", "downloads", "9223372036854775807"),
  ("huggingface.json", "models", "a/b", "downloads", "-9223372036854775808"),
  ("citations.json", "papers", "doi:10.1234/x", "citations", "1000000000000"),
  ("github.json", "repositories", "a/b", "licence", #""M\u202eIT""#),
  ("github.json", "repositories", "a/b", "licence", #""M\u0000IT""#),
  ("github.json", "repositories", "a/b", "language", #""Py\u000cthon""#),
  ("github.json", "repositories", "a/b", "language", #""Py\nthon""#),
  ("github.json", "repositories", "a/b", "language", #""Py\u200bthon""#),
  ("github.json", "repositories", "a/b", "release", #""v1\u2028""#),
  ("github.json", "repositories", "a/b", "release", #""\ue000""#),
  ("github.json", "repositories", "a/b", "etag", #""a\r\nX: b""#),
  ("github.json", "repositories", "a/b", "name", #""a\u202eb\u000c""#),
  ("github.json", "repositories", "a/b", "name", #""x/y\nstatus: gone""#),
  ("github.json", "repositories", "a/b", "name", #""x""#),
  ("huggingface.json", "models", "a/b", "licence", #""\u2066mit""#),
  ("huggingface.json", "models", "a/b", "name", #""x/y }""#),
  ("links.json", "links", "https://a.example/", "cause", #""\u001b[2J""#),
  ("links.json", "links", "https://a.example/", "to", #""https://b.org/\"\nstatus: gone\n#""#),
  ("links.json", "links", "https://a.example/", "to", #""javascript:alert(1)""#),
]

@Test(arguments: implausible)
private func `what no service can have said is refused when it is read`(
  file: String, key: String, name: String, field: String, value: String
) {
  let record = #""\#(name)":{"asked":"2026-11-20","\#(field)":\#(value)}"#
  let text = #"{"version":1,"\#(key)":{\#(record)}}"#
  let (facts, diagnostics) = read(text, file)
  #expect(facts == .none)
  #expect(
    inEnglish(diagnostics).map(\.message) == [
      "the stored facts about '\(name)' have a bad '\(field)'"
    ])
  #expect(diagnostics.first.map { text.utf8.dropFirst(Int($0.place.span.start)).first } == 0x22)
}

@Test func `the largest counts that can be are read, and nothing that is done with them can fail`()
  throws
{
  let most = 999_999_999_999
  let (facts, diagnostics) = read(
    #"{"version":1,"asked":"2026-11-20","models":{"a/b":{"likes":\#(most),"downloads":\#(most),"history":"2026-01-01:0 2026-11-01:\#(most)"}}}"#,
    "huggingface.json")
  #expect(diagnostics == [])
  let record = try #require(facts.models["a/b"])
  #expect(record.growth == most)
  let none = ModelFacts(likes: 0, downloads: 0, asked: record.asked)
  #expect(!record.isNoise(before: none) && !none.isNoise(before: record))
  let bytes = try #require(try facts.bytes(of: .models))
  #expect(read(String(decoding: bytes, as: UTF8.self), "huggingface.json").facts == facts)
}

@Test(
  arguments: [
    (1_000, 1_009, true), (900, 909, false), (901, 910, true), (910, 901, true), (909, 900, true),
    (5_000, 5_010, false),
    (5_000, 5_009, true), (99, 100, false), (0, 0, true), (nil, nil, true), (nil, 0, false),
  ] as [(Int?, Int?, Bool)])
func `a count that changed by less than one in a hundred and less than ten is the same`(
  _ old: Int?, _ new: Int?, _ expected: Bool
) {
  #expect(isNoise(old, new) == expected)
}

@Test(arguments: [
  ("arxiv:math.gt/0309136", true), ("arxiv:2308.03279", true), ("arxiv:nothing", false),
  ("doi:10.1234/x", true), ("doi:nothing", false), ("doi:2308.03279", false),
  ("pubmed:31501885", false),
])
func `citations are kept under papers alone`(_ name: String, _ isPaper: Bool) {
  let (facts, diagnostics) = read(
    #"{"version":1,"papers":{"\#(name)":{"asked":"2026-11-20","citations":3}}}"#, "citations.json")
  #expect(diagnostics.isEmpty == isPaper)
  #expect((facts.citations[name] != nil) == isPaper)
}

/// Records under names that mean the same, each with its day, and the number of the one that counts.
private let spellings: [([(name: String, day: String)], winner: Int)] = [
  ([("O/R1", "2026-11-20"), ("o/r1", "2026-11-20")], 1),
  ([("o/r1", "2026-11-20"), ("O/R1", "2026-11-20")], 0),
  ([("O/R1", "2026-11-21"), ("o/r1", "2026-11-20")], 0),
  ([("O/R1", "2026-11-19"), ("o/r1", "2026-11-20")], 1),
  ([("O/r1", "2026-11-20"), ("O/R1", "2026-11-20")], 1),
  ([("O/r1", "2026-11-20"), ("O/R1", "2026-11-20"), ("o/R1", "2026-11-20")], 1),
  ([("O/R1", "2026-11-20"), ("o/r1", "2026-11-20"), ("o/R1", "2026-11-21")], 2),
]

@Test(arguments: spellings)
private func `of two spellings of a repository one counts by a rule, and the others are told`(
  records: [(name: String, day: String)], winner: Int
) {
  let lines = records.enumerated().map { index, record in
    #""\#(record.name)":{"asked":"\#(record.day)","stars":\#(index)}"#
  }
  let text = #"{"version":1,"repositories":{"# + lines.joined(separator: ",\n") + "}}"
  // The order in which a dictionary is gone through differs each time.
  for _ in 0..<20 {
    let (facts, diagnostics) = read(text)
    #expect(facts[.github].keys.sorted() == ["o/r1"])
    #expect(facts[.github]["o/r1"]?.stars == winner)
    let kept = records[winner].name
    let expected = records.indices.filter { $0 != winner }.map { index in
      let name = records[index].name
      let range = text.range(of: "\"\(name)\"")
      let start = range.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
      return Diagnostic(
        .warning, rule: "bad-facts",
        at: Place(
          path: "content/_facts/github.json", span: Span(start..<start + name.utf8.count + 2)),
        "stored facts are kept under '\(name)' and under '\(kept)', which mean the same; the latter count",
        help: "Delete this line: the next refresh writes one name for both")
    }
    #expect(inEnglish(diagnostics) == expected)
  }
}

@Test func `a file that is full of bad records is told of in one walk`() {
  let lines = (0..<20_000).map { #""A/\#($0)":{"asked":"never"}"# }
  let text = #"{"version":1,"repositories":{"# + lines.joined(separator: ",\n") + "}}"
  let start = ContinuousClock.now
  #expect(read(text).diagnostics.count == 20_000)
  #expect(ContinuousClock.now - start < .seconds(60))
}

@Test func `what is gone is known since the day on which it was asked for`() throws {
  let (before, now) = (try #require(Day("2026-11-01")), try #require(Day("2026-11-20")))
  let model = ModelFacts.departed(ModelFacts(likes: 5, downloads: 6, asked: before), asked: now)
  #expect(model.asked == now && model.gone == true && model.likes == 5)
  let repository = RepositoryFacts.departed(RepositoryFacts(stars: 5, asked: before), asked: now)
  #expect(repository.asked == now && repository.gone == true && repository.stars == 5)
}
