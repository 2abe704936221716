import Bytes

// What lies in the content folder, and where.
extension Problem {
  static func strayFile(_ name: String) -> Problem {
    Problem(
      "stray-file", zh: "\(quoted(name).zh)不是条目", en: "\(quoted(name).en) is not an entry",
      help: Phrase(
        zh: "条目是.yml文件，笔记可以写成.md文件；别的请移到别处",
        en: "Entries are .yml files, and notes may be .md files; move anything else elsewhere"))
  }

  static func wrongEnding(_ name: String, mended: String, _ fault: EndingFault) -> Problem {
    let help =
      switch fault {
      case .hidden(let ending):
        Phrase.rename(mended)
          + Phrase(
            zh: "；在Windows的“查看”里勾选“文件扩展名”（File name extensions），才看得见“\(ending)”",
            en: "; Windows shows '\(ending)' once 'File name extensions' is on under View")
      case .doubtful:
        Phrase(
          zh: "如果是条目，改名为“\(mended)”；笔记可以写成.md文件",
          en: "Rename it to '\(mended)' if it is an entry; notes may be .md files")
      case .other: Phrase.rename(mended)
      }
    return Problem(
      "wrong-ending", zh: "\(quoted(name).zh)不以.yml结尾",
      en: "\(quoted(name).en) does not end in .yml", help: help
    ).mended(EndingFault.plainName(for: name).map(Mended.name))
  }

  fileprivate static func entryOutsideSection(_ name: String, sections: [String]) -> Problem {
    let help =
      if Suggestion.nearest(to: name, among: ["list.yml"]) != nil {
        Phrase(
          zh: "是不是想写“list.yml”？条目要放在有section.yml的文件夹里",
          en: "Did you mean 'list.yml'? An entry belongs in a folder that has a section.yml")
      } else if sections.isEmpty {
        Phrase(zh: "移到有section.yml的文件夹里", en: "Move it into a folder that has a section.yml")
      } else {
        Phrase(zh: "移到它所属章节的文件夹里：", en: "Move it into the folder of its section: ")
          + listed(shortened(sections))
      }
    return Problem(
      "entry-outside-section", zh: "\(quoted(name).zh)不在任何章节里",
      en: "\(quoted(name).en) is in no section", help: help)
  }

  fileprivate static func entryOutsideContent(_ root: String, mended: String?) -> Problem {
    Problem(
      "entry-outside-content", .warning, zh: "这个文件看起来是条目，却不在\(quoted(root).zh)里",
      en: "this looks like an entry, but it is not in \(quoted(root).en)",
      help: mended.map { Phrase(zh: "移到\($0)", en: "Move it to \($0)") }
        ?? Phrase(
          zh: "移到\(root)里它所属章节的文件夹", en: "Move it into the folder of its section in \(root)"))
  }

  static let sectionAtTop = Problem(
    "section-at-top", zh: "section.yml说明它所在的文件夹，而这里是最上层",
    en: "section.yml describes the folder that it is in, but this is the top",
    help: Phrase(
      zh: "移到文件夹里；如果指的是整个清单，请写“list.yml”",
      en: "Move it into a folder, or write 'list.yml' if you meant the whole list"))

  static let listNotAtTop = Problem(
    "list-not-at-top", zh: "list.yml应当放在内容文件夹的最上层",
    en: "list.yml belongs at the top of the content folder",
    help: Phrase(
      zh: "移到那里；如果说明的是这个文件夹，请改名为“section.yml”",
      en: "Move it there, or name it 'section.yml' if it describes this folder"))

  static func tooDeep(_ limit: Int) -> Problem {
    Problem(
      "too-deep", zh: "章节最多\(limit)层", en: "sections nest at most \(limit) deep",
      help: Phrase(
        zh: "把这个文件夹往上移，或并入上一层", en: "Move this folder up, or merge it with the one above"))
  }

  fileprivate static let noList = Problem(
    "no-list", zh: "没有list.yml，清单的名称和简介写在那里",
    en: "there is no list.yml, which names and describes the list",
    help: Phrase(
      zh: "新建一个，写上两行：“name: {zh: …, en: …}”和“description: {zh: …, en: …}”",
      en: "Create it with two lines, 'name: {zh: …, en: …}' and 'description: {zh: …, en: …}'"))

  fileprivate static func noSection(folder: String, nearest: String?) -> Problem {
    let way = Phrase(
      zh: "新建\(folder)/section.yml，写上：title: {zh: …, en: …}",
      en: "create \(folder)/section.yml with: title: {zh: …, en: …}")
    return Problem(
      "no-section", zh: "文件夹\(quoted(folder).zh)里没有section.yml，标题写在那里",
      en: "the folder \(quoted(folder).en) has no section.yml, which gives it a title",
      help: nearest.map {
        Phrase(
          zh: "是不是想写“\($0)”？如果要加一个章节，请\(way.zh)",
          en: "Did you mean '\($0)'? For a new section, \(way.en)")
      } ?? way.withCapital)
  }

  /// The whole path, typed where a page of GitHub asked for the rest of it.
  fileprivate static func rootTwice(_ root: String, mended: String) -> Problem {
    Problem(
      "doubled-path", zh: "路径里“\(root)”出现了两次", en: "'\(root)' stands twice in the path",
      help: Phrase(zh: "是不是想写“\(mended)”？", en: "Did you mean '\(mended)'?"))
  }

