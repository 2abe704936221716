/// What an input method does while somebody writes Chinese: text that is not yet meant, and then is.
extension Browser {
  /// Shows text under the cursor that can still change; the last call counts.
  func compose(_ text: String) throws {
    let end = JSON.number(Double(text.utf16.count))
    try session.tell(
      "Input.imeSetComposition",
      ["text": .text(text), "selectionStart": end, "selectionEnd": end])
  }

  /// Chooses what was composed.
  func commit(_ text: String) throws {
    try session.tell("Input.insertText", ["text": .text(text)])
  }
}
