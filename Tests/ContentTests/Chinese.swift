import Content
import Foundation
import Testing

/// Problems as they are told in English, once it is sure that the Chinese words say the same.
func inEnglish(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  diagnostics.map { told in
    let english = Diagnostic(
      told.severity, rule: told.rule, at: told.place, told.message, help: told.help,
      focus: told.focus)
    guard let chinese = told.chinese else {
      Issue.record("there are no Chinese words for: \(told.message)")
      return english
    }
    expect(chinese.message, says: told.message)
    #expect((chinese.help == nil) == (told.help == nil))
    if let help = told.help, let chinese = chinese.help { expect(chinese, says: help) }
    return english
  }
}

/// Whether a Chinese sentence has in it whatever an English one has in quotes, and is written as Chinese is.
private func expect(_ chinese: String, says english: String) {
  #expect(chinese.contains(/\p{Han}/), "\(chinese)")
  for part in quotations(in: english) {
    #expect(chinese.contains(part), "'\(part)' is missing: \(chinese)")
  }
  // What is quoted, and an example at the end, is written as it has to be.
  let words = chinese.replacing(/“[^”]*”|(例如|写成|写上|可以写|另写)：.*/, with: "“”")
  #expect(!words.contains(/\p{Han} [A-Za-z0-9]|[A-Za-z0-9] \p{Han}|\p{Han}[,;:!?]|。$/), "\(words)")
}

private func quotations(in english: String) -> [String] {
  english.matches(of: /(?:^|[ (])'([^']+)'/).map { match in
    // Words that stand for others are Chinese in Chinese.
    [("key", "键"), ("value", "值"), ("item", "项"), ("text", "文字")].reduce(String(match.1)) {
      $0.contains(": ") || $0.hasPrefix("- ") || $0.hasPrefix("[")
        ? $0.replacing($1.0, with: $1.1) : $0
    }
  }
}
