import Testing

@testable import Preview

@Suite struct PageMarksTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `the tail stands at the end of the body, wherever that is`() {
    #expect(text(Array("<body>a</body></html>".utf8).withTail([0x2A])) == "<body>a*</body></html>")
    #expect(text(Array("</body> in a text</body>".utf8).withTail([0x2A])).hasSuffix("*</body>"))
    #expect(text(Array("no body".utf8).withTail([0x2A])) == "no body*")
    #expect(text([UInt8]().withTail([0x2A])) == "*")
  }

  @Test func `a policy that keeps pages silent lets them hear the news`() {
    let silent = #"<meta http-equiv="Content-Security-Policy" content="default-src 'none'">"#
    #expect(
      text(Array(silent.utf8).withEventsAllowed())
        == #"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self'">"#
    )
    let open = silent.replacing("default-src", with: "connect-src")
    #expect(text(Array(open.utf8).withEventsAllowed()) == open)
    #expect(text(Array("<p>".utf8).withEventsAllowed()) == "<p>")
  }

  @Test func `every id of a page is found`() {
    var found: [String] = []
    Array(#"<p id="a"><a data-id="b" id="datasets/"><i id="c"#.utf8).forEachID {
      found.append($0)
    }
    #expect(found == ["a", "datasets/", "c"])
    for rest in ["", " id=", " id=\""] {
      found = []
      Array("< id=\"a\"\(rest)".utf8).forEachID { found.append($0) }
      #expect(found == ["a"], "\(rest)")
    }
    for length in 0..<6 {
      found = []
      Array((String(repeating: "=", count: length) + #"< id="a" id=x id="b">"#).utf8).forEachID {
        found.append($0)
      }
      #expect(found == ["a", "b"], "\(length)")
    }
  }

  @Test func `nothing in a text ends the script that it stands in`() {
    let json = JSONText("</script><!-- \u{2028}\"\\\u{0}&").text
    #expect(!json.contains("<") && !json.contains("\u{2028}"))
    #expect(json == #""\u003c/script\u003e\u003c!-- \u2028\"\\\u0000\u0026""#)
  }
}
