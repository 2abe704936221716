import Bytes

/// One term, one translation.
extension Rule {
  static let terms = Rule(
    "terms", .warning,
    zh: "一个术语只有一种译法", en: "a term has one translation",
    why: Phrase(
      zh: "同一个术语译法不一，读者会以为是两样东西。译法写在list.yml的“terms”里，没有写就不检查。",
      en:
        "Under two names readers take one thing for two. The translations stand in list.yml under 'terms'; without them nothing is checked."
    ),
    "{zh: 命名实体识别工具。, en: A tool for labelling names.}",
    "{zh: 命名实体识别工具。, en: A tool for named entity recognition.}",
    .list { rule, assembly in
      let terms = assembly.switches.terms
      guard !terms.isEmpty else { return }
      assembly.readHalves { zh, en, path in
        let texts = [Language.zh: Term.plain(zh.value), .en: Term.plain(en.value)]
        return terms.compactMap { term in
          for language in Language.allCases {
            guard let text = texts[language], let other = texts[language.twin],
              let found = term.names(in: language).first(where: {
                text.has($0, besides: terms, language)
              }),
              !term.names(in: language.twin).contains(where: { other.has($0) })
            else { continue }
            let half = language == .zh ? zh : en
            return Diagnostic(
              rule.problem(found, term, language), at: Place(path: path, span: half.span),
              focus: half.value.contains(found) ? found : nil)
          }
          return nil
        }
      }
    })

  private func problem(_ found: String, _ term: Term, _ language: Language) -> Problem {
    let other = language.twin
    let wanted = term.names(in: other).map { quoted($0) }
    let words = wanted.joined(zh: "或", en: " or ")
    return problem(
      zh: "\(language.words.zh)里有\(quoted(found).zh)，\(other.words.zh)里却没有\(words.zh)",
      en:
        "the \(language.words.en) text has \(quoted(found).en), and the \(other.words.en) one lacks \(words.en)",
      help: Phrase(
        zh: "用list.yml里“terms”的译法，或在那里补上另一种",
        en: "Use the translation under 'terms' in list.yml, or add another there"))
  }
}

/// A word in both languages, each with other ways to write it.
struct Term: Sendable {
  let zh: [String]
  let en: [String]

  init?(_ mapping: CheckedMapping) {
    zh = mapping.texts(.zh).map(\.value)
    en = mapping.texts(.en).map(\.value)
    if zh.isEmpty || en.isEmpty { return nil }
  }

  func names(in language: Language) -> [String] { language == .zh ? zh : en }

  /// A text as terms are looked for in it: without regard to capitals and hyphens.
  static func plain(_ text: String) -> [UInt8] {
    text.utf8.map {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0.lowercased
    }
  }
}

extension [UInt8] {
  fileprivate func has(_ name: String) -> Bool { !places(of: name).isEmpty }

  /// Whether it has a name that is no part of a longer one.
  fileprivate func has(_ name: String, besides terms: [Term], _ language: Language) -> Bool {
    let own = places(of: name)
    guard !own.isEmpty else { return false }
    let longer = terms.flatMap { $0.names(in: language) }.filter {
      $0.utf8.count > name.utf8.count && !Term.plain($0).places(of: name).isEmpty
    }.flatMap { places(of: $0) }
    return own.contains { place in !longer.contains { $0.contains(place.lowerBound) } }
  }

  /// As whole words where it is written in letters.
  private func places(of name: String) -> [Range<Int>] {
    let word = String(decoding: Term.plain(name), as: UTF8.self)
    guard let first = word.utf8.first, let last = word.utf8.last else { return [] }
    var found: [Range<Int>] = []
    var start = 0
    while let place = range(of: word, in: start..<count) {
      let isCut =
        first.isLetterOrDigit && place.lowerBound > 0 && self[place.lowerBound - 1].isLetterOrDigit
        || last.isLetterOrDigit && place.upperBound < count
          && self[place.upperBound].isLetterOrDigit
          && !isPlural(place.upperBound)
      if !isCut { found.append(place) }
      start = place.lowerBound + 1
    }
    return found
  }

  private func isPlural(_ index: Int) -> Bool {
    self[index] == UInt8(ascii: "s") && (index + 1 == count || !self[index + 1].isLetterOrDigit)
  }
}
