import Bytes
import FoundationEssentials

/// A list as its site has published it: what `list.json` says of the names that lead to entries.
public struct PublishedList: Sendable {
  /// That of all problems found against one.
  public static let rule = "lost-id"

  /// Why a file is not one.
  public enum Fault: Error, Hashable, Sendable {
    case notAList
    case otherVersion(Int)
  }

  struct Entry: Sendable {
    /// Its id, and those that it had before.
    let names: [String]
    let section: [String]
    let likenesses: [Likeness]
  }

  let entries: [Entry]

  /// Reads the bytes of a `list.json` that Duet wrote.
  public init(_ bytes: [UInt8]) throws(Fault) {
    let decoder = JSONDecoder()
    let data = Data(bytes)
    guard let file = try? decoder.decode(File.self, from: data), file.version == 1 else {
      let version = try? decoder.decode(Version.self, from: data).version
      throw version.flatMap { $0 == 1 ? nil : .otherVersion($0) } ?? .notAList
    }
    entries = file.entries.map(Entry.init)
  }

  private struct Version: Decodable {
    let version: Int
  }

  private struct File: Decodable {
    let version: Int
    let sections: [Record.Section]
    let entries: [Record]
  }

  fileprivate struct Record: Decodable {
    struct Section: Decodable { let path: String }

    struct Halves: Decodable {
      let zh: String?
      let en: String?
    }

    struct Link: Decodable {
      let kind: String
      let url: String
      let service: String?
    }

    let id: String
    let section: String
    let title: Halves
    let links: [Link]?
    let aliases: [String]?
  }
}

/// What two entries have in common that are most likely one under two names.
enum Likeness: Hashable, Sendable {
  /// Its address in lower case.
  case repository(String)
  case link(String)
  case title(String)
}

extension Entry {
  /// The more telling first.
  var likenesses: [Likeness] {
    var all: [Likeness] = []
    if let repository { all.append(.repository(CodeHost.github.address(repository.key))) }
    if let address { all.append(.link(address)) }
    for case let title? in [title.zh, title.en] { all.append(.title(title.value.lowercased())) }
    return all
  }
}

extension PublishedList.Entry {
  fileprivate init(_ record: PublishedList.Record) {
    // What is no id was never a name that could be linked to.
    names = ([record.id] + (record.aliases ?? [])).filter(Id.allows)
    section = record.section.parts(at: UInt8(ascii: "/"))
    var all: [Likeness] = []
    let links = record.links ?? []
    if let repository = links.first(where: { $0.kind == LinkKind.github.rawValue }) {
      all.append(.repository(repository.url.lowercased()))
    }
    if let first = links.first, first.service == nil { all.append(.link(first.url)) }
    for case let title? in [record.title.zh, record.title.en] {
      all.append(.title(title.lowercased()))
    }
    likenesses = all
  }
}
