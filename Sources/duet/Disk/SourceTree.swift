import Content

/// The two folders that a site is made from, and which files each wants.
enum SourceTree: Sendable {
  case content, templates

  enum Verdict: Sendable {
    case ignore
    case enter
    case read(limit: Int)
    /// Probably a note, unless it begins as an entry does.
    case glance
    case refuse(rule: String, message: Phrase, help: Phrase)
    /// The list's own rules say what is wrong.
    case misname
  }

  /// In the folder of entries, where files are that are published as they are: they come before those of the theme.
  static let assets = "_assets/"

  /// The default folder of the tree, from the folder where the program runs.
  var folder: String {
    switch self {
    case .content: "content"
    case .templates: "templates"
    }
  }

  /// What to do with a file or folder; `path` leads to it from the tree's root.
  func verdict(on name: String, at path: String, _ kind: Folder.Kind) -> Verdict {
    // Also editors' and systems' own files, as `.DS_Store`.
    if name.hasPrefix(".") || self == .content && path == "_schema" { return .ignore }
    switch kind {
    case .folder:
      let isFacts = self == .content && path.hasPrefix("_facts/") && name.hasSuffix(".json")
      if isFacts || name.hasSuffix(".yml") || name.hasSuffix(".mustache") {
        let ending = ".\(name.split(separator: ".").last ?? "")"
        return .refuse(
          rule: "not-a-file", message: SystemError.isAFolder.words,
          help: Phrase(
            zh: "给文件夹换个不带“\(ending)”的名称", en: "Give the folder a name without '\(ending)'"))
      }
      guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < FileLimits.depth else {
        return .refuse(
          rule: "too-deep",
          message: Phrase(
            zh: "文件夹嵌套超过\(FileLimits.depth)层",
            en: "folders are nested more than \(FileLimits.depth) deep"),
          help: Phrase(zh: "把这个文件夹往上移", en: "Move the folder further up"))
      }
      return .enter
    case .file: return wanted(name, at: path)
    case .link:
      return .refuse(
        rule: "not-a-file",
        message: Phrase(
          zh: "这是符号链接，Duet不跟随符号链接",
          en: "this is a symbolic link, and links are not followed"),
        help: Phrase(zh: "把文件本身放在这里", en: "Put the file itself here"))
    case .pipe, .socket, .device:
      return .refuse(
        rule: "not-a-file", message: kind.isNoFile,
        help: Phrase(zh: "把它移走", en: "Remove it from here"))
    }
  }

  /// The way out for the writer of a file that is over its limit.
  func helpForLargeFile(_ name: String, at path: String) -> Phrase {
    switch self {
    case .content:
      if path.hasPrefix(SourceTree.assets) { return SourceTree.wayForLargeAsset }
      if path.hasPrefix("_facts/") {
        return Phrase(
          zh: "删去清单里已经没有的记录", en: "Remove the records of what the list no longer has")
      }
      if path == "list.yml" || name == "section.yml" {
        return Phrase(
          zh: "写短一些；这么长的文字可以放到别的网页，在简介里给出链接",
          en: "Shorten it; a text this long belongs on a page that the intro links to")
      }
      return Phrase(
        zh: "写短一些；这么长的文字可以放到别的网页，在条目里给出链接",
        en: "Shorten it; a text this long belongs on a page that the entry links to")
    case .templates:
      if path.hasPrefix("assets/") { return SourceTree.wayForLargeAsset }
      if name.hasSuffix(".mustache") {
        return Phrase(
          zh: "把一部分移到别的模板里，再调用它：{{>name}}",
          en: "Move parts of it to other templates, and call them: {{>name}}")
      }
      return Phrase(
        zh: "写短一些；界面上的文字并不多", en: "Shorten it; the words of the interface are few")
    }
  }

  private static let wayForLargeAsset = Phrase(
    zh: "把它变小；每个读者都要下载它", en: "Make it smaller; every reader has to load it")

  /// A file that is published under its name.
  private func asset(at path: String) -> Verdict {
    guard OutputPath(path) == nil else { return .read(limit: FileLimits.asset) }
    let place = path.hasPrefix("_") ? String(path.dropFirst()) : path
    return .refuse(
      rule: "file-name",
      message: Phrase(
        zh: "网站里不能有“\(place)”这样的文件", en: "a site cannot have a file at '\(place)'"),
      help: Phrase(
        zh: "改名，不超过255字节，不用“\\”和控制字符",
        en: "Rename it: up to 255 bytes, without '\\' and control characters"))
  }

  private func wanted(_ name: String, at path: String) -> Verdict {
    switch self {
    case .content:
      if path.hasPrefix(SourceTree.assets) { return asset(at: path) }
      if path.hasPrefix("_facts/"), !name.hasSuffix(".md") {
        guard name.hasSuffix(".json") else {
          return .refuse(
            rule: "unexpected-file",
            message: Phrase(
              zh: "“\(name)”不是保存信息的文件", en: "'\(name)' is not a file of facts"),
            help: Phrase(
              zh: "这个文件夹由程序管理，里面只有.json文件；别的请移到别处",
              en: "This folder is kept by programs, as .json files; move anything else elsewhere"))
        }
        return .read(limit: FileLimits.facts)
      }
      if name.hasSuffix(".yml") { return .read(limit: FileLimits.entry) }
      if name.hasSuffix(".md") {
        // Entries are in the folders of sections.
        return path.hasPrefix("_") || !path.utf8.contains(UInt8(ascii: "/")) ? .ignore : .glance
      }
      return .misname
    case .templates:
      if path.hasPrefix("assets/") { return asset(at: path) }
      if name.hasSuffix(".mustache") || name.hasSuffix(".yml") {
        return .read(limit: FileLimits.template)
      }
      if name.hasSuffix(".md") { return .ignore }
      return .refuse(
        rule: "unexpected-file",
        message: Phrase(zh: "“\(name)”不是模板", en: "'\(name)' is not a template"),
        help: Phrase(
          zh: "模板是.mustache文件；要由读者的浏览器加载的放到assets/",
          en: "Templates are .mustache files; what readers' browsers load goes to assets/"))
    }
  }
}

extension Folder.Kind {
  /// Said of something else where a file should be.
  var isNoFile: Phrase {
    Phrase(zh: "这是\(name.zh)，不是文件", en: "this is a \(name.en), not a file")
  }
}
