import Bytes
import Content
import Site
import Synchronization

/// All pages rendered, on all cores; only those that are being worked on are in memory.
struct Rendering: Sendable {
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
  ) async throws(MachineError) -> Rendering {
    let pages = plan.pages
    try pages.checkPaths()
    let queue = Queue(count: pages.count)
    return await withTaskGroup(of: Rendering.self) { group in
      let links = LinkCheck(pages: pages, baseURL: baseURL)
      for _ in 0..<min(Process.cores, pages.count) {
        group.addTask {
          var part = Rendering(links)
          var writer = output.map(PageWriter.init)
          while part.failure == nil, let indices = queue.next() {
            for index in indices { part.take(pages[index], &writer) }
          }
          return part
        }
      }
      var all: Rendering?
      for await part in group { if all?.add(part) == nil { all = part } }
      guard var all else { return Rendering(links) }
      all.diagnostics += all.links.diagnostics(of: plan.catalogue)
      // What the check has seen is not needed any more.
      all.links = LinkCheck(pages: [], baseURL: nil)
      return all
    }
  }

  private mutating func take(_ page: Page, _ writer: inout PageWriter?) {
    guard let path = OutputPath(page.path) else { return }
    do {
      // What comes in pieces has neither links nor problems.
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

  private mutating func add(_ other: Rendering) {
    diagnostics += other.diagnostics
    changed += other.changed
    links.merge(other.links)
    failure = failure ?? other.failure
  }
}

/// Deals out the pages to the workers, some at a time.
private final class Queue: Sendable {
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
