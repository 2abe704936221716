/// A part of the list, with its place in the whole.
public struct Section: Sendable {
  /// The folder's name.
  public let id: String
  /// The folders from the top down to this one.
  public let path: [String]
  /// Its `section.yml`, as the user knows it.
  public let file: String
  /// `[2, 2, 1]` is shown as 2.2.1.
  public let number: [Int]
  public let title: Pair
  public let intro: Pair?
  public let layout: Layout
  /// In the order of the list.
  public let sections: [Section]
  /// Those directly in it, in the order of the list; they come before those of the sections in it.
  public let entries: [Entry]
  /// How many entries there are in it and below.
  public var count: Int { sections.reduce(entries.count) { $0 + $1.count } }
}
