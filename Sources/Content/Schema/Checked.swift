/// A value that has been checked against its form. Only `Checker` makes one.
enum Checked: Sendable {
  case text(Written<String>)
  case pair(Pair)
  case day(Written<Day>)
  case partialDate(PartialDate)
  case repository(Repository)
  case condition(Condition)
  case link(Link)
  case list([Checked])
  case record(Record)
}

/// A mapping that has been checked against its shape.
///
/// The getters answer nil for a key that is not there, and for one that had a problem: then the
/// file is refused anyway.
struct Record: Sendable {
  let members: [(name: String, value: Checked)]

  subscript(name: KeyName) -> Checked? {
    members.first { $0.name == name.rawValue }?.value
  }

  func text(_ name: KeyName) -> Written<String>? { self[name]?.text }

  func pair(_ name: KeyName) -> Pair? {
    if case .pair(let pair)? = self[name] { pair } else { nil }
  }

  func day(_ name: KeyName) -> Written<Day>? {
    if case .day(let day)? = self[name] { day } else { nil }
  }

  func partialDate(_ name: KeyName) -> PartialDate? {
    if case .partialDate(let date)? = self[name] { date } else { nil }
  }

  func repository(_ name: KeyName) -> Repository? {
    if case .repository(let repository)? = self[name] { repository } else { nil }
  }

  func record(_ name: KeyName) -> Record? { self[name]?.record }
  func list(_ name: KeyName) -> [Checked] { self[name]?.items ?? [] }
  func texts(_ name: KeyName) -> [Written<String>] { list(name).compactMap(\.text) }

  /// A word that was checked to be one of the choices.
  func choice<Choice: RawRepresentable<String>>(_ name: KeyName) -> Choice? {
    text(name).flatMap { Choice(rawValue: $0.value) }
  }
}

extension Checked {
  var text: Written<String>? {
    if case .text(let text) = self { text } else { nil }
  }
  var record: Record? {
    if case .record(let record) = self { record } else { nil }
  }
  var link: Link? {
    if case .link(let link) = self { link } else { nil }
  }
  var condition: Condition? {
    if case .condition(let condition) = self { condition } else { nil }
  }
  var items: [Checked] {
    if case .list(let items) = self { items } else { [] }
  }
}
