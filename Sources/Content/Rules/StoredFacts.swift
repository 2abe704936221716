// Facts that are stored from one refresh to the next.
extension Problem {
  static let factsNotJSON = Problem(
    "bad-facts", zh: "保存的信息不是JSON，或不是Duet写出的格式",
    en: "the stored facts are not JSON, or not in the form that Duet writes",
    help: Phrase(
      zh: "从git取回这个文件，或删去它，下次refresh会重新写出",
      en: "Take the file back from git, or delete it; the next refresh writes it anew"))

  static let factsInConflict = Problem(
    "bad-facts", zh: "保存的信息里有合并冲突", en: "the stored facts hold a merge conflict",
    help: Phrase(
      zh: "留下任意一边，下次refresh会更新", en: "Keep either side: the next refresh brings it up to date"))

  static func factsOfOtherVersion(_ version: Int) -> Problem {
    Problem(
      "bad-facts", zh: "保存的信息是第\(version)版格式，本程序读第1版",
      en: "the stored facts are of version \(version), and this program reads version 1",
      help: Phrase(
        zh: "更新Duet，或删去这个文件再运行refresh", en: "Update Duet, or delete the file and refresh"))
  }

  static func factsAboutNothing(_ name: String) -> Problem {
    Problem(
      "bad-facts", zh: "有信息存在\(quoted(name).zh)名下，Duet不认得这个名称",
      en: "stored facts are kept under \(quoted(name).en), which names nothing that Duet knows",
      help: Phrase(
        zh: "删去这一行，下次refresh会补上需要的", en: "Delete the line: the next refresh writes what is needed"))
  }

  static func badFact(_ name: String, field: String) -> Problem {
    Problem(
      "bad-facts", zh: "关于\(quoted(name).zh)的信息中“\(field)”有误",
      en: "the stored facts about \(quoted(name).en) have a bad '\(field)'",
      help: Phrase(
        zh: "删去这一行，下次refresh会重新写出", en: "Delete the line: the next refresh writes it anew"))
  }

  /// A name that another one in the file means too, and that other one.
  static func repeatedFact(_ name: String, kept: String) -> Problem {
    let (name, kept) = (quoted(name), quoted(kept))
    return Problem(
      "bad-facts", .warning, zh: "信息同时存在\(name.zh)和\(kept.zh)名下，两者是同一个名称，以后者为准",
      en:
        "stored facts are kept under \(name.en) and under \(kept.en), which mean the same; the latter count",
      help: Phrase(
        zh: "删去这一行，下次refresh会统一名称",
        en: "Delete this line: the next refresh writes one name for both"))
  }
}
