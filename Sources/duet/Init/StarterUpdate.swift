import Content

/// Brings files that an earlier version of `init` wrote up to this one, unless they were changed since.
enum StarterUpdate {
  static func run(in path: String, _ action: StarterAction?, _ flags: Flags) throws -> ExitCode {
    let prefix = path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
    guard let files = try? ListFiles(in: path),
      let text = try? files.read(StarterRecord.path)
    else {
      throw UsageError(
        Phrase(
          zh: "读不到\(prefix)\(StarterRecord.path)，不知道“duet init”写过哪些文件",
          en: "there is no \(prefix)\(StarterRecord.path), by which files of 'duet init' are known"),
        help: Phrase(
          zh: "在“duet init”新建的清单里运行", en: "Run it in a list that 'duet init' has made"))
    }
    let record = StarterRecord(String(decoding: text, as: UTF8.self))
    if let version = record.version, version.isVersion(after: Duet.version) {
      throw UsageError(
        Phrase(
          zh: "这些文件是更新的版本\(version)写的，这个程序是\(Duet.version)",
          en: "these files are of the newer version \(version), and this program is \(Duet.version)"
        ),
        help: Phrase(zh: "用更新的程序运行", en: "Run it with the newer program"))
    }
    let list = try ListSources.read(prefix + SourceTree.content.folder)
    let report = Report(flags)
    guard let settings = list.catalogue?.list else {
      _ = try report.show(list.diagnostics)
      return .problems
    }
    let starter = Starter(
      name: settings.name.pair, description: settings.description.pair,
      section: Starter.Pair(zh: "", en: ""), repository: settings.repository,
      home: Version.own.home, action: action?.text, day: "")
    var update = Update(files, record, isDry: flags.has(.dry), report)
    for file in starter.files where !file.isContent { try update.bring(file) }
    let proposals = try EditorFiles.proposals(of: prefix + SourceTree.content.folder)
    for file in EditorFiles(content: SourceTree.content.folder, proposals: proposals).schemas {
      try update.bringSchema(file)
    }
    try update.end()
    return .fine
  }

  private struct Update {
    private let files: ListFiles
    private let was: StarterRecord
    private let isDry: Bool
    private let report: Report
    private var record: StarterRecord
    private var changed = 0

    init(_ files: ListFiles, _ was: StarterRecord, isDry: Bool, _ report: Report) {
      (self.files, self.was) = (files, was)
      (self.isDry, self.report, record) = (isDry, report, was)
    }

    mutating func bring(_ file: Starter.File) throws {
      let shown = files.prefix + file.path
      let old: [UInt8]?
      do throws(ReadError) {
        old = try files.read(file.path)
      } catch {
        let words = error.words
        return try report.warn(
          Phrase(zh: "没有动\(shown)：\(words.zh)", en: "\(shown) is left: \(words.en)"),
          help: Phrase(zh: "让它成为可读的普通文件", en: "Make it a file that can be read"))
      }
      guard let old else {
        // A file of the record that is gone was deleted on purpose.
        guard was.hashes[file.path] == nil else { return }
        try report.say(
          isDry
            ? Phrase(zh: "会新建：\(shown)", en: "would be new: \(shown)")
            : Phrase(zh: "新建：\(shown)", en: "new: \(shown)"))
        return try write(file)
      }
      if old == file.bytes {
        record.add(file)
      } else if was.holds(old, at: file.path) {
        try report.say(
          isDry
            ? Phrase(zh: "会更新：\(shown)", en: "would be updated: \(shown)")
            : Phrase(zh: "更新：\(shown)", en: "updated: \(shown)"))
        try showDifference(old, file)
        try write(file)
      } else {
        try report.say(
          Phrase(
            zh: "不是“duet init”写的样子，没有动：\(shown)；这个版本会写成：",
            en: "not as 'duet init' wrote it, and left: \(shown); this version would write:"))
        try showDifference(old, file)
      }
    }

    /// A file that the program makes from the list. One that is not there is not missed.
    mutating func bringSchema(_ file: EditorFiles.File) throws {
      guard let old = try? files.read(file.path), old != file.bytes else { return }
      let shown = files.prefix + file.path
      try report.say(
        isDry
          ? Phrase(zh: "会更新：\(shown)", en: "would be updated: \(shown)")
          : Phrase(zh: "更新：\(shown)", en: "updated: \(shown)"))
      changed += 1
      if !isDry { try files.write(file.path, file.bytes) }
    }

    private func showDifference(_ old: [UInt8], _ file: Starter.File) throws {
      for line in file.bytes.lines(differingFrom: old) { try report.say(Phrase("  " + line)) }
    }

    private mutating func write(_ file: Starter.File) throws {
      changed += 1
      record.add(file)
      if !isDry { try files.write(file.path, file.bytes) }
    }

    func end() throws {
      if !isDry, record.bytes != was.bytes {
        try files.write(StarterRecord.path, record.bytes)
      }
      try report.say(
        changed == 0
          ? Phrase(zh: "没有要更新的文件", en: "there is no file to update")
          : isDry
            ? Phrase(zh: "要更新\(changed)个文件", en: "\(counted(changed, "file")) would be updated")
            : Phrase(zh: "更新了\(changed)个文件", en: "\(counted(changed, "file")) updated"))
    }

    private static let help = Phrase(zh: "让它可写，再运行一次", en: "Make it writable, and run this again")
  }
}

extension Pair {
  fileprivate var pair: Starter.Pair {
    Starter.Pair(zh: zh?.value ?? en?.value ?? "", en: en?.value ?? zh?.value ?? "")
  }
}

extension String {
  /// By the numbers between the dots.
  fileprivate func isVersion(after other: String) -> Bool {
    func numbers(_ text: String) -> [Int] { text.split(separator: ".").map { Int($0) ?? 0 } }
    return numbers(other).lexicographicallyPrecedes(numbers(self))
  }
}

extension [UInt8] {
  /// The lines that differ, those of `old` with a minus and those of this with a plus.
  fileprivate func lines(differingFrom old: [UInt8]) -> [String] {
    func lines(_ bytes: [UInt8]) -> [String] {
      bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    let (before, after) = (lines(old), lines(self))
    let difference = after.difference(from: before)
    let removed = Set(difference.removals.map(\.offset))
    let inserted = Set(difference.insertions.map(\.offset))
    var result: [String] = []
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      if removed.contains(i) {
        result.append("- " + before[i])
        i += 1
      } else if inserted.contains(j) {
        result.append("+ " + after[j])
        j += 1
      } else {
        (i, j) = (i + 1, j + 1)
      }
    }
    return result
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .remove(let offset, _, _), .insert(let offset, _, _): offset
    }
  }
}
