import Content

/// How far the work is: a bar on a terminal, elsewhere a line for each fifty.
struct Progress {
  private let name: Phrase
  private let manner: Manner
  private let isTerminal = Process.Stream.error.isTerminal

  init(of name: Phrase, in manner: Manner) {
    self.name = name
    self.manner = manner
  }

  func show(_ done: Int, of all: Int) {
    let count = Phrase(zh: "\(done)/\(all)", en: "\(done) of \(all)")
    if isTerminal {
      let width = 30
      let filled = width * done / max(all, 1)
      let bar =
        String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
      write("\r\(name[manner.language]) [\(bar)] \(count[manner.language])")
    } else if done % 50 == 0 || done == all {
      write((name + Phrase(zh: "：", en: ": ") + count)[manner.language] + "\n")
    }
  }

  /// Removes the bar; what follows says it in words.
  func end() {
    if isTerminal { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    guard !manner.isQuiet else { return }
    // Progress output is best effort.
    try? Process.Stream.error.write(text)
  }
}
