/// What can be wrong with the meaning of a file, as facts. `Problem+Words.swift` says them in
/// words.
enum Problem {
  // Keys and shapes
  case notMapping(Shape, found: Node.Kind)
  case unknownKey(String, in: Shape)
  /// A kind of link that stands where the entry's own keys stand, and the link as its new place takes it.
  case keyOfLinks(String, link: String, PlaceOfLinks)
  case besideKey(String, owner: String, spaces: Int)
  case unknownLanguage(String)
  case missingKey(Key, in: Shape)
  case noValue(Subject, isRequired: Bool)
  case wrongShape(Subject, Form, found: Node.Kind)
  case wideBrackets(Subject, open: String, items: String)
  case tooManyItems(Subject, count: Int, limit: Int)
  case noItems(Subject)
  case repeated(String, Subject)

  // Texts
  case commentAfterText(String, isCurly: Bool)
  /// The subject is named where it is no free text.
  case commentForValue(Subject?)
  case emptyText(Subject)
  /// It has characters, and a page shows none of them; the first that is not ASCII.
  case blankText(Subject, Unicode.Scalar)
  case longText(Subject, count: Int, limit: Int)
  case severalLines(Subject)
  case severalParagraphs(Subject)
  case spaceInWord(Subject)
  /// `hasKey` where the key of the language is there, with nothing behind it.
  case missingHalf(Subject, Language, hasKey: Bool, isRequired: Bool)
  case noHalf(Subject)
  case placeholder(String, Placeholder)

  // Values
  case strayMark(String, Subject, mended: String)
  case badID(String, Subject, IdFault)
  case badDate(String, Form, DateFault)
  case badBase(String, AddressFault)
  case badRepository(String, Subject, CodeHostFault)
  case badIdentifier(String, Subject, Identifier, IdentifierFault)
  case badBranch(String)
  case badCondition(String, ConditionFault)
  case badLink(String, Subject, LinkKind, LinkFault)
  case notAChoice(String, Subject, [String])
  case repeatedLink(String)
  case plainGitHub(path: String, Subject)
  /// The paper can be found by its identifier; `isLink` where it is among the links already.
  case needlessSearch(SearchService, Identifier, String, isLink: Bool)

  // Names of files
  case strayFile(String)
  case wrongEnding(String, mended: String, EndingFault)
  case badFileName(String, IdFault)
  /// Where a folder beside it has nearly the same name, that one.
  case badFolderName(String, IdFault, nearest: String?)
  case entryOutsideSection(String, sections: [String])
  case entryOutsideContent(String, mended: String?)
  case sectionAtTop
  case listNotAtTop
  case tooDeep(Int)

  // Rules across files
  case noList
  case noSection(folder: String, nearest: String?)
  /// Somebody typed the whole path where a page asked for the rest of it.
  case rootTwice(String, mended: String)
  case emptySection
  case sameButForCase(other: String)
  case sameId(String, other: String)
  case sectionOfSameName(String, other: String)
  case aliasIsId(String, other: String)
  case aliasOfItself(String)
  case sameAlias(String, other: String, line: Int)
  case unknownInOrder(String, known: [String])
  case sameTitle(other: String, line: Int)
  case typedMarker(String)
  case futureDay(Day)

  // Against the published list
  /// A name that led to this entry, or to one that is like it; `aliases` are all that the entry then has.
  case lostName(String, Likeness?, aliases: [String])
  case goneEntry(String, aliases: [String])

  // Stored facts
  case factsNotJSON
  case factsInConflict
  case factsOfOtherVersion(Int)
  case badFact(String, FactFault)
  /// A name that another one in the file means too, and that other one.
  case repeatedFact(String, kept: String)
}

/// What a problem is about: the value of a key, an item of its list, or a half of its pair.
struct Subject {
  enum Role {
    case value, item
    case half(Language)
  }

  let key: String
  /// The key and a value, on one line.
  let example: String
  let isDay: Bool
  var role = Role.value

  init(_ key: Key) {
    self.key = key.name
    example = key.example
    isDay = key.isDay
  }

  func with(_ role: Role) -> Subject {
    var subject = self
    subject.role = role
    return subject
  }

  var isTag: Bool { key == KeyName.tags.rawValue }

  /// What stands before the value on its line: `added: `; nothing before an item.
  var before: String { if case .item = role { "" } else { "\(key): " } }

  /// `'tags'`, `an item of 'tags'`, `the English 'summary'`.
  var words: String {
    switch role {
    case .value: "'\(key)'"
    case .item: "an item of '\(key)'"
    case .half(let language): "the \(language.name) '\(key)'"
    }
  }
}

extension Language {
  /// Its name in messages.
  var name: String {
    switch self {
    case .zh: "Chinese"
    case .en: "English"
    }
  }
}

/// What is wrong with a record of stored facts.
enum FactFault {
  case name
  case value(field: String)
}
