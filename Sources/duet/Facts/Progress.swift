/// How far the work is: a bar on a terminal, elsewhere a line for each fifty.
struct Progress {
  private let name: String
  private let isTerminal = Process.Stream.error.isTerminal

  init(of name: String) { self.name = name }

  func show(_ done: Int, of all: Int) {
    if isTerminal {
      let width = 30
      let filled = width * done / max(all, 1)
      let bar =
        String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
      write("\r\(name) [\(bar)] \(done) of \(all)")
    } else if done % 50 == 0 || done == all {
      write("\(name): \(done) of \(all)\n")
    }
  }

  /// Removes the bar; what follows says it in words.
  func end() {
    if isTerminal { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    // Nobody is harmed by progress that cannot be shown.
    try? Process.Stream.error.write(text)
  }
}
