public import Content

extension Plan {
  /// What is wrong with the texts of an entry, wherever it is shown. Rendering a page finds the same for all that the page
  /// shows; this asks one entry, without its pages.
  ///
  /// - Parameter position: that of the entry in the list.
  public func problems(inEntry position: Int) -> [Diagnostic] {
    let findings = Findings()
    let entry = outline.entries[position]
    for edition in editions {
      let frame = PageFrame(edition, path: edition.path(ofEntry: position), findings: findings)
      _ = frame.inline(entry.summary, file: entry.path)
      for field in entry.fields { _ = frame.inline(field.value, file: entry.path) }
      if let details = entry.details {
        _ = frame.block(details, file: entry.path, headings: .details)
      }
    }
    return findings.diagnostics + entry.longTexts.compactMap { $0.unequalHeadings() }
  }
}
