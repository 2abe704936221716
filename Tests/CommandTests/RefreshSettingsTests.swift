import Content
import Refresh
import Testing

@testable import duet

/// What the options of a refresh mean.
@Suite struct RefreshSettingsTests {
  private func settings(_ words: String) throws -> RefreshSettings {
    try RefreshSettings(
      Flags(words.split(separator: " ").map(String.init), of: RefreshCommand.self, in: Manner(.en)))
  }

  private static let all = "github, gitlab, gitee, codeberg, huggingface, citations"
  private static let services = ["citations", "codeberg", "gitee", "github", "gitlab"]

  @Test(arguments: [
    ("", services + ["huggingface"]), ("--force", services + ["huggingface"]), ("--links", []),
    ("--fix", []), ("--only github", ["github"]),
    ("--only citations,gitee", ["citations", "gitee"]),
    ("--links --only gitlab", ["gitlab"]), ("--fix --only=huggingface", ["huggingface"]),
  ])
  func `all services are asked, or those that are named, or none where links are`(
    _ words: String, _ files: [String]
  ) throws {
    let settings = try settings(words)
    #expect(settings.files.map(\.id).sorted() == files)
    #expect(settings.visitsLinks == words.contains("--links"))
    #expect(settings.fixes == words.contains("--fix"))
    #expect(settings.isForced == words.contains("--force"))
    #expect(!settings.isDry && settings.summaryPath == nil && settings.notSince == nil)
  }

  @Test func `what is not written, and where else a summary goes, is as it was typed`() throws {
    let settings = try settings("--dry-run --summary a/b.md")
    #expect(settings.isDry && settings.summaryPath == "a/b.md" && !settings.isForced)
  }

  @Test(arguments: [
    ("", 300), ("--max-wait 0s", 0), ("--max-wait 1s", 1), ("--max-wait 5m", 300),
    ("--max-wait 2h", 7_200), ("--max-wait 1d", 86_400), ("--max-wait 999999s", 999_999),
  ])
  func `limits may cost so many seconds`(_ words: String, _ seconds: Int) throws {
    #expect(try settings(words).patience == seconds)
  }

  /// Facts that were asked for on that many days, today among them, are left alone.
  @Test(arguments: [("0s", 0), ("1s", 1), ("24h", 1), ("86401s", 2), ("7d", 7), ("2880m", 2)])
  func `a part of a day is a day`(_ period: String, _ days: Int) throws {
    let settings = try settings("--older-than \(period)")
    let notSince = try #require(settings.notSince)
    #expect(settings.day.number - notSince.number + 1 == days)
  }

  @Test(arguments: ["", "1", "s", "1w", "-1s", "1.5h", "1000000s0", "10000000s", "5 m"])
  func `what is no period is refused`(_ period: String) {
    let error = #expect(throws: UsageError.self) { try Period(.maxWait, period) }
    #expect(error?.message.en == "--max-wait cannot be '\(period)'")
    #expect(error?.help.en == "Give a number and a unit, as in 90s, 5m, 2h or 7d")
  }

  @Test(arguments: [
    ("github,", "", "It is one or more of: \(all)"),
    ("gitbub", "gitbub", "Did you mean 'github'?"),
    ("github,links", "links", "Write --links"),
  ])
  func `a service that there is not is refused with a way out`(
    _ names: String, _ wrong: String, _ help: String
  ) {
    let error = #expect(throws: UsageError.self) { try settings("--only \(names)") }
    #expect(error?.message.en == "--only cannot be '\(wrong)'")
    #expect(error?.help.en == help)
  }
}
