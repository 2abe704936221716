import Content

/// How the program ends, as a shell sees it.
enum ExitCode: CInt, CaseIterable, Sendable {
  case fine = 0
  /// Content or templates have something to mend.
  case problems = 1
  case wrongUsage = 2
  /// A disk that is full, a folder that may not be written, a second build, a refresh that was not answered at all.
  case machine = 3
  /// Some questions of a refresh have no answer, or answers were not believed. The other answers are stored.
  case partlyAnswered = 4
  /// By Ctrl-C, and by a signal that ends the process.
  case interrupted = 130
  case terminated = 143

  var about: Phrase {
    switch self {
    case .fine: Phrase(zh: "正常", en: "fine")
    case .problems: Phrase(zh: "内容或模板有问题", en: "problems in content or templates")
    case .wrongUsage: Phrase(zh: "用法不对", en: "wrong usage")
    case .machine:
      Phrase(
        zh: "机器方面的问题，或refresh一个回答也没得到",
        en: "the machine, or a refresh without any answer")
    case .partlyAnswered:
      Phrase(zh: "refresh只得到一部分回答", en: "a refresh without all its answers")
    case .interrupted: Phrase(zh: "被Ctrl-C中断", en: "interrupted by Ctrl-C")
    case .terminated: Phrase(zh: "被信号终止", en: "ended by a signal")
    }
  }
}

/// The command line asks for something that there is not.
struct UsageError: Error {
  let message: Phrase
  let help: Phrase

  init(_ message: Phrase, help: Phrase) {
    self.message = message
    self.help = help
  }
}

/// The machine does not let the program do its work.
struct MachineError: Error {
  let message: Phrase
  let help: Phrase?

  init(_ message: Phrase, help: Phrase? = nil) {
    self.message = message
    self.help = help
  }

  static func cannotRead(_ shown: String, _ cause: Phrase, help: Phrase? = nil) -> MachineError {
    MachineError(
      Phrase(zh: "无法读取\(shown)：\(cause.zh)", en: "cannot read \(shown): \(cause.en)"), help: help)
  }

  static func cannotWrite(
    to shown: String, _ cause: Phrase, help: Phrase? = nil
  ) -> MachineError {
    MachineError(
      Phrase(zh: "无法写入\(shown)：\(cause.zh)", en: "cannot write to \(shown): \(cause.en)"),
      help: help)
  }

  /// Does something to a file or folder; when that is refused, the error names the file and says what is to be known.
  static func whenWriting<Result>(
    to shown: String, help: Phrase, _ work: () throws -> Result
  ) throws(MachineError) -> Result {
    do {
      return try work()
    } catch let error as MachineError {
      throw error
    } catch {
      throw cannotWrite(to: shown, (error as? SystemError)?.words ?? Phrase("\(error)"), help: help)
    }
  }

  static func cannotLock(_ shown: String, _ cause: Phrase) -> MachineError {
    MachineError(Phrase(zh: "无法锁定\(shown)：\(cause.zh)", en: "cannot lock \(shown): \(cause.en)"))
  }
}
