import Bytes

/// The venues whose papers were reviewed.
///
/// `ACL` stands for `ACL`, `acl 2023` and `ACL'23 (1)`, but not for `NAACL`, `ACL Workshop` or
/// `Findings of ACL`: after the name no further letter may follow. A list that wants those names
/// them too.
struct ReviewedVenues: Sendable {
  private let names: [[UInt8]]

  init(_ names: [String]) {
    self.names = names.map { $0.utf8.map(\.lowercased) }
  }

  func contain(_ venue: String) -> Bool {
    let venue = venue.utf8.map(\.lowercased)
    return names.contains { name in
      venue.starts(with: name)
        && venue.dropFirst(name.count).allSatisfy { !$0.isLowerLetter && $0 < 0x80 }
    }
  }
}
