import Content
import Refresh

// What the entry has of the answers of services, besides its title and tags.
extension NewEntry {
  /// Of what a service says only what a file can hold.
  func paper() throws(UsageError) -> EntryDraft.Paper {
    var paper = EntryDraft.Paper()
    if let found = introduction?.paper {
      paper.authors = found.authors.filter { author in
        EntryProof.refusal { $0.paper.authors = [author] } == nil
      }
      paper.venue = found.venue.flatMap { venue in
        EntryProof.refusal { $0.paper.venue = venue } == nil ? venue : nil
      }
      paper.date = found.date
    }
    if case .identifier? = link?.kind.target, paper.date == nil { paper.date = link?.monthOnArxiv }
    if introduction?.paper != nil, let title = usualTitle,
      ![draft.title.zh, draft.title.en].contains(title)
    {
      paper.title = title
    }
    try takeAnswers(into: &paper)
    return paper
  }

  private func takeAnswers(into paper: inout EntryDraft.Paper) throws(UsageError) {
    if let title = answers.paperTitle {
      try title.check { $0.paper.title = $1 }
      paper.title = title.text
    }
    if !answers.authors.isEmpty {
      for author in answers.authors { try author.check { $0.paper.authors = [$1] } }
      paper.authors = answers.authors.map(\.text)
    }
    if let date = answers.paperDate {
      guard let known = PartialDate(date.text) else {
        throw date.error(
          Refusal(
            Phrase(zh: "不是日期", en: "it is no date"),
            help: Phrase(
              zh: "写年、年月或年月日，例如：2024-01",
              en: "Write a year, a month or a day, as in 2024-01")))
      }
      paper.date = known
    }
    if let venue = answers.venue {
      try venue.check { $0.paper.venue = $1 }
      paper.venue = venue.text
    }
  }

  /// What the service says, for the writer of the summaries to say in other words.
  func comments(_ language: Language) -> [String] {
    guard let introduction, let about = introduction.about else { return [] }
    let service = introduction.service[language]
    var lines = [
      language == .zh ? "\(service)上的说明：\(about)" : "\(service) says: \(about)"
    ]
    if let licence = introduction.licence {
      lines.append(language == .zh ? "许可证：\(licence)" : "Licence: \(licence)")
    }
    lines.append(
      language == .zh
        ? "请用自己的话写“summary”，然后删去这几行。"
        : "Write 'summary' in your own words, then delete these lines.")
    return EntryProof.refusal { $0.comments = lines } == nil ? lines : []
  }
}

extension EntryDraft {
  /// Whether both languages have what every entry has.
  var isWhole: Bool {
    [title.zh, title.en, summary.zh, summary.en].allSatisfy { $0 != nil }
  }
}

extension TypedLink {
  /// The month that the number of a paper on arXiv begins with.
  fileprivate var monthOnArxiv: PartialDate? {
    guard kind == .arxiv else { return nil }
    let digits = (target.split(separator: "/").last ?? "").prefix(4)
    let century = digits.hasPrefix("9") ? "19" : "20"
    return PartialDate("\(century)\(digits.prefix(2))-\(digits.suffix(2))")
  }
}
