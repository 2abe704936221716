/// `《医学`
extension Rule {
  static let unpaired = Rule(
    "unpaired", .warning,
    zh: "括号和引号成对", en: "brackets and quotation marks come in pairs",
    why: Phrase(
      zh: "少了一半，读者不知道说明到哪里为止。一半全角、一半半角的也算。",
      en:
        "Without its twin a reader cannot see where an aside ends. One full-width and one half-width bracket are no pair either."
    ),
    "见《医学论文", "见《医学论文》",
    .passage { rule, passage, findings in
      guard passage.has(.wide) || passage.has(.mark) || passage.has(.other) else { return }
      var open: [(index: Int, close: Unicode.Scalar)] = []
      func report(_ index: Int) {
        let sign = passage.scalars[index]
        findings.add(
          rule.problem(
            zh: "“\(sign)”没有另一半与它成对", en: "'\(sign)' has no twin",
            help: Phrase(
              zh: "补上另一半，或删去它；全角配全角，半角配半角",
              en: "Add the twin or delete it; both are full-width, or both half-width")),
          passage, index..<index + 1)
      }
      for index in passage.indices {
        let scalar = passage.scalars[index]
        switch passage.kinds[index] {
        case .code, .markup: continue
        case .lineEnd where passage.isParagraphEnd(index):
          for one in open { report(one.index) }
          open = []
        default: break
        }
        // The start of a link that is not closed has a problem of its own.
        if scalar == "(", index > 0, passage.scalars[index - 1] == "]" { continue }
        if let close = twins[scalar] {
          open.append((index, close))
        } else if closings.contains(scalar) {
          if let place = open.lastIndex(where: { $0.close == scalar }) {
            for one in open[(place + 1)...] { report(one.index) }
            open.removeSubrange(place...)
          } else if !passage.isListSign(index) {
            report(index)
          }
        }
      }
      for one in open { report(one.index) }
    })
}

private let twins: [Unicode.Scalar: Unicode.Scalar] = [
  "（": "）", "《": "》", "〈": "〉", "「": "」", "『": "』", "【": "】", "〔": "〕", "“": "”", "(": ")",
  "[": "]",
]

private let closings = Set(twins.values)

extension Passage {
  fileprivate func isParagraphEnd(_ index: Int) -> Bool {
    guard text.kind == .blocks else { return false }
    let rest = scalars[(index + 1)...]
    return rest.first == "\n" || kinds[(index + 1)...].first == .markup
  }

  /// Whether a bracket belongs to a number or a letter before it: `1)`, `（2）`, `a)`; or to a face: `:)`.
  fileprivate func isListSign(_ index: Int) -> Bool {
    guard index > 0, scalars[index] == ")" || scalars[index] == "）" else { return false }
    if kinds[index - 1] == .mark { return true }
    var start = index
    while start > 0, kinds[start - 1] == .digit { start -= 1 }
    if start == index, kinds[index - 1] == .letter || kinds[index - 1] == .han { start -= 1 }
    guard start < index else { return false }
    return start == 0 || [.space, .lineEnd, .wide, .markup].contains(kinds[start - 1])
  }
}
