import Bytes
import Content
import Refresh

/// What a refresh found out, in words: lines for a terminal, and Markdown for a pull request.
struct RefreshSummary {
  let outcomes: [ServiceOutcome]
  let facts: Facts
  /// Whether the user wanted an early end; otherwise a limit leaves items for a later run.
  let isInterrupted: Bool
  /// Whether GitHub runs the program, in a workflow that checks the list and then opens a pull request.
  let isInWorkflow: Bool

  /// More risers than these are not named.
  private static let risers = 10

  func line(about outcome: ServiceOutcome) -> Phrase {
    let all = outcome.asked + outcome.left
    var parts = [
      Phrase(
        zh: "\(all)个问题得到\(outcome.answered)个回答", en: "\(outcome.answered) of \(all) answered")
    ]
    if !outcome.failed.isEmpty {
      let count = outcome.failed.count
      let causes = Set(outcome.failed.map(\.error.words)).sorted { $0.en < $1.en }
        .prefix(3).joined(zh: "；", en: "; ")
      parts.append(Phrase(zh: "\(count)个失败（\(causes.zh)）", en: "\(count) failed (\(causes.en))"))
    }
    if outcome.left > 0 {
      let left = Phrase(zh: "\(outcome.left)个留到下次", en: "\(outcome.left) left for another time")
      let cause = Phrase(zh: "（请求次数已用完）", en: " (the limit of requests is used up)")
      parts.append(isInterrupted ? left : left + cause)
    }
    return outcome.service + Phrase(zh: "：", en: ": ") + parts.joined(zh: "，", en: ", ")
  }

  /// What to do about a token that was refused.
  func advice(about outcome: ServiceOutcome) -> (message: Phrase, help: Phrase)? {
    guard outcome.failed.contains(where: { $0.error == .unauthorised }) else { return nil }
    let tokens = Services.of(outcome.file)?.tokens ?? []
    // Of several variables it is not known which was meant.
    let name =
      tokens.count == 1 ? Phrase(tokens[0][0]) : Phrase(zh: "令牌", en: "the token")
    return (
      Phrase(zh: "\(outcome.service.zh)拒绝了令牌", en: "\(outcome.service.en) refuses the token"),
      Phrase(
        zh: "把\(name.zh)换成新的（不需要任何权限），或设为空",
        en: "Set \(name.en) to a new one, which needs no rights, or to nothing")
    )
  }

  /// What changed, one line each, but for counts that rose, which are left out on a terminal.
  func lines(about outcome: ServiceOutcome) -> [Phrase] {
    outcome.changes.flatMap { change in
      switch change {
      case .rose: [Phrase]()
      case .archived(let name): [Phrase(zh: "  已归档：\(name)", en: "  archived: \(name)")]
      case .moved(let name, let to):
        [Phrase(zh: "  已迁移：\(name)现在是\(to)", en: "  moved: \(name) is now \(to)")]
      case .gone(let name) where outcome.file == .links:
        [
          Phrase(zh: "  已失效：\(name)", en: "  dead: \(name)"),
          Phrase(zh: "    也许存有副本：", en: "    perhaps kept at ")
            + Phrase(LinkFacts.archive(of: name)),
        ]
      case .gone(let name): [Phrase(zh: "  已消失：\(name)", en: "  gone: \(name)")]
      case .replaced(let name):
        [
          Phrase(
            zh: "  已易主：\(name)现在是另一个仓库", en: "  taken over: \(name) is now another repository")
        ]
      }
    }
  }

  /// In both languages: a workflow runs the refresh, and a person of either language reads the pull request.
  var markdown: String {
    var text = """
      Duet has asked again for stars, citations and other facts.
      已重新查询各项信息（星数、引用等）。

      """
    for outcome in outcomes {
      let doubt = outcome.doubt.map {
        Phrase(zh: "；没有采用，因为\($0.zh)", en: "; not taken over, as \($0.en)")
      }
      let line = line(about: outcome) + (doubt ?? Phrase(""))
      text += "\n- \(line.en)\n  \(line.zh)"
    }
    text += "\n"
    section(
      "Rising, over the last \(History.span) days / 近\(History.span)天上升", of: risers, in: &text)
    var archived: [String] = []
    var moved: [String] = []
    var gone: [String] = []
    for (file, change) in outcomes.flatMap({ one in one.changes.map { (one.file, $0) } }) {
      switch change {
      case .rose: break
      case .archived(let name): archived.append(Self.link(name, file))
      case .moved(let name, let to):
        moved.append("\(Self.link(name, file)) → \(Self.link(to, file))")
      case .gone(let name):
        let archive = file == .links ? " ([archive / 存档](\(LinkFacts.archive(of: name))))" : ""
        gone.append(Self.link(name, file) + archive)
      case .replaced(let name):
        gone.append(Self.link(name, file) + ": the name belongs to another now / 名称已属于另一个仓库")
      }
    }
    section("Archived / 已归档", of: archived, in: &text)
    section("Moved / 已迁移", of: moved, in: &text)
    section("Gone or dead / 已消失或失效", of: gone, in: &text)
    return isInWorkflow ? text + Self.checks : text
  }

  private static let checks = """

    GitHub starts no checks on a pull request of a workflow. `duet check` has passed with these facts; \
    to start the checks, close this and open it again.
    工作流开的合并请求，GitHub不会自动运行检查。`duet check`已用这些信息检查通过；要运行检查，请关闭这个合并请求，再重新打开。

    """

  private var risers: [String] {
    let rises = outcomes.flatMap { outcome in
      outcome.changes.compactMap { change -> (String, Int, Int, Facts.File)? in
        if case .rose(let name, let by, let to) = change, outcome.file != .citations {
          (name, by, to, outcome.file)
        } else {
          nil
        }
      }
    }
    return rises.sorted { $0.1 == $1.1 ? $0.0.precedes($1.0) : $0.1 > $1.1 }
      .prefix(Self.risers).map { "\(Self.link($0.0, $0.3)): \($0.2) (+\($0.1))" }
  }

  private func section(_ title: String, of lines: [String], in text: inout String) {
    guard !lines.isEmpty else { return }
    text += "\n### \(title)\n\n" + lines.map { "- \($0)\n" }.joined()
  }

  private static func link(_ name: String, _ file: Facts.File) -> String {
    if file == .links { return "<\(name)>" }
    return Services.of(file)?.page(of: name).map { "[\(name)](\($0))" } ?? name
  }
}
