import Content

/// Brings files that an earlier version of `init` wrote up to this one, unless they were changed since.
enum StarterUpdate {
  static func run(in path: String, _ flags: Flags) throws -> ExitCode {
    let prefix = path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
    guard let folder = try? Folder.open(path),
      let text = try? folder.read(StarterRecord.path, limit: FileLimits.template)
    else {
      throw UsageError(
        Phrase(
          zh: "\(prefix)\(StarterRecord.path)读不到，不知道“duet init”写过哪些文件",
          en: "there is no \(prefix)\(StarterRecord.path), by which files of 'duet init' are known"),
        help: Phrase(
          zh: "在“duet init”新建的清单里运行", en: "Run it in a list that 'duet init' has made"))
    }
    let list = try ListSources.read(prefix + SourceTree.content.folder)
    let report = Report(flags)
    guard let settings = list.catalogue?.list else {
      _ = try report.show(list.diagnostics)
      return .problems
    }
    let starter = Starter(
      name: settings.name.pair, description: settings.description.pair,
      section: Starter.Pair(zh: "", en: "section"), repository: settings.repository,
      home: Version.own.home, day: "")
    var update = Update(
      folder: folder, prefix: prefix, was: StarterRecord(String(decoding: text, as: UTF8.self)),
      isDry: flags.has(.dry), report: report)
    for file in starter.files where !file.isContent { try update.bring(file) }
    try update.end()
    return .fine
  }

  private struct Update {
    let folder: Folder
    let prefix: String
    let was: StarterRecord
    let isDry: Bool
    let report: Report
    var record: StarterRecord
    var changed = 0

    init(folder: Folder, prefix: String, was: StarterRecord, isDry: Bool, report: Report) {
      (self.folder, self.prefix, self.was) = (folder, prefix, was)
      (self.isDry, self.report, record) = (isDry, report, was)
    }

    mutating func bring(_ file: Starter.File) throws {
      let shown = prefix + file.path
      let old = try? Folder.read(path: shown, limit: FileLimits.template)
      if old == file.bytes {
        record.add(file)
        return
      }
      guard let old else {
        // Whoever deleted it does not want it.
        guard was.hashes[file.path] == nil else { return }
        try report.say(Phrase(zh: "新文件：\(shown)", en: "new: \(shown)"))
        try write(file)
        return
      }
      if was.holds(old, at: file.path) {
        try report.say(Phrase(zh: "更新：\(shown)", en: "updated: \(shown)"))
        try write(file)
      } else {
        try report.say(
          Phrase(
            zh: "有人改过，没有动：\(shown)；这个版本会写成：",
            en: "changed since, and left: \(shown); this version would write:"))
      }
      for line in file.bytes.lines(differingFrom: old) { try report.say(Phrase("  " + line)) }
    }

    private mutating func write(_ file: Starter.File) throws {
      changed += 1
      record.add(file)
      if isDry { return }
      let steps = file.path.split(separator: "/").map(String.init)
      try MachineError.whenWriting(
        to: prefix + file.path,
        help: Phrase(zh: "让它可写，再运行一次", en: "Make it writable, and run this again")
      ) {
        var place = folder
        for step in steps.dropLast() {
          if try place.kind(of: step) == nil { try place.makeFolder(step) }
          place = try place.folder(step)
        }
        try place.replace(steps.last ?? "", with: file.bytes)
      }
    }

    func end() throws {
      if !isDry, record.bytes != was.bytes {
        try MachineError.whenWriting(
          to: prefix + StarterRecord.path,
          help: Phrase(zh: "让它可写，再运行一次", en: "Make it writable, and run this again")
        ) { try folder.replace(StarterRecord.path, with: record.bytes) }
      }
      try report.say(
        changed == 0
          ? Phrase(zh: "没有要更新的文件", en: "there is no file to update")
          : isDry
            ? Phrase(zh: "要更新\(changed)个文件", en: "\(counted(changed, "file")) would be updated")
            : Phrase(zh: "更新了\(changed)个文件", en: "\(counted(changed, "file")) updated"))
    }
  }
}

extension Pair {
  fileprivate var pair: Starter.Pair {
    Starter.Pair(zh: zh?.value ?? en?.value ?? "", en: en?.value ?? zh?.value ?? "")
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
