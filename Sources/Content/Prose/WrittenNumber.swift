import Bytes

/// A number as a text has it: in digits, or in words of its language.
struct WrittenNumber {
  let value: Double
  let isInDigits: Bool
  let isPercent: Bool
  /// The digits that say something: 2 of `11万`.
  private let precision: Int
  /// As they are written, without zeros at the start.
  private let digits: [Unicode.Scalar]
  private let isYear: Bool
  let range: Range<Int>

  /// Whether both say the same, one of them perhaps rounded.
  func means(_ other: WrittenNumber) -> Bool {
    let values =
      other.isPercent == isPercent
      ? [other.value] : [other.value, other.value / 100, other.value * 100]
    let digits = max(1, min(precision, other.precision))
    return values.contains { Self.rounded($0, to: digits) == Self.rounded(value, to: digits) }
  }

  /// Whether the two are likely meant to be one: of the same sort, and near each other, ten times as much, or with the same
  /// digits in another order.
  func mayBeSlip(of other: WrittenNumber) -> Bool {
    guard isPercent == other.isPercent, isYear == other.isYear, value > 0, other.value > 0 else {
      return false
    }
    let ratio = max(value, other.value) / min(value, other.value)
    return ratio <= 2 || digits.sorted() == other.digits.sorted()
      || [10, 100, 1000, 10_000].contains { abs(ratio / $0 - 1) < 0.001 }
  }

  /// `11` for 108 and 112 to two digits, with how large it is.
  private static func rounded(_ value: Double, to digits: Int) -> [Int] {
    guard value > 0, value < 1e15 else { return [0, 0] }
    var (scaled, power) = (value, 0)
    let limit = power10(digits)
    while scaled >= limit {
      scaled /= 10
      power += 1
    }
    while scaled < limit / 10 {
      scaled *= 10
      power -= 1
    }
    let whole = Int((scaled + 1e-9).rounded())
    return whole == Int(limit) ? [whole / 10, power + 1] : [whole, power]
  }

  private static func power10(_ count: Int) -> Double {
    (0..<min(count, 15)).reduce(1) { result, _ in result * 10 }
  }
}

extension WrittenNumber {
  static func all(in passage: Passage) -> [WrittenNumber] {
    var scan = NumberScan(passage)
    return scan.all()
  }

  fileprivate init(
    _ value: Double, digits: [Unicode.Scalar], isRound: Bool, isPercent: Bool, _ range: Range<Int>
  ) {
    self.value = value
    isInDigits = true
    self.isPercent = isPercent
    let said = digits.filter { $0 != "." }.drop { $0 == "0" }
    let zeros = isRound && !digits.contains(".") ? said.reversed().prefix { $0 == "0" }.count : 0
    precision = max(1, said.count - zeros)
    self.digits = Array(said)
    // `2,000` is none.
    isYear = !isRound && range.count == 4 && (1900...2100).contains(value)
    self.range = range
  }

  fileprivate init(word value: Double, _ range: Range<Int>) {
    self.value = value
    isInDigits = false
    isPercent = false
    precision = 1
    digits = []
    isYear = false
    self.range = range
  }
}

/// Reads the numbers of a text from left to right.
private struct NumberScan {
  private let passage: Passage
  private var index = 0

  init(_ passage: Passage) {
    self.passage = passage
  }

  private var scalars: [Unicode.Scalar] { passage.scalars }

  mutating func all() -> [WrittenNumber] {
    var found: [WrittenNumber] = []
    while index < scalars.count {
      switch passage.kinds[index] {
      case .digit: if let number = digits() { found.append(number) }
      case .letter where scalars[index].isASCII: if let number = word() { found.append(number) }
      case .han: if let number = numeral() { found.append(number) }
      default: index += 1
      }
    }
    return found
  }

  private func isPart(_ place: Int) -> Bool {
    guard scalars.indices.contains(place) else { return false }
    return passage.kinds[place] == .digit
      || passage.kinds[place] == .letter && scalars[place].isASCII
  }

  /// A word of letters and digits, which may be a name with a number in it: `BERT2`, `GPT-4`.
  private mutating func word() -> WrittenNumber? {
    let start = index
    while isPart(index)
      || index < scalars.count && "-._/".unicodeScalars.contains(scalars[index])
        && isPart(index + 1)
    { index += 1 }
    let words = passage.words(start..<index).inLowerCase.split(separator: "-").map(String.init)
    let values = words.compactMap { englishNumbers[$0] }
    guard values.count == words.count, let first = values.first else { return nil }
    // `twenty-five`, and `three hundred`, which is as good as three and a hundred.
    return WrittenNumber(
      word: values.count == 2 && first >= 20 ? first + values[1] : first, start..<index)
  }

