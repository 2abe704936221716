#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Hints of the system that something in a folder may be different. They may be late, too many or about nothing: what has
/// really changed is found by looking.
///
/// Only Linux gives such hints here; elsewhere nothing can be watched, and the server scans from time to time.
@safe final class FolderWatch {
  /// Whether every folder is watched that should be.
  private(set) var isComplete = false

  #if os(Linux)
    private let queue: CInt
    private var trigger: Trigger?
    private var folders: [CInt: String] = [:]

    private static let events =
      UInt32(IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO)
      | UInt32(IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF) | UInt32(IN_ONLYDIR)

    /// - Parameter touched: called with the folders to scan, once for all hints that came together.
    init(on loop: EventLoop, touched: @escaping (TouchedFolders) -> Void) {
      queue = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
      guard queue >= 0 else { return }
      trigger = Trigger(on: loop, readable: queue) { [weak self] in
        if let self, let folders = read() { touched(folders) }
      }
    }

    deinit {
      trigger = nil
      if queue >= 0 { close(queue) }
    }

    /// Watches these folders and no others. Returns those that were not watched before under their name: nothing reported
    /// what happened in them until now.
    func watch(_ paths: [String]) -> Set<String> {
      guard queue >= 0 else { return [] }
      isComplete = true
      var watched: [CInt: String] = [:]
      var new: Set<String> = []
      for path in paths {
        guard let number = number(of: path, &watched) else { continue }
        if folders[number] != path { new.insert(path) }
        watched[number] = path
      }
      for number in folders.keys where watched[number] == nil { inotify_rm_watch(queue, number) }
      folders = watched
      return new
    }

    /// The number of the watch on a folder. Where there is no such folder now, the nearest one above is watched instead,
    /// to which it may come back.
    private func number(of path: String, _ watched: inout [CInt: String]) -> CInt? {
      // A folder that is watched already keeps its number. The text outlives the call.
      let number = unsafe inotify_add_watch(queue, path, Self.events)
      if number >= 0 { return number }
      guard errno == ENOENT || errno == ENOTDIR else {
        isComplete = false
        return nil
      }
      let parent = FolderWatch.parent(of: path)
      guard parent != path, let above = self.number(of: parent, &watched) else { return nil }
      if watched[above] == nil { watched[above] = parent }
      // It may have come back before that watch began.
      let again = unsafe inotify_add_watch(queue, path, Self.events)
      return again >= 0 ? again : nil
    }

    /// `a/` of `a/b/`, `./` of `a`, and `/` of itself.
    private static func parent(of path: String) -> String {
      let steps = path.split(separator: "/").dropLast()
      let start = path.hasPrefix("/") ? "/" : steps.isEmpty ? "./" : ""
      return start + steps.map { $0 + "/" }.joined()
    }

    private func read() -> TouchedFolders? {
      var touched: Set<String> = []
      var isAll = false
      let head = MemoryLayout<inotify_event>.size
      unsafe withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 8) { buffer in
        while true {
          let count = unsafe Glibc.read(queue, buffer.baseAddress, buffer.count)
          guard count > 0 else { return }
          var position = 0
          // The kernel writes whole events: a head, and as many bytes of a name as it says.
          while position + head <= count {
            let event = unsafe buffer.loadUnaligned(
              fromByteOffset: position, as: inotify_event.self)
            position += head + Int(event.len)
            let isAboutFolders =
              event.mask & UInt32(IN_ISDIR | IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF) != 0
            if let folder = folders[event.wd] {
              touched.insert(folder)
              isAll = isAll || isAboutFolders
            } else if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
              isAll = true
            }
          }
        }
      }
      if isAll { return .all }
      return touched.isEmpty ? nil : .some(touched)
    }
  #else
    init(on loop: EventLoop, touched: @escaping (TouchedFolders) -> Void) {}

    func watch(_ paths: [String]) -> Set<String> { [] }
  #endif
}
