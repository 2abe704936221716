/// Finds in a text what is no prose. It is no parser of Markdown: where it errs, a rule says too little or too much about a
/// text, and no page is another.
struct MarkupScan {
  private let scalars: [Unicode.Scalar]
  private(set) var kinds: [Passage.Kind]
  private let hasBlocks: Bool

  init(_ scalars: [Unicode.Scalar], _ kinds: [Passage.Kind], hasBlocks: Bool) {
    self.scalars = scalars
    self.kinds = kinds
    self.hasBlocks = hasBlocks
  }

  mutating func run() {
    hideAddresses()
    var index = 0
    while index < scalars.count {
      if hasBlocks, index == 0 || scalars[index - 1] == "\n" {
        if let end = fence(from: index) {
          index = hide(index..<end, as: .code)
          continue
        }
        index = hide(index..<endOfLineStart(from: index), as: .markup)
        if index >= scalars.count { return }
      }
      index = kinds[index] == .code ? index + 1 : inline(at: index)
    }
  }

  /// Addresses that stand in a text as they are.
  mutating func hideAddresses() {
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "h" || scalars[index] == "w", index == 0 || !isWord(index - 1),
        has("http://", at: index) || has("https://", at: index) || has("www.", at: index)
      else {
        index += 1
        continue
      }
      var end = index
      while end < scalars.count, (0x21...0x7E).contains(scalars[end].value),
        !"<>\"`)]".unicodeScalars.contains(scalars[end])
      {
        end += 1
      }
      while end > index, ".,;:!?*_".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
      index = hide(index..<end, as: .code)
    }
  }

  private func isWord(_ index: Int) -> Bool {
    kinds[index] == .letter && scalars[index].isASCII || kinds[index] == .digit
  }

  private func has(_ word: String, at index: Int) -> Bool {
    scalars[index...].starts(with: word.unicodeScalars)
  }

  private mutating func hide(_ range: Range<Int>, as kind: Passage.Kind) -> Int {
    for index in range where kinds[index] != .lineEnd { kinds[index] = kind }
    return range.upperBound
  }

  /// Where a block of code ends that begins on this line.
  private func fence(from start: Int) -> Int? {
    var index = start
    while index < scalars.count, scalars[index] == " " { index += 1 }
    guard index < scalars.count, scalars[index] == "`" || scalars[index] == "~" else { return nil }
    let sign = scalars[index]
    let length = scalars[index...].prefix { $0 == sign }.count
    guard length >= 3 else { return nil }
    var line = index
    while let end = scalars[line...].firstIndex(of: "\n") {
      line = end + 1
      let rest = scalars[line...].drop { $0 == " " }
      if rest.prefix(while: { $0 == sign }).count >= length {
        return scalars[line...].firstIndex(of: "\n") ?? scalars.count
      }
    }
    return scalars.count
  }

  /// Where what makes a heading, a quotation or an item of a line ends.
  private func endOfLineStart(from start: Int) -> Int {
    var index = start
    while true {
      while index < scalars.count, scalars[index] == " " { index += 1 }
      let line = scalars[index...]
      let digits = line.prefix { (0x30...0x39).contains($0.value) }.count
      let signs: Int
      if line.first == ">" {
        signs = 1
      } else if line.first == "#" {
        signs = line.prefix { $0 == "#" }.count
      } else if let first = line.first, "-*+".unicodeScalars.contains(first) {
        signs = 1
      } else if (1...9).contains(digits), let sign = line.dropFirst(digits).first,
        sign == "." || sign == ")"
      {
        signs = digits + 1
      } else {
        return index
      }
      guard line.first == ">" || line.dropFirst(signs).first == " " else { return index }
      index += signs
    }
  }

  /// Sets apart what begins here, and returns the place behind it.
  private mutating func inline(at index: Int) -> Int {
    switch scalars[index] {
    case "\\" where index + 1 < scalars.count && kinds[index + 1] == .mark:
      kinds[index] = .markup
      return index + 2
    case "`": return code(from: index)
    case "<":
      // An address between angle brackets was set apart before, or is one of a mailbox.
      let end = scalars[index...].firstIndex { $0 == ">" || $0 == " " || $0 == "\n" }
      guard let end, scalars[end] == ">", end > index + 1 else { return index + 1 }
      return hide(index..<end + 1, as: .code)
    case "*", "_":
      let isInWord =
        scalars[index] == "_" && index > 0 && isWord(index - 1) && index + 1 < scalars.count
        && isWord(index + 1)
      if !isInWord { kinds[index] = .markup }
      return index + 1
    case "[":
      guard let end = closing(of: index), end + 1 < scalars.count, scalars[end + 1] == "(",
        let last = endOfDestination(from: end + 1)
      else { return index + 1 }
      kinds[index] = .markup
      _ = hide(end..<last + 1, as: .markup)
      return index + 1
    default: return index + 1
    }
  }

  private mutating func code(from start: Int) -> Int {
    let length = scalars[start...].prefix { $0 == "`" }.count
    var index = start + length
    while let next = scalars[index...].firstIndex(of: "`") {
      let found = scalars[next...].prefix { $0 == "`" }.count
      if found == length { return hide(start..<next + found, as: .code) }
      index = next + found
    }
    return start + length
  }

  private func closing(of start: Int) -> Int? {
    var depth = 0
    for index in start..<scalars.count where kinds[index] != .markup {
      switch scalars[index] {
      case "[": depth += 1
      case "]":
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }

  /// The bracket that ends where a link leads.
  private func endOfDestination(from start: Int) -> Int? {
    var depth = 0
    for index in start..<scalars.count {
      switch scalars[index] {
      case "(": depth += 1
      case ")":
        depth -= 1
        if depth == 0 { return index }
      case "\n": return nil
      default: break
      }
    }
    return nil
  }
}
