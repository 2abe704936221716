import Bytes

/// What the rules find in one file, whatever the list makes of it: all that can be known without other files.
///
/// A class, though it never changes, as `Parsed` is.
final class Proof: Sendable {
  /// At the level that each rule has by itself.
  let diagnostics: [Diagnostic]
  let sites: [Site]
  let excuses: [Excuse]
  /// How long its summary is in each language, in what the language counts.
  let lengths: [TextLength]
  /// Hashes of what no other entry should have.
  let summaries: [FNVHash]
  let addresses: [FNVHash]

  init(_ content: ContentFile, _ file: SourceFile) {
    let texts = content.texts
    var findings = Findings(SourceTexts(file))
    var sites = Sites(SourceTexts(file))
    var lengths: [TextLength] = []
    for text in texts {
      let zh = text.pair.zh.map { Passage(text, $0, in: .zh) }
      let en = text.pair.isShared ? nil : text.pair.en.map { Passage(text, $0, in: .en) }
      let passages = [zh, en].compactMap(\.self)
      for (number, rule) in zip(0..., Rule.all) {
        for scope in rule.scopes {
          switch scope {
          case .passage(let check):
            for passage in passages { check(rule, passage, &findings) }
          case .ways(let ways):
            guard let zh else { continue }
            sites.of(number)
            ways.find(zh, &sites)
          case .halves(let check):
            if let zh, let en { check(rule, zh, en, &findings) }
          case .entry, .list: break
          }
        }
      }
      if text.isShort { lengths += passages.map(TextLength.init) }
    }
    if case .entry(let entry) = content {
      for rule in Rule.all {
        for case .entry(let check) in rule.scopes { check(rule, entry, &findings) }
      }
      summaries = entry.summary.hashes
      addresses = entry.links.filter { $0.service == nil }.map {
        FNVHash(NormalAddress($0.url).text.utf8)
      }
    } else {
      summaries = []
      addresses = []
    }
    excuses = Excuse.all(in: file, texts, &findings)
    self.sites = sites.all
    self.lengths = lengths
    diagnostics = findings.diagnostics
  }
}

extension ContentFile {
  /// All of it that people read.
  var texts: [Text] {
    switch self {
    case .list(let list): list.texts
    case .section(let section): section.texts
    case .entry(let entry): entry.texts
    }
  }
}

extension Pair {
  /// Of the text in each language that has one.
  fileprivate var hashes: [FNVHash] {
    let halves = isShared ? [zh] : [zh, en]
    return halves.compactMap { $0.map { FNVHash($0.value.inLowerCase.utf8) } }
  }
}
