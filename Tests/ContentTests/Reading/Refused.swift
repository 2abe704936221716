/// Documents that are refused, written as tables. Each case is a document in which `«` and `»` stand around
/// what each problem points at, and then two lines for each problem: its rule and message, and the way out.
/// `====` ends a case.
enum Refused {
  struct Case {
    private(set) var bytes: [UInt8] = []
    private(set) var places: [Range<Int>] = []
    /// The lines behind `>>`.
    private(set) var words: [String] = []
    private var open: [Int] = []

    /// Scalars and not characters: an accent after `»` would make one character with it.
    fileprivate mutating func add(_ line: Substring.UnicodeScalarView) {
      if line.starts(with: ">> ".unicodeScalars) {
        words.append(String(line.dropFirst(3)))
        return
      }
      for scalar in line {
        switch scalar {
        case "«": open.append(bytes.count)
        case "»": places.append((open.popLast() ?? 0)..<bytes.count)
        default: bytes.append(contentsOf: Array(String(scalar).utf8))
        }
      }
      bytes.append(UInt8(ascii: "\n"))
    }

    fileprivate mutating func finish() {
      places.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }
  }

  static let cases = [
    indentation, features, keys, texts, brackets, blocks, several, characters,
  ].flatMap(read)

  private static func read(_ table: String) -> [Case] {
    var cases = [Case()]
    for line in table.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.elementsEqual("====".unicodeScalars) {
        cases[cases.count - 1].finish()
        cases.append(Case())
      } else {
        cases[cases.count - 1].add(line)
      }
    }
    cases[cases.count - 1].finish()
    return cases
  }
}
