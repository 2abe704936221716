extension String {
  /// Lends the bytes; they are copied only when the string does not store them in one piece.
  @inline(__always)
  func withBytes<Result>(_ body: (Swift.Span<UInt8>) -> Result) -> Result {
    var text = self
    // The buffer is valid while the closure runs, and a span cannot leave it.
    return text.withUTF8 { body(unsafe Swift.Span(_unsafeElements: $0)) }
  }

  /// What stands between the bytes `separator`, empty parts too. `split` goes from character to character, which takes
  /// many times as long.
  public func parts(at separator: UInt8) -> [String] {
    var text = self
    return text.withUTF8 { bytes in
      // The parts are copied before the closure ends.
      unsafe bytes.split(separator: separator, omittingEmptySubsequences: false).map {
        unsafe String(decoding: $0, as: UTF8.self)
      }
    }
  }

  /// With small ASCII letters. What has no capitals is not copied.
  public var inLowerCase: String {
    utf8.contains(where: \.isUpperLetter)
      ? String(decoding: utf8.map(\.lowercased), as: UTF8.self) : self
  }
}
