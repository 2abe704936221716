import Content
import Foundation

/// What of the source lists is not in the list, and why: `content/LEFT_OUT.md`.
///
/// An item is an address and a reason, `- https://example.org/ — the page is gone`. An address that ends in `*` stands
/// for all that begin so. What else the file says is for its readers.
struct LeftOut: Sendable {
  struct Item: Sendable {
    let line: Int
    let address: String
    let reason: String

    /// Whether it means this address of a source.
    func covers(_ other: String) -> Bool {
      address.hasSuffix("*")
        ? NormalAddress(other).text.hasPrefix(NormalAddress(String(address.dropLast())).text)
        : NormalAddress(other) == NormalAddress(address)
    }

    var place: String { "\(LeftOut.path):\(line)" }
  }

  static let path = "content/LEFT_OUT.md"

  let items: [Item]
  /// Lines that hold an address but are no item.
  let strayLines: [Int]

  /// Nothing is left out where there is no such file.
  static func read() throws -> LeftOut {
    let url = ThisList.repository.appending(path: path)
    guard FileManager.default.fileExists(atPath: url.path) else { return LeftOut("") }
    return LeftOut(try String(contentsOf: url, encoding: .utf8))
  }

  init(_ text: String) {
    var items: [Item] = []
    var strayLines: [Int] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in zip(1..., lines) where line.contains(/https?:\/\//) {
      if let item = line.wholeMatch(of: /- (https?:\/\/\S+) — (.+)/)?.output {
        items.append(Item(line: number, address: String(item.1), reason: String(item.2)))
      } else {
        strayLines.append(number)
      }
    }
    self.items = items
    self.strayLines = strayLines
  }
}
