import Bytes

/// What single values are. All that stands in a file is text to the checker, while YAML takes `2018` for a number, `true` for
/// a truth and `null` for nothing: where such a text is good, so are these.
extension JSONSchemaWriter {
  private static let anyScalar: JSONValue = ["string", "number", "boolean", "null"]

  static func text(_ type: TextType, mayBeAbsent: Bool = false) -> JSONValue {
    let words =
      switch type.kind {
      case .word:
        Phrase(
          zh: "一个词，不含空格，不超过\(type.limit)个字符",
          en: "One word without spaces, of up to \(type.limit) characters")
      case .line:
        Phrase(
          zh: "一行文字，不超过\(type.limit)字节", en: "A text on one line, of up to \(type.limit) bytes")
      case .paragraph:
        Phrase(
          zh: "一段文字，不超过\(type.limit)字节", en: "A single paragraph, of up to \(type.limit) bytes")
      case .blocks:
        Phrase(zh: "文字，不超过\(type.limit)字节", en: "A text of up to \(type.limit) bytes")
      }
    return [
      "type": anyScalar, "pattern": .text(Pattern.text(type, mayBeAbsent: mayBeAbsent)),
      "patternErrorMessage": .text(words.inBoth),
    ]
  }

  /// A half without a value is one that is not written yet, but one half has to be.
  static func pair(_ type: TextType) -> JSONValue {
    let halves = Language.allCases.map { language in
      guard case .object(let members) = text(type, mayBeAbsent: true) else {
        return JSONValue.Member(language.rawValue, [:])
      }
      let about = Phrase(zh: "\(language.words.zh)文字。", en: "The \(language.words.en) text.")
      return JSONValue.Member(
        language.rawValue, .object([.init("description", .text(about.inBoth))] + members))
    }
    return [
      "type": "object", "properties": .object(halves), "additionalProperties": false,
      "anyOf": .list(
        Language.allCases.map { language in
          [
            "properties": .object([.init(language.rawValue, ["pattern": #"\S"#])]),
            "required": [.text(language.rawValue)],
          ]
        }),
    ]
  }

  static func slug(_ pattern: String, proposing names: [String] = []) -> JSONValue {
    let words = Phrase(
      zh: "小写字母和数字，用连字符连接，不超过\(Id.limit)个字符",
      en: "Lower-case letters and digits, joined by hyphens, up to \(Id.limit) characters")
    let rule: [JSONValue.Member] = [
      .init("pattern", .text(pattern)), .init("minimum", 0),
      .init("patternErrorMessage", .text(words.inBoth)),
    ]
    let type = JSONValue.Member("type", anyScalar)
    guard !names.isEmpty else { return .object([type] + rule) }
    return .object([
      type, .init("anyOf", .list([["enum": JSONValue(texts: names)], .object(rule)])),
    ])
  }

  static func choice(_ words: [String]) -> [JSONValue.Member] {
    [
      .init("type", "string"),
      .init(
        "anyOf",
        [
          ["enum": JSONValue(texts: words)],
          [
            "pattern": .text(Pattern.choice(words)),
            "patternErrorMessage": .text(
              (Phrase(zh: "可以写：", en: "One of: ") + listed(words)).inBoth),
          ],
        ]),
    ]
  }

  func list(
    _ item: [JSONValue.Member], _ limit: Int, unique: Bool
  ) -> [JSONValue.Member] {
    let list: [JSONValue.Member] = [
      .init("type", "array"), .init("items", .object(item)), .init("minItems", 1),
      .init("maxItems", .number(limit)),
    ]
    guard unique else { return list }
    // Two texts may be the same number.
    return list + [
      .init("if", ["items": ["type": "string"]]), .init("then", ["uniqueItems": true]),
    ]
  }

  func oneOrMore(_ item: [JSONValue.Member], _ limit: Int) -> [JSONValue.Member] {
    [.init("anyOf", .list([.object(item), .object(list(item, limit, unique: false))]))]
  }

  /// A value that means more than its letters.
  static func form(_ type: ValueType) -> JSONValue {
    switch type {
    case .day:
      .form(Pattern.day, Phrase(zh: "日期，例如2026-11-21", en: "A day, as in 2026-11-21"))
    case .partialDate:
      .form(
        Pattern.partialDate,
        Phrase(
          zh: "年、月或日，例如2026、2026-11、2026-11-21",
          en: "A year, month or day, as in 2026, 2026-11, 2026-11-21"),
        orNumber: .init("integer", from: Day.years.lowerBound, to: Day.years.upperBound))
    case .base:
      .form(
        Pattern.base,
        Phrase(
          zh: "网站首页的网址，不带“?”和“#”",
          en: "The address where a site begins, without '?' and '#'"))
    case .repository:
      .form(
        Pattern.path(on: .github),
        Phrase(zh: "GitHub上的owner/name", en: "owner/name on GitHub"))
    case .branch:
      [
        "type": anyScalar, "pattern": .text(Pattern.branch), "minimum": 0,
        "patternErrorMessage": .text(
          Phrase(zh: "分支的名称，例如main", en: "The name of a branch, as in main").inBoth),
      ]
    case .condition:
      .form(
        Pattern.condition,
        Phrase(
          zh: "“stars > 50”“citations > 20”或“venue is reviewed”",
          en: "'stars > 50', 'citations > 20' or 'venue is reviewed'"))
    case .count:
      .form(
        Pattern.count, Phrase(zh: "1到9999的数字", en: "A number from 1 to 9999"),
        orNumber: .init("integer", from: 1, to: 9999))
    case .identifier(.doi):
      .form(
        Pattern.identifier(.doi),
        Phrase(zh: "DOI，例如10.1145/359545.359563", en: "A DOI, as in 10.1145/359545.359563"))
    case .identifier(.arxiv):
      // Without quotes `1810.04805` is a number.
      .form(
        Pattern.identifier(.arxiv),
        Phrase(zh: "arXiv编号，例如\"1810.04805\"", en: "A number on arXiv, as in \"1810.04805\""),
        orNumber: .init("number", from: 1, to: 9913))
    case .identifier(.pubmed):
      .form(
        Pattern.identifier(.pubmed),
        Phrase(zh: "PubMed编号，例如31501885", en: "A number on PubMed, as in 31501885"),
        orNumber: .init("integer", from: 1, to: 999_999_999))
    case .text, .pair, .textOrPair, .slug, .id, .choice, .target, .link, .list, .oneOrMore,
      .mapping, .rule:
      [:]
    }
  }
}

/// What a value without quotes may be to YAML.
struct NumberRange {
  let type: String
  let minimum: Int
  let maximum: Int

  init(_ type: String, from minimum: Int, to maximum: Int) {
    (self.type, self.minimum, self.maximum) = (type, minimum, maximum)
  }
}

extension JSONValue {
  static func anyOf(_ choices: [JSONValue]) -> JSONValue { ["anyOf": .list(choices)] }

  static func form(_ pattern: String, _ words: Phrase, orNumber range: NumberRange? = nil)
    -> JSONValue
  {
    let type = range.map { JSONValue(texts: ["string", $0.type]) } ?? "string"
    let limits = range.map { range in
      [
        Member("minimum", .number(range.minimum)), Member("maximum", .number(range.maximum)),
      ]
    }
    return .object(
      [Member("type", type), Member("pattern", .text(pattern))] + (limits ?? [])
        + [Member("patternErrorMessage", .text(words.inBoth))])
  }
}

extension ValueType {
  /// What its definition is called, where it is a value that means more than its letters.
  var formName: String {
    switch self {
    case .day: "day"
    case .partialDate: "date"
    case .base: "site"
    case .repository: "github"
    case .branch: "branch"
    case .condition: "condition"
    case .count: "count"
    case .identifier(let identifier): identifier.rawValue
    case .text, .pair, .textOrPair, .slug, .id, .choice, .target, .link, .list, .oneOrMore,
      .mapping, .rule:
      "value"
    }
  }
}

extension LinkTarget {
  var name: String {
    switch self {
    case .address: "address"
    case .repository(let host): host.rawValue
    case .identifier(let identifier): identifier.rawValue
    case .search: "search"
    }
  }
}

extension TextType {
  var name: String {
    switch kind {
    case .word: "word"
    case .line: "line-\(limit)"
    case .paragraph: "paragraph"
    case .blocks: "blocks"
    }
  }
}

extension Key {
  /// The value of the example, as YAML has it.
  var exampleValue: JSONValue? {
    let file = SourceFile(path: name, bytes: Array((example + "\n").utf8))
    guard case .mapping(let members)? = Document.parse(file).root?.kind else { return nil }
    return members.first.map { JSONValue($0.value) }
  }
}

extension JSONValue {
  /// Every scalar is a text.
  fileprivate init(_ node: Node) {
    switch node.kind {
    case .scalar(let text, _): self = .text(text)
    case .list(let items): self = .list(items.map { JSONValue($0) })
    case .mapping(let members):
      self = .object(members.map { Member($0.key.value, JSONValue($0.value)) })
    }
  }
}

extension Phrase {
  /// For readers of either language.
  var inBoth: String { en == zh ? en : en + "\n\n" + zh }
}
