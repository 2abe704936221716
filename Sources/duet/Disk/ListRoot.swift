import Bytes
import Content

/// The folder of the list, which has its entries in `content`, where that is above the one in which the user stands.
struct ListRoot: Sendable {
  /// The way up from the user: `../..`.
  let wayUp: String
  /// The folders on the way down to the user.
  private let steps: [String]

  /// The nearest; nil where the user stands in the folder of a list, or in none. The search ends at the root of the file
  /// system, as that of git does.
  ///
  /// - Parameter path: a folder in which another one stands than the user.
  static func above(_ path: String = ".") -> ListRoot? {
    guard !isList(path), let here = Folder.whole(path),
      let device = try? Folder.look(at: here).device
    else { return nil }
    let steps = here.parts(at: UInt8(ascii: "/")).filter { !$0.isEmpty }
    for count in steps.indices.reversed() {
      let path = "/" + steps[..<count].joined(separator: "/")
      guard (try? Folder.look(at: path).device) == device else { return nil }
      if isList(path) {
        let down = Array(steps[count...])
        return ListRoot(
          wayUp: down.map { _ in ".." }.joined(separator: "/"), steps: down)
      }
    }
    return nil
  }

  /// A folder `content` that nobody may look into counts as well: reading it then fails, and says why.
  static func isList(_ path: String) -> Bool {
    let content = path + "/" + SourceTree.content.folder
    do throws(SystemError) {
      _ = try Folder.look(at: content + "/list.yml", followingLink: false)
      return true
    } catch {
      return error == .denied && (try? Folder.look(at: content).kind) == .folder
    }
  }

  /// What the user typed as a path, from the folder of the list.
  func path(of typed: String) -> String {
    guard !typed.hasPrefix("/") else { return typed }
    var steps = self.steps
    var rest = typed.parts(at: UInt8(ascii: "/")).filter { !$0.isEmpty && $0 != "." }[...]
    while rest.first == "..", !steps.isEmpty {
      rest.removeFirst()
      steps.removeLast()
    }
    let path = (steps + rest).joined(separator: "/")
    return path.isEmpty ? "." : path
  }
}
