import Bytes

/// The next scalar that a reader cannot see or that changes how others are shown: controls, zero-width and
/// bidirectional marks, private use, noncharacters, and U+FFFD, which is what a bad reference turns into.
///
/// What was typed has been checked before; this finds what only Markdown's references (`&#x202e;`) bring in.
/// `index` moves past it; nil when there is none up to the end.
func nextInvisible(in text: Span<UInt8>, from index: inout Int) -> UInt32? {
  // Whether a zero-width joiner may follow.
  var isBehindPicture = false
  while index < text.count {
    let byte = text[index]
    if byte >= 0x20, byte < 0x7F {
      index = text.endOfPlainASCII(from: index + 1)
      isBehindPicture = false
      continue
    }
    if byte >= 0xE4, byte <= 0xE9 {
      index += 3  // U+4000 to U+9FFF: Chinese characters
      isBehindPicture = false
      continue
    }
    let (scalar, length) = text.codePoint(at: index)
    index += length
    if isInvisible(scalar) && !(scalar == 0x200D && isBehindPicture) { return scalar }
    isBehindPicture = isPictograph(scalar)
  }
  return nil
}

func hasInvisible(_ text: Span<UInt8>) -> Bool {
  var index = 0
  return nextInvisible(in: text, from: &index) != nil
}

/// How the source spells a scalar that Markdown has found: as it is, or as a reference such as `&zwj;`. nil when
/// it is neither, as for U+FFFD in the place of a zero byte.
func spelling(of scalar: UInt32, in text: Span<UInt8>) -> String? {
  var index = 0
  while index < text.count {
    let (value, length) = text.codePoint(at: index)
    if value == scalar { return text.string(index..<(index + length)) }
    if value == UInt8(ascii: "&") {
      var end = index + 1
      while end < text.count, text[end].isReferencePart { end += 1 }
      if end < text.count, text[end] == UInt8(ascii: ";") {
        let reference = text.extracting(index..<(end + 1))
        var isFound = false
        var tree = MarkdownTree(reference)
        tree.walk { node in
          if node.kind == .text {
            isFound = isFound || node.withLiteral { $0.lastCodePoint == scalar }
          }
        }
        if isFound { return reference.text }
      }
    }
    index += length
  }
  return nil
}

extension UInt8 {
  fileprivate var isReferencePart: Bool { self == UInt8(ascii: "#") || isLetterOrDigit }
}

@inline(__always)
func isInvisible(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x09, 0x0A, 0x20...0x7E: false
  case 0...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
  case 0xA0..<0xE000: false
  case 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFEFF, 0xFFF9...0xFFFD: true
  case 0xE0000...0xE00FF, 0xE01F0...: true  // between them: variants of Han characters
  default: scalar & 0xFFFE == 0xFFFE
  }
}

extension Span<UInt8> {
  /// Whether a reader sees anything of it: of a text of only `&nbsp;` nothing.
  var hasInk: Bool {
    var index = 0
    while index < count {
      let (scalar, length) = codePoint(at: index)
      if Unicode.Scalar(scalar)?.isBlank != true { return true }
      index += length
    }
    return false
  }
}

/// Whether a scalar is put on the one before it and takes no room of its own.
func isCombining(_ scalar: UInt32) -> Bool {
  scalar >= 0x300 && !(0x4E00...0x9FFF).contains(scalar)
    && Unicode.Scalar(scalar)?.isMark == true
}

/// Whether a zero-width joiner may follow, as in 👨‍⚕️.
private func isPictograph(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0xFE0F, 0x2600...0x27BF, 0x1F000...0x1FAFF: true
  default: false
  }
}
