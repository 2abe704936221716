/// Keys that are no letters, as WebDriver numbers them.
enum Key {
  static let backspace = "\u{E003}"
  static let tab = "\u{E004}"
  static let enter = "\u{E007}"
  static let shift = "\u{E008}"
  static let control = "\u{E009}"
  static let escape = "\u{E00C}"
  static let space = " "
  static let end = "\u{E010}"
  static let home = "\u{E011}"
  static let left = "\u{E012}"
  static let up = "\u{E013}"
  static let right = "\u{E014}"
  static let down = "\u{E015}"
}
