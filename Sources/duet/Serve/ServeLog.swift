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
    let count = site.entryCount.map {
      Phrase(zh: "\($0)个条目", en: counted($0, "entry", "entries") + " ")
    }
    // Nothing may follow the address that a terminal would take for a part of it.
    let place = Phrase(
      zh: "\(clock.words.zh)，按Ctrl-C结束，地址：\(address)",
      en: "at \(address)\(clock.words.en); Ctrl-C ends it")
    say((count ?? Phrase(zh: "预览已开始", en: "")) + place)
    showProblems()
  }

  func show(_ event: PreviewServer.Event) {
    switch event {
    case .changed(let change):
      if change.contains(.problems) { showProblems() }
    case .polling(let pause):
      let seconds = (pause / .milliseconds(10)).rounded() / 100
      try? report.warn(
        Phrase(
          zh: "系统不再替Duet监视文件夹，Duet改为每\(seconds)秒自己看一次",
          en:
            "the limit of watched folders is reached; polling every \(seconds) s instead"
        ),
        help: Phrase(
          zh: "在Linux上调大fs.inotify.max_user_watches，就能立刻看到变化",
          en: "On Linux, raise fs.inotify.max_user_watches to see changes at once"))
    }
  }

  func say(_ line: Phrase, isProblem: Bool = false) {
    try? report.say(line, isProblem: isProblem)
  }

  private func showProblems() {
    guard let site else { return }
    let errors = site.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty {
      _ = try? report.show(errors)
    } else if hadErrors {
      say(Phrase(zh: "已经改好：网站显示的是现在的内容", en: "mended: the site shows what is written"))
    }
    hadErrors = !errors.isEmpty
  }
}
