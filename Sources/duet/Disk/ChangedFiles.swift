import Content

/// The files that differ from what they were when the history of the list left that of another commit: committed since,
/// changed in the work tree, or new there. Git knows.
struct ChangedFiles: ProblemFilter {
  /// As it was typed: `origin/main`.
  private let reference: String
  /// Each folder whose files messages name: as it is named there, with a slash at its end, and its path from the root of the
  /// repository, which is nil where it is outside. Inner folders come before outer ones.
  private let folders: [(name: String, path: String?)]
  /// From the root of the repository.
  private let paths: Set<String>

  /// - Parameter folders: where the list is, anywhere in its repository, and its templates.
  init(since reference: String, in folders: SourceFolders) throws {
    guard !reference.hasPrefix("-") else {
      throw UsageError(Option.changedSince.cannotBe(reference), help: ChangedFiles.example)
    }
    let git = Git(content: folders.content)
    let root = try git.findRepository()
    let base = try ChangedFiles.base(of: reference, git)
    // A rename is a file that is gone and one that is new.
    let changed = try git.paths(
      ["diff", "--name-only", "-z", "--no-renames", "--no-relative", base, "--"])
    let new = try git.paths(
      ["ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--", ":/"])
    self.reference = reference
    paths = Set(changed + new)
    let names = [folders.content, folders.templates].map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    self.folders = (names + [Strays.prefix(of: folders.content)].compactMap(\.self))
      .sorted { $0.utf8.count > $1.utf8.count }
      .map { ($0, ChangedFiles.path(of: $0.isEmpty ? "." : $0, from: root)) }
  }

  /// Whether it is to be shown. An error always is: a change of another file may be its cause, as when an entry is gone. So
  /// is a name that is lost, which stands no longer in the file that had it, and what git knows nothing about.
  func concern(_ diagnostic: Diagnostic) -> Bool {
    let file = diagnostic.place.path
    guard diagnostic.severity == .warning, diagnostic.rule != PublishedList.rule,
      let folder = folders.first(where: { file.hasPrefix($0.name) }), let path = folder.path
    else { return true }
    return paths.contains(path + file.dropFirst(folder.name.count))
  }

  func words(about hidden: [Diagnostic]) -> Phrase {
    let count = hidden.count
    let warnings = counted(count, "warning")
    return Phrase(
      zh: "另有\(count)个警告没有列出，它们所在的文件自\(reference)以来没有变化",
      en: "not shown: \(warnings) in files that have not changed since \(reference)")
  }

  /// The path of a folder from another that it is in, with a slash at its end, or nothing where it is the same.
  private static func path(of folder: String, from root: String) -> String? {
    let root = root.hasSuffix("/") ? root : root + "/"
    guard let whole = Folder.whole(folder).map({ $0 + "/" }), whole.hasPrefix(root) else {
      return nil
    }
    return String(whole.dropFirst(root.count))
  }

  private static let example = Phrase(
    zh: "写分支、标签或提交，例如：origin/main", en: "Give a branch, tag or commit, as in origin/main")

  private static func base(of reference: String, _ git: Git) throws -> String {
    let isKnown = git.answer(["rev-parse", "--verify", "--quiet", reference + "^{commit}"]) != nil
    if isKnown, let base = git.answer(["merge-base", reference, "HEAD"]) { return base }
    if git.answer(["rev-parse", "--is-shallow-repository"]) == "true" {
      throw MachineError(
        Phrase(
          zh: "这份克隆不完整，找不到与“\(reference)”的共同历史",
          en: "this clone is shallow, and lacks what it has in common with '\(reference)'"),
        help: Phrase(
          zh: "获取完整的历史：git fetch --unshallow；在工作流里，给actions/checkout写上fetch-depth: 0",
          en:
            "Fetch all of the history: git fetch --unshallow; in a workflow, give actions/checkout "
            + "'fetch-depth: 0'"))
    }
    guard isKnown else {
      throw UsageError(
        Phrase(zh: "git里没有“\(reference)”", en: "git knows no '\(reference)' here"), help: example)
    }
    throw MachineError(
      Phrase(
        zh: "“\(reference)”与现在的历史没有共同的提交",
        en: "'\(reference)' has no commit in common with what is checked out"), help: example)
  }
}

/// Asks git about the repository around the list.
private struct Git {
  let content: String

  /// What git answers; nil where it has no answer.
  func answer(_ question: [String]) -> String? {
    let result = ask(question)
    return result.code == 0 ? result.text.split(separator: "\n").first.map(String.init) : nil
  }

  /// Paths from the root of the repository.
  func paths(_ question: [String]) throws(MachineError) -> [String] {
    let result = ask(question)
    guard result.code == 0 else { throw refusal(Phrase("git \(question[0])")) }
    return result.text.split(separator: "\0").map(String.init)
  }

  /// The path of its root.
  func findRepository() throws(MachineError) -> String {
    let result = ask(["rev-parse", "--show-toplevel"], isHeard: true)
    if result.code == 127 {
      throw MachineError(
        Phrase(
          zh: "--changed-since需要git，但没有找到它", en: "--changed-since needs git, which cannot be found"),
        help: Phrase(
          zh: "安装git，或不用--changed-since", en: "Install git, or leave --changed-since out"))
    }
    guard result.code == 0 else {
      let lines = result.text.split(separator: "\n")
      let cause = lines.first.map { $0.hasPrefix("fatal: ") ? $0.dropFirst(7) : $0 } ?? "?"
      // Where git does not trust the owner of the folder, it says by which command it would.
      let way = lines.first { $0.hasPrefix("\t") }.map {
        Phrase(zh: "先运行：\($0.dropFirst())", en: "First run: \($0.dropFirst())")
      }
      throw refusal(Phrase(String(cause)), help: way)
    }
    // This time without anything that git complains about.
    return String(ask(["rev-parse", "--show-toplevel"]).text.dropLast())
  }

  private func refusal(_ cause: Phrase, help: Phrase? = nil) -> MachineError {
    MachineError(
      Phrase(
        zh: "无法从git得知\(content)里有什么变化：\(cause.zh)",
        en: "git cannot list what changed in '\(content)': \(cause.en)"),
      help: help
        ?? Phrase(
          zh: "在清单仓库的克隆里运行，或不用--changed-since",
          en: "Run it in a clone of the list's repository, or leave --changed-since out"))
  }

  /// - Parameter isHeard: whether complaints are part of the answer.
  private func ask(_ question: [String], isHeard: Bool = false) -> (code: CInt, text: String) {
    // In English, and about this folder: a hook of git sets variables that name another place.
    let line = """
      export LC_ALL=C; unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX
      exec git --no-optional-locks -C "$@"\(isHeard ? " 2>&1" : "")
      """
    let (code, bytes) = Process.output(of: line, [content] + question)
    return (code, String(decoding: bytes, as: UTF8.self))
  }
}
