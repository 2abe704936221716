import Content
import Testing

/// Sections are worth a heading, and short enough to look through.
@Suite struct SectionTests {
  let list: ThisList

  init() throws { list = try ThisList.read() }

  @Test func `no section has a single entry, or more than 99 of its own`() {
    for section in list.sections {
      let own = list.entries.count { $0.section == section.folders }
      let all = list.entries.count { $0.section.starts(with: section.folders) }
      if all < 2 {
        let count = all == 0 ? "no entry" : "a single entry"
        Issue.record("\(section.path): \(count) is no section: merge it with another")
      }
      if own > 99 {
        Issue.record("\(section.path): \(own) entries are too many to look through: divide it")
      }
    }
  }

  @Test func `no section is deeper than three`() {
    for section in list.sections where section.folders.count > 3 {
      Issue.record("\(section.path): \(section.folders.count) deep: move it up")
    }
  }
}
