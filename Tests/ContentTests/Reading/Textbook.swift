import Foundation

/// Normal form C as Unicode's standard describes it, step by step and slowly, from the decompositions that
/// Foundation knows. (Foundation's own composition is not asked: on Linux it leaves a Korean syllable and
/// the consonant behind it apart, and takes U+10041 for U+0041.)
struct Textbook {
  private struct Pair: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar
  }

  private var composites: [Pair: Unicode.Scalar] = [:]

  /// The characters that every system knows; of the large blocks in which all are alike, every 97th.
  let known: [Unicode.Scalar]

  init() {
    let alike: [Range<UInt32>] = [
      0x3400..<0xA000, 0xAC00..<0xD7A4, 0xE000..<0xF900, 0x17000..<0x1B000, 0x20000..<0x2F800,
    ]
    known = (0..<0x2FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      guard scalar.value % 97 == 0 || !alike.contains(where: { $0.contains(scalar.value) }) else {
        return false
      }
      return scalar.properties.age.map { $0.major < 16 } ?? (scalar.value >= 0xE000)
    }
    var whole: [[Unicode.Scalar]: Unicode.Scalar] = [:]
    var parts: [(Unicode.Scalar, [Unicode.Scalar])] = []
    // A Korean syllable for each consonant and vowel, and for two of them all that a consonant ends.
    var syllables: [Unicode.Scalar] = []
    for value in UInt32(0xAC00)..<0xD7A4 {
      let isOpen = (value - 0xAC00) % 28 == 0
      if isOpen || (0xADF8..<0xAE30).contains(value), let scalar = Unicode.Scalar(value) {
        syllables.append(scalar)
      }
    }
    for scalar in known + syllables where scalar.value >= 0xC0 {
      let decomposed = Self.decompose([scalar])
      guard decomposed != [scalar] else { continue }
      // What NFC never writes is not composed.
      let composed = Self.string([scalar]).precomposedStringWithCanonicalMapping
      guard composed.unicodeScalars.elementsEqual([scalar]) else { continue }
      whole[decomposed] = scalar
      parts.append((scalar, decomposed))
    }
    for (scalar, decomposed) in parts {
      let head = Array(decomposed.dropLast())
      guard let last = decomposed.last else { continue }
      if let first = head.count == 1 ? head.first : whole[head] {
        composites[Pair(first: first, second: last)] = scalar
      }
    }
  }

  /// All first halves of composed characters.
  var bases: Set<Unicode.Scalar> { Set(composites.keys.map(\.first)).union(composites.values) }

  /// All second halves.
  var marks: Set<Unicode.Scalar> { Set(composites.keys.map(\.second)) }

  func isNormal(_ scalars: [Unicode.Scalar]) -> Bool { compose(Self.decompose(scalars)) == scalars }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func decompose(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    Array(string(scalars).decomposedStringWithCanonicalMapping.unicodeScalars)
  }

  private func compose(_ decomposed: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var starter: Int?
    for scalar in decomposed {
      let own = scalar.properties.canonicalCombiningClass.rawValue
      if let place = starter {
        let last = result[place + 1..<result.count].last?.properties.canonicalCombiningClass
          .rawValue
        let isBlocked = last.map { $0 == 0 || $0 >= own } ?? false
        if !isBlocked, let composite = composites[Pair(first: result[place], second: scalar)] {
          result[place] = composite
          continue
        }
      }
      if own == 0 { starter = result.count }
      result.append(scalar)
    }
    return result
  }
}