  fileprivate static let emptySection = Problem(
    "empty-section", .warning, zh: "这个章节没有条目", en: "this section has no entries",
    help: Phrase(zh: "加上一个，或删去文件夹", en: "Add one, or delete the folder"))

  fileprivate static func sameButForCase(other: String) -> Problem {
    Problem(
      "same-but-for-case", zh: "名称与\(other)只有大小写不同",
      en: "the name differs from \(other) only by upper and lower case",
      help: Phrase(
        zh: "改掉其中一个：许多系统无法同时存放两者", en: "Rename one of the two: many systems cannot keep both"))
  }
}

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
    guard Id.allows(name) else { return nil }
    return (name + ".yml", .doubtful)
  }

  /// The name with the right ending, where it means an entry beyond doubt.
  static func plainName(for name: String) -> String? {
    let low = name.lowercased()
    guard let (ending, fault) = endings.first(where: { low.hasSuffix($0.0) }),
      name.count > ending.count
    else { return nil }
    if case .doubtful = fault { return nil }
    return name.dropLast(ending.count) + ".yml"
  }

  private static let endings: [(String, EndingFault)] = [
    (".yml.txt", .hidden(".txt")), (".yaml.txt", .hidden(".txt")), (".txt", .doubtful),
    (".yaml", .other), (".yml", .other), ("。yml", .other), ("．yml", .other),
  ]
}

extension Diagnostic {
  /// The warning about a file outside the content folder that looks like an entry; nil for every other file.
  ///
  /// - Parameter target: where it belongs, if that is plain.
  public init?(outside root: String, _ file: SourceFile, belongsTo target: String?) {
    let lines = file.bytes.split(separator: Byte.lineFeed)
    let has = { (key: String) in lines.contains { $0.starts(with: key.utf8) } }
    guard has("title:"), has("summary:") || has("links:") else { return nil }
    self.init(
      .entryOutsideContent(root, mended: target), at: Place(path: file.path, span: Span(0..<0)))
  }
}

extension Assembly {
  /// No two names may be the same to a system that ignores case.
  mutating func checkNames() {
    // No two paths are the same, so some capital has to make the difference.
    guard !files.allSatisfy(\.isInLowerCase) else { return }
    var seen: [String: String] = [:]
    seen.reserveCapacity(files.count)
    for file in files {
      let low = file.path.lowercased()
      if let other = seen[low] {
        // A bad name has been reported, with another one that is free.
        if renamed.contains(other) || renamed.contains(file.path) { continue }
        report(.sameButForCase(other: other), in: file.path)
      } else {
        seen[low] = file.path
      }
    }
  }

  /// There is a list, every folder is a section, and sections have entries.
  mutating func checkFolders() {
    if !hasListFile { report(.noList, in: root + "/list.yml") }
    checkTop()
    /// Folders that probably should not be there, and so nothing in them.
    var doubtful: [[String]] = []
    reportRootTwice(&doubtful)
    for (path, folder) in folders.sorted(by: { $0.key.count < $1.key.count }) where !path.isEmpty {
      if let file = folder.sectionPath {
        if folder.entries.isEmpty && folder.folders.isEmpty { report(.emptySection, in: file) }
        continue
      }
      if doubtful.contains(where: path.starts) { continue }
      let nearest = nearestSection(to: path)
      if let problem = FileRole.problem(ofFolder: path, nearest: nearest) {
        report(problem, in: folder.witness)
        if path.count <= FileRole.depth { doubtful.append(path) }
      } else {
        report(.noSection(folder: shown(path), nearest: nearest), in: folder.witness)
        if nearest != nil { doubtful.append(path) }
      }
    }
  }

  /// Reports `content/datasets/content/datasets/x.yml`, with a folder called like the root and one of a section in it.
  private mutating func reportRootTwice(_ doubtful: inout [[String]]) {
    for (path, folder) in folders where folder.sectionPath == nil && !folder.entries.isEmpty {
      guard let second = path.lastIndex(of: root) else { continue }
      let meant = Array(path[(second + 1)...])
      guard !meant.isEmpty, folders[meant]?.sectionPath != nil,
        let name = folder.witness.parts(at: UInt8(ascii: "/")).last
      else { continue }
      report(.rootTwice(root, mended: shown(meant + [name])), in: folder.witness)
      // Nor are the folders on the way there meant.
      let ways = path.indices.map { Array(path[...$0]) }
      doubtful.append(ways.first { folders[$0]?.sectionPath == nil } ?? path)
    }
  }

  /// Only `list.yml` lies beside the folders of the sections.
  private mutating func checkTop() {
    let sections = folders.filter { $0.key.count == 1 && $0.value.sectionPath != nil }
      .map { shown($0.key) }.sorted { $0.precedes($1) }
    for file in files {
      guard case .outside(let name)? = file.role else { continue }
      report(.entryOutsideSection(name, sections: sections), in: file.path)
    }
  }

  /// The section beside a folder that has nearly its name.
  private func nearestSection(to path: [String]) -> String? {
    let parent = path.dropLast()
    let names = (folders[Array(parent)]?.folders ?? []).filter {
      folders[parent + [$0]]?.sectionPath != nil
    }
    return Suggestion.nearest(to: path.last ?? "", among: names).map { shown(parent + [$0]) }
  }

  private func shown(_ path: some Sequence<String>) -> String {
    ([root] + path).joined(separator: "/")
  }
}
