extension String {
  /// The words of a text: its letters, digits and the marks on them, with a line break wherever something stands between two
  /// that are not Chinese. Punctuation, spaces and signs are left out, and full-width letters and digits are as good as
  /// others. Two texts with the same words differ in nothing that a reader would look up.
  var wordsOnly: String {
    var words = String.UnicodeScalarView()
    var isApart = false
    for scalar in unicodeScalars {
      let scalar = scalar.halfWidth
      guard !scalar.isPassedOver else { continue }
      guard scalar.isOfWord else {
        isApart = true
        continue
      }
      if isApart, !scalar.isWrittenWithoutSpaces, let last = words.last,
        !last.isWrittenWithoutSpaces
      {
        words.append("\n")
      }
      isApart = false
      words.append(scalar)
    }
    return String(words)
  }
}

extension Unicode.Scalar {
  /// The ASCII letter or digit in place of that of a Chinese keyboard.
  fileprivate var halfWidth: Unicode.Scalar {
    (0xFF01...0xFF5E).contains(value)
      ? Unicode.Scalar(value - 0xFF01 + 0x21) ?? self : self
  }

  /// What nobody sees, and what separates nothing.
  fileprivate var isPassedOver: Bool {
    if properties.isDefaultIgnorableCodePoint { return true }
    return properties.generalCategory == .control && !properties.isWhitespace
  }

  fileprivate var isOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// Chinese characters and kana.
  fileprivate var isWrittenWithoutSpaces: Bool {
    properties.isIdeographic || (0x3041...0x30FF).contains(value)
  }
}
