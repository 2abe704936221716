/// What one `section.yml` says.
public struct SectionFile: Sendable {
  /// The file, as the user knows it.
  public let path: String
  /// The folders from the top down to this section.
  public let folders: [String]
  public let title: Pair
  public let intro: Pair?
  public let order: [Located<String>]
  public let layout: Layout
}

/// How a section shows its entries.
public enum Layout: String, CaseIterable, Sendable {
  case list, table, papers
}