  private mutating func digits() -> WrittenNumber? {
    let start = index
    var text: [Unicode.Scalar] = []
    var stops = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if passage.kinds[index] == .digit {
        text.append(scalar)
      } else if scalar == ",", isGroup(index + 1) {
        // Thousands stand apart.
      } else if scalar == ".", passage.kinds.indices.contains(index + 1),
        passage.kinds[index + 1] == .digit
      {
        stops += 1
        text.append(scalar)
      } else {
        break
      }
      index += 1
    }
    // A number of a version.
    guard stops < 2, let value = Double(String(String.UnicodeScalarView(text))) else { return nil }
    var end = index
    var factor = 1.0
    if index < scalars.count, passage.kinds[index] == .letter, scalars[index].isASCII {
      var last = index
      while isPart(last) { last += 1 }
      let unit = passage.words(index..<last)
      factor = ["k": 1e3, "K": 1e3, "M": 1e6, "B": 1e9, "b": 1e9][unit] ?? 1
      index = last
      if factor > 1 { end = last }
    } else if let (size, last) = magnitude(from: index) {
      factor = size
      index = last
      end = last
    }
    let isPercent =
      end < scalars.count && (scalars[end] == "%" || scalars[end] == "％")
      || end + 1 < scalars.count && scalars[end] == " " && scalars[end + 1] == "%"
    return WrittenNumber(
      value * factor, digits: text, isRound: factor > 1, isPercent: isPercent, start..<end)
  }

  /// Whether three digits and no more stand here.
  private func isGroup(_ place: Int) -> Bool {
    guard place + 2 < scalars.count else { return false }
    return (place..<place + 3).allSatisfy { passage.kinds[$0] == .digit }
      && !(place + 3 < scalars.count && passage.kinds[place + 3] == .digit)
  }

  /// `万`, `余万`, ` million`: how much it is, and where it ends.
  private func magnitude(from start: Int) -> (Double, Int)? {
    var place = start
    while place < scalars.count,
      scalars[place] == " " || "余多几来".unicodeScalars.contains(scalars[place])
    { place += 1 }
    guard place < scalars.count, place - start <= 2 else { return nil }
    if passage.kinds[place] == .han {
      var factor = 1.0
      var end = place
      while end < scalars.count, let size = chineseSizes[scalars[end]] {
        factor *= size
        end += 1
      }
      return end > place ? (factor, end) : nil
    }
    var end = place
    while end < scalars.count, passage.kinds[end] == .letter { end += 1 }
    return englishSizes[passage.words(place..<end).inLowerCase].map { ($0, end) }
  }

  /// `十万余`, `两千`
  private mutating func numeral() -> WrittenNumber? {
    let start = index
    var (all, part, digit) = (0.0, 0.0, 0.0)
    while index < scalars.count {
      let scalar = scalars[index]
      if let value = chineseDigits[scalar] {
        digit = value
      } else if scalar == "余" || scalar == "多", index > start {
        // `十余万`
      } else if let size = chineseSizes[scalar] ?? (scalar == "十" ? 10 : nil) {
        if size >= 10_000 {
          part += digit
          all = (all + max(part, 1)) * size
          part = 0
        } else {
          part += max(digit, 1) * size
        }
        digit = 0
      } else {
        break
      }
      index += 1
    }
    guard index > start else {
      index += 1
      return nil
    }
    return WrittenNumber(word: all + part + digit, start..<index)
  }
}

private let chineseDigits: [Unicode.Scalar: Double] = [
  "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
]

private let chineseSizes: [Unicode.Scalar: Double] = ["百": 100, "千": 1000, "万": 1e4, "亿": 1e8]

private let englishSizes: [String: Double] = [
  "hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6,
  "k": 1e3, "bn": 1e9,
]

private let englishNumbers: [String: Double] = [
  "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
  "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
  "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
  "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
  "thousand": 1000, "million": 1e6, "billion": 1e9, "dozen": 12, "first": 1, "second": 2,
  "third": 3, "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
  "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
]
