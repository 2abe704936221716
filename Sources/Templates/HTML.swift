import Bytes

/// Bytes that are HTML already. Only this module makes one, so whatever is not `HTML` gets escaped.
public struct HTML: Hashable, Sendable {
  public let bytes: [UInt8]
}

extension HTML {
  /// Escapes `text` for the content of an element. In an English text every run of Han is marked
  /// with `lang`, so that fonts, line breaking and screen readers treat it as Chinese.
  public init(_ text: String, language: TextLanguage) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    text.withBytes { appendText($0, language, into: &bytes) }
    self.bytes = bytes
  }
}

/// The language that a text is written in, as far as its HTML depends on it.
public enum TextLanguage: Sendable {
  case chinese, english
}
