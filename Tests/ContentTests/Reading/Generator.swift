/// Makes documents that are nearly right: from a seed always the same ones.
struct Generator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }

  /// Lines of fragments, or one of `samples` with a few bytes changed.
  mutating func document(from samples: [String]) -> [UInt8] {
    let bytes = bytes(from: samples)
    guard below(8) == 0 else { return bytes }
    return bytes.flatMap { $0 == UInt8(ascii: "\n") ? Array("\r\n".utf8) : [$0] }
  }

  private mutating func bytes(from samples: [String]) -> [UInt8] {
    switch below(8) {
    case 0: soup()
    case 1, 2: structured()
    case 3, 4: Array(tree(at: 0, depth: 1).utf8)
    case 5: mutated(tree(at: 0, depth: 1))
    default: mutated(one(of: samples))
    }
  }

  /// A mapping or a list that is right but for its details.
  private mutating func tree(at column: Int, depth: Int) -> String {
    let margin = String(repeating: " ", count: column)
    let isList = below(3) == 0
    var text = ""
    for number in 0..<1 + below(4) {
      if below(8) == 0 { text += one(of: ["\n", "# c\n", "  \n", "      # c\n"]) }
      text += margin + (isList ? "-" : one(of: Self.keys) + "\(number):")
      let inner = column + one(of: [1, 2, 2, 2, 4])
      switch below(6) {
      case 0 where depth < 5:
        text += one(of: ["\n", " # c\n", "  \n"]) + tree(at: inner, depth: depth + 1)
      case 1 where depth < 5 && isList:
        let below = tree(at: column + 2, depth: depth + 1)
        text += " " + below.drop { $0 == " " || $0 == "\n" || $0 == "#" || $0 == "c" }
      case 1 where depth < 5: text += "\n" + tree(at: column, depth: depth + 1)
      case 2:
        text += " " + one(of: Self.headers) + "\n"
        for _ in 0..<1 + below(4) {
          let deeper = below(6) == 0 ? 1 : 0
          text += String(repeating: " ", count: inner + deeper) + one(of: Self.blockLines)
        }
      default: text += " " + one(of: Self.values) + one(of: ["\n", "\n", " \n", " # c\n"])
      }
    }
    return text
  }

  private mutating func soup() -> [UInt8] {
    var text = ""
    for _ in 0..<1 + below(12) { text += one(of: Self.fragments) }
    return Array(text.utf8)
  }

  /// Lines with plausible indentation, each a key, an item or a text.
  private mutating func structured() -> [UInt8] {
    var text = ""
    var depth = 0
    for _ in 0..<1 + below(8) {
      text += String(repeating: " ", count: below(12) == 0 ? below(6) : depth)
      let isItem = below(3) == 0
      if isItem { text += one(of: ["- ", "- ", "-  ", "-", "- - "]) }
      if below(4) != 0 {
        text += one(of: Self.keys) + one(of: [": ", ": ", ": ", ":", " : ", ":  "])
      }
      switch below(5) {
      case 0:
        text += "\n"
        depth += isItem ? below(5) : 2
        continue
      case 1:
        text += one(of: Self.headers) + "\n"
        let inner = depth + one(of: [1, 2, 2, 2, 3, 4])
        for _ in 0..<below(5) {
          let count = one(of: [inner, inner, inner, inner + 1, inner + 2, 0, max(0, inner - 1)])
          text += String(repeating: " ", count: count) + one(of: Self.blockLines)
        }
      default:
        text += one(of: Self.values) + one(of: ["\n", "\n", "\n", " \n", " # c\n", "# c\n", ""])
      }
      if below(3) == 0 { depth = max(0, depth - one(of: [1, 2, 2, 4])) }
    }
    return Array(text.utf8)
  }

  private mutating func mutated(_ sample: String) -> [UInt8] {
    var bytes = Array(sample.utf8)
    for _ in 0..<1 + below(3) {
      let place = below(bytes.count + 1)
      switch below(4) {
      case 0 where place < bytes.count: bytes.remove(at: place)
      case 1 where place < bytes.count:
        let end = min(bytes.count, place + 1 + below(12))
        let part = Array(bytes[place..<end])
        bytes.insert(contentsOf: part, at: below(bytes.count + 1))
      case 2: bytes.insert(one(of: Self.marks), at: place)
      default: bytes.insert(contentsOf: Array(one(of: Self.fragments).utf8), at: place)
      }
    }
    return bytes
  }

  private static let marks = Array(" \n:-#[]{},'\"|>&*!%@`?\\.~<=+0123aé\t".utf8)
  private static let keys = ["a", "b", "zh", "en", "\"q\"", "'s'", "a b", "键", "a:b", "a#b", "1"]
  private static let headers = [
    "|", ">", "|-", ">-", "|+", ">+", "|1", "|2", ">2-", ">-2", "|+1", "| # c", ">  ", "|2 #c",
  ]
  private static let blockLines = [
    "x\n", "y z\n", "\n", " \n", "# h\n", "- i\n", "a: b\n", "---\n", "文\n", "\"\n", "x \n",
    "\tt\n",
    "x",
  ]
  private static let values = [
    "x", "x y", "文本，更多：文本", "http://a.b/c#d", "a:b", "-1", "-a", "?x", ":x", "a - b", "\"q\"",
    "\"a\\n\\\"\\u00e9\"", "'it''s'", "''", "\"\"", "[]", "{}", "[a, b]", "[a,b ,]",
    "{zh: x, en: y}",
    "{a: [b, {c: d}]}", "[a: b]", "{a}", "{a:b}", "{a: }", "[\"x\", 'y']", "{\"a\": 'b'}", "~",
    "null",
    "x #y", "x#y", "a\\b", "a'b\"c", "[-1, -a, a-]", "[http://x.y/z?a=b]", "<x>", "$x", "a | b",
    "=",
    "a, b", "a] b", "a} b", "x: y", "x:", "--- x", "...", "---", "%x", "a%", "(x)", "\\",
    "\"a\\\\\"",
    "\"\\x41\\U0001F525\"", "{a: b: c}", "[a, [b, c], {d: e}]", "[a b, c  d]", "{? a: b}", "[?a]",
    ".",
  ]
  private static let fragments =
    values + keys + headers + blockLines + [
      "a: ", "b: ", "- ", "\n", "\n", "\n", "  ", "    ", "  a: ", "  - ", " #", "# c\n", ": ", ":",
      ", ", "[", "]", "{", "}", "\"", "'", "a: |\n  x\n", "b: >\n  x\n  y\n\n  z\n", "---\n", "\t",
      "&a ",
      "*a", "!t ", "? ", "<<: ", "%YAML 1.2\n", "a:\n- x\n- y\n", "\u{FEFF}", "\u{85}", "\u{2028}",
    ]
}
