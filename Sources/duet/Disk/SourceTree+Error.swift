import Content

extension SourceTree {
  /// Why the tree cannot be read at `path`, and what the user can do.
  func error(reading path: String, _ error: SystemError) -> MachineError {
    guard error == .missing, self == .content, path == folder else {
      return MachineError(
        Phrase(
          zh: "无法读取文件夹“\(path)”：\(error.words.zh)",
          en: "cannot read the folder '\(path)': \(error.words.en)"),
        help: error.isOfMachine
          ? error.way
          : Phrase(
            zh: "用--\(folder)指定\(contents.zh)所在的文件夹",
            en: "Name the folder of \(contents.en) with --\(folder)"))
    }
    return MachineError(
      Phrase(zh: "这里没有\(path)文件夹", en: "there is no folder '\(path)' here"),
      help: Phrase(
        zh: "清单的条目放在content文件夹里：到清单里运行duet，或用--content指定它",
        en: "A list has its entries in a folder 'content': run duet in a list, or name the folder "
          + "with --content"))
  }

  /// Throws where the folder cannot be opened.
  func require(at path: String) throws(MachineError) {
    do throws(SystemError) {
      _ = try Folder.open(path)
    } catch {
      throw self.error(reading: path, error)
    }
  }

  private var contents: Phrase {
    switch self {
    case .content: Phrase(zh: "条目", en: "the entries")
    case .templates: Phrase(zh: "模板", en: "the templates")
    }
  }
}
