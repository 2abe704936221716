/// A part of the list, with its place in the whole.
public struct Section: Sendable {
  public let file: SectionFile
  /// `[2, 2, 1]` is shown as 2.2.1.
  public let number: [Int]
  /// In the order of the list.
  public let sections: [Section]
  /// Those directly in it, in the order of the list; they come before those of the sections in it.
  public let entries: [Entry]
  /// How many entries there are in it and below.
  public var count: Int { sections.reduce(entries.count) { $0 + $1.count } }
}
