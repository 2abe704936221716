/// One resource of the list, as its file says it.
public struct Entry: Sendable {
  /// The file's name without its ending: unique in the list, the same in both languages.
  public let id: String
  /// The file, as the user knows it.
  public let path: String
  /// The folders that it lies in, from the top.
  public let section: [String]
  public let title: Pair
  public let summary: Pair
  public let details: Pair?
  /// In the order of the file; the first is where the title points.
  public let links: [Link]
  public let fields: [LabelledFact]
  public let tags: [Written<String>]
  public let added: Day?
  public let paper: Paper?
  public let status: Status?
  /// Ids that this entry had before.
  public let aliases: [Written<String>]
  /// The line of each alias, for rules that name two files.
  let aliasLines: [Int]
}

/// A further fact about a resource, with its name: `Source: past licensing examinations`.
public struct LabelledFact: Sendable {
  public let label: Pair
  public let value: Pair
}

/// Why a resource is not what it was. Without one it is alive.
public enum Status: String, CaseIterable, Sendable {
  case archived, gone, moved
}
