import Bytes
public import Content
import Templates

/// The texts of all files of a list.
public struct Texts: Sendable {
  /// In the order of their paths.
  private let files: [FileTexts]

  public init(_ files: [FileTexts]) {
    self.files = files.sorted { $0.path.precedes($1.path) }
  }

  /// Those of a file of the list, by its path.
  subscript(path: String) -> FileTexts {
    let place = files.firstIndex(notBefore: { $0.path.precedes(path) })
    return place < files.count && files[place].path == path ? files[place] : .unmarked
  }

  /// Links in texts that lead to no entry and no section.
  public func problems(in catalogue: Catalogue) -> [Diagnostic] {
    let linking = files.filter { !$0.links.isEmpty }
    guard !linking.isEmpty else { return [] }
    let sections = Set(catalogue.sections.flatMap(\.anchors))
    let lost = linking.flatMap { file in
      file.links.filter { link in
        !(link.name.map { catalogue.position(of: $0) != nil || sections.contains($0) } ?? false)
      }.prefix(Self.enough)
    }
    guard !lost.isEmpty else { return [] }
    let names = catalogue.allNames + sections
    return lost.map { link in
      let nearest =
        link.name.map { Suggestion.nearest(to: $0, among: names) }
        ?? link.entry.flatMap { catalogue.position(of: $0) == nil ? nil : $0 }
      return Diagnostic(
        .unknownLink(link.destination), at: link.place, suggesting: nearest.map { "#" + $0 })
    }
  }

  /// A file with more links that lead nowhere needs another look anyway.
  private static let enough = 20
}

extension FileTexts.Link {
  /// What it names; nil where it is no name.
  fileprivate var name: String? {
    destination.utf8.first == UInt8(ascii: "#") ? String(destination.dropFirst()) : nil
  }

  /// The entry that a link to its file or its page means.
  fileprivate var entry: String? {
    guard let name = destination.split(separator: "/").last else { return nil }
    let ending = [".yml", ".html", ".md"].first(where: name.hasSuffix) ?? ""
    return String(name.dropLast(ending.count))
  }
}

extension Section {
  /// What it and the sections in it are called on pages.
  fileprivate var anchors: [String] {
    [SiteLayout.anchor(of: file.folders)] + sections.flatMap(\.anchors)
  }
}
