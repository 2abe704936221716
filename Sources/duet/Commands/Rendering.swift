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
    _ plan: Plan, paths: [OutputPath], baseURL: String?, output: OutputFolder?
  ) async -> Rendering {
    let pages = plan.pages
    let queue = Queue(count: pages.count)
    return await withTaskGroup(of: Rendering.self) { group in
      let links = LinkCheck(pages: pages, baseURL: baseURL)
      for _ in 0..<min(Process.cores, pages.count) {
        group.addTask {
          var part = Rendering(links)
          var writer = output.map(PageWriter.init)
          while part.failure == nil, let indices = queue.next() {
            for index in indices { part.take(pages[index], at: paths[index], &writer) }
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

  private mutating func take(_ page: Page, at path: OutputPath, _ writer: inout PageWriter?) {
    do {
      // What comes in pieces has neither links nor problems.
      if let pieces = page.pieces {
        if try writer?.write(pieces, to: path) == true { changed += 1 }
        return
      }
      let rendered = page.render()
      diagnostics += rendered.diagnostics
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

/// The paths of all pages, safe to write; the site is at fault if one is not, or if two would be one file.
func outputPaths(of plan: Plan) throws(MachineError) -> [OutputPath] {
  let pages = plan.pages
  var seen = Set<String>(minimumCapacity: pages.count)
  var paths: [OutputPath] = []
  paths.reserveCapacity(pages.count)
  for page in pages {
    guard let path = OutputPath(page.path), seen.insert(path.text.inLowerCase).inserted else {
      throw MachineError(
        Phrase(
          zh: "网站里没有安全的地方可以放页面“\(page.path)”",
          en: "the site has no safe place for the page '\(page.path)'"))
    }
    paths.append(path)
  }
  return paths
}

extension String {
  /// Most paths have no capitals, and are not copied.
  fileprivate var inLowerCase: String {
    utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? self : lowercased()
  }
}
