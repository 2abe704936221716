import YAMLJudge

@testable import Content

extension Attack {
  static let document = Attack(
    name: "document",
    promise: "what the reader accepts means the same to libfyaml, and every place lies in the file",
    words: Samples.yaml,
    seeds: {
      try Samples.files(in: Samples.sample, ending: ".yml").map(\.bytes)
        + Samples.documents.map { Array($0.utf8) }
    }
  ) { bytes in
    let (root, problems) = Document.parse(SourceFile(path: "a.yml", bytes: bytes))
    try hold(root != nil || !problems.isEmpty, "nothing was read and nothing is wrong")
    try hold(problems.count <= Document.problemLimit, "\(problems.count) problems")
    for problem in problems { try check(problem, in: bytes) }
    guard let root else { return }
    for span in root.spans { try check(span, in: bytes) }
    guard problems.isEmpty else { return }
    let (ours, judged) = (Tree(root), Tree(judging: bytes))
    try hold(ours == judged, "ours: \(ours)\njudge: \(judged?.description ?? "refused")")
  }
}

extension Samples {
  /// What YAML is made of, and what is not wanted of it.
  static let yaml = [
    "---", "...", "<<: ", "&a ", "*a", "!!str ", "? ", ": ", "- ", "|+2\n", ">-\n", "#", "\r\n",
    "\t", "\u{FEFF}", "\u{85}", "\u{2028}", "\u{3000}", "：", "，", "“", "\u{202E}", "\u{200D}",
    "e\u{301}", "\\u00e9", "\\U0001F525", "\\x41", "%YAML 1.2", "''", "\\\"", "[", "]", "{", "}",
    "title: ", "summary: {zh: ", ", en: ", "links:\n  ", "<<<<<<< ", "=======", ">>>>>>> ", "```",
  ]

  static let documents = [
    "a: |\n  x\n\n  y\n", "a: >+\n  x\n  y\n\n", "a: {b: [c, 'd'], \"e\": f}\n",
    "- a: b\n  c:\n  - d\n",
    "\u{FEFF}a: b\r\nc: d\r\n", "a: \"\\u4e2d\\n\\\"\" # c\n", "a: 'it''s'\n",
    "# c\n\na:\n  b: c\n",
  ]
}

/// Whether a problem can be shown: in both languages, at a place in the file.
func check(_ problem: Diagnostic, in bytes: [UInt8]) throws {
  try check(problem.place.span, in: bytes)
  let texts = [problem.wording(in: .en), problem.wording(in: .zh)]
  for text in texts {
    try hold(!text.message.isEmpty, "a problem without words: \(problem)")
    try hold(text.help?.isEmpty != true, "an empty way out: \(problem)")
  }
  try hold(problem.chinese != nil, "a problem that is not told in Chinese: \(problem)")
}

func check(_ span: Span, in bytes: [UInt8]) throws {
  try hold(
    span.start <= span.end && Int(span.end) <= bytes.count,
    "\(span) lies outside of a file of \(bytes.count) bytes")
}
