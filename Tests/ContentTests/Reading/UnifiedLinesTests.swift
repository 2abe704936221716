import Testing

@testable import Content

@Suite struct UnifiedLinesTests {
  @Test(arguments: ["a\r\nb", "\r\n", "\r", "\r\r\n\r", "\n\r\na\r\n\r\nb\rc\r\n", "a\n\r"])
  func `each place in lines that end alike has one in the file`(_ text: String) throws {
    let file = Array(text.utf8)
    let lines = try #require(UnifiedLines(of: file))
    // Where each byte stands in the file, but for what was left out.
    let places = file.indices.filter { file[$0] != 0x0D || !file.isLineFeed($0 + 1) }
    #expect(lines.bytes == places.map { file[$0] == 0x0D ? 0x0A : file[$0] })
    for start in 0...places.count {
      for end in start...places.count {
        let span = lines.original(Span(start..<end))
        let last = end == 0 ? 0 : places[end - 1] + 1
        #expect(span == Span((start == end ? last : places[start])..<last), "\(start)..<\(end)")
      }
    }
  }

  @Test func `lines that end alike already are left as they are`() {
    #expect(UnifiedLines(of: Array("a\nb".utf8)) == nil)
    #expect(UnifiedLines(of: []) == nil)
  }
}
