import Content
import Refresh

/// Asks a service about the thing that is to become an entry. Without an answer everything goes on.
struct Inquiry {
  /// For how many seconds a silent service is waited for.
  private static let patience = 20

  private let link: TypedLink
  /// How the service calls itself.
  private let service: Phrase
  private let flags: Flags

  /// Nil where there is nothing to ask, or nothing is to be asked.
  init?(about link: TypedLink?, _ flags: Flags) {
    guard !flags.has(.offline), let link, let service = Introduction.service(for: link) else {
      return nil
    }
    self.link = link
    self.service = service
    self.flags = flags
  }

  func ask(for entry: inout NewEntry) throws {
    switch try answer() {
    case .failure(let fault):
      try say(
        Phrase(
          zh: "没有问到\(service.zh)（\(fault.words.zh)），跳过",
          en: "\(service.en) could not be asked (\(fault.words.en)); going on without"))
    case .success(nil):
      try Report(flags).warn(
        Phrase(
          zh: "\(service.zh)没有\(link.target)，或它不公开",
          en: "\(service.en) has no \(link.target), or it is not public"),
        help: Phrase(zh: "看看是否写错了", en: "See whether it is spelled so"))
    case .success(let introduction?):
      if introduction.link.target.lowercased() != link.target.lowercased() {
        try say(
          Phrase(
            zh: "\(link.target)现在叫\(introduction.link.target)",
            en: "\(link.target) is called \(introduction.link.target) now"))
      }
      if introduction.hasUnfitTexts {
        try say(
          Phrase(
            zh: "\(introduction.service.zh)的回答里有文件不能写的字符，含有它们的文字没有采用",
            en: "\(introduction.service.en) answered with characters that no file can have; "
              + "the texts with them are left out"))
      }
      try entry.take(introduction)
    }
  }

  private struct Fault: Error {
    let words: Phrase
  }

  private func answer() throws(UsageError) -> Result<Introduction?, Fault> {
    let client: Client
    do throws(MachineError) {
      client = try Client.made(agent: "duet/\(Duet.version)", access: .everywhere)
    } catch {
      return .failure(Fault(words: error.message))
    }
    let policy = RetryPolicy(
      patience: 0, silence: Self.patience, now: { Process.seconds }, pause: { Process.sleep($0) })
    var limited = RateLimitedClient(client: client, policy: policy)
    do throws(EnvironmentFault) {
      let environment = ServiceEnvironment(Process.environment)
      return try Introduction.ask(about: link, environment, &limited)
        .mapError { Fault(words: $0.words) }
    } catch {
      throw UsageError(error.message, help: error.help)
    }
  }

  private func say(_ words: Phrase) throws {
    guard !flags.manner.isQuiet else { return }
    try Process.Stream.error.write(words[flags.language].printable + "\n")
  }
}
