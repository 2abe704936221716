import Bytes

extension String {
  /// As a shell takes it for one word.
  var forShell: String {
    let isPlain = utf8.allSatisfy {
      $0.isLetterOrDigit || $0 >= 0x80 || "/._-".utf8.contains($0)
    }
    return isPlain && !isEmpty ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
