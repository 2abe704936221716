import Bytes

/// Why a text is not an id.
enum IdFault: Error {
  case form(mended: String?)
  case notASCII
  /// More than one, with signs between them that separate nothing.
  case several([String])
  case long(Int)
  case reserved

  /// About an id in a file.
  func problem(_ text: String, _ subject: Subject) -> Problem {
    let name = quoted(text)
    func bad(zh: String, en: String, help: Phrase) -> Problem {
      Problem("bad-id", zh: zh, en: en, help: help)
    }
    switch self {
    case .notASCII where subject.isTag:
      return bad(
        zh: "\(name.zh)不能作标签：标签只能用小写英文字母、数字和连字符",
        en: "\(name.en) is not a tag: a tag has only a–z, 0–9 and hyphens",
        help: Phrase(
          zh: "用清单里已有的标签，见网站的“标签”页",
          en: "Use one of the list's tags, such as those on the site's page of tags"))
    case .form(let mended):
      let rule = Phrase(
        zh: "由小写字母和数字组成，用连字符连接", en: "lower-case letters and digits, joined by hyphens")
      return bad(
        zh: "\(name.zh)不能作id", en: "\(name.en) is not an id",
        help: mended.map { .write($0) + Phrase(zh: "：", en: ": ") + rule }
          ?? Phrase(
            zh: "id\(rule.zh)，例如“static-site”",
            en: "An id is \(rule.en), such as 'static-site'")
      ).mended(text.hasOnlyWords ? mended.map(Problem.Mended.value) : nil)
    case .notASCII:
      return bad(
        zh: "\(name.zh)不能作id：id只用ASCII字符", en: "\(name.en) is not an id: ids are ASCII",
        help: Phrase(
          zh: "用英文或拼音，例如“static-site”",
          en: "Write it in English or pinyin, such as 'static-site'"))
    case .several(let ids):
      let list = "[\(listed(ids).en)]"
      return bad(
        zh: "\(name.zh)不是一个id", en: "\(name.en) is not one id",
        help: Phrase(zh: "每个各写一项：\(list)", en: "Make each an item of its own: \(list)"))
    case .long(let count):
      return bad(
        zh: "\(name.zh)长\(count)字节，id最多\(Id.limit)字节",
        en: "\(name.en) is \(count) bytes long, and an id has at most \(Id.limit)",
        help: Phrase(zh: "写短一些", en: "Shorten it"))
    case .reserved:
      return bad(
        zh: "id“\(text)”是保留的：网站或系统自己要用",
        en: "the id '\(text)' is reserved: the site or a system uses that name itself",
        help: Phrase(zh: "换一个，例如“\(text)-data”", en: "Choose another, such as '\(text)-data'"))
    }
  }

  /// About the name of a file or folder; `name` comes without its ending.
  fileprivate func problem(
    _ rule: String, ofName name: String, of thing: Phrase, ending: String
  ) -> Problem {
    let full = quoted(name + ending)
    let (zh, en) = ("\(full.zh)不能作\(thing.zh)名：", "\(full.en) is not a name for a \(thing.en): ")
    switch self {
    case .form(let mended):
      return Problem(
        rule, zh: zh + "它也是id，并且是网址的一部分", en: en + "it is an id too, and part of addresses",
        help: mended.map { .rename($0 + ending) }
          ?? Phrase(
            zh: "改名，只用小写字母和数字，用连字符连接",
            en: "Rename it: lower-case ASCII letters and digits, joined by hyphens"))
    case .notASCII, .several:
      return Problem(
        rule, zh: zh + "它也是id，而id只用ASCII字符", en: en + "names are ids, and ids are ASCII",
        help: Phrase(
          zh: "用英文或拼音，例如“yixue-wenda\(ending)”；中文名称写在“title”里",
          en:
            "Rename it in English or pinyin, such as 'yixue-wenda\(ending)'; the Chinese name belongs in 'title'"
        ))
    case .long(let count):
      return Problem(
        rule, zh: "这个\(thing.zh)的名称长\(count)字节，id最多\(Id.limit)字节",
        en:
          "the name of this \(thing.en) is \(count) bytes long, and an id has at most \(Id.limit)",
        help: Phrase(zh: "改一个短些的名称", en: "Rename it to something shorter"))
    case .reserved:
      return Problem(
        rule, zh: zh + "网站或系统自己要用“\(name)”", en: en + "the site or a system uses '\(name)' itself",
        help: Phrase(
          zh: "改名，例如“\(name)-data\(ending)”",
          en: "Rename it, for example to '\(name)-data\(ending)'"))
    }
  }
}

extension Phrase {
  static func rename(_ name: String) -> Phrase {
    Phrase(zh: "改名为“\(name)”", en: "Rename it to '\(name)'")
  }

  /// The way out for a file whose best name another file has.
  static func nameTaken(_ name: String, instead: String) -> Phrase {
    Phrase(
      zh: "\(quoted(name).zh)已经存在：留下其中一个，或把这个改名为“\(instead)”",
      en:
        "\(quoted(name).en) exists already: keep one of the two, or rename this one to '\(instead)'"
    )
  }
}

extension Problem {
  static func badFileName(_ name: String, _ fault: IdFault) -> Problem {
    fault.problem("bad-file-name", ofName: name, of: Phrase(zh: "文件", en: "file"), ending: ".yml")
  }

  /// Where a folder beside it has nearly the same name, that one.
  static func badFolderName(_ name: String, _ fault: IdFault, nearest: String?) -> Problem {
    var problem = fault.problem(
      "bad-folder-name", ofName: name, of: Phrase(zh: "文件夹", en: "folder"), ending: "")
    if let nearest {
      problem.help = Phrase(
        zh: "是不是想写“\(nearest)”？那就把文件移到那里",
        en: "Did you mean '\(nearest)'? Then move the files there")
    }
    return problem
  }

