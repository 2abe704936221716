import Templates

/// Which names templates may use: those of the pages, and of every record that these lead to.
public struct ThemeReference: Sendable {
  public struct Record: Sendable {
    /// What messages call it: `entry`.
    public let title: String
    public let names: [Name]
  }

  public struct Name: Sendable {
    public let name: String
    /// `a text`, `a list of entry`
    public let kind: String
    /// The title of the record that it leads to.
    public let leadsTo: String?
    public let about: String
  }

  /// The templates that the program calls, each with the title of the record that it is given.
  public let pages: [(template: String, record: String)]
  /// Those of the pages, and whatever they lead to, each once.
  public let records: [Record]

  /// The names of all templates that the program calls.
  public static let pageNames = ThemeCheck.pages.map(\.name)

  /// - Parameter page: the only template that is asked about.
  public init(of page: String? = nil) {
    let pages = ThemeCheck.pages.filter { page == nil || $0.name == page }
    var records: [Record] = []
    var waiting = pages.map(\.view)[...]
    while let view = waiting.popFirst() {
      if records.contains(where: { $0.title == view.title }) { continue }
      records.append(Record(title: view.title, names: view.rows.map { Name($0) }))
      waiting += view.rows.compactMap { $0.kind.view }
    }
    self.pages = pages.map { ($0.name, $0.view.title) }
    self.records = records
  }
}

extension ThemeReference.Name {
  fileprivate init(_ row: FieldRow) {
    name = row.name
    about = row.about
    leadsTo = row.kind.view?.title
    kind =
      switch row.kind {
      case .text: "text"
      case .address: "address"
      case .html: "HTML"
      case .data: "data"
      case .flag: "flag"
      case .texts: "list of texts"
      case .choice(let names): "one of " + names.map { "'\($0)'" }.joined(separator: ", ")
      case .record(let view): "record: \(view.title)"
      case .list(let view): "list of: \(view.title)"
      case .table: "table"
      }
  }
}

extension FieldKind {
  /// What it leads to.
  fileprivate var view: (any View.Type)? {
    switch self {
    case .record(let view), .list(let view): view
    default: nil
    }
  }
}
