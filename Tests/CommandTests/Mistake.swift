import Foundation

/// One thing that somebody did to a list that was right, all that is said then, and what `check --fix` makes of it.
///
///     == A full-width colon behind a key ==
///     -- content/datasets/huatuo.yml --
///     - title: Huatuo-26M
///     + title：Huatuo-26M
///     -- said --
///     content/datasets/huatuo.yml:1:6: error [full-width-colon] '：'
///       'title' is followed by the full-width colon '：'
///       > Use a half-width colon ':' and a space
///       “title”后面是全角冒号“：”
///       > 用半角冒号“:”，再加一个空格
///     -- fixed --
///     content/datasets/huatuo.yml
///     - title：Huatuo-26M
///     + title: Huatuo-26M
///
/// Lines that begin with `-` are replaced by the ones behind them that begin with `+`; lines of the second kind alone are
/// put at the end, or are a new file. `*` does something to a whole file: `* gone`, `* now content/x.yml`,
/// `* as GBK`, `* as UTF-16`, `* with line ends of Windows`, `* with a byte order mark`. The first of all is the list
/// itself, of which nothing is said.
struct Mistake {
  let name: String
  var changes: [(path: String, lines: [Substring])] = []
  var said = ""
  /// The lines that are others then.
  var fixed = ""

  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Mistakes/mistakes.txt")

  static func read() throws -> [Mistake] {
    var all: [Mistake] = []
    var isSaid = false
    var isFixed = false
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("== ") {
        all.append(Mistake(name: String(line.dropFirst(3).dropLast(3))))
        (isSaid, isFixed) = (false, false)
      } else if line == "-- said --" {
        isSaid = true
      } else if line == "-- fixed --" {
        isFixed = true
      } else if isFixed {
        all[all.count - 1].fixed += line + "\n"
      } else if line.hasPrefix("-- ") {
        all[all.count - 1].changes.append((String(line.dropFirst(3).dropLast(3)), []))
      } else if isSaid {
        all[all.count - 1].said += line + "\n"
      } else if let last = all.last?.changes.indices.last {
        all[all.count - 1].changes[last].lines.append(line)
      }
    }
    return all
  }

  var text: String {
    "== \(name) ==\n"
      + changes.map { "-- \($0.path) --\n" + $0.lines.map { $0 + "\n" }.joined() }.joined()
      + "-- said --\n\(said)-- fixed --\n\(fixed)"
  }

  struct Misread: Error {
    let line: String
  }

  /// Does it to the files of the list.
  func happen(to files: inout [String: [UInt8]]) throws {
    for (path, lines) in changes {
      var text = files[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
      var old = ""
      var new = ""
      func replace() throws {
        guard !(old + new).isEmpty else { return }
        if old.isEmpty {
          text += new
        } else {
          guard let place = text.range(of: old) else { throw Misread(line: old) }
          text.replaceSubrange(place, with: new)
        }
        (old, new) = ("", "")
      }
      for line in lines where !line.hasPrefix("* ") {
        guard let sign = line.first, "+-".contains(sign) else { throw Misread(line: String(line)) }
        if sign == "-", !new.isEmpty { try replace() }
        let content = line.dropFirst(line.dropFirst().hasPrefix(" ") ? 2 : 1) + "\n"
        if sign == "-" { old += content } else { new += content }
      }
      try replace()
      files[path] = Array(text.utf8)
      for line in lines where line.hasPrefix("* ") {
        try Self.treat(path, line.dropFirst(2), &files)
      }
    }
  }

  private static func treat(
    _ path: String, _ way: Substring, _ files: inout [String: [UInt8]]
  ) throws {
    let bytes = files[path] ?? []
    let text = String(decoding: bytes, as: UTF8.self)
    switch way {
    case "gone": files[path] = nil
    case _ where way.hasPrefix("now "):
      files[path] = nil
      files[String(way.dropFirst(4))] = bytes
    case "with line ends of Windows":
      files[path] = bytes.flatMap { $0 == UInt8(ascii: "\n") ? Array("\r\n".utf8) : [$0] }
    case "with a byte order mark": files[path] = [0xEF, 0xBB, 0xBF] + bytes
    case "as UTF-16":
      files[path] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "as GBK":
      let gbk: [Character: [UInt8]] = ["医": [0xD2, 0xBD], "学": [0xD1, 0xA7]]
      files[path] = text.flatMap { gbk[$0] ?? ($0.isASCII ? Array($0.utf8) : [0xA1, 0xA3]) }
    default: throw Misread(line: String(way))
    }
  }
}