  fileprivate static func sameId(_ id: String, other: String) -> Problem {
    Problem(
      "duplicate-id", zh: "id“\(id)”已经是\(other):1的id",
      en: "the id '\(id)' is already that of \(other):1",
      help: Phrase(
        zh: "给新文件改名；如果说的是同一样东西，就补充原来的条目",
        en: "Rename the new file; if both are about the same thing, add to the old entry instead"))
  }

  fileprivate static func sectionOfSameName(_ id: String, other: String) -> Problem {
    Problem(
      "duplicate-id", zh: "“\(id)”也是\(other)所在文件夹的名称",
      en: "'\(id)' is also the name of the folder of \(other)",
      help: Phrase(
        zh: "改掉其中一个，“order”才能分清", en: "Rename one of the two, so that 'order' can tell them apart"))
  }

  fileprivate static func aliasIsId(_ alias: String, other: String) -> Problem {
    Problem(
      "duplicate-alias", zh: "别名“\(alias)”是\(other):1的id",
      en: "the alias '\(alias)' is the id of \(other):1",
      help: Phrase(
        zh: "删去别名：按这个id找到的是那个条目", en: "Delete the alias: the entry with that id is found there"))
  }

  fileprivate static func aliasOfItself(_ alias: String) -> Problem {
    Problem(
      "duplicate-alias", zh: "别名“\(alias)”就是本条目的id",
      en: "the alias '\(alias)' is this entry's own id",
      help: Phrase(zh: "删去别名", en: "Delete the alias"))
  }

  fileprivate static func sameAlias(_ alias: String, other: String, line: Int) -> Problem {
    Problem(
      "duplicate-alias", zh: "“\(alias)”已经是\(other):\(line)的别名",
      en: "'\(alias)' is already an alias in \(other):\(line)",
      help: Phrase(zh: "删去其中一个", en: "Delete one of the two"))
  }

  fileprivate static func unknownInOrder(_ name: String, known: [String]) -> Problem {
    let choices =
      known.isEmpty
      ? Phrase(zh: "删去它：这里没有可以排序的内容", en: "Delete it: there is nothing here to order")
      : Phrase(zh: "删去它，或改成这里有的：", en: "Delete it, or name one of: ") + listed(shortened(known))
    return Problem(
      "unknown-in-order", zh: "“order”里的\(quoted(name).zh)不在这里",
      en: "'order' names \(quoted(name).en), which is not here",
      help: .didYouMean(Suggestion.nearest(to: name, among: known), else: choices))
  }
}

extension Assembly {
  /// Ids and aliases lead to one entry each; case does not make a difference.
  mutating func checkIds() {
    // By id, where its file stands in `files`.
    var ids = HashTable(minimumCapacity: files.count)
    for (position, file) in zip(0..., files) {
      guard let id = file.role?.id,
        let first = ids.insert(position, file.idHash, unless: { files[$0].lowID == file.lowID })
      else { continue }
      let other = files[first].path
      // Names in one folder that differ by case have been reported, and so have bad names.
      if other.lowercased() != file.path.lowercased(), !renamed.contains(other),
        !renamed.contains(file.path)
      {
        report(.sameId(id, other: other), in: file.path)
      }
    }
    checkSectionNames()
    checkAliases(ids)
  }

  /// No entry may be called like a section beside it.
  private mutating func checkSectionNames() {
    for (path, folder) in folders where !folder.folders.isEmpty {
      let names = Set(folder.folders)
      for entry in folder.entries where names.contains(entry.id) {
        guard let section = folders[path + [entry.id]]?.sectionPath else { continue }
        report(.sectionOfSameName(entry.id, other: section), in: files[entry.position].path)
      }
    }
  }

  private mutating func checkAliases(_ ids: HashTable) {
    var aliases: [String: (path: String, line: Int)] = [:]
    for file in files {
      guard case .entry(let entry)? = file.file else { continue }
      for (alias, line) in zip(entry.aliases, entry.aliasLines) {
        if alias.value == entry.id {
          report(.aliasOfItself(alias.value), in: entry.path, at: alias.span)
        } else if let other = ids.number(
          of: FNVHash(alias.value.utf8), where: { files[$0].lowID == alias.value })
        {
          report(.aliasIsId(alias.value, other: files[other].path), in: entry.path, at: alias.span)
        } else if let other = aliases[alias.value] {
          report(
            .sameAlias(alias.value, other: other.path, line: other.line), in: entry.path,
            at: alias.span)
        } else {
          aliases[alias.value] = (entry.path, line)
        }
      }
    }
  }

  /// `order` names what is there.
  mutating func checkOrders() {
    if let list { checkOrder(list.order, of: [], in: list.path) }
    for file in files {
      guard case .section(let section)? = file.file else { continue }
      checkOrder(section.order, of: section.folders, in: section.path)
    }
  }

  private mutating func checkOrder(
    _ order: [Located<String>], of path: [String], in file: String
  ) {
    guard !order.isEmpty, let folder = folders[path] else { return }
    let known = (folder.folders + folder.entries.map(\.id)).sorted()
    let names = Set(known)
    for name in order where !names.contains(name.value) {
      report(.unknownInOrder(name.value, known: known), in: file, at: name.span)
    }
  }
}

extension String {
  /// Whether an id of its words says all that it does: no sign in it means anything.
  fileprivate var hasOnlyWords: Bool {
    utf8.allSatisfy { $0.isLetterOrDigit || " _-".utf8.contains($0) }
  }
}
