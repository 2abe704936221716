/// Colours, where the user wants them.
struct Style: Sendable {
  enum Use: String, CaseIterable, Sendable {
    /// On a terminal that can show them, unless the environment forbids it.
    case auto
    case always, never
  }

  private let coloured: Bool

  init(for stream: Process.Stream, _ use: Use) {
    coloured =
      switch use {
      case .always: true
      case .never: false
      case .auto:
        stream.isTerminal && (Process.environment("NO_COLOR") ?? "").isEmpty
          && Process.environment("TERM") != "dumb"
      }
  }

  func error(_ text: String) -> String { paint(text, "1;31") }
  func warning(_ text: String) -> String { paint(text, "1;33") }
  func place(_ text: String) -> String { paint(text, "1") }
  func help(_ text: String) -> String { paint(text, "36") }

  private func paint(_ text: String, _ code: String) -> String {
    coloured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
