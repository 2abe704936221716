import Foundation
import Testing

@testable import duet

/// What becomes of settings that a person wrote.
@Suite struct EditorSettingsTests {
  private let settings = EditorSettings(associations: [
    .init(schema: "./a.json", globs: ["a.yml"]), .init(schema: "./b.json", globs: ["b", "!c"]),
  ])

  private func changed(_ text: String) -> String? {
    switch settings.change(of: Array(text.utf8)) {
    case .none: text
    case .write(let bytes): String(decoding: bytes, as: UTF8.self)
    case .unclear: nil
    }
  }

  @Test func `a file gets what is missing, in its own layout`() {
    let cases = [
      ("{}", "{\n  «\n  \"yaml.schemas\": {\n    A,\n    B\n  }\n}"),
      ("{ }\n", "{\n  «\n  \"yaml.schemas\": {\n    A,\n    B\n  }\n}\n"),
      (
        "{\"x\": [1, -2.5e3, null]}",
        "{\"x\": [1, -2.5e3, null],\n  \"yaml.schemas\": {\n    A,\n    B\n  }\n}"
      ),
      (
        "{\n\t\"x\": \"\\u4e2d\\ud83d\\ude00\"\n}\n",
        "{\n\t\"x\": \"\\u4e2d\\ud83d\\ude00\",\n\t\"yaml.schemas\": {\n\t\tA,\n\t\tB\n\t}\n}\n"
      ),
      (
        "{\n    \"yaml.schemas\": {},\n    \"x\": true\n}\n",
        "{\n    \"yaml.schemas\": {\n        A,\n        B\n    },\n    \"x\": true\n}\n"
      ),
      (
        "{\n  \"yaml.schemas\": {\n    \"./b.json\": [ \"b\",\"!c\" ],\n    \"mine\": \"*\"\n  }\n}",
        "{\n  \"yaml.schemas\": {\n    \"./b.json\": [ \"b\",\"!c\" ],\n    \"mine\": \"*\",\n    A\n  }\n}"
      ),
      (
        "{\n  \"yaml.schemas\": { \"./a.json\": null, \"./b.json\": \"b\" }\n}",
        "{\n  \"yaml.schemas\": { A, B }\n}"
      ),
      (
        "{\r\n  \"x\": 1\r\n}\r\n",
        "{\r\n  \"x\": 1,\r\n  \"yaml.schemas\": {\r\n    A,\r\n    B\r\n  }\r\n}\r\n"
      ),
    ]
    for (text, pattern) in cases {
      let expected = pattern.replacing("«\n  ", with: "")
        .replacing("A", with: "\"./a.json\": \"a.yml\"")
        .replacing("B", with: "\"./b.json\": [\"b\", \"!c\"]")
      #expect(changed(text) == expected, "\(text.debugDescription)")
      #expect(changed(expected) == expected, "a second time: \(text.debugDescription)")
      #expect((try? JSONSerialization.jsonObject(with: Data(expected.utf8))) != nil)
    }
  }

  @Test(arguments: [
    "", "[]", "x", "{\"a\": 1,}", "// note\n{}", "{\n  // note\n  \"a\": 1\n}",
    "{\"a\": 1 /* b */}",
    "{\"a\": 1} {}", "{'a': 1}", "{\"a\" 1}", "{\"a\": 01}", "{\"a\": \"\t\"}", "{\"a\": \"\\x\"}",
    "{\"a\": \"\\ud800\"}", "{\"a\": tru}", "{\"yaml.schemas\": []}", "{\"yaml.schemas\": null}",
    "{\"yaml.schemas\": {}, \"yaml.schemas\": {}}",
    "{\"yaml.schemas\": {\"./a.json\": 1, \"./a.json\": 2}}",
    String(repeating: "[", count: 100_000), "{\"a\": \"",
  ])
  func `a file that is not plain JSON stays as it is`(_ text: String) {
    #expect(settings.change(of: Array(text.utf8)) == .unclear)
  }

  @Test func `bytes that are no text are not plain JSON`() {
    #expect(settings.change(of: Array("{\"a\": \"".utf8) + [0xFF] + Array("\"}".utf8)) == .unclear)
  }
}
