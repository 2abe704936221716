extension String {
  /// Pieces between which a line may end: behind spaces, and beside Chinese characters, of which some must not begin or end
  /// a line.
  var pieces: [String] {
    var pieces: [String] = []
    var last: Character = " "
    for character in self {
      let isBreak =
        last == " "
        || (last.isChinese || character.isChinese) && !"，。：；、）”？".contains(character)
          && !"（“".contains(last)
      if isBreak { pieces.append("") }
      pieces[pieces.count - 1].append(character)
      last = character
    }
    return pieces
  }

  /// Lines of at most so many cells.
  func wrapped(to width: Int) -> [String] {
    pieces.reduce(into: [""]) { lines, piece in
      let line = lines[lines.count - 1]
      let end = piece.hasSuffix(" ") ? piece.cells - 1 : piece.cells
      if line.cells + end <= width {
        lines[lines.count - 1] += piece
      } else {
        lines[lines.count - 1] = line.hasSuffix(" ") ? String(line.dropLast()) : line
        lines.append(piece)
      }
    }
  }
}

extension Character {
  var isChinese: Bool { String(self).cells == 2 || "“”".contains(self) }
}
