/// Walks what a file says along the form that it should have, and collects everything that does not
/// fit.
struct Checker {
  let path: String
  /// The reader could not make sense of all of the file: then a key that seems to be missing may
  /// stand in the rest.
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

  /// As with the reader, no more than so many errors are told about one file, and as many warnings.
  mutating func report(_ problem: Problem, at span: Span) {
    let diagnostic = Diagnostic(problem, at: Place(path: path, span: span))
    let alike = diagnostics.count { $0.severity == diagnostic.severity }
    if alike < Document.problemLimit { diagnostics.append(diagnostic) }
  }

  func comment(behind span: Span) -> Span? { Content.comment(behind: span, in: bytes) }

  func words(at span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// The members that fit; of a key that is written twice the first counts.
  mutating func record(_ node: Node, _ shape: Shape, of subject: Subject?) -> Record? {
    guard case .mapping(let members) = node.kind else {
      if let subject {
        report(.wrongShape(subject, .mapping(shape), found: node.kind), at: node.span)
      } else {
        report(.notMapping(shape, found: node.kind), at: node.span)
      }
      return nil
    }
    var checked: [(name: String, value: Checked)] = []
    checked.reserveCapacity(members.count)
    /// Keys that others were written for: one slip is told once.
    var meant: Set<String> = []
    /// A key whose lines stand beside it.
    var owner: Key?
    var next = members.first.map { shape.position(of: $0.key.value) } ?? nil
    for (index, member) in zip(0..., members) {
      let name = member.key.value
      let position = next
      next = index + 1 < members.count ? shape.position(of: members[index + 1].key.value) : nil
      guard let position else {
        if owner?.form.has(key: name) == true { continue }
        report(unknownKey(member, of: members, in: shape), at: member.key.span)
        if let key = shape.nearestKey(to: name) { meant.insert(key) }
        continue
      }
      let key = shape.keys[position]
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
      for key in shape.required
      where !meant.contains(key.name) && !members.contains(where: { $0.key.value == key.name }) {
        report(.missingKey(key, in: shape), at: members.first?.key.span ?? node.span)
      }
    }
    return Record(members: checked)
  }

  /// Reports a line that belongs to the key above it, but is not indented.
  private mutating func reports(
    _ name: Written<String>, beside member: Node.Member, _ key: Key
  ) -> Bool {
    let mayHaveMore =
      switch member.value.kind {
      case .mapping: key.form.isPaired
      default: member.value.isAbsent
      }
    guard mayHaveMore, key.form.has(key: name.value), let column = column(of: name.span) else {
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

  private mutating func value(_ member: Node.Member, _ key: Key) -> Checked? {
    let subject = Subject(key)
    if member.value.isAbsent {
      if let comment = comment(behind: member.value.span) {
        report(.commentForValue(key.form.isFree ? nil : subject), at: comment)
        return nil
      }
      report(.noValue(subject, isRequired: key.isRequired), at: member.key.span)
      return nil
    }
    return check(member.value, key.form, of: subject, keySpan: member.key.span)
  }

  private mutating func check(
    _ node: Node, _ form: Form, of subject: Subject, keySpan: Span
  ) -> Checked? {
    switch form {
    case .pair(let prose):
      return pair(node, prose, form, of: subject, keySpan: keySpan).map(Checked.pair)
    case .textOrPair(let prose):
      if case .mapping = node.kind {
        return pair(node, prose, form, of: subject, keySpan: keySpan).map(Checked.pair)
      }
      return text(node, prose, form, of: subject).map { .pair(Pair(shared: $0)) }
    case .list(let item, let limit, let unique):
      guard case .list(let nodes) = node.kind else {
        if case .scalar(let text, .plain) = node.kind,
          let (open, inner) = text.betweenWideBrackets
        {
          report(.wideBrackets(subject, open: open, items: inner), at: node.span)
        } else {
          report(.wrongShape(subject, form, found: node.kind), at: node.span)
        }
        return nil
      }
      return items(nodes, of: item, atMost: limit, unique: unique, subject, node.span)
    case .oneOrMore(let item, let limit):
      if case .list(let nodes) = node.kind {
        return items(nodes, of: item, atMost: limit, unique: false, subject, node.span)
      }
      return check(node, item, of: subject, keySpan: keySpan).map { .list([$0]) }
    case .mapping(let shape):
      return record(node, shape, of: subject).map(Checked.record)
    case .link(let kind):
      return link(node, kind, form, of: subject)
    case .text(let prose):
      return text(node, prose, form, of: subject).map(Checked.text)
    default:
      guard let text = text(node, .line(.max), form, of: subject) else { return nil }
      return value(text, form, of: subject)
    }
  }

  private mutating func items(
    _ nodes: [Node], of form: Form, atMost limit: Int, unique: Bool, _ subject: Subject,
    _ span: Span
  ) -> Checked? {
    if nodes.isEmpty { report(.noItems(subject), at: span) }
    if nodes.count > limit {
      report(.tooManyItems(subject, count: nodes.count, limit: limit), at: span)
      return nil
    }
    let item = subject.with(.item)
    var seen: Set<String> = []
    var checked: [Checked] = []
    for node in nodes {
      guard let value = check(node, form, of: item, keySpan: node.span) else { continue }
      if unique, let text = value.text, !seen.insert(text.value).inserted {
        report(.repeated(text.value, subject), at: text.span)
      }
      checked.append(value)
    }
    return .list(checked)
  }

  private mutating func pair(
    _ node: Node, _ prose: Prose, _ form: Form, of subject: Subject, keySpan: Span
  ) -> Pair? {
    guard case .mapping(let members) = node.kind else {
      report(.wrongShape(subject, form, found: node.kind), at: node.span)
      return nil
    }
    var zh: Written<String>?
    var en: Written<String>?
    var isClear = true
    for member in members {
      guard let language = Language(rawValue: member.key.value) else {
        report(.unknownLanguage(member.key.value), at: member.key.span)
        isClear = false
        continue
      }
      // A half without a value is one that nobody has written yet.
      if member.value.isAbsent {
        if let comment = comment(behind: member.value.span) {
          report(.commentForValue(nil), at: comment)
          isClear = false
        }
        continue
      }
      let half = text(member.value, prose, .text(prose), of: subject.with(.half(language)))
      if half == nil { isClear = false }
      switch language {
      case .zh: zh = half
      case .en: en = half
      }
    }
    guard isClear else { return nil }
    guard let pair = Pair(zh: zh, en: en) else {
      report(.noHalf(subject), at: keySpan)
      return nil
    }
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
    _ node: Node, _ kind: LinkKind, _ form: Form, of subject: Subject
  ) -> Checked? {
    switch node.kind {
    case .scalar:
      guard let target = text(node, .line(.max), form, of: subject) else { return nil }
      return value(target, .target(kind), of: subject)
    case .mapping:
      guard let record = record(node, .link(kind), of: subject),
        let bare = record[.url]?.link
      else { return nil }
      return .link(bare.with(label: record.pair(.label), code: record.text(.code)))
    case .list:
      report(.wrongShape(subject, form, found: node.kind), at: node.span)
      return nil
    }
  }
}
