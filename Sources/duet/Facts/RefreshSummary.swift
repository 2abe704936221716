import Content
import Refresh

/// What a refresh found out, in words: lines for a terminal, and Markdown for a pull request.
struct RefreshSummary {
  let outcomes: [Outcome]
  let facts: Facts
  /// Somebody wanted an early end; otherwise it is a limit that leaves questions for another time.
  let isInterrupted: Bool

  /// More risers than these are not named.
  private static let risers = 10

  func line(about outcome: Outcome) -> String {
    var parts = ["\(outcome.answered) of \(outcome.asked + outcome.left) answered"]
    if !outcome.failed.isEmpty {
      let causes = Set(outcome.failed.map(\.refusal.words)).sorted()
      parts.append("\(outcome.failed.count) failed (\(causes.prefix(3).joined(separator: "; ")))")
    }
    if outcome.left > 0 {
      parts.append(
        "\(outcome.left) left for another time"
          + (isInterrupted ? "" : " (the limit of requests is used up)"))
    }
    return outcome.service + ": " + parts.joined(separator: ", ")
  }

  /// What to do about a token that was refused.
  func advice(about outcome: Outcome) -> (message: String, help: String)? {
    guard outcome.failed.contains(where: { $0.refusal == .unauthorised }) else { return nil }
    let name =
      switch outcome.file {
      case .github: "GITHUB_TOKEN"
      case .gitlab: "GITLAB_TOKEN"
      case .gitee: "GITEE_TOKEN"
      case .huggingface: "HF_TOKEN"
      case .citations, .links: "the token"
      }
    return (
      "\(outcome.service) refuses the token",
      "Set \(name) to a new one, which needs no rights, or to nothing"
    )
  }

  /// What changed, one line each, but for what rose: that is no news on a terminal.
  func lines(about outcome: Outcome) -> [String] {
    outcome.changes.flatMap { change in
      switch change {
      case .rose: [String]()
      case .archived(let name): ["  archived: \(name)"]
      case .moved(let name, let to): ["  moved: \(name) is now \(to)"]
      case .gone(let name) where outcome.file == .links:
        ["  dead: \(name)", "    perhaps kept at \(LinkFacts.archive(of: name))"]
      case .gone(let name): ["  gone: \(name)"]
      case .replaced(let name): ["  taken over: \(name) is now another repository"]
      }
    }
  }

  var markdown: String {
    var text = "The facts that machines know were asked for anew.\n"
    for outcome in outcomes {
      text +=
        "\n- \(line(about: outcome))" + (outcome.doubt.map { "; not taken over, as \($0)" } ?? "")
    }
    text += "\n"
    section("Rising, over the last \(History.span) days", of: risers, in: &text)
    let changes = outcomes.flatMap { outcome in outcome.changes.map { (outcome.file, $0) } }
    section(
      "Archived",
      of: changes.compactMap { file, change in
        if case .archived(let name) = change { Self.link(name, file) } else { nil }
      }, in: &text)
    section(
      "Moved",
      of: changes.compactMap { file, change in
        if case .moved(let name, let to) = change {
          "\(Self.link(name, file)) → \(Self.link(to, file))"
        } else {
          nil
        }
      }, in: &text)
    section(
      "Gone or dead",
      of: changes.compactMap { file, change in
        switch change {
        case .gone(let name):
          Self.link(name, file)
            + (file == .links ? " ([archive](\(LinkFacts.archive(of: name))))" : "")
        case .replaced(let name): Self.link(name, file) + ": the name belongs to another now"
        default: nil
        }
      }, in: &text)
    return text
  }

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
      .prefix(Self.risers).map { "\(Self.link($0.0, $0.3)): +\($0.1), now \($0.2)" }
  }

  private func section(_ title: String, of lines: [String], in text: inout String) {
    guard !lines.isEmpty else { return }
    text += "\n### \(title)\n\n" + lines.map { "- \($0)\n" }.joined()
  }

  private static func link(_ name: String, _ file: Facts.File) -> String {
    switch file {
    case .github: "[\(name)](https://github.com/\(name))"
    case .gitlab: "[\(name)](https://gitlab.com/\(name))"
    case .gitee: "[\(name)](https://gitee.com/\(name))"
    case .huggingface: "[\(name)](https://huggingface.co/\(name))"
    case .citations: name
    case .links: "<\(name)>"
    }
  }
}
