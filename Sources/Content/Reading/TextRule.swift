import Bytes

/// What every text of a list must be: UTF-8 in normal form C, with `\n` at the end of lines, and without
/// characters that are invisible or that mean nothing to other systems.
enum TextRule {
  /// As many as any language puts on one letter; more only make a text run into the lines around it.
  static let marksOnLetter = 4

  /// The problems of one text, in order, at most `limit`. Nothing is read after bytes that are not UTF-8 and after a
  /// zero byte.
  static func problems(in bytes: [UInt8], limit: Int = 20) -> [Located<Problem>] {
    var check = TextCheck(bytes: bytes, isFile: false, limit: limit)
    check.run()
    return check.problems
  }

  /// The same of a file, which may begin with a byte order mark and whose lines may end in `\r\n`: programs on Windows
  /// write both, and no text holds them.
  ///
  /// `isText` unless it was not read to its end because of such bytes.
  static func problems(
    inFile bytes: [UInt8], limit: Int
  ) -> (problems: [Located<Problem>], isText: Bool) {
    var check = TextCheck(bytes: bytes, isFile: true, limit: limit)
    check.run()
    return (check.problems, check.isText)
  }

  /// Where the first line of a file begins, behind the byte order mark.
  static func start(ofFile bytes: [UInt8]) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// The problems of a text; places are offsets into its UTF-8.
  static func problems(in text: String, limit: Int = 20) -> [Located<Problem>] {
    problems(in: Array(text.utf8), limit: limit)
  }
}

/// One walk over the bytes. What most texts are made of passes without being looked at closely.
private struct TextCheck {
  let bytes: [UInt8]
  let isFile: Bool
  let limit: Int
  var problems: [Located<Problem>] = []
  var isText = true
  /// How many marks in a row were read last, and where they end.
  var marks: (count: Int, end: Int)?
  /// Reported once for a file, as one act mends all of it.
  var isNormal = true
  var isLight = true
  var hasPlainLineEnds = true

  mutating func run() {
    // A copy of the reference: what is read stays put while problems are noted.
    let bytes = self.bytes
    let span = bytes.span
    var index = isFile ? TextRule.start(ofFile: bytes) : 0
    let count = bytes.count
    while index < count, problems.count < limit {
      index = span.endOfPlainASCII(from: index)
      guard index < count else { return }
      let byte = span[index]
      if byte < 0x80 {
        if byte < Byte.space || byte == Byte.delete { control(byte, at: index) }
        if byte == 0 { return }
        index += 1
      } else if byte >= 0xE4, byte <= 0xE9, index + 2 < count,
        span[index + 1] & 0xC0 == 0x80, span[index + 2] & 0xC0 == 0x80
      {
        index += 3  // U+4000 to U+9FFF: Chinese characters
      } else if let (scalar, length) = bytes.span.scalar(at: index) {
        inspect(scalar, length: length, at: index)
        index += length
      } else {
        return addEncoding(or: .notUTF8(byte), at: index)
      }
    }
  }

  /// What is wrong with a file as a whole stands at its start.
  private mutating func addEncoding(or problem: Problem, at index: Int) {
    isText = false
    if isFile, let encoding = Encoding(guessedFrom: bytes) {
      problems = []
      add(.encoding(encoding), 0, 0)
    } else {
      add(problem, index, 1)
    }
  }

  private mutating func add(_ problem: Problem, _ index: Int, _ length: Int) {
    guard problems.count < limit else { return }
    let range = index..<index + length
    let mended = isFile ? problem.meansNothing.map { Problem.Mended.edit(range, $0) } : nil
    problems.append(Located(problem.mended(problem.mended ?? mended), at: Span(range)))
  }

  private mutating func control(_ byte: UInt8, at index: Int) {
    switch byte {
    case Byte.lineFeed, Byte.tab: break
    case 0: addEncoding(or: .binary, at: index)
    case Byte.carriageReturn where isFile && bytes.isLineFeed(index + 1): break
    case Byte.carriageReturn:
      if hasPlainLineEnds { add(.lineEnding.mended(isFile ? lineFeeds : nil), index, 1) }
      hasPlainLineEnds = false
    default: add(.control(Unicode.Scalar(byte)), index, 1)
    }
  }

