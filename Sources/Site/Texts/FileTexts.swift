public import Content
import Templates

/// The Markdown of one file, read once: pages and files for programs take from here what they show of it.
///
/// Nothing in it depends on other files or on the page, so it is made beside the file and kept with it.
public final class FileTexts: Sendable {
  /// A link to a place of the list, which only the whole list can judge.
  struct Link: Sendable {
    /// As it is written: `#cmb`.
    let destination: String
    let place: Place
  }

  public let diagnostics: [Diagnostic]
  let links: [Link]
  /// The file, as the user knows it.
  let path: String
  private let headings: Markdown.Headings
  /// Those with marks. All others show as they are written.
  private let marked: [(pair: Pair, zh: MarkedText?, en: MarkedText?)]

  /// Of a file that makes sense; nil for one that does not.
  public convenience init?(_ parsed: Parsed) {
    switch parsed.file {
    case .entry(let entry): self.init(entry)
    case .section(let section): self.init(section)
    case .list(let list): self.init(list)
    case nil: return nil
    }
  }

  convenience init(_ entry: Entry) {
    self.init(
      entry.texts, in: entry.path, headings: Markdown.Headings(first: 2, prefix: "details."))
  }

  /// Headings in the words about a section are below its own.
  convenience init(_ section: SectionFile) {
    self.init(
      section.texts, in: section.path,
      headings: Markdown.Headings(
        first: section.folders.count + 2, prefix: SiteLayout.anchor(of: section.folders)))
  }

  convenience init(_ list: ListSettings) {
    self.init(list.texts, in: list.path, headings: Markdown.Headings(first: 2, prefix: "intro."))
  }

  /// Of a file whose texts have no marks.
  static let unmarked = FileTexts([], in: "", headings: Markdown.Headings(first: 2, prefix: ""))

  private init(_ texts: [Text], in path: String, headings: Markdown.Headings) {
    self.path = path
    self.headings = headings
    var reading = Reading(path: path, headings: headings)
    marked = texts.compactMap { reading.read($0) }
    diagnostics = reading.diagnostics
    links = reading.links
  }

  /// The HTML of a text in a language that it has. `href` returns where the name of an entry or a section leads to.
  func html(
    _ pair: Pair, _ mode: Markdown.Mode, in language: Language, href: (String) -> String?
  ) -> HTML? {
    guard let text = pair[language]?.value else { return nil }
    let markdown = Markdown(language: language.text, headings: headings)
    guard let marked = marked(pair, language) else { return markdown.html(ofPlain: text, mode) }
    return (marked.kept?.html ?? markdown.render(text, mode).html).closed(href)
  }

  /// The words of a paragraph without its marks, for where HTML cannot be; nil in a language that it does not have.
  func words(_ pair: Pair, in language: Language) -> String? {
    guard let text = pair[language]?.value else { return nil }
    guard let marked = marked(pair, language) else { return text }
    if let kept = marked.kept { return kept.words ?? text }
    return Markdown(language: language.text, headings: headings).render(text, .inline).words ?? text
  }

  /// The same in the language that a page in `language` shows.
  func shownWords(_ pair: Pair, in language: Language) -> String? {
    words(pair, in: language) ?? words(pair, in: language.twin)
  }

  private func marked(_ pair: Pair, _ language: Language) -> MarkedText? {
    let text = marked.first { $0.pair === pair }
    return language == .zh ? text?.zh : text?.en
  }
}

/// A text in one language that has marks.
final class MarkedText: Sendable {
  /// What it came to, with the words of a paragraph; nil where there was no room to keep it.
  let kept: (html: OpenHTML, words: String?)?

  static func keep(_ rendered: Markdown.Rendered) -> MarkedText {
    TextMemory.take(size(of: rendered.html, rendered.words))
      ? MarkedText((rendered.html, rendered.words)) : forgotten
  }

  /// One for all texts without room.
  private static let forgotten = MarkedText(nil)

  private init(_ kept: (html: OpenHTML, words: String?)?) { self.kept = kept }

  deinit {
    if let kept { TextMemory.leave(Self.size(of: kept.html, kept.words)) }
  }

  /// In memory, with what belongs to the object and its parts.
  private static func size(of html: OpenHTML, _ words: String?) -> Int {
    html.size + (words?.utf8.count ?? 0) + 160
  }
}

extension FileTexts {
  /// Reads the texts of a file one after another.
  private struct Reading {
    let path: String
    let headings: Markdown.Headings
    var diagnostics: [Diagnostic] = []
    var links: [Link] = []

    /// Nil for a text without marks.
    mutating func read(_ text: Text) -> (pair: Pair, zh: MarkedText?, en: MarkedText?)? {
      guard let mode = text.kind.mode else { return nil }
      let zh = render(text.pair, mode, in: .zh)
      let en = render(text.pair, mode, in: .en)
      if zh == nil, en == nil { return nil }
      if mode == .block { compareHeadings(text.pair, zh, en) }
      return (text.pair, zh.map(MarkedText.keep), en.map(MarkedText.keep))
    }

    private mutating func render(
      _ pair: Pair, _ mode: Markdown.Mode, in language: Language
    ) -> Markdown.Rendered? {
      guard let text = pair[language], !Markdown.isPlain(text.value, mode) else { return nil }
      let rendered = Markdown(language: language.text, headings: headings).render(text.value, mode)
      // One text for both languages has its problems once.
      if pair.isShared, language == .en { return rendered }
      let place = Place(path: path, span: text.span)
      diagnostics += rendered.problems.map { Diagnostic($0, at: place) }
      var seen: Set<String> = []
      links += rendered.links.filter { seen.insert($0).inserted }.map {
        Link(destination: $0, place: place)
      }
      return rendered
    }

    /// Both languages have the same ids on their pages.
    private mutating func compareHeadings(
      _ pair: Pair, _ zh: Markdown.Rendered?, _ en: Markdown.Rendered?
    ) {
      guard let chinese = pair.zh, let english = pair.en,
        zh?.isRefused != true, en?.isRefused != true
      else { return }
      let counts = (zh: zh?.headings ?? 0, en: en?.headings ?? 0)
      guard counts.zh != counts.en else { return }
      diagnostics.append(
        Diagnostic(
          .error, rule: "unequal-ids",
          at: Place(path: path, span: counts.zh < counts.en ? chinese.span : english.span),
          "the Chinese text has \(headings(counts.zh)), the English text \(headings(counts.en))",
          help: "Give both the same headings in the same order",
          chinese: Wording(
            "中文有\(counts.zh)个标题，英文有\(counts.en)个", "两边的标题要相同，顺序也要相同")))
    }

    private func headings(_ count: Int) -> String {
      switch count {
      case 0: "no heading"
      case 1: "1 heading"
      default: "\(count) headings"
      }
    }
  }
}

extension TextType.Kind {
  /// How Markdown reads it; nil for words without marks.
  fileprivate var mode: Markdown.Mode? {
    switch self {
    case .line, .word: nil
    case .paragraph: .inline
    case .blocks: .block
    }
  }
}

extension Diagnostic {
  /// - Parameter suggestion: the name that was probably meant: `#cmb`.
  init(_ problem: MarkdownProblem, at place: Place, suggesting suggestion: String? = nil) {
    self.init(
      problem.isWarning ? .warning : .error, rule: problem.rule, at: place, problem.message.en,
      help: suggestion.map { "Did you mean '\($0)'?" } ?? problem.help.en, focus: problem.snippet,
      chinese: Wording(
        problem.message.zh,
        suggestion.map { "是不是想写“\($0)”？" } ?? problem.help.zh))
  }
}
