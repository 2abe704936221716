import Content
import Preview

/// What the preview says in the terminal. A terminal that has gone away is no reason to end.
final class ServeLog {
  var site: LiveSite?
  private let report: Report
  private var hadErrors = false

  init(_ report: Report) {
    self.report = report
  }

  func began(at address: String, _ clock: Stopwatch) {
    guard let site else { return }
    _ = site.update(.all)
    let count = site.entryCount.map { counted($0, "entry", "entries") + " " } ?? ""
    say("\(count)at \(address) (\(clock.seconds) s); Ctrl-C ends it")
    showProblems()
  }

  func tell(_ event: PreviewServer.Event) {
    switch event {
    case .changed(let change):
      if change.contains(.problems) { showProblems() }
    case .polling(let pause):
      let seconds = (pause / .milliseconds(10)).rounded() / 100
      say(
        "this system watches no more folders for Duet, which looks every \(seconds) s by itself"
          + "\n  help: On Linux, raise fs.inotify.max_user_watches to see changes at once")
    }
  }

  func say(_ line: String) {
    try? report.say(line)
  }

  private func showProblems() {
    guard let site else { return }
    let errors = site.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty {
      _ = try? report.show(errors)
    } else if hadErrors {
      say("mended: the site shows what is written")
    }
    hadErrors = !errors.isEmpty
  }
}
