import Testing

@testable import Templates

@Test func `html keeps its bytes as they are`() {
  #expect(HTML(bytes: Array("<b>".utf8)).bytes == Array("<b>".utf8))
}
