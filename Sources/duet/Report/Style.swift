/// Colours, on a terminal whose owner wants them.
struct Style: Sendable {
  private let coloured: Bool

  init(for stream: Process.Stream) {
    coloured =
      stream.isTerminal && (Process.environment("NO_COLOR") ?? "").isEmpty
      && Process.environment("TERM") != "dumb"
  }

  func error(_ text: String) -> String { paint(text, "1;31") }
  func warning(_ text: String) -> String { paint(text, "1;33") }
  func place(_ text: String) -> String { paint(text, "1") }
  func help(_ text: String) -> String { paint(text, "36") }

  private func paint(_ text: String, _ code: String) -> String {
    coloured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
