import Content
import Foundation

extension Attack {
  static let facts = Attack(
    name: "facts",
    promise: "facts that are read and written again are the same facts, in JSON that others read",
    words: Samples.json + [
      "\"version\":1", "\"asked\":\"2026-11-20\"", "\"repositories\":{", "\"models\":{",
      "\"papers\":{",
      "\"links\":{", "\"o/r\":{", "\"doi:10.1/x\":{", "\"https://a.org/\":{", "\"stars\":",
      "\"likes\":",
      "\"history\":\"2026-01-01:5 2026-11-01:7\"", "\"gone\":true", "\"state\":\"dead\"", "\"to\":",
      "\"dead\":[\"2026-11-01\"]", "\"archived\":true", "\"name\":\"p/r\"", "\"etag\":",
      "\"code\":404",
    ],
    seeds: {
      Samples.facts.enumerated().map { index, text in
        Array(text.utf8) + [[UInt8(0), 3, 4, 5][index]]
      }
    }
  ) { bytes in
    var input = Input(bytes)
    let kind = Facts.File.allCases[input.choice(of: Facts.File.allCases.count)]
    let file = SourceFile(path: "content/_facts/" + kind.name, bytes: input.text)
    let (facts, problems) = Facts.read([file])
    for problem in problems { try check(problem, in: input.text) }
    try hold(Facts.read([file]).facts == facts, "read twice, the facts differ")
    for record in facts[.github].values { _ = (record.growth, record.isQuiet) }
    for record in facts.models.values { _ = record.growth }
    for record in facts.citations.values { _ = record.growth }
    guard let written = try facts.bytes(of: kind) else { return }
    _ = try JSONSerialization.jsonObject(with: Data(written))
    let again = Facts.read([SourceFile(path: file.path, bytes: written)])
    try hold(again.diagnostics.isEmpty, "what was written is wrong: \(again.diagnostics)")
    try hold(again.facts == facts, "what was written is not what was read")
    try hold(try again.facts.bytes(of: kind) == written, "written twice, the bytes differ")
  }
}

extension Samples {
  static let json = [
    "{", "}", "[", "]", ":", ",", "null", "true", "false", "\"\"", "\\u202e", "\\ud800", "\\u0000",
    "1e400", "-1", "9223372036854775807", "-9223372036854775808", "1000000000000000000", "1.5",
    "\\\"", "\\n", "\"a\":",
  ]
}
