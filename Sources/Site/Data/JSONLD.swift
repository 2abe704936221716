import Content
import Templates

/// What a page is about, in the words of schema.org, for search engines: the list on its home page; on an entry's page
/// the paper that the entry is, or the data set that it has. Nothing is said where no word fits for certain.
struct JSONLD {
  let page: PageContext

  func data() -> ScriptData? {
    switch page.subject.topic {
    case .list: list()
    case .entry(let index): entry(page.outline.entries[index])
    case .section, nil: nil
    }
  }

  private func list() -> ScriptData {
    object("CollectionPage") { object in
      object.member("name", page.name)
      object.member("description", page.description)
      object.member("url", page.edition.address(of: page.path.text))
      object.member("inLanguage", page.language.tag)
      object.member("dateModified", page.outline.additions.days.first?.day.description)
      object.object(as: "isPartOf") { site in
        site.member("@type", "WebSite")
        site.member("name", page.name)
        site.member("url", page.edition.baseURL)
      }
    }
  }

  private func entry(_ entry: Entry) -> ScriptData? {
    if let paper = entry.paper, paper.title == nil {
      return object("ScholarlyArticle") { article in
        about(entry, &article)
        article.facts(of: paper)
      }
    }
    guard entry.links.contains(where: { $0.column == .data }) else { return nil }
    return object("Dataset") { dataset in
      about(entry, &dataset)
      guard let paper = entry.paper, let title = paper.title else { return }
      dataset.object(as: "citation") { article in
        article.member("@type", "ScholarlyArticle")
        article.member("name", title.value)
        article.facts(of: paper)
      }
    }
  }

  private func about(_ entry: Entry, _ writer: inout JSONWriter) {
    writer.member("name", entry.title.shown(in: page.language)?.text.value)
    writer.member("description", page.description)
    writer.member("url", page.edition.address(of: page.path.text))
    writer.member("sameAs", entry.address)
  }

  private func object(_ type: String, _ members: (inout JSONWriter) -> Void) -> ScriptData {
    var writer = JSONWriter(minimumCapacity: 1024)
    writer.object { object in
      object.member("@context", "https://schema.org")
      object.member("@type", type)
      members(&object)
    }
    return ScriptData(json: writer.bytes)
  }
}

extension JSONWriter {
  fileprivate mutating func facts(of paper: Paper) {
    let people = paper.people.names
    if !people.isEmpty {
      // Whether it is a person or a group is not known.
      list(as: "author", people) { writer, name in writer.object { $0.member("name", name) } }
    }
    member("datePublished", paper.date?.description)
    member("identifier", paper.doiURL ?? paper.arxivURL)
  }
}
