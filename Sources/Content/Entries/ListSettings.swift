/// What `list.yml` says: the list's name, where it lives, and its rules.
public struct ListSettings: Sendable {
  /// The file, as the user knows it.
  public let path: String
  public let name: Pair
  public let description: Pair
  public let intro: Pair?
  /// Where the site is published; ends with a slash.
  public let baseURL: Written<String>?
  public let repository: Repository?
  public let branch: String
  public let primary: Language
  public let order: [Written<String>]
  public let pages: Paging
  public let licence: String?
  public let reviewedVenues: [String]
  public let markers: [Marker]
}

/// How the list is spread over pages.
public enum Paging: String, CaseIterable, Sendable {
  case auto, single, sections
}