  /// In place of each carriage return that stands alone.
  private var lineFeeds: Problem.Mended {
    .edits(
      bytes.indices.filter { bytes[$0] == Byte.carriageReturn && !bytes.isLineFeed($0 + 1) }
        .map { Edit(Span($0..<$0 + 1), "\n") })
  }

  private mutating func inspect(_ scalar: Unicode.Scalar, length: Int, at index: Int) {
    switch scalar.value {
    case 0x80..<0xA0: add(.control(scalar), index, length)
    case 0x2028, 0x2029: add(.lineSeparator(scalar), index, length)
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      add(.direction(scalar), index, length)
    case 0xAD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x2060...0x2065,
      0x206A...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A, 0xE0000...0xE00FF, 0xE01F0...0xE0FFF:
      add(.invisible(scalar), index, length)
    case 0xFFFD: add(.lostCharacter, index, length)
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD:
      add(.privateUse(scalar), index, length)
    case 0xFDD0...0xFDEF: add(.noncharacter(scalar), index, length)
    case let value where value & 0xFFFE == 0xFFFE: add(.noncharacter(scalar), index, length)
    case 0x200C, 0x200D:
      if !joins(scalar, length, at: index) { add(.idleJoiner(scalar), index, length) }
      if marks?.end == index { marks?.end += length }
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      if !selects(at: index) { add(.idleJoiner(scalar), index, length) }
    case let value where NormalForm.isAlwaysFine(value): break
    default: inspectForm(scalar, length: length, at: index)
    }
  }

  private mutating func inspectForm(_ scalar: Unicode.Scalar, length: Int, at index: Int) {
    if scalar.isMark { count(scalar, length: length, at: index) }
    if scalar.properties.canonicalCombiningClass != .notReordered, !hasLetter(before: index) {
      add(.looseMark(scalar), index, length)
    } else if isNormal, !NormalForm.holds(upTo: index + length, in: bytes) {
      add(.normalForm(scalar), index, length)
      isNormal = false
    }
  }

  private mutating func count(_ mark: Unicode.Scalar, length: Int, at index: Int) {
    let before = marks.flatMap { $0.end == index ? $0.count : nil } ?? 0
    marks = (before + 1, index + length)
    if before >= TextRule.marksOnLetter, isLight {
      add(.piledMark(mark), index, length)
      isLight = false
    }
  }

  /// A mark after `>` or a space would melt into what a page puts before the text.
  private func hasLetter(before index: Int) -> Bool {
    guard let before = bytes.span.scalar(before: index) else { return false }
    return !before.isASCII || before.properties.isAlphabetic || before.properties.numericType != nil
  }

  /// Joiners matter between pictures (👩‍🔬) and between letters of scripts that join theirs.
  private func joins(_ joiner: Unicode.Scalar, _ length: Int, at index: Int) -> Bool {
    guard let before = bytes.span.scalar(before: index), index + length < bytes.count,
      let after = bytes.span.scalar(at: index + length)?.scalar
    else { return false }
    if joiner == "\u{200D}", before == "\u{FE0F}" || before.isPicture, after.isPicture {
      return true
    }
    return before.isInJoiningScript && after.isInJoiningScript
  }

  /// A variation selector changes the one character before it: a picture, a key such as 1, or a symbol.
  private func selects(at index: Int) -> Bool {
    guard let before = bytes.span.scalar(before: index) else { return false }
    switch before.value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: return false
    case 0..<0x80: return before.properties.isEmoji
    default: return !before.properties.isWhitespace && !before.isMark
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isPicture: Bool { value > 0x7F && properties.isEmoji }

  /// Letters and marks from Arabic to Mongolian.
  fileprivate var isInJoiningScript: Bool {
    (0x0600..<0x18B0).contains(value) && !(0x10A0..<0x1780).contains(value)
      && !properties.isWhitespace
  }
}
