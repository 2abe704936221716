import Content
import Templates

@testable import Site

extension Attack {
  static let scanner = Attack(
    name: "scanner",
    promise:
      "where HTML is written as templates write it, the scanner finds every id and every link of it",
    words: [
      "<a href=\"", "\">", "</a>", "<p id=\"", "<script>", "</script>", "<style>", "</style>",
      "<!--",
      "-->", "<loc>", "</loc>", "<meta content=\"0; url=", "<link href=\"", "src=\"", "data=\"",
      "action=\"", "formaction=\"", "poster=\"", "content=\"", "<!doctype html>", "id=''", "&amp;",
      "<s", "<l", "\n", "http-equiv=\"refresh\"",
    ],
    seeds: {
      let texts = [
        "<!doctype html><p id=\"a\"><a href=\"b.html#c\" title=\"d\">e</a></p><script src=\"f\"></script>",
        "<meta http-equiv=\"refresh\" content=\"0; url=a.html\"><hr><span id=\"b\"></span>",
        "<urlset><url><loc>https://a.org/</loc></url></urlset><style>a { b: c }</style>",
      ]
      return try texts.map { Array($0.utf8) }
        + Samples.files(in: "Tests/CommandTests/Golden", ending: ".html", atMost: 20).map(\.bytes)
    }
  ) { bytes in
    var found: [String] = []
    HTMLScanner.scan(bytes.span) { attribute, range in
      found.append("\(attribute) " + String(decoding: bytes[range], as: UTF8.self))
    }
    for path in ["zh/index.html", "sitemap.xml"] {
      var check = LinkCheck(
        pages: [Page(path: path, bytes: { [] })], baseURL: "https://a.org/")
      check.read(bytes, of: path)
      for problem in check.diagnostics() {
        try hold(
          !problem.message.isEmpty && problem.place.path.hasPrefix("zh/")
            || problem.place.path == path || problem.place.path == "en/index.html", "\(problem)")
      }
    }
    guard let judged = try? HTMLJudge.judge(bytes, allowing: .page), !judged.text.contains("loc>"),
      !judged.elements.contains(where: { $0.name == "loc" })
    else { return }
    var expected: [String] = []
    for element in judged.elements {
      for (name, value) in element.attributes {
        switch name {
        case "id": expected.append("id " + value)
        case "href", "src", "data", "action", "formaction", "poster":
          expected.append("link " + value)
        default: break
        }
      }
    }
    // The scanner hands on values as they are written, and reads refresh addresses, of which the judge knows nothing.
    guard !bytes.contains(UInt8(ascii: "&")),
      !judged.elements.contains(where: { $0.value(of: "content") != nil })
    else { return }
    try hold(found == expected, "found \(found) instead of \(expected)")
  }
}
