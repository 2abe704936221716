import Bytes
import Content
import Site
import Synchronization

/// The result of rendering all pages, on all cores; only the pages that a worker renders at the moment are in memory.
struct SiteRendering: Sendable {
  private(set) var diagnostics: [Diagnostic] = []
  /// How many pages differ from what the site has.
  private(set) var changed = 0
  private var links: LinkCheck
  private(set) var failure: SystemError?

  private init(_ links: LinkCheck) {
    self.links = links
  }

  /// - Parameter output: where pages that changed are staged; nil to check only.
  static func of(
    _ plan: Plan, baseURL: String?, output: OutputFolder?
  ) async throws(MachineError) -> SiteRendering {
    let pages = plan.pages
    try pages.checkPaths()
    let queue = PageQueue(count: pages.count)
    return await withTaskGroup(of: SiteRendering.self) { group in
      let links = LinkCheck(pages: pages, baseURL: baseURL)
      for _ in 0..<min(Process.cores, pages.count) {
        group.addTask {
          var part = SiteRendering(links)
          var writer = output.map(PageWriter.init)
          while part.failure == nil, let indices = queue.next() {
            for index in indices { part.render(pages[index], &writer) }
          }
          return part
        }
      }
      var all: SiteRendering?
      for await part in group { if all?.add(part) == nil { all = part } }
      guard var all else { return SiteRendering(links) }
      all.diagnostics += all.links.diagnostics(of: plan.catalogue)
      // Frees the memory of the check.
      all.links = LinkCheck(pages: [], baseURL: nil)
      return all
    }
  }

  private mutating func render(_ page: Page, _ writer: inout PageWriter?) {
    guard let path = OutputPath(page.path) else { return }
    do {
      // A page in pieces has neither links nor problems.
      if let pieces = page.pieces {
        if try writer?.write(pieces, to: path) == true { changed += 1 }
        return
      }
      let rendered = page.render()
      if let problem = rendered.problem { diagnostics.append(problem) }
      links.read(rendered, of: page.path)
      if try writer?.write(rendered.bytes, to: path) == true { changed += 1 }
    } catch {
      failure = error
    }
  }

  private mutating func add(_ other: SiteRendering) {
    diagnostics += other.diagnostics
    changed += other.changed
    links.merge(other.links)
    failure = failure ?? other.failure
  }
}

/// Deals out the pages to the workers, some at a time.
private final class PageQueue: Sendable {
  private let count: Int
  private let taken = Atomic(0)

  init(count: Int) {
    self.count = count
  }

  func next() -> Range<Int>? {
    let start = taken.add(32, ordering: .relaxed).oldValue
    return start < count ? start..<min(start + 32, count) : nil
  }
}

extension PageList {
  /// The site is at fault if a path is not safe to write, or if two would be one file. The paths are not kept: in a long
  /// list they take as much memory as a part of its texts.
  fileprivate func checkPaths() throws(MachineError) {
    var seen = Set<String>(minimumCapacity: count)
    for page in self
    where OutputPath(page.path) == nil || !seen.insert(page.path.inLowerCase).inserted {
      throw MachineError(
        Phrase(
          zh: "网站里没有安全的地方可以放页面“\(page.path)”",
          en: "the site has no safe place for the page '\(page.path)'"))
    }
  }
}
