import Testing

@testable import Templates

@Test(arguments: [
  ("", ""), ("plain 中文 é", "plain 中文 é"), ("&", "&amp;"),
  ("a<b>c", "a&lt;b&gt;c"), ("\"it's\"", "&quot;it&#39;s&quot;"), ("&amp;", "&amp;amp;"),
  ("<<>>", "&lt;&lt;&gt;&gt;"), ("数据<一>&", "数据&lt;一&gt;&amp;"),
]) func `five characters are escaped and nothing else`(_ text: String, _ html: String) {
  var bytes = Array("-".utf8)
  bytes.appendEscaped(text)
  #expect(String(decoding: bytes, as: UTF8.self) == "-" + html)
  var fromSlice = Array("-".utf8)
  fromSlice.appendEscaped(Array(text.utf8)[...])
  #expect(fromSlice == bytes)
}
