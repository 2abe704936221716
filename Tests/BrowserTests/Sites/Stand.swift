import Foundation
import Testing

/// What a test in the browser has before it: the browser, and two sites that the real program has built.
///
/// It is set up once for all of them and taken down when the last is over.
final class Stand: Sendable {
  let server: SiteServer
  let browser: Browser
  private let folder: URL

  /// The site of the list in content/, whatever list that is: what is expected of it holds for any.
  var real: String { server.address(of: "real") }
  /// Of 200 made-up entries, all on one page a language, as most lists are.
  var usual: String { server.address(of: "usual") }
  /// Of 1,000 made-up entries, all on one page a language.
  var large: String { server.address(of: "large") }
  /// The same 1,000 entries on a page a section, searched through a file.
  var sections: String { server.address(of: "sections") }

  /// 100 such entries on a page a language, in tables.
  var tables: String { server.address(of: "tables") }

  /// 1,100 such entries in one section, which has three pages.
  var long: String { server.address(of: "long") }

  /// 60 such entries, of which every third is in English only.
  var halves: String { server.address(of: "halves") }

  /// The one that a test in `@Suite(.atTheStand)` finds.
  static var current: Stand {
    get throws { try #require(shared, "tests in the browser belong in BrowserTests") }
  }
  @TaskLocal fileprivate static var shared: Stand?

  fileprivate init(_ programs: Programs) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "duet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    server = try SiteServer()
    browser = try Browser(programs)
    let real = Repository.folder.appending(path: "content")
    try publish("real", content: real)
    for (name, list) in [
      ("usual", GeneratedList(count: 200, pages: "single")),
      ("large", GeneratedList(count: 1_000, pages: "single")),
      ("sections", GeneratedList(count: 1_000, pages: "sections")),
      ("tables", GeneratedList(count: 100, pages: "single", layout: "table")),
      ("long", GeneratedList(count: 1_100, pages: "sections", isLong: true)),
      ("halves", GeneratedList(count: 60, pages: "single", isPartial: true)),
    ] {
      let content = folder.appending(path: "content-\(name)")
      try list.write(to: content)
      try publish(name, content: content)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func publish(_ name: String, content: URL) throws {
    let site = folder.appending(path: name)
    try Tool(Repository.program).run([
      "build", "--content", content.path, "--templates",
      Repository.folder.appending(path: "templates").path, "--output", site.path, "--base-url",
      server.address(of: name),
    ])
    server.publish(try PublishedSite(folder: site), as: name)
  }

  /// Where a site lies, or may be built.
  func folder(of site: String) -> URL { folder.appending(path: site) }

  func file(_ path: String, of site: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: "\(site)/\(path)"))
  }
}

extension Stand {
  /// The pages that the site map of a site names, as paths in it.
  func paths(of site: String) throws -> [String] {
    let map = String(decoding: try file("sitemap.xml", of: site), as: UTF8.self)
    return map.matches(of: /<loc>([^<]*)<\/loc>/).map {
      String($0.1.dropFirst(server.address(of: site).count))
    }
  }

  /// One page of each kind of a site: one of each folder, and those that have no like.
  func kinds(of site: String) throws -> [String] {
    var seen: Set<String> = []
    return try paths(of: site).filter { path in
      let folders = path.split(separator: "/").dropLast()
      return folders.count < 2 || seen.insert(folders.joined(separator: "/")).inserted
    }
  }
}

/// Sets up a stand around a suite.
struct AtTheStand: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing tests: @Sendable () async throws -> Void
  ) async throws {
    let programs = try #require(Programs.installed)
    try await Stand.$shared.withValue(Stand(programs)) { try await tests() }
  }
}

extension Trait where Self == AtTheStand {
  static var atTheStand: Self { Self() }
}
