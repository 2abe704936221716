extension Diagnostic {
  /// The warning about a file outside the content folder that looks like an entry; nil for every other file.
  ///
  /// - Parameter target: where it belongs, if that is plain.
  public init?(outside root: String, _ file: SourceFile, belongsTo target: String?) {
    let lines = file.bytes.split(separator: Byte.lineFeed)
    let has = { (key: String) in lines.contains { $0.starts(with: key.utf8) } }
    guard has("title:"), has("summary:") || has("links:") else { return nil }
    self.init(
      .entryOutsideContent(root, mended: target), at: Place(path: file.path, span: Span(0..<0)))
  }
}
