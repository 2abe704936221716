/// A value that has been checked against its type. Only `Checker` makes one.
enum CheckedValue: Sendable {
  case text(Located<String>)
  case pair(Pair)
  case day(Located<Day>)
  case partialDate(PartialDate)
  case repository(Repository)
  case condition(Condition)
  case link(Link)
  case list([CheckedValue])
  case mapping(CheckedMapping)
}

/// A mapping that has been checked against its schema.
///
/// The getters return nil for a key that is not there, and for one that had a problem: the file is refused then anyway.
struct CheckedMapping: Sendable {
  let members: [(name: String, value: CheckedValue)]

  subscript(name: KeyName) -> CheckedValue? {
    members.first { $0.name == name.rawValue }?.value
  }

  func text(_ name: KeyName) -> Located<String>? { self[name]?.text }

  func pair(_ name: KeyName) -> Pair? {
    if case .pair(let pair)? = self[name] { pair } else { nil }
  }

  func day(_ name: KeyName) -> Located<Day>? {
    if case .day(let day)? = self[name] { day } else { nil }
  }

  func partialDate(_ name: KeyName) -> PartialDate? {
    if case .partialDate(let date)? = self[name] { date } else { nil }
  }

  func repository(_ name: KeyName) -> Repository? {
    if case .repository(let repository)? = self[name] { repository } else { nil }
  }

  func mapping(_ name: KeyName) -> CheckedMapping? { self[name]?.mapping }
  func list(_ name: KeyName) -> [CheckedValue] { self[name]?.items ?? [] }
  func texts(_ name: KeyName) -> [Located<String>] { list(name).compactMap(\.text) }

  /// A word that was checked to be one of the choices.
  func choice<Choice: RawRepresentable<String>>(_ name: KeyName) -> Choice? {
    text(name).flatMap { Choice(rawValue: $0.value) }
  }
}

extension CheckedValue {
  var text: Located<String>? {
    if case .text(let text) = self { text } else { nil }
  }
  var mapping: CheckedMapping? {
    if case .mapping(let mapping) = self { mapping } else { nil }
  }
  var link: Link? {
    if case .link(let link) = self { link } else { nil }
  }
  var condition: Condition? {
    if case .condition(let condition) = self { condition } else { nil }
  }
  var items: [CheckedValue] {
    if case .list(let items) = self { items } else { [] }
  }
}
