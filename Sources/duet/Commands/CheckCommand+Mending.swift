import Content

extension CheckCommand {
  static func report(_ flags: Flags) throws(UsageError) -> Report {
    guard flags.has(.showMending) else { return Report(flags) }
    guard flags.has(.mend) else {
      throw UsageError(
        Phrase(zh: "--dry-run要和--fix一起用", en: "--dry-run goes with --fix"),
        help: Phrase(
          zh: "运行duet check --fix --dry-run；不带--fix的duet check本来就什么也不写",
          en: "Run 'duet check --fix --dry-run'; without --fix, check writes nothing anyway"))
    }
    return Report(flags, printsPatch: true)
  }

  /// Prints what would change, for people and for `git apply -p0`. The JSON says by itself which problems would go.
  static func show(_ mending: Mending, _ report: Report) throws(MachineError) {
    guard report.format != .json else { return }
    for change in mending.changes {
      let text = UnifiedDiff(change.edit).text
      // A file may hold what a terminal would act on.
      let isSafe = !Process.Stream.output.isTerminal
      try Process.Stream.output.write(
        isSafe
          ? text
          : text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0).printable }.joined(separator: "\n"))
    }
  }

  /// Says what was mended.
  ///
  /// - Parameter left: how many problems carry a fix that would do harm.
  static func say(_ made: [Mending], left: Int, _ report: Report) throws(MachineError) {
    let changes = made.flatMap(\.changes)
    for change in changes { try report.say(change.words) }
    let count = changes.reduce(0) { $0 + $1.mended.count }
    let files = Set(changes.map(\.edit.newShown)).count
    let rest =
      left == 0
      ? Phrase("")
      : Phrase(
        zh: "；另有\(left)处没有改，因为改了会影响别的内容",
        en:
          "; \(counted(left, "problem")) left, as mending \(left == 1 ? "it" : "them") would harm something else"
      )
    try report.say(
      (count == 0
        ? Phrase(zh: "没有--fix能改的", en: "nothing that --fix can mend")
        : Phrase(
          zh: "在\(files)个文件里改好了\(count)处",
          en: "\(counted(count, "problem")) mended in \(counted(files, "file"))")) + rest)
  }
}

extension Option {
  static let mend = Option(
    "--fix", zh: "把不需要人来决定的问题直接改好，再检查一遍",
    en: "mend the problems that nobody has to decide about, then check again")
  static let showMending = Option(
    "--dry-run", zh: "只显示--fix会怎样改，什么也不写",
    en: "only show what --fix would change, as a patch, and write nothing")
}
