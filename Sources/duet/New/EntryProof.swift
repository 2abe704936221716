import Content
import Site

/// Whether an entry can be, by the very rules that `check` has.
enum EntryProof {
  /// Why an entry cannot have something; nil where it can.
  ///
  /// - Parameter change: gives it to an entry that has nothing wrong with it.
  static func refusal(_ change: (inout EntryDraft) -> Void) -> Refusal? {
    guard let day = Day("2026-11-21") else { return nil }
    var draft = EntryDraft(added: day)
    draft.title = EntryDraft.Halves(shared: "Name")
    draft.summary = EntryDraft.Halves(zh: "一句话。", en: "A sentence.")
    change(&draft)
    return refusal(of: draft.file("entry.yml", at: "section/entry.yml")?.parsed)
  }

  /// What stands in the way of a file; a text that is missing in one language does not.
  static func refusal(of parsed: Parsed?) -> Refusal? {
    guard let parsed else {
      return Refusal(
        Phrase(zh: "写进文件就读不回原样", en: "a file that says it would not be read as it is"),
        help: Phrase(zh: "换一种写法", en: "Say it in another way"))
    }
    let found = parsed.diagnostics + (FileTexts(parsed)?.diagnostics ?? [])
    return found.first { $0.severity == .error || $0.rule == "placeholder" }.map { problem in
      let (zh, en) = (problem.wording(in: .zh), problem.wording(in: .en))
      return Refusal(
        Phrase(zh: zh.message, en: en.message), help: Phrase(zh: zh.help ?? "", en: en.help ?? ""))
    }
  }
}

extension GivenText {
  /// Throws where an entry cannot have the text.
  func check(_ change: (inout EntryDraft, String) -> Void) throws(UsageError) {
    if let refusal = refusal(change) { throw error(refusal) }
  }

  func refusal(_ change: (inout EntryDraft, String) -> Void) -> Refusal? {
    text.refusalAsText ?? EntryProof.refusal { change(&$0, text) }
  }
}
