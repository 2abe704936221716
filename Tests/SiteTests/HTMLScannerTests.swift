import Testing

@testable import Site

/// What is found in a page: `#…` for what it names, and addresses for where it leads.
@Suite struct HTMLScannerTests {
  @Test(arguments: [
    ("", []), ("<", []), ("a < b <", []), ("<p id=\"a\">", ["#a"]), ("<p id='a'>", ["#a"]),
    ("<p id=\"a", ["#a"]), ("<p id=\"", ["#"]), ("<p id=", []), ("<p id", []),
    ("<p id=\"\">", ["#"]),
    ("<p xid=\"a\" data-id=\"b\" id=\"c\">", ["#c"]), ("<p\nid=\"a\"\thref=\"b\">", ["#a", "b"]),
    ("<p title=\"id='a'\" id=\"b\">", ["#b"]), ("<p title='>' id=\"a\">", ["#a"]),
    ("</p id=\"a\"><i id=\"b\">", ["#b"]), ("<p>id=\"a\"<i id=\"b\">", ["#b"]),
    // Every attribute that leads somewhere, and some that end like one.
    (
      "<a href=\"1\" src=\"2\" data=\"3\" action=\"4\" formaction=\"5\" poster=\"6\">",
      ["1", "2", "3", "4", "5", "6"]
    ),
    (
      "<a hreF=\"1\" xsrc=\"2\" metadata=\"3\" reaction=\"4\" deformaction=\"5\" imposter=\"6\" f=\"7\">",
      []
    ),
    ("<a hidden href=\"1\">", ["1"]), ("<a x=\"y\" href=\"1\"/>", ["1"]),
    // What is no tag.
    ("<!-- <p id=\"a\"> --><p id=\"b\">", ["#b"]), ("<!-- <p id=\"a\"> ->", []),
    ("<!DOCTYPE html><p id=\"a\">", ["#a"]), ("<!--><p id=\"a\">--><p id=\"b\">", ["#a", "#b"]),
    ("<script src=\"1\">'<p id=\"a\">'</script><p id=\"b\">", ["1", "#b"]),
    ("<script src=\"1\">'<p id=\"a\">'</style>", ["1"]), ("<script>", []),
    ("<style id=\"a\"><p id=\"b\"></style><p id=\"c\">", ["#a", "#c"]),
    ("<span id=\"a\"><s id=\"b\"><section id=\"c\">", ["#a", "#b", "#c"]),
    // Site maps.
    ("<loc>https://a.org/</loc><loc>b</loc>", ["https://a.org/", "b"]), ("<loc></loc>", [""]),
    ("<li id=\"a\"><link href=\"1\"><location id=\"b\">", ["#a", "1", "#b"]),
    // Pages that send readers on.
    ("<meta http-equiv=\"refresh\" content=\"0; url=a.html\"><p id=\"b\">", ["a.html", "#b"]),
    ("<META content=\"10;URL = 'a'\" http-equiv=\"Refresh\">", ["'a'"]),
    ("<meta http-equiv=\"refresh\" content=\"0,url=a\">", ["a"]),
    ("<meta http-equiv=\"refresh\" content=\"0 url=a\">", ["a"]),
    ("<meta http-equiv=\"refresh\" content=\"0; url=\">", [""]),
    ("<meta http-equiv=\"refresh\" content=\"; url=a\">", []),
    ("<meta http-equiv=\"refresh\" content=\"0; uri=a\">", []),
    ("<meta http-equiv=\"refresh\" content=\"0; url\">", []),
    ("<meta http-equiv=\"refresh\" content=\"0; ur\">", []),
    ("<meta http-equiv=\"refresh\" content=\"0\">", []),
    ("<meta http-equiv=\"refresh\">", []), ("<meta content=\"0; url=a\">", []),
    ("<meta http-equiv=\"refresh \" content=\"0; url=a\">", []),
    ("<meta http-equiv=\"refresh\" content=\"0; url=a", ["a"]),
    ("<main id=\"a\"><m id=\"b\">", ["#a", "#b"]),
  ])
  func `names and links are found in tags alone`(_ page: String, _ expected: [String]) {
    #expect(found(in: page) == expected)
  }

  @Test func `a page that ends anywhere is read to its end`() {
    let page =
      "<!--x--><meta http-equiv=\"refresh\" content=\"0; url=a\"><script src='b'>c</script>"
      + "<style>d</style><loc>e</loc><p title='>' id=\"f\">"
    #expect(found(in: page) == ["a", "b", "e", "#f"])
    for length in 0...page.utf8.count {
      let most = found(in: String(page.prefix(length)))
      #expect(most.count <= 4, "\(length)")
    }
  }

  private func found(in page: String) -> [String] {
    var found: [String] = []
    let bytes = Array(page.utf8)
    HTMLScanner.scan(bytes.span) { attribute, range in
      let text = String(decoding: bytes[range], as: UTF8.self)
      found.append(attribute == .id ? "#" + text : text)
    }
    return found
  }
}
