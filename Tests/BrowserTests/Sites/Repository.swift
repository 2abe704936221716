import Foundation

/// Where the project lies, and the program that was built beside the tests.
enum Repository {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `$DUET_BINARY`, or the program beside the bundle that holds these tests.
  static let program: String = {
    if let path = ProcessInfo.processInfo.environment["DUET_BINARY"] { return path }
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
    let built = bundle.prefix(upTo: bundle.range(of: ".xctest")?.lowerBound ?? bundle.startIndex)
    return URL(filePath: String(built)).deletingLastPathComponent().appending(path: "duet").path
  }()

  /// `./duet test` puts it there.
  static let axe = folder.appending(path: ".build/axe/axe_playwright_python/axe.min.js")
}
