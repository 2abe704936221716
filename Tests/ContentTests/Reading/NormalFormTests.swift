import Testing

@testable import Content

struct NormalFormTests {
  private func isNormal(_ scalars: [Unicode.Scalar]) -> Bool {
    var bytes: [UInt8] = []
    return scalars.allSatisfy { scalar in
      bytes.append(contentsOf: Array(String(scalar).utf8))
      return NormalForm.holds(upTo: bytes.count, in: bytes)
    }
  }

  @Test func `characters, pairs and runs are judged as the standard says`() {
    let textbook = Textbook()

    let wrong = textbook.known.filter { isNormal([$0]) != textbook.isNormal([$0]) }
    #expect(wrong.isEmpty, "\(wrong.map { String($0.value, radix: 16) })")

    let composing = Array(textbook.marks)
    let bases = textbook.bases.filter { $0.value < 0xAC00 || (0xADF8..<0xAE30).contains($0.value) }
    for mark in composing + ["\u{1161}", "\u{1175}", "\u{11A7}", "\u{11A8}", "\u{11C2}"] {
      let wrong = bases.filter { isNormal([$0, mark]) != textbook.isNormal([$0, mark]) }
      #expect(wrong.isEmpty, "\(mark.value): \(wrong)")
    }

    var generator = Generator(seed: 15)
    let marks = textbook.known.filter { $0.properties.canonicalCombiningClass != .notReordered }
    let letters =
      "aeosAEOuUqнガかαωâäệǭǘḍ긁그극ᄀ中 1<=∈".unicodeScalars.map { $0 } + [
        "\u{1112}", "\u{1161}", "\u{11A8}",
      ]
    for _ in 0..<20_000 {
      let scalars = (0..<2 + generator.below(5)).map { _ in
        switch generator.below(5) {
        case 0, 1: generator.one(of: letters)
        case 2: generator.one(of: marks)
        default: generator.one(of: composing)
        }
      }
      let expected = textbook.isNormal(scalars)
      if isNormal(scalars) != expected {
        let values = scalars.map { String($0.value, radix: 16) }
        Issue.record("\(values) is \(expected ? "" : "not ")in normal form C")
      }
    }
  }

  @Test func `what is always fine is neither replaced nor a mark`() {
    let textbook = Textbook()
    let fine = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter {
      NormalForm.isAlwaysFine($0.value)
    }
    #expect(
      fine.allSatisfy { $0.properties.canonicalCombiningClass == .notReordered && isNormal([$0]) })
    #expect(textbook.marks.allSatisfy { !NormalForm.isAlwaysFine($0.value) })
  }

  @Test func `any number of marks on a letter is judged in the same time`() {
    let marks = String(repeating: "\u{301}\u{334}", count: 200)
    let bytes = Array(("x" + marks).utf8)
    #expect(!NormalForm.holds(upTo: bytes.count, in: bytes))
    let ordered = Array(("x" + String(repeating: "\u{301}", count: 400)).utf8)
    #expect(NormalForm.holds(upTo: ordered.count, in: ordered))
  }
}
