/// One way in for what strangers write, and what must hold whatever they write there.
///
/// libFuzzer changes inputs and keeps those that reach new code (`Tests/Fuzz/fuzz`); what it found once is kept in
/// `Found` and tried in every run of the tests.
struct Attack: Sendable {
  let name: String
  /// What must hold, beside that nothing crashes: one sentence.
  let promise: String
  /// No input is longer, in bytes.
  var limit = 4_096
  /// What inputs are made of besides single bytes.
  var words: [String] = []
  /// Where libFuzzer begins: what the tests and the list have of it.
  let seeds: @Sendable () throws -> [[UInt8]]
  /// Throws `Broken` where the promise is broken.
  let run: @Sendable ([UInt8]) throws -> Void

  static let all: [Attack] = [
    document, entry, page, markdown, template, facts, answers, scanner, paths, addresses, writers,
    drafts,
  ]
}

/// A promise that an input has broken.
struct Broken: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Throws unless something holds.
func hold(_ isTrue: Bool, _ words: @autoclosure () -> String) throws {
  if !isTrue { throw Broken(words()) }
}

/// An input that is read from its end for choices, so that its beginning stays the text that it is about.
struct Input {
  private(set) var text: [UInt8]

  init(_ bytes: [UInt8]) {
    text = bytes
  }

  /// From 0 up to `count`, without it.
  mutating func choice(of count: Int) -> Int { Int(text.popLast() ?? 0) % count }

  /// The text as the parts between bytes that stand in no text: 0xFF.
  var parts: [String] {
    text.split(separator: 0xFF, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  static func of(_ text: String, _ choices: UInt8...) -> [UInt8] {
    Array(text.utf8) + choices.reversed()
  }

  static func of(parts: [String], _ choices: UInt8...) -> [UInt8] {
    Array(parts.map { Array($0.utf8) }.joined(separator: [0xFF])) + choices.reversed()
  }
}
