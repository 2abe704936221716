import Bytes

extension String {
  /// Whether a reader sees anything of it: of a text of only wide spaces (U+3000) nothing.
  var hasInk: Bool { unicodeScalars.contains { !$0.isBlank } }
}
