import Foundation
import Testing

@testable import Content

/// Where the entries lead.
@Suite struct AddressTests {
  let list: ThisList

  init() throws { list = try ThisList.read() }

  @Test func `no address stands in two entries without a reason`() {
    var seen: [NormalAddress: String] = [:]
    for entry in list.entries {
      for link in entry.links {
        let place = list.line(of: link.span, in: entry.path)
        let other = seen.updateValue(place, forKey: NormalAddress(link.url))
        // The reason is a comment behind the address.
        guard let other, !list.wholeLine(of: link.span, in: entry.path).contains(/\s#\s/) else {
          continue
        }
        Issue.record(
          """
          \(place): \(link.url) is a link in \(other) too. One resource is one entry; if both need it, say why in \
          a comment behind the address: '# …'
          """)
      }
    }
  }

  @Test func `every repository is written as owner and name`() {
    let hubs: [CodeHost] = [.github, .gitlab, .gitee, .huggingface, .modelscope]
    for entry in list.entries {
      for link in entry.links {
        guard case .address = link.kind.target else { continue }
        for hub in hubs {
          guard let path = hub.path(ofAddress: link.url) else { continue }
          Issue.record(
            """
            \(list.line(of: link.span, in: entry.path)): '\(link.kind.rawValue)' leads to a repository: write \
            '\(hub.rawValue): \(path)'
            """)
        }
      }
    }
  }

  @Test func `no paper's title repeats the name of its entry`() {
    for entry in list.entries {
      guard let title = entry.paper?.title, title.value == entry.title.en?.value else { continue }
      Issue.record(
        "\(list.line(of: title.span, in: entry.path)): this is the entry's own title; delete the line"
      )
    }
  }
}
