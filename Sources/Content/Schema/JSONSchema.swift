public import Bytes

/// The kinds of files that a list is written in.
public enum WrittenFile: String, CaseIterable, Sendable {
  case entry, section, list

  var schema: Schema {
    switch self {
    case .entry: .entry
    case .section: .section
    case .list: .list
    }
  }

  private var about: Phrase {
    switch self {
    case .entry:
      Phrase(zh: "清单里的一个条目。文件名就是它的id。", en: "An entry of a list. The name of the file is its id.")
    case .section:
      Phrase(
        zh: "清单里的一个章节。文件夹名就是它的id。", en: "A section of a list. The name of the folder is its id.")
    case .list: Phrase(zh: "清单的名称和设置。", en: "The name and the settings of a list.")
    }
  }

  /// As JSON Schema says it to editors: what the table of keys says, as far as that language goes. It refuses nothing that
  /// the checker accepts.
  public func jsonSchema(proposing proposals: Proposals) -> JSONValue {
    var writer = JSONSchemaWriter(proposals)
    let body = writer.mapping(schema)
    return .object(
      [
        .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
        .init("$comment", "duet schema --write"),
        .init("title", .text("\(schema.words.en) · \(schema.words.zh)")),
        .init("description", .text(about.inBoth)),
      ] + body + [.init("$defs", .object(writer.definitions))])
  }
}

/// Turns the table of keys into JSON Schema. What several keys are is defined once.
struct JSONSchemaWriter {
  private(set) var definitions: [JSONValue.Member] = []
  private let proposals: Proposals

  init(_ proposals: Proposals) { self.proposals = proposals }

  mutating func mapping(_ schema: Schema) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init("type", "object"),
      .init(
        "properties", .object(schema.keys.map { .init($0.name, property($0, in: schema)) })),
    ]
    let strangers = schema.keys.filter { !$0.lookalikes.isEmpty }
    if !strangers.isEmpty {
      members.append(.init("patternProperties", .object(strangers.map(Self.lookalike))))
    }
    if !schema.required.isEmpty {
      members.append(.init("required", JSONValue(texts: schema.required.map(\.name))))
    }
    return members + [.init("additionalProperties", false)]
  }

  private mutating func property(_ key: Key, in schema: Schema) -> JSONValue {
    var members: [JSONValue.Member] = [.init("description", .text(key.about.inBoth))]
    if let example = key.exampleValue { members.append(.init("examples", .list([example]))) }
    return .object(members + value(key.type, of: key, in: schema))
  }

  /// What people write in place of the key.
  private static func lookalike(_ key: Key) -> JSONValue.Member {
    let words = Phrase(zh: "这个键应当写成\(key.name)。", en: "Write '\(key.name)'.").inBoth
    return .init(
      "^(?:\(key.lookalikes.joined(separator: "|")))$",
      [
        "description": .text(words), "deprecated": true, "deprecationMessage": .text(words),
        "not": [:],
      ])
  }

  private mutating func value(
    _ type: ValueType, of key: Key, in schema: Schema
  ) -> [JSONValue.Member] {
    switch type {
    case .text(let text): refer(text.name) { _ in Self.text(text) }
    case .pair(let text): refer(text.name + "-pair") { _ in Self.pair(text) }
    case .textOrPair(let text):
      refer(text.name + "-or-pair") {
        .anyOf([
          .object($0.refer(text.name) { _ in Self.text(text) }),
          .object($0.refer(text.name + "-pair") { _ in Self.pair(text) }),
        ])
      }
    case .slug where key.name == KeyName.tags.rawValue:
      refer("tag") { Self.slug(Pattern.id, proposing: $0.proposals.tags) }
    case .slug where key.name == KeyName.order.rawValue && schema === Schema.list:
      refer("section") { Self.slug(Pattern.id, proposing: $0.proposals.sections) }
    case .slug where key.name == KeyName.order.rawValue:
      refer("part") { Self.slug(Pattern.id, proposing: $0.proposals.parts) }
    case .slug: refer("word-of-letters") { _ in Self.slug(Pattern.id) }
    case .id: refer("id") { _ in Self.slug(Pattern.free) }
    case .choice(let words): Self.choice(words)
    case .list(let item, let limit, let unique):
      list(value(item, of: key, in: schema), limit, unique: unique)
    case .oneOrMore(let item, let limit):
      oneOrMore(value(item, of: key, in: schema), limit)
    case .mapping(let inner): mapping(inner)
    // YAML 1.1 takes `off` for a truth.
    case .rule(let rule):
      anyOf(
        [.object(Self.choice(rule.choices)), ["const": false]]
          + (rule.id == Rule.length.id ? [.object(mapping(.lengths))] : []))
    case .link(let kind):
      refer(kind.target.name + "-link") { writer in
        .anyOf([
          .object(writer.target(kind.target)), .object(writer.mapping(.link(kind))),
        ])
      }
    case .target(let kind): target(kind.target)
    case .day, .partialDate, .base, .repository, .branch, .condition, .count, .identifier:
      refer(type.formName) { _ in Self.form(type) }
    }
  }

  private func anyOf(_ choices: [JSONValue]) -> [JSONValue.Member] {
    [.init("anyOf", .list(choices))]
  }

  private mutating func target(_ target: LinkTarget) -> [JSONValue.Member] {
    switch target {
    case .address:
      refer(target.name) { _ in
        .form(
          Pattern.address,
          Phrase(zh: "完整的网址，以https://开头", en: "A whole address, which begins with https://"))
      }
    case .repository(let host):
      refer(target.name) { _ in
        let forms = listed(host.forms)
        return .form(
          Pattern.path(on: host),
          Phrase(zh: "\(host.name)上的路径：\(forms.zh)", en: "A path on \(host.name): \(forms.en)"))
      }
    case .identifier(let identifier):
      refer(target.name) { _ in Self.form(.identifier(identifier)) }
    case .search: Self.choice(SearchService.allCases.map(\.rawValue))
    }
  }

  /// A reference to a definition, which is made where there is none of that name.
  private mutating func refer(
    _ name: String, _ make: (inout JSONSchemaWriter) -> JSONValue
  ) -> [JSONValue.Member] {
    if !definitions.contains(where: { $0.name == name }) {
      let definition = make(&self)
      definitions.append(.init(name, definition))
    }
    return [.init("$ref", .text("#/$defs/" + name))]
  }
}
