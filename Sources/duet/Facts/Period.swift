import Content

/// A length of time as it is typed: `90s`, `5m`, `2h`, `7d`.
struct Period {
  let seconds: Int

  init(_ option: Option, _ text: String) throws(UsageError) {
    let units = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let unit = text.last.flatMap({ units[String($0)] }), text.utf8.count <= 7,
      let number = Int(text.dropLast()), number >= 0
    else {
      throw UsageError(
        option.cannotBe(text),
        help: Phrase(
          zh: "写一个数和单位，例如：90s（秒）、5m（分）、2h（小时）、7d（天）",
          en: "Give a number and a unit, as in 90s, 5m, 2h or 7d"))
    }
    seconds = number * unit
  }

  /// Facts know the day they were asked for, and no hour: a part of a day is a day.
  var days: Int { (seconds + 86_399) / 86_400 }
}
