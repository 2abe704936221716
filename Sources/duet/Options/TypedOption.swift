import Bytes
import Content

/// A word that looks like an option: `--option`, or `--option=value`.
struct TypedOption {
  let name: String
  let attached: String?

  init(_ word: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    name = String(parts[0])
    attached = parts.count == 2 ? String(parts[1]) : nil
  }

  /// The value, which may be the first of the words that follow; empty where the option has none.
  ///
  /// - Parameter options: those that could have been meant.
  func value(
    of option: Option, _ rest: inout ArraySlice<String>, among options: [Option]
  ) throws(UsageError) -> String {
    if case .flag = option.value {
      guard attached == nil else {
        throw UsageError(
          Phrase(zh: "\(option.name)不带值", en: "\(option.name) takes no value"),
          help: Phrase(zh: "只写\(option.name)", en: "Write only \(option.name)"))
      }
      return ""
    }
    let next = rest.first.flatMap { $0.hasPrefix("--") ? nil : $0 }
    if attached == nil, next != nil { rest.removeFirst() }
    guard let text = attached ?? next, !text.isEmpty else {
      throw UsageError(
        Phrase(zh: "\(option.name)缺少值", en: "\(option.name) needs a value"),
        help: .write(option.example))
    }
    try option.value.check(text, of: Phrase(option.name), among: options)
    return text
  }
}

extension Value {
  /// - Parameters:
  ///   - shown: how messages call the option or argument.
  ///   - options: those that could have been meant.
  func check(
    _ text: String, of shown: Phrase, among options: [Option]
  ) throws(UsageError) {
    guard let word = wrongWord(in: text) else { return }
    let option = options.first { $0.name == "--" + word }
    throw UsageError(
      .cannotBe(word, shown),
      help: option.map { .write($0.example) } ?? .didYouMean(word, among: words) ?? choice)
  }
}

extension Phrase {
  static func write(_ line: Phrase) -> Phrase {
    Phrase(zh: "写成", en: "Write ") + line
  }

  /// The name of a file without its folders and its ending is near, too. Nil where nothing is.
  static func didYouMean(_ text: String, among words: [String]) -> Phrase? {
    let inFolder = words.first { word in
      let name = word.split(separator: "/").last ?? ""
      return word.contains("/") && (name == text || name.prefix { $0 != "." } == text)
    }
    return (inFolder ?? Suggestion.nearest(to: text, among: words)).map(didYouMean)
  }

  /// A letter is short for the option that begins with it, in either case. Nil where nothing is near.
  static func didYouMean(_ typed: String, among options: [Option]) -> Phrase? {
    guard typed.utf8.count == 2 else {
      return .didYouMean(typed, among: options.map(\.name).filter { $0.hasPrefix("--") })
    }
    let letter = typed.lowercased()
    let short = options.flatMap(\.spellings).first { $0.lowercased() == letter }
    return (short ?? options.map(\.name).first { $0.hasPrefix("-" + letter) }).map(didYouMean)
  }

  static func didYouMean(_ word: String) -> Phrase {
    Phrase(zh: "是不是想写“\(word)”？", en: "Did you mean '\(word)'?")
  }
}
