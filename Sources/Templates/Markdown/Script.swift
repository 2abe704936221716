import Bytes

/// What a scalar means for the seam between Chinese and Latin text.
enum Script {
  /// A Han character.
  case han
  /// Punctuation and full-width forms that only Chinese typography uses.
  case wide
  /// What both languages use: a space, curly quotes, the dash, the ellipsis, the middle dot. It belongs
  /// to a run of Han only between two parts of it.
  case shared
  case other

  @inline(__always)
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x20, 0xB7, 0x2014, 0x2018...0x201D, 0x2026, 0x3000:
      self = .shared
    case 0..<0x2E80:
      self = .other
    case 0x2E80...0x2FDF, 0x3005, 0x3007, 0x3021...0x3029, 0x3038...0x303B, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD:
      self = .han
    case 0x3001...0x3020, 0x302A...0x3037, 0xFE10...0xFE1F, 0xFE30...0xFE4F, 0xFF01...0xFF65:
      self = .wide
    default:
      self = .other
    }
  }

  /// Whether a line break between two scalars is only how the source is wrapped: a browser would show it
  /// as a gap that Chinese does not have.
  static func joinsLines(_ before: UInt32, _ after: UInt32, _ language: TextLanguage) -> Bool {
    switch (Script(before), Script(after)) {
    case (.han, .han), (.han, .wide), (.wide, .han), (.wide, .wide):
      true
    case (.han, .shared), (.wide, .shared), (.shared, .han), (.shared, .wide):
      // A curly quote beside Han is full-width in a Chinese text, and English in an English one.
      language == .chinese
    default:
      false
    }
  }
}

private let spanStart = Array(#"<span lang="zh-Hans">"#.utf8)
private let spanEnd = Array("</span>".utf8)

/// Appends `text`, escaped for the content of an element; in English, runs of Han are marked.
func appendText(_ text: Span<UInt8>, _ language: TextLanguage, into html: inout [UInt8]) {
  guard language == .english else { return html.appendEscapedText(text) }
  var written = 0
  var run: Range<Int>?  // from the first to the last scalar that is Chinese
  var hasHan = false
  var index = 0

  func endRun() {
    guard let found = run else { return }
    run = nil
    guard hasHan else { return }
    hasHan = false
    html.appendEscapedText(text.extracting(written..<found.lowerBound))
    html.append(contentsOf: spanStart)
    html.appendEscapedText(text.extracting(found))
    html.append(contentsOf: spanEnd)
    written = found.upperBound
  }

  while index < text.count {
    if run == nil, text[index] < 0x80 {
      index = text.nextBeyondASCII(from: index + 1)
      continue
    }
    let (scalar, length) = text.codePoint(at: index)
    switch Script(scalar) {
    case .han:
      hasHan = true
      run = (run?.lowerBound ?? index)..<(index + length)
    case .wide:
      run = (run?.lowerBound ?? index)..<(index + length)
    case .shared:
      break
    case .other:
      if run != nil { endRun() }
    }
    index += length
  }
  endRun()
  html.appendEscapedText(text.extracting(written..<text.count))
}
