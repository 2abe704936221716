import Testing

@testable import Templates

private struct Words: Context {
  func value(_ name: Name) -> Value? { name.text == "more" ? .text("<更多> & more") : nil }
}

private struct Root: View {
  static let title = "root"
  static let fields: FieldTable<Root> = [
    .table("strings", "words") { _ in Words() },
    .text("name", "a name") { _ in "cMedQA2" },
  ]
}

/// The same without the words.
private struct Bare: View {
  static let title = "bare"
  static let fields: FieldTable<Bare> = [.text("name", "a name") { _ in "cMedQA2" }]
}

@Test func `a library filled with words needs them no more`() throws {
  let text = "{{strings.more}}: {{name}}"
  let source = TemplateSource(name: "page", path: "page", text: Array(text.utf8))
  let (library, _) = TemplateLibrary.compile([source], strictness: .lenient)
  var bytes: [UInt8] = []
  try library.filled("strings", with: Words()).render("page", Bare(), into: &bytes)
  #expect(String(decoding: bytes, as: UTF8.self) == "&lt;更多&gt; &amp; more: cMedQA2")
}

@Test func `a library filled with words prints what the other one prints`() throws {
  let text = "<p>{{name}} {{strings.more}}\n  {{>part}}\n{{#strings.more}}{{.}}{{/strings.more}}"
  let sources = [
    TemplateSource(name: "page", path: "page", text: Array(text.utf8)),
    TemplateSource(name: "part", path: "part", text: Array("{{strings.more}}\n{{name}}\n".utf8)),
  ]
  let (library, problems) = TemplateLibrary.compile(sources, strictness: .strict)
  #expect(problems == [])
  var plain: [UInt8] = []
  try library.render("page", Root(), into: &plain)
  var filled: [UInt8] = []
  try library.filled("strings", with: Words()).render("page", Root(), into: &filled)
  #expect(String(decoding: filled, as: UTF8.self) == String(decoding: plain, as: UTF8.self))
  #expect(
    String(decoding: plain, as: UTF8.self)
      == "<p>cMedQA2 &lt;更多&gt; &amp; more\n  &lt;更多&gt; &amp; more\n  cMedQA2\n&lt;更多&gt; &amp; more"
  )
}
