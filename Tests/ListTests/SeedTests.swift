import Content
import Foundation
import Testing

/// The list has what its sources have, in words of its own. The sources lie in the folder that `SEEDS` names.
@Suite(.enabled(if: Seeds.folder != nil, "SEEDS names the folder of the source lists"))
struct SeedTests {
  let list: ThisList
  let seeds: Seeds
  let leftOut: LeftOut

  init() throws {
    list = try ThisList.read()
    seeds = try Seeds.read()
    leftOut = try LeftOut.read()
  }

  @Test func `every address of the sources is in the list, or left out for a reason`() {
    let known = list.addresses
    var told: Set<NormalAddress> = []
    for (text, place) in seeds.addresses {
      let address = NormalAddress(text)
      if known.contains(address) || leftOut.items.contains(where: { $0.covers(text) }) { continue }
      guard told.insert(address).inserted else { continue }
      Issue.record(
        """
        \(place): \(text) is not in the list: make it a link of an entry, or say in \(LeftOut.path) why it is left \
        out: '- address — reason'
        """)
    }
  }

  @Test func `what is left out is in the sources and not in the list`() {
    let known = list.addresses
    let written = seeds.addresses.map(\.text)
    for item in leftOut.items {
      let meant = written.filter(item.covers)
      if meant.isEmpty {
        Issue.record("\(item.place): \(item.address) is in no source: delete the line")
      }
      for address in Set(meant) where known.contains(NormalAddress(address)) {
        Issue.record("\(item.place): \(address) is in the list: delete the line")
      }
    }
  }

  @Test func `every paper of the search page is in the list`() {
    let titles = seeds.paperTitles
    #expect(titles.count == 118)
    let names = Set(
      list.entries.flatMap { entry in
        [entry.title.zh, entry.title.en, entry.paper?.title].compactMap { $0?.value.folded }
      })
    let details = list.texts.filter { $0.key == "details" }.map(\.value.folded)
    for (title, place) in titles where !names.contains(title.folded) {
      if details.contains(where: { $0.contains(title.folded) }) { continue }
      Issue.record("\(place): no entry has the title or paper.title '\(title)'")
    }
  }

  @Test func `no sentence is that of a source`() {
    var runs: [String: String] = [:]
    for file in seeds.files {
      for (run, _) in Runs(of: file.text).all where runs[run] == nil { runs[run] = file.name }
    }
    for text in list.texts where text.isProse {
      for part in text.ownWords {
        guard let (run, start) = Runs(of: part).all.first(where: { runs[$0.run] != nil }) else {
          continue
        }
        text.complain(
          "has words of \(runs[run] ?? ""), '\(run)': say it in your own",
          about: part[start...])
      }
    }
  }
}

/// `content/LEFT_OUT.md` can be read without the sources.
@Suite struct LeftOutTests {
  @Test func `every line with an address gives a reason, and each address has one line`() throws {
    let leftOut = try LeftOut.read()
    for line in leftOut.strayLines {
      Issue.record("\(LeftOut.path):\(line): write '- https://… — reason'")
    }
    var seen: Set<NormalAddress> = []
    for item in leftOut.items where !seen.insert(NormalAddress(item.address)).inserted {
      Issue.record("\(item.place): \(item.address) has a line already")
    }
  }
}

extension ThisList {
  /// Where entries and texts lead.
  fileprivate var addresses: Set<NormalAddress> {
    let links = entries.flatMap { entry in
      entry.links.map(\.url) + [entry.paper?.doiURL, entry.paper?.arxivURL].compactMap(\.self)
    }
    let written = texts.flatMap { FoundAddress.all(in: $0.value).map(\.text) }
    return Set((links + written).map(NormalAddress.init))
  }
}

extension Text {
  /// What is not a name or an address: the text around links, whose labels are names of what they lead to, and around
  /// code, which are names of files.
  fileprivate var ownWords: [Substring] {
    value.split(separator: /\[[^\[\]]*\]\([^()\s]*\)|https?:\/\/\S+|`[^`]*`/)
  }
}

extension String {
  /// For titles, which lists set in many ways: lower case, each run of white space a space.
  fileprivate var folded: String {
    precomposedStringWithCanonicalMapping.lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
