/// What `list.yml` says: the list's name, where it lives, and its rules.
///
/// A class, though it never changes, as `Entry` is.
public final class ListSettings: Sendable {
  /// The file, as the user knows it.
  public let path: String
  public let name: Pair
  public let description: Pair
  public let intro: Pair?
  /// Where the site is published; ends with a slash.
  public let baseURL: Located<String>?
  public let repository: Repository?
  /// The branch that edits go to; nil where the file names none.
  public let branch: String?
  public let primary: Language
  /// Languages in which no text may be missing.
  public let require: [Language]
  public let order: [Located<String>]
  public let pages: Paging
  public let licence: String?
  let reviewedVenues: [String]
  public let markers: [Marker]
  public let switches: Switches

  /// Nil when something that is needed is missing; the checker has said so then.
  init?(_ mapping: CheckedMapping, path: String) {
    guard let name = mapping.pair(.name), let description = mapping.pair(.description) else {
      return nil
    }
    self.path = path
    self.name = name
    self.description = description
    intro = mapping.pair(.intro)
    baseURL = mapping.text(.baseURL)
    repository = mapping.repository(.repository)
    branch = mapping.text(.branch)?.value
    primary = mapping.choice(.primary) ?? .zh
    require = mapping.texts(.require).compactMap { Language(rawValue: $0.value) }
    order = mapping.texts(.order)
    pages = mapping.choice(.pages) ?? .auto
    licence = mapping.text(.licence)?.value
    reviewedVenues = mapping.texts(.reviewedVenues).map(\.value)
    switches = Switches(mapping)
    markers = mapping.list(.markers).compactMap { $0.mapping.flatMap(Marker.init) }
  }
}

/// How the list is spread over pages.
public enum Paging: String, CaseIterable, Sendable {
  case auto, single, sections

  /// How many entries one page holds at most, where the size of the list decides.
  public static let largestSinglePage = 1_500
}
