import Bytes

/// The sections of a list with their numbers, as its pages show them. A section whose file has errors is among them, under the
/// name of its folder, and so is every section of a list that cannot be built.
public struct SectionOutline: Sendable {
  public struct Row: Sendable {
    /// `datasets/chinese`
    public let path: String
    /// `2.1`
    public let number: String
    /// Nil where its file cannot be read.
    public let title: Pair?
  }

  public private(set) var rows: [Row] = []
  private let folders: [String]
  private var files: [String: SectionFile] = [:]

  /// - Parameters:
  ///   - folders: the paths of all sections.
  ///   - parsed: the files of the list, as far as they make sense.
  public init(_ folders: [String], _ parsed: [Parsed]) {
    self.folders = folders
    var order: [String] = []
    for file in parsed {
      switch file.file {
      case .section(let section): files[section.folders.joined(separator: "/")] = section
      case .list(let list): order = list.order.map(\.value)
      default: break
      }
    }
    add(in: "", order, number: "")
  }

  private mutating func add(in path: String, _ order: [String], number: String) {
    let start = path.isEmpty ? "" : path + "/"
    let names = folders.filter { $0.hasPrefix(start) }
      .map { String($0.dropFirst(start.count)) }.filter { !$0.contains("/") }
    for (place, name) in zip(1..., Order(order).sorted(names) { $0 }) {
      let row = start + name
      let file = files[row]
      rows.append(Row(path: row, number: number + "\(place)", title: file?.title))
      add(in: row, file?.order.map(\.value) ?? [], number: number + "\(place).")
    }
  }

  /// Those that are meant by a path, a number or a part of a name, in any language. A whole path or number means one.
  public func rows(named text: String) -> [Row] {
    let name = text.split(separator: "/").joined(separator: "/").lowercased()
    let number = text.hasSuffix(".") ? String(text.dropLast()) : text
    if let row = rows.first(where: { $0.path == name || $0.number == number }) { return [row] }
    guard !name.isEmpty else { return [] }
    func has(_ whole: (String) -> Bool) -> [Row] {
      rows.filter { row in
        whole(row.path) || whole(row.path.split(separator: "/").last.map(String.init) ?? "")
          || [row.title?.zh, row.title?.en].contains {
            $0.map { whole($0.value.lowercased()) } ?? false
          }
      }
    }
    let whole = has { $0 == name }
    return whole.isEmpty ? has { $0.contains(name) } : whole
  }
}
