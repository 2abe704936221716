/// What can be wrong with a file before anybody asks what it says. Facts only; see `words` for sentences.
enum SyntaxProblem: Hashable, Sendable {
  case text(TextProblem)
  case empty(hasComments: Bool)
  case tooLarge
  case json
  case wideDash(String)
  case mergeConflict(ClosedRange<Int>)
  case tooDeep

  // What stands before a line's text.
  /// How many more lines are like it.
  case tabIndentation(more: Int)
  case tab
  case wideIndentation(more: Int)
  case wideSpace(after: UInt8)
  /// Whether all lines are.
  case firstLineIndented(Int, isWhole: Bool)
  /// Deeper than the line above, which cannot hold more, or between two levels; and how deep the line above is.
  case indentation(Int, above: Int)
  /// A line that should be deeper, below a key without a value.
  case besideKey(String, owner: String, spaces: Int)

  // What YAML has and entry files have not.
  case documentMarker, secondDocument
  /// The keys of the file begin anew.
  case secondEntry
  /// What a page has around code, copied with it.
  case fence(String)
  case directive, anchor, tag, mergeKey, complexKey

  // Keys and items.
  case missingColon
  case colonSpace(key: String)
  case fullWidthColon(key: String)
  case dashSpace
  case emptyKey, longKey
  case duplicateKey(String, line: Int)
  /// A kind of link that is written twice with different links; the line for both, where that is plain.
  case linkKeyTwice(String, line: Int, mended: String?)
  case itemAmongKeys
  /// The key of the only item above, where that was probably meant to be none.
  case keyAmongItems(first: String?)
  case itemOnKeyLine
  case emptyItem

  // Text.
  case textBelowKey, bracketsBelowKey
  case continuedText
  case indicator(UInt8, mended: String?)
  /// `![…](…)` at the start of a text.
  case picture
  /// `@owner/name` as the value of a link.
  case atSign(mended: String)
  /// `[words](address)` as the value of a link.
  case linkForAddress(String, mended: String)
  /// `zh: 甲, en: A` behind a key.
  case pairWithoutBraces(mended: String?)
  case colonInText(mended: String?)
  /// A text in curly quotes that would have to be quoted.
  case curlyQuotes(String)
  case unclosedQuote(UInt8, hasChineseQuote: Bool)
  case afterQuote(UInt8, mended: String?)
  case quoteRun, commentSpace
  case escape(String)
  case surrogate(String)

  // One-line lists and mappings.
  case unclosedBracket(UInt8)
  case afterBracket(UInt8)
  /// `[words](address)`: a link where a text begins.
  case linkText(mended: String?)
  case commaInText(String)
  case fullWidthMark(String, instead: UInt8, mended: String?)
  case missingComma(UInt8)
  case missingItem
  case pairInList
  /// `[#a, #b]`
  case hashInList(mended: String)
  case missingValue(key: String)
  case wideSeparator(String, mended: String?)

  // `|` and `>` blocks.
  case blockHeader(UInt8)
  case blockIndentation
  case deepBlankLine, deepFoldedLine
  case emptyBlock(UInt8)

  /// Whether everything around it could still be read, so that it makes sense to look for further problems
  /// in what the file says.
  var leavesTree: Bool {
    switch self {
    case .text(.notUTF8), .text(.encoding), .text(.binary): false
    case .text, .duplicateKey, .linkKeyTwice, .secondEntry: true
    default: false
    }
  }
}
