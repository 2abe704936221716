import Content

/// `list.json`: the whole list for programs, both languages in one file.
///
///     {"version": 1, "name": {"zh": …, "en": …}, "description": {…}, "licence": …, "url": …,
///      "sections": [{"path": "datasets/chinese", "number": "2.1", "title": {…}, "count": 12}],
///      "entries": [{"id": …, "section": "datasets/chinese", "title": {…}, "summary": {…}, "links": […], …}]}
///
/// Texts are the Markdown that the entry files hold. A half that is missing is left out, never filled in, and so is
/// everything that is not known. A star count comes with the day on which it was asked for.
struct ListJSON {
  let outline: Outline
  let baseURL: String?

  func write(to take: ([UInt8]) -> Void) {
    var writer = JSONWriter(minimumCapacity: 2 * JSONWriter.pieceSize)
    writer.object { file in
      let list = outline.catalogue.list
      file.member("version", 1)
      file.pair("name", list.name)
      file.pair("description", list.description)
      file.member("licence", list.licence)
      file.member("url", baseURL)
      file.lines(as: "sections", outline.sections) { $0.section($1) }
      file.lines(as: "entries", outline.entries.indices) { writer, index in
        writer.entry(outline.entries[index], outline: outline)
        writer.handOver(to: take)
      }
    }
    writer.newline()
    writer.handOverRest(to: take)
  }
}

extension JSONWriter {
  fileprivate mutating func pair(_ name: String, _ pair: Pair?) {
    guard let pair else { return }
    object(as: name) { writer in
      for language in Language.allCases {
        writer.member(language.rawValue, pair[language]?.value)
      }
    }
  }

  fileprivate mutating func section(_ node: Outline.SectionNode) {
    object { writer in
      writer.member("path", node.section.file.folders.joined(separator: "/"))
      writer.member("number", node.number)
      writer.pair("title", node.section.file.title)
      writer.pair("intro", node.section.file.intro)
      writer.member("count", node.section.count)
    }
  }

  fileprivate mutating func entry(_ entry: Entry, outline: Outline) {
    object { writer in
      writer.member("id", entry.id)
      writer.member("section", entry.section.joined(separator: "/"))
      writer.pair("title", entry.title)
      writer.pair("summary", entry.summary)
      if !entry.links.isEmpty { writer.list(as: "links", entry.links) { $0.link($1) } }
      if !entry.fields.isEmpty {
        writer.list(as: "fields", entry.fields) { writer, field in
          writer.object {
            $0.pair("label", field.label)
            $0.pair("value", field.value)
          }
        }
      }
      writer.member("tags", entry.tags.map(\.value))
      writer.member("added", entry.added.description)
      writer.member("status", entry.status?.rawValue)
      writer.member("aliases", entry.aliases.map(\.value))
      if let paper = entry.paper { writer.paper(paper) }
      writer.pair("details", entry.details)
      if let facts = outline.catalogue.facts(of: entry), let stars = facts.stars {
        writer.stars(stars, facts.asked)
      }
    }
  }

  private mutating func link(_ link: Link) {
    object { writer in
      writer.member("kind", link.kind.rawValue)
      writer.member("service", link.service?.rawValue)
      writer.member("url", link.url)
      writer.pair("label", link.label)
      writer.member("code", link.code?.value)
    }
  }

  private mutating func paper(_ paper: Paper) {
    object(as: "paper") { writer in
      writer.member("title", paper.title?.value)
      writer.member("authors", paper.authors.map(\.value))
      writer.member("date", paper.date?.description)
      writer.member("venue", paper.venue?.value)
      writer.member("doi", paper.doi?.value)
      writer.member("arxiv", paper.arxiv?.value)
    }
  }

  private mutating func stars(_ count: Int, _ asked: Day) {
    object(as: "stars") { writer in
      writer.member("count", count)
      writer.member("asked", asked.description)
    }
  }
}
