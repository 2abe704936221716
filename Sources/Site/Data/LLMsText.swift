import Content
import Templates

/// `llms.txt`: what the site holds and where, for language models, in the form that llmstxt.org describes. It names
/// sections, not entries: these are in `list.json`, all in one file. A language that nothing is written in is left out.
struct LLMsText {
  /// One for each language, the list's first one first. All stand at the root of the site.
  let pages: [PageContext]

  func bytes() -> [UInt8] {
    var text = "# " + distinct(\.name).joined(separator: " · ") + "\n\n"
    text += distinct(\.description).map { "> \($0)\n" }.joined(separator: ">\n")
    for page in pages where !page.isCopy {
      text += "\n## \(Markdown.literal(page.languageName(among: pages)))\n\n"
      for link in page.links {
        text += "- [\(Markdown.literal(link.words))](\(link.address))"
        text += link.note.map { ": \(Markdown.literal($0))\n" } ?? "\n"
      }
    }
    return Array(text.utf8)
  }

  /// What is the same in both languages is said once.
  private func distinct(_ text: (PageContext) -> String) -> [String] {
    var texts: [String] = []
    for page in pages where !texts.contains(text(page)) { texts.append(text(page)) }
    return texts.map(Markdown.literal)
  }
}

private struct NamedLink {
  let words: String
  let address: String
  let note: String?
}

extension PageContext {
  /// What the language calls itself, which only the other one has to say on its pages.
  fileprivate func languageName(among pages: [PageContext]) -> String {
    pages.first { $0.language != language }?.strings.phrase(.twinName) ?? language.tag
  }

  /// Everything that is worth a visit, and how much is there.
  fileprivate var links: [NamedLink] {
    let pages: [(words: String, path: String?, note: String?)] =
      [
        (name, edition.homePath, strings.count(.entries, outline.entries.count))
      ] + PageKind.all.map { (strings.phrase($0.title), edition.path(of: $0), $0.count(edition)) }
    let files: [(words: String, path: String?, note: String?)] = [
      (SiteLayout.list, SiteLayout.list, strings.phrase(.jsonFile)),
      (SiteLayout.papers, FootLink.bib.path(in: edition), strings.phrase(.bibList)),
      ("feed.xml", edition.feedPath, strings.phrase(.feed)),
    ]
    return links(pages) + outline.sections.indices.map(link(toSection:)) + links(files)
  }

  private func links(_ pages: [(words: String, path: String?, note: String?)]) -> [NamedLink] {
    pages.compactMap { words, path, note in
      path.map { NamedLink(words: words, address: address(of: self.path.href(to: $0)), note: note) }
    }
  }

  private func link(toSection index: Int) -> NamedLink {
    let node = outline.sections[index]
    let title = node.section.file.title.shown(in: language)?.text.value ?? ""
    return NamedLink(
      words: "\(node.number) \(title)", address: address(of: href(ofSection: index)),
      note: strings.count(.entries, node.section.count))
  }

  /// Relative where the site does not know its own address: the file stands at its root.
  private func address(of href: String) -> String { (edition.baseURL ?? "") + href }
}
