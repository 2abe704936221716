import Foundation
import Testing

@testable import Templates

/// The official suite, which `./duet test` fetches.
@Suite(.enabled(if: isThere, "the official tests of Mustache are not there"))
struct `the Mustache specification` {
  @Test func `all 133 tests of the core pass`() throws {
    let files = ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"]
    #expect(try files.reduce(0) { $0 + (try run($1)) } == 133)
  }

  @Test func `all 21 tests of dynamic names pass`() throws {
    #expect(try run("~dynamic-names") == 21)
  }

  @Test func `all 27 tests of inheritance pass`() throws {
    #expect(try run("~inheritance") == 27)
  }

  private func run(_ file: String) throws -> Int {
    let data = try Data(contentsOf: folder.appending(path: "\(file).json"))
    let suite = try JSONDecoder().decode(Suite.self, from: data)
    for example in suite.tests {
      var sources = [TemplateSource(name: "main", path: "main", text: Array(example.template.utf8))]
      for (name, text) in example.partials ?? [:] {
        sources.append(TemplateSource(name: name, path: name, text: Array(text.utf8)))
      }
      let (library, problems) = TemplateLibrary.compile(sources, strictness: .lenient)
      var output: [UInt8] = []
      try library.render("main", root: example.data.value, into: &output)
      #expect(problems.isEmpty, "\(file): \(example.name)")
      #expect(
        String(decoding: output, as: UTF8.self) == example.expected,
        "\(file): \(example.name): \(example.desc)")
    }
    return suite.tests.count
  }
}

private let folder = fetched.appending(path: "mustache/tests/test_specs")
private let isThere = FileManager.default.fileExists(atPath: folder.path)

private struct Suite: Decodable {
  let tests: [Example]
}

private struct Example: Decodable {
  let name: String
  let desc: String
  let data: JSON
  let template: String
  let partials: [String: String]?
  let expected: String
}

private enum JSON: Decodable {
  case null
  case flag(Bool)
  case text(String)
  case list([JSON])
  case record([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Decimal.self) {
      self = .text("\(number)")
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .record(try container.decode([String: JSON].self))
    }
  }

  var value: Value {
    switch self {
    case .null: .absent
    case .flag(let flag): .flag(flag)
    case .text(let text): .text(text)
    case .list(let list): .list(list.map(\.value))
    case .record(let record): .record(Members(values: record.mapValues(\.value)))
    }
  }
}

private struct Members: Context {
  let values: [String: Value]

  func value(_ name: Name) -> Value? { values[name.text] }
}
