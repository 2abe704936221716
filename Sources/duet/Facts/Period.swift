/// A length of time as it is typed: `90s`, `5m`, `2h`, `7d`.
struct Period {
  let seconds: Int

  init(_ option: Option, _ text: String) throws(UsageError) {
    let units = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let unit = text.last.flatMap({ units[String($0)] }), text.utf8.count <= 7,
      let number = Int(text.dropLast()), number >= 0
    else {
      throw UsageError(
        "--\(option.name) cannot be '\(text)'",
        help: "Give a number and a unit, as in 90s, 5m, 2h or 7d")
    }
    seconds = number * unit
  }

  /// Facts know the day they were asked for, and no hour: a part of a day is a day.
  var days: Int { (seconds + 86_399) / 86_400 }
}
