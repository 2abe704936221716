/// Checks what a file says against its schema, and collects everything that does not fit.
struct Checker {
  let path: String
  /// The reader could not read all of the file: a key that seems to be missing may be in the rest.
  let isPartial: Bool
  /// The file, to see what stands behind a value.
  private let bytes: [UInt8]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var gaps: [Gap] = []

  init(path: String, isPartial: Bool = false, bytes: [UInt8] = []) {
    self.path = path
    self.isPartial = isPartial
    self.bytes = bytes
  }

  /// As the reader does, it reports at most so many errors of one file, and as many warnings.
  mutating func report(_ problem: Problem, at span: Span) {
    let diagnostic = Diagnostic(problem, at: Place(path: path, span: span))
    let alike = diagnostics.count { $0.severity == diagnostic.severity }
    if alike < Document.problemLimit { diagnostics.append(diagnostic) }
  }

  /// Reports why there is no value.
  mutating func refuse<Value>(_ problem: Problem, at span: Span) -> Value? {
    report(problem, at: span)
    return nil
  }

  func comment(behind span: Span) -> Span? { Content.comment(behind: span, in: bytes) }

  func words(at span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// The members that fit; of a key that is written twice the first counts.
  mutating func mapping(_ node: Node, _ schema: Schema, of subject: Subject?) -> CheckedMapping? {
    guard case .mapping(let members) = node.kind else {
      if let subject {
        report(.wrongShape(subject, .mapping(schema), found: node.kind), at: node.span)
      } else {
        report(.notMapping(schema, found: node.kind), at: node.span)
      }
      return nil
    }
    var checked: [(name: String, value: CheckedValue)] = []
    checked.reserveCapacity(members.count)
    /// Keys that others were written for: one slip is reported once.
    var meant: Set<String> = []
    /// A key whose lines stand beside it.
    var owner: Key?
    var next = members.first.map { schema.position(of: $0.key.value) } ?? nil
    for (index, member) in zip(0..., members) {
      let name = member.key.value
      let position = next
      next = index + 1 < members.count ? schema.position(of: members[index + 1].key.value) : nil
      guard let position else {
        if owner?.type.has(key: name) == true { continue }
        report(unknownKey(member, of: members, in: schema), at: member.key.span)
        if let key = schema.nearestKey(to: name) { meant.insert(key) }
        continue
      }
      let key = schema.keys[position]
      owner = nil
      if next == nil, index + 1 < members.count,
        reports(members[index + 1].key, beside: member, key)
      {
        owner = key
      } else if let value = value(member, key) {
        checked.append((key.name, value))
      }
    }
    if !isPartial {
      for key in schema.required
      where !meant.contains(key.name) && !members.contains(where: { $0.key.value == key.name }) {
        report(.missingKey(key, in: schema), at: members.first?.key.span ?? node.span)
      }
    }
    return CheckedMapping(members: checked)
  }

  /// Reports a line that belongs to the key above it, but is not indented.
  private mutating func reports(
    _ name: Located<String>, beside member: Node.Member, _ key: Key
  ) -> Bool {
    let mayHaveMore =
      switch member.value.kind {
      case .mapping: key.type.isPaired
      default: member.value.isAbsent
      }
    guard mayHaveMore, key.type.has(key: name.value), let column = column(of: name.span) else {
      return false
    }
    report(.besideKey(name.value, owner: key.name, spaces: column + 2), at: name.span)
    return true
  }

  /// How many spaces, or dashes of items, stand before a key; nil where something else does.
  private func column(of key: Span) -> Int? {
    let before = bytes[..<Int(key.start)].reversed().prefix { $0 == Byte.space || $0 == Byte.dash }
    let start = Int(key.start) - before.count
    return start == 0 || bytes[start - 1] == Byte.lineFeed ? before.count : nil
  }

  private mutating func value(_ member: Node.Member, _ key: Key) -> CheckedValue? {
    let subject = Subject(key)
    if member.value.isAbsent {
      if let comment = comment(behind: member.value.span) {
        return refuse(.commentForValue(key.type.isFree ? nil : subject), at: comment)
      }
      return refuse(.noValue(subject, isRequired: key.isRequired), at: member.key.span)
    }
    return check(member.value, key.type, of: subject, keySpan: member.key.span)
  }

  private mutating func check(
    _ node: Node, _ type: ValueType, of subject: Subject, keySpan: Span
  ) -> CheckedValue? {
    switch type {
    case .pair(let textType):
      return pair(node, textType, type, of: subject, keySpan: keySpan).map(CheckedValue.pair)
    case .textOrPair(let textType):
      if case .mapping = node.kind {
        return pair(node, textType, type, of: subject, keySpan: keySpan).map(CheckedValue.pair)
      }
      return text(node, textType, type, of: subject).map { .pair(Pair(shared: $0)) }
    case .list(let item, let limit, let unique):
      guard case .list(let nodes) = node.kind else {
        if case .scalar(let text, .plain) = node.kind,
          let (open, inner) = text.betweenWideBrackets
        {
          report(.wideBrackets(subject, open: open, items: inner), at: node.span)
        } else {
          report(.wrongShape(subject, type, found: node.kind), at: node.span)
        }
        return nil
      }
      return items(nodes, of: item, atMost: limit, unique: unique, subject, node.span)
    case .oneOrMore(let item, let limit):
      if case .list(let nodes) = node.kind {
        return items(nodes, of: item, atMost: limit, unique: false, subject, node.span)
      }
      return check(node, item, of: subject, keySpan: keySpan).map { .list([$0]) }
    case .mapping(let schema):
      return mapping(node, schema, of: subject).map(CheckedValue.mapping)
    case .link(let kind):
      return link(node, kind, type, of: subject)
    case .rule(let rule):
      if rule.id == Rule.length.id, case .mapping = node.kind {
        return mapping(node, .lengths, of: subject).map(CheckedValue.mapping)
      }
      return check(node, .choice(rule.choices), of: subject, keySpan: keySpan)
    case .text(let textType):
      return text(node, textType, type, of: subject).map(CheckedValue.text)
    default:
      guard let text = text(node, .line(.max), type, of: subject) else { return nil }
      return value(text, type, of: subject)
    }
  }

  private mutating func items(
    _ nodes: [Node], of type: ValueType, atMost limit: Int, unique: Bool, _ subject: Subject,
    _ span: Span
  ) -> CheckedValue? {
    if nodes.isEmpty { report(.noItems(subject), at: span) }
    if nodes.count > limit {
      return refuse(.tooManyItems(subject, count: nodes.count, limit: limit), at: span)
    }
    let item = subject.with(.item)
    var seen: Set<String> = []
    var checked: [CheckedValue] = []
    for node in nodes {
      guard let value = check(node, type, of: item, keySpan: node.span) else { continue }
      if unique, let text = value.text, !seen.insert(text.value).inserted {
        report(.repeated(text.value, subject), at: text.span)
      }
      checked.append(value)
    }
    return .list(checked)
  }

  private mutating func pair(
    _ node: Node, _ textType: TextType, _ type: ValueType, of subject: Subject, keySpan: Span
  ) -> Pair? {
    guard case .mapping(let members) = node.kind else {
      return refuse(.wrongShape(subject, type, found: node.kind), at: node.span)
    }
    var zh: Located<String>?
    var en: Located<String>?
    var isClear = true
    for member in members {
      guard let language = Language(rawValue: member.key.value) else {
        report(.unknownLanguage(member.key.value), at: member.key.span)
        isClear = false
        continue
      }
      // A half without a value is one that is not written yet.
      if member.value.isAbsent {
        if let comment = comment(behind: member.value.span) {
          report(.commentForValue(nil), at: comment)
          isClear = false
        }
        continue
      }
      let half = text(member.value, textType, .text(textType), of: subject.with(.half(language)))
      if half == nil { isClear = false }
      switch language {
      case .zh: zh = half
      case .en: en = half
      }
    }
    guard isClear else { return nil }
    guard let pair = Pair(zh: zh, en: en) else { return refuse(.noHalf(subject), at: keySpan) }
    for language in Language.allCases where pair[language] == nil {
      let gap = Gap(
        subject: subject, language: language,
        hasKey: members.contains { $0.key.value == language.rawValue },
        place: Place(path: path, span: keySpan))
      gaps.append(gap)
      report(gap.problem(isRequired: false), at: keySpan)
    }
    return pair
  }

  private mutating func link(
    _ node: Node, _ kind: LinkKind, _ type: ValueType, of subject: Subject
  ) -> CheckedValue? {
    switch node.kind {
    case .scalar:
      guard let target = text(node, .line(.max), type, of: subject) else { return nil }
      return value(target, .target(kind), of: subject)
    case .mapping:
      guard let mapping = mapping(node, .link(kind), of: subject),
        let bare = mapping[.url]?.link
      else { return nil }
      return .link(bare.with(label: mapping.pair(.label), code: mapping.text(.code)))
    case .list: return refuse(.wrongShape(subject, type, found: node.kind), at: node.span)
    }
  }
}
