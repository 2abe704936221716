import Foundation

/// An address in the form in which two are compared.
///
/// The same are: http and https; a host with and without `www.`; an address with and without a slash or `.git` at its
/// end; an abstract, a PDF and any version of a paper on arXiv; `%e4` and `%E4`. Nothing else is.
struct NormalAddress: Hashable, Sendable {
  let text: String

  init(_ address: String) {
    var text = address[...]
    for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
      text = text.dropFirst(scheme.count)
    }
    var host = text.prefix { !"/?#".contains($0) }.lowercased()
    var rest = String(text.dropFirst(host.count))
    if host.hasPrefix("www.") { host.removeFirst(4) }
    if host == "arxiv.org",
      let paper = rest.wholeMatch(of: /\/(?:abs|pdf)\/(.+?)(?:v\d+)?(?:\.pdf)?\/?/)
    {
      rest = "/abs/" + paper.output.1
    }
    while rest.hasSuffix("/") { rest.removeLast() }
    if rest.hasSuffix(".git") { rest.removeLast(4) }
    rest.replace(/%[0-9a-fA-F]{2}/) { $0.output.uppercased() }
    self.text = host + rest
  }
}
