import Content
import Refresh

/// Asks the services that the command line chooses, one after another.
struct RefreshRound {
  let settings: RefreshSettings
  let services: [any Service]
  let catalogue: Catalogue
  /// What of the list they are asked about; nil for all.
  let part: ListPart?
  /// How the program calls itself.
  let agent: String
  /// What links may lead to.
  let access: NetworkAccess
  let manner: Manner

  func ask(_ refreshing: inout Refreshing) throws {
    for service in services { try ask(service, &refreshing) }
    if settings.visitsLinks { try visit(&refreshing) }
  }

  private func ask<S: Service>(_ service: S, _ refreshing: inout Refreshing) throws {
    let names = S.names(in: catalogue.entries(in: part))
    guard settings.files.contains(S.file), !names.isEmpty, !Process.isInterrupted else { return }
    if let notice = service.notice, !manner.isQuiet {
      try Process.Stream.error.write(notice[manner.language] + "\n")
    }
    let progress = Progress(of: S.name, in: manner)
    let policy = RetryPolicy(
      patience: settings.patience, now: { Process.seconds }, pause: { Process.sleep($0) },
      isInterrupted: { Process.isInterrupted })
    refreshing.ask(
      service, about: names, listed: S.names(in: catalogue.entries),
      RateLimitedClient(client: try client(access: .everywhere), policy: policy),
      progress: progress.show)
    progress.end()
  }

  private func visit(_ refreshing: inout Refreshing) throws {
    let addresses = refreshing.due(
      catalogue.addresses { part?.has($0) ?? true })
    guard !addresses.isEmpty, !Process.isInterrupted else { return }
    let progress = Progress(of: Phrase(zh: "链接", en: "links"), in: manner)
    var pace = LinkVisits.Pace()
    pace.patience = settings.patience
    var visits = LinkVisits(
      addresses, on: settings.day, client: try client(access: access), pace: pace)
    let found = visits.run(unless: { Process.isInterrupted }) {
      progress.show($0, of: addresses.count)
    }
    progress.end()
    refreshing.add(found, of: addresses)
  }

  private func client(access: NetworkAccess) throws(MachineError) -> Client {
    try Client.made(agent: agent, access: access)
  }
}

extension Catalogue {
  func entries(in part: ListPart?) -> [Entry] {
    part.map { part in entries.filter { part.has($0.path) } } ?? entries
  }
}

extension Client {
  static func made(agent: String, access: NetworkAccess) throws(MachineError) -> Client {
    do {
      return try Client(agent: agent, access: access)
    } catch {
      throw MachineError(
        Phrase(
          zh: "没有libcurl就无法联网：\(error.words)",
          en: "without libcurl the network cannot be reached: \(error.words)"),
        help: Phrase(
          zh: "请安装它；在Debian和Ubuntu上运行：apt-get install libcurl4",
          en: "Install it, on Debian and Ubuntu with: apt-get install libcurl4"))
    }
  }
}
