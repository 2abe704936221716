import Bytes

extension Problem {
  /// Every sentence about the meaning of files; those about addresses and other formats stand
  /// beside in `Fault+Words.swift`.
  var words: Words {
    switch self {
    // Keys and shapes
    case .notMapping(let shape, let found):
      return Words(
        "wrong-shape", "\(shape.name) must be 'key: value' lines, not \(found.words)",
        "Start with: \(shape.keys.first?.example ?? "")")
    case .unknownKey(let name, let shape):
      let isLink = shape.name == Shape.links.name
      return Words(
        isLink ? "unknown-link" : "unknown-key",
        "unknown \(isLink ? "kind of link" : "key") \(quoted(name))",
        shape.givenOtherwise(name)?.words
          ?? didYouMean(
            shape.nearestKey(to: name),
            else: isLink
              ? "Kinds of links: \(listed(shape.keys.map(\.name)))"
              : "Keys of \(shape.name): \(listed(shape.keys.map(\.name)))"))
    case .keyOfLinks(let name, let link, let place):
      return Words(
        "unknown-key", "\(quoted(name)) is no key of an entry: links stand under 'links'",
        place.words(shortened(link)))
    case .besideKey(let key, let owner, let spaces):
      let (rule, message, help) =
        SyntaxProblem.besideKey(key, owner: owner, spaces: spaces).words
      return Words(rule, message, help)
    case .unknownLanguage(let name):
      return Words(
        "unknown-language", "unknown language \(quoted(name))",
        didYouMean(Language.meant(by: name), else: "A text is kept in zh and en"))
    case .missingKey(let key, let shape):
      return Words(
        "missing-key", "missing key '\(key.name)'",
        key.isDay
          ? "\(Key.wayToTheDay), behind '\(key.name): '"
          : "\(shape.name.withCapital) needs it. Example: \(key.example)")
    case .noValue(let subject, let isRequired):
      let way =
        isRequired ? "Write one after the colon" : "Write one after the colon, or delete the line"
      return Words(
        "no-value", "\(subject.words) has no value",
        subject.isDay ? Key.wayToTheDay : "\(way). Example: \(subject.example)")
    case .wrongShape(let subject, let form, let found):
      return Words(
        "wrong-shape",
        "\(subject.words) must be \(form.words)\(form.isPair ? "" : ", not \(found.words)")",
        form.way(from: found)?.words ?? "Example: \(subject.example)")
    case .wideBrackets(let subject, let open, let items):
      return Words(
        "full-width-mark", "the full-width '\(open)' opens nothing",
        "Write '\(subject.key): \(listInBrackets(items))'")
    case .tooManyItems(let subject, let count, let limit):
      return Words(
        "too-many", "\(subject.words) has \(count) items, more than \(limit)",
        "Keep the most useful ones")
    case .noItems(let subject):
      return Words(
        "no-value", "\(subject.words) is an empty list",
        "Write an item, or delete the line. Example: \(subject.example)")
    case .repeated(let text, let subject):
      return Words(
        "repeated", "\(quoted(text)) is in \(subject.words) twice", "Delete one of the two")

    // Texts
    case .commentAfterText(let comment, let isCurly):
      return Words(
        "comment-after-text", "\(quoted(comment)) would be a comment, not text",
        isCurly
          ? "Curly quotes (“ ”) do not quote a text; put straight ones (\" or ') around the whole text"
          : "Put the text in quotes, or the comment on a line of its own")
    case .commentForValue(let subject):
      return Words(
        "comment-for-value", "what follows '#' is a comment",
        subject.map { "Write the value before it, or in its place. Example: \($0.example)" }
          ?? "Put it in quotes if it is text")
    case .emptyText(let subject):
      return Words(
        "empty-text", "\(subject.words) is empty",
        "Write a text, or delete the line. Example: \(subject.example)")
    case .blankText(let subject, let scalar):
      return Words(
        "empty-text",
        "\(subject.words) has only characters that cannot be seen, such as \(TextProblem.name(scalar))",
        "Write a text, or delete the line. Example: \(subject.example)")
    case .longText(let subject, let count, let limit):
      let isWord = subject.isWord
      return Words(
        "long-text",
        "\(subject.words) is \(count) \(isWord ? "characters" : "bytes") long, more than \(limit)",
        isWord
          ? "Shorten it. Example: \(subject.example)"
          : "Shorten it: \(limit) bytes hold about \(limit / 3) Chinese characters or \(limit) Latin letters"
      )
    case .severalLines(let subject):
      return Words(
        "several-lines", "\(subject.words) must be on one line",
        "Join its lines. Example: \(subject.example)")
    case .severalParagraphs(let subject):
      return Words(
        "several-paragraphs", "\(subject.words) must be one paragraph",
        "Take out the empty line; longer texts belong in 'details' or 'intro'")
    case .spaceInWord(let subject):
      return Words(
        "space-in-word", "\(subject.words) has a space in it",
        "Write it without. Example: \(subject.example)")
    case .missingHalf(let subject, let language, let hasKey, let isRequired):
      let message = "no \(language.name) \(subject.words)"
      let way =
        hasKey
        ? "Write the text behind '\(language.rawValue):' under \(subject.words)"
        : "Add '\(language.rawValue): …' under \(subject.words)"
      return isRequired
        ? Words("missing-half", "\(message), and this list requires one", way)
        : .warning(
          "missing-half", "\(message); the page shows the \(language.twin.name) one", way)
    case .noHalf(let subject):
      return Words(
        "no-value", "\(subject.words) has neither a Chinese nor an English text",
        "Write at least one of the two. Example: \(subject.example)")
    case .placeholder(let text, let placeholder):
      let (name, way) = placeholder.words
      return .warning("placeholder", "\(quoted(text)) only holds the place of \(name)", way)

    // Values
    case .strayMark(let mark, let subject, let mended):
      return Words(
        "stray-mark",
        "\(mark.isCurlyQuote ? "curly quotes do" : "the \(quoted(mark)) does") not belong to \(subject.words)",
        "Write '\(subject.before)\(shortened(mended))'")
    case .badID(let text, let subject, let fault): return fault.words(text, subject)
    case .badDate(let text, let form, let fault): return fault.words(text, form)
    case .badBase(let text, let fault): return fault.words(text)
    case .badRepository(let text, let subject, let fault):
      return fault.words(text, subject, .github)
    case .badIdentifier(let text, let subject, let identifier, let fault):
      return fault.words(text, subject, identifier)
    case .badBranch(let text):
      return Words(
        "bad-branch", "\(quoted(text)) is not the name of a branch",
        "Use letters, digits and . _ - + between slashes. Example: branch: main")
    case .badCondition(let text, let fault):
      return Words(
        "bad-condition", "\(quoted(text)) is not a condition",
        fault.mended.map { "Write '\($0)'" }
          ?? "Conditions are 'stars > 50', 'citations > 20' and 'venue is reviewed'")
    case .badLink(let text, let subject, let kind, let fault):
      return fault.words(text, subject, kind)
    case .notAChoice(let text, let subject, let choices):
      return Words(
        "unknown-choice", "\(subject.words) cannot be \(quoted(text))",
        choices == Status.allCases.map(\.rawValue) && Status.isAlive(text)
          ? "Delete the line: an entry without a status is alive"
          : didYouMean(
            choiceMeant(by: text, among: choices), else: "Choose from: \(listed(choices))"))
    case .repeatedLink(let url):
      return Words(
        "duplicate-link", "another link of this entry already leads to \(quoted(url))",
        "Delete one of the two")
    case .plainGitHub(let path, let subject):
      return .warning(
        "plain-github", "\(subject.words) leads to a repository on GitHub, but shows no stars",
        "Write 'github: \(path)' to give it a star badge")
    case .needlessSearch(let service, let identifier, let id, let isLink):
      return .warning(
        "needless-search",
        "nobody has to search \(service.name) for a paper whose \(identifier.name) is known",
        isLink ? "Delete this link" : "Write '\(identifier.rawValue): \(id)' in its place")

    // Names of files
    case .strayFile(let name):
      return Words(
        "stray-file", "\(quoted(name)) is not an entry",
        "Entries are .yml files, and notes may be .md files; move anything else elsewhere")
    case .wrongEnding(let name, let mended, let fault):
      return Words(
        "wrong-ending", "\(quoted(name)) does not end in .yml", fault.words(mended))
    case .badFileName(let name, let fault):
      return fault.nameWords(name, rule: "bad-file-name", thing: "file", ending: ".yml")
    case .badFolderName(let name, let fault, let nearest):
      let words = fault.nameWords(name, rule: "bad-folder-name", thing: "folder", ending: "")
      return nearest.map {
        Words(words.rule, words.message, "Did you mean '\($0)'? Then move the files there")
      } ?? words
    case .entryOutsideSection(let name, let sections):
      let isList = Suggestion.nearest(to: name, among: ["list.yml"]) != nil
      return Words(
        "entry-outside-section", "\(quoted(name)) is in no section",
        isList
          ? "Did you mean 'list.yml'? An entry belongs in a folder that has a section.yml"
          : sections.isEmpty
            ? "Move it into a folder that has a section.yml"
            : "Move it into the folder of its section: \(listed(shortened(sections)))")
    case .entryOutsideContent(let root, let mended):
      return .warning(
        "entry-outside-content", "this looks like an entry, but it is not in \(quoted(root))",
        mended.map { "Move it to \($0)" } ?? "Move it into the folder of its section in \(root)")
    case .sectionAtTop:
      return Words(
        "section-at-top", "section.yml describes the folder that it is in, but this is the top",
        "Move it into a folder, or write 'list.yml' if you meant the whole list")
    case .listNotAtTop:
      return Words(
        "list-not-at-top", "list.yml belongs at the top of the content folder",
        "Move it there, or name it 'section.yml' if it describes this folder")
    case .tooDeep(let limit):
      return Words(
        "too-deep", "sections nest at most \(limit) deep",
        "Move this folder up, or merge it with the one above")

    // Rules across files
    case .noList:
      return Words(
        "no-list", "there is no list.yml, which names and describes the list",
        "Create it with two lines, 'name: {zh: …, en: …}' and 'description: {zh: …, en: …}'")
    case .noSection(let folder, let nearest):
      let way = "\(folder)/section.yml with: title: {zh: …, en: …}"
      return Words(
        "no-section", "the folder \(quoted(folder)) has no section.yml, which gives it a title",
        nearest.map { "Did you mean '\($0)'? For a new section, create \(way)" } ?? "Create \(way)")
    case .rootTwice(let root, let mended):
      return Words(
        "doubled-path", "'\(root)' stands twice in the path", "Did you mean '\(mended)'?")
    case .emptySection:
      return .warning(
        "empty-section", "this section has no entries", "Add one, or delete the folder")
    case .sameButForCase(let other):
      return Words(
        "same-but-for-case", "the name differs from \(other) only by upper and lower case",
        "Rename one of the two: many systems cannot keep both")
    case .sameId(let id, let other):
      return Words(
        "duplicate-id", "the id '\(id)' is already that of \(other):1",
        "Rename the new file; if both are about the same thing, add to the old entry instead")
    case .sectionOfSameName(let id, let other):
      return Words(
        "duplicate-id", "'\(id)' is also the name of the folder of \(other)",
        "Rename one of the two, so that 'order' can tell them apart")
    case .aliasIsId(let alias, let other):
      return Words(
        "duplicate-alias", "the alias '\(alias)' is the id of \(other):1",
        "Delete the alias: the entry with that id is found there")
    case .aliasOfItself(let alias):
      return Words(
        "duplicate-alias", "the alias '\(alias)' is this entry's own id", "Delete the alias")
    case .sameAlias(let alias, let other, let line):
      return Words(
        "duplicate-alias", "'\(alias)' is already an alias in \(other):\(line)",
        "Delete one of the two")
    case .unknownInOrder(let name, let known):
      return Words(
        "unknown-in-order", "'order' names \(quoted(name)), which is not here",
        didYouMean(
          Suggestion.nearest(to: name, among: known),
          else: known.isEmpty
            ? "Delete it: there is nothing here to order"
            : "Delete it, or name one of: \(listed(shortened(known)))"))
    case .sameTitle(let other, let line):
      return .warning(
        "duplicate-title", "\(other):\(line) has the same title",
        "Keep one of the two entries, or say in their titles what sets them apart")
    case .typedMarker(let icon):
      return .warning(
        "typed-marker", "'\(icon)' is given by the rules in list.yml, not typed",
        "Delete it here: pages show it where a rule holds")
    case .futureDay(let day):
      return .warning(
        "future-date", "\(day) has not come yet",
        "Write the day on which the entry comes into the list")

    // Against the published list
    case .lostName(let name, let likeness, let aliases):
      let line = "aliases: [\(listed(aliases))]"
      guard let likeness else {
        return .warning(
          PublishedList.rule,
          "in the published list '\(name)' leads to this entry, and here to nothing",
          "Write '\(line)', so that links to it still work")
      }
      return .warning(
        PublishedList.rule,
        "'\(name)' is in the published list, and not here; this entry has \(likeness.words)",
        "If it is the same under a new name, write '\(line)', so that links to it still work")
    case .goneEntry(let name, let aliases):
      return .warning(
        PublishedList.rule,
        "'\(name)' is in the published list, and not here: links to it will be dead",
        "If it has a new name, write 'aliases: [\(listed(aliases))]' in its file. "
          + "If what it is about is gone, keep the entry and write 'status: gone'")

    // Stored facts
    case .factsNotJSON:
      return Words(
        "bad-facts", "the stored facts are not JSON, or not in the form that Duet writes",
        "Take the file back from git, or delete it; the next refresh writes it anew")
    case .factsInConflict:
      return Words(
        "bad-facts", "the stored facts hold a merge conflict",
        "Keep either side: the next refresh brings it up to date")
    case .factsOfOtherVersion(let version):
      return Words(
        "bad-facts", "the stored facts are of version \(version), and this program reads version 1",
        "Update Duet, or delete the file and refresh")
    case .badFact(let name, let fault):
      return fault.words(name)
    case .repeatedFact(let name, let kept):
      return .warning(
        "bad-facts",
        "stored facts are kept under \(quoted(name)) and under \(quoted(kept)), which mean the same; "
          + "the latter count",
        "Delete this line: the next refresh writes one name for both")
    }
  }
}

extension Likeness {
  /// As what an entry has.
  fileprivate var words: String {
    switch self {
    case .repository: "the same repository"
    case .link: "the same first link"
    case .title: "the same title"
    }
  }
}
