/// What a value will be, known before any template runs.
enum Shape: Hashable {
  case text, address, html, data, flag, texts
  case choice([String])
  case record(ViewType)
  case list(ViewType)
  case table(String)
  /// Something that has been complained about: asking it further is not.
  case unknown

  init(_ row: FieldRow) {
    self =
      switch row.kind {
      case .text: .text
      case .address: .address
      case .html: .html
      case .data: .data
      case .flag: .flag
      case .texts: .texts
      case .choice(let words): .choice(words)
      case .record(let type): .record(ViewType(type: type))
      case .list(let type): .list(ViewType(type: type))
      case .table: .table(row.name)
      }
  }

  /// What `.` is inside its section.
  var element: Shape {
    switch self {
    case .list(let view): .record(view)
    case .texts: .text
    default: self
    }
  }

  /// As messages call it.
  var words: String {
    switch self {
    case .text: "a text"
    case .address: "an address"
    case .html: "HTML"
    case .data: "data for a script"
    case .flag: "a flag"
    case .texts: "a list of texts"
    case .choice: "a choice"
    case .record: "a record"
    case .list: "a list"
    case .table: "a table"
    case .unknown: "unknown"
    }
  }
}

/// A view's type as a value, whatever its models are.
struct ViewType: Hashable {
  let type: any View.Type

  var title: String { type.title }

  var rows: [FieldRow] { type.rows }

  static func == (a: ViewType, b: ViewType) -> Bool {
    a.type == b.type
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(type))
  }
}

extension View {
  /// The published names of its models.
  public static var rows: [FieldRow] { fields.rows }
}
