/// Why the name of a file that is meant as an entry does not end as it should.
enum EndingFault {
  /// A program has put its own ending behind, which Windows does not show.
  case hidden(String)
  /// It may also be something else.
  case doubtful
  case other

  /// What a file is probably meant to be called; nil where it is no entry.
  static func find(in name: String) -> (mended: String, fault: EndingFault)? {
    let low = name.lowercased()
    for (ending, fault) in endings where low.hasSuffix(ending) {
      let stem = String(name.dropLast(ending.count))
      return ((Id.nearest(to: stem) ?? stem) + ".yml", fault)
    }
    guard (try? Id.check(name, mayBeReserved: false)) != nil else { return nil }
    return (name + ".yml", .doubtful)
  }

  private static let endings: [(String, EndingFault)] = [
    (".yml.txt", .hidden(".txt")), (".yaml.txt", .hidden(".txt")), (".txt", .doubtful),
    (".yaml", .other), (".yml", .other), ("。yml", .other), ("．yml", .other),
  ]

  func words(_ mended: String) -> String {
    switch self {
    case .hidden(let ending):
      "Rename it to '\(mended)'; Windows shows '\(ending)' once 'File name extensions' is on under View"
    case .doubtful: "Rename it to '\(mended)' if it is an entry; notes may be .md files"
    case .other: "Rename it to '\(mended)'"
    }
  }

  func chinese(_ mended: String) -> String {
    switch self {
    case .hidden(let ending):
      "改名为“\(mended)”；在Windows的“查看”里勾选“文件扩展名”（File name extensions），才看得见“\(ending)”"
    case .doubtful: "如果是条目，改名为“\(mended)”；笔记可以写成.md文件"
    case .other: "改名为“\(mended)”"
    }
  }
}
