extension SyntaxProblem {
  /// The rule's id, the sentence and the way out.
  var words: (rule: String, message: String, help: String) {
    switch self {
    case .text(let problem): (problem.rule, problem.message, problem.help)
    case .empty(let hasComments):
      (
        "empty-file", hasComments ? "the file holds nothing but comments" : "the file is empty",
        "Write 'key: value' lines as other files of its kind have them, or delete the file"
      )
    case .tooLarge: ("file-size", "the file is larger than 64 KiB", "Shorten it or split it")
    case .json:
      ("json", "this looks like JSON", "Write one 'key: value' a line, without { } around them")
    case .wideDash(let dash):
      ("list-dash", "'\(dash)' begins no list item", "Begin each item with '-' and a space")
    case .mergeConflict(let lines):
      (
        "merge-conflict",
        "unresolved merge conflict, from line \(lines.lowerBound) to line \(lines.upperBound)",
        "Keep what is right of both sides, and delete the lines of <<<<<<<, ======= and >>>>>>>"
      )
    case .tooDeep:
      (
        "depth", "lists and mappings are nested more than \(DocumentReader.depthLimit) deep",
        "Put this nearer to the left"
      )

    case .tabIndentation(let more):
      (
        "tab",
        more == 0
          ? "this line is indented with a tab"
          : "this line and \(more) more are indented with tabs",
        "Indent with spaces, two for each level"
      )
    case .tab: ("tab", "there is a tab here", #"Use a space, or "\t" in double quotes"#)
    case .wideIndentation(let more):
      (
        "wide-space",
        "this line \(more == 0 ? "is" : "and \(more) more are") indented with wide or non-breaking spaces",
        "Indent with ordinary spaces (U+0020), two for each level"
      )
    case .wideSpace(let byte):
      (
        "wide-space", "a wide or non-breaking space follows \(Self.quote(byte))",
        "Use an ordinary space (U+0020)"
      )
    case .firstLineIndented(let count, isWhole: true):
      (
        "indentation", "every line is indented by \(Self.spaces(count))",
        "Take the \(count == 1 ? "space" : "\(count) spaces") off every line"
      )
    case .firstLineIndented(let count, isWhole: false):
      (
        "indentation", "the first line is indented by \(Self.spaces(count))",
        "Begin it at the left margin"
      )
    case .indentation(let count, let above):
      (
        "indentation", "an indentation of \(Self.spaces(count)) fits no line above",
        "Indent lines that belong together alike: the one above has \(above == 0 ? "none" : Self.spaces(above))"
      )
    case .besideKey(let key, let owner, let count):
      (
        "indentation", "\(Self.quote(key)) stands beside \(Self.quote(owner)), not under it",
        "Put \(count) spaces before \(Self.quote(key)), and before each other line that belongs to \(Self.quote(owner))"
      )

    case .documentMarker:
      ("document-marker", "a file is one document, without markers", "Delete this line")
    case .secondDocument:
      (
        "document-marker", "'---' seems to begin a second entry, and a file holds one",
        "Move what follows to a file of its own, and delete this line"
      )
    case .secondEntry:
      (
        "second-entry", "a second entry seems to begin here", "Move it to a file of its own"
      )
    case .fence(let line):
      (
        "code-fence", "\(Self.quote(line)) is how a page shows code, and no part of the file",
        "Delete this line: it came with what was copied from a page"
      )
    case .directive:
      ("directive", "'%' at the start of a line is a YAML directive", "Delete this line")
    case .anchor: ("anchor", "'&' begins a YAML anchor here", Self.repeatOrQuote)
    case .tag:
      ("tag", "'!' begins a YAML tag here", "Delete the tag; if it is text, put it in quotes")
    case .mergeKey: ("merge-key", "'<<' would merge another mapping", "Write the keys out here")
    case .complexKey:
      ("complex-key", "a key is one short text on one line", "Write 'key: value'")

    case .missingColon:
      (
        "missing-colon", "expected 'key: value'",
        "If this is part of a text, put the text under '|' or '>' and indent all of its lines"
      )
    case .colonSpace(let key):
      (
        "colon-space", "no space after the ':' of \(Self.quote(key))",
        "Write \(Self.quote(key + ": …"))"
      )
    case .fullWidthColon(let key):
      (
        "full-width-colon", "\(Self.quote(key)) is followed by the full-width colon '：'",
        "Use a half-width colon ':' and a space"
      )
    case .dashSpace: ("dash-space", "no space after '-'", "Write '- …' for an item of a list")
    case .emptyKey: ("missing-key", "no key before ':'", "Write 'key: value'")
    case .longKey:
      ("long-key", "a key of more than \(DocumentReader.keyLimit) bytes", Self.quoteAll)
    case .duplicateKey(let key, let line):
      (
        "duplicate-key", "\(Self.quote(key)) is already set in line \(line)",
        "Keep one of the two"
      )
    case .linkKeyTwice(let key, let line, let mended):
      (
        "duplicate-key", "\(Self.quote(key)) is already set in line \(line)",
        "Put both in a list" + (mended.map { ": \($0)" } ?? "")
      )
    case .itemAmongKeys:
      ("mixed-lines", "a list item stands among keys", "Put the list under a key of its own")
    case .keyAmongItems(let first):
      (
        "mixed-lines", "a line without '-' stands in a list",
        first.map { "Leave out the '- ' before '\($0)'" } ?? "Begin it with '- ' or indent it"
      )
    case .itemOnKeyLine:
      (
        "item-on-key-line", "a list cannot begin on the line of its key",
        "Put '- …' on the next line, write [a, b], or put a text in quotes"
      )
    case .emptyItem:
      ("missing-item", "nothing follows '-'", #"Delete the line, or write "" for an empty text"#)

    case .textBelowKey:
      (
        "text-below-key", "the text of a key begins on the key's own line",
        "Move it up behind the key, or end the line above with '|' or '>'"
      )
    case .bracketsBelowKey:
      (
        "text-below-key", "brackets belong on the line of their key",
        "Move them up, or write one 'key: value' or '- item' a line"
      )
    case .continuedText:
      (
        "continued-text", "the text of the line above goes on here",
        "Join the two lines, or put '>' behind the key and all of the text on the lines below it"
      )
    case .indicator(let byte, let mended):
      (
        "quotes-needed", "a text cannot begin with \(Self.quote(byte))",
        Self.quoteAll + (mended.map { ": \($0)" } ?? "")
      )
    case .picture:
      (
        "quotes-needed", "a text cannot begin with '!'",
        "Pages show no pictures: delete it, or leave out the '!' and put the whole text in quotes"
      )
    case .atSign(let mended):
      ("bad-repository", "the name of a repository comes without '@'", "Write '\(mended)'")
    case .linkForAddress(let key, let mended):
      (
        "bad-address", "\(Self.quote(key)) takes no link in Markdown",
        "Write '\(mended)'"
      )
    case .pairWithoutBraces(let mended):
      (
        "missing-braces", "texts in two languages on one line need braces",
        mended.map { "Write '\($0)'" } ?? "Put '{' before them and '}' behind them"
      )
    case .hashInList(let mended):
      ("quotes-needed", "a text cannot begin with '#'", "Write \(mended)")
    case .colonInText(let mended):
      (
        "quotes-needed", "a text without quotes cannot contain ': '",
        Self.quoteAll + (mended.map { ": \($0)" } ?? "")
      )
    case .curlyQuotes(let text):
      (
        "curly-quotes", "curly quotes (“ ”) do not quote a text",
        text.straightened.map { "Use straight ones: \($0)" }
          ?? "Put straight ones (\" or ') around the whole text"
      )
    case .unclosedQuote(let byte, let hasChineseQuote):
      (
        "unclosed-quote", "no closing \(Self.name(byte)) on this line",
        hasChineseQuote
          ? "Curly quotes (“ ”) close nothing; write \(Unicode.Scalar(byte)) at both ends"
          : "Close it, or put a longer text under '|' or '>'"
      )
    case .afterQuote(let byte, let mended):
      (
        "after-value", "something follows the closing \(Self.name(byte))",
        mended.map { "Write \($0)" }
          ?? (byte == Byte.doubleQuote
            ? #"Put the whole text in quotes, with \" for each quote inside"#
            : "Put the whole text in quotes, with '' for each quote inside")
      )
    case .commentSpace:
      ("comment-space", "no space before '#'", "Put a space before '#' if it begins a comment")
    case .quoteRun:
      ("quote-run", "several single quotes in a row", "Put the text in double quotes")
    case .escape(let text):
      (
        "escape", "\(text) is not an escape",
        #"Write \\ for a backslash, or put the text in single quotes"#
      )
    case .surrogate(let text):
      ("escape", "\(text) is half a character", "Type the character itself")

    case .unclosedBracket(let byte):
      (
        "unclosed-bracket", "no \(Self.quote(Self.closing(byte))) on this line",
        "Close it here, or write one item a line without brackets"
      )
    case .afterBracket(let byte):
      (
        "after-value", "something follows the closing \(Self.quote(Self.closing(byte)))",
        "Delete it; if all of it is one text, put it in quotes"
      )
    case .linkText(let mended):
      (
        "quotes-needed", "something follows the closing ']'",
        "A text that begins with '[' needs quotes" + (mended.map { ": \($0)" } ?? "")
      )
    case .commaInText(let text):
      (
        "comma-in-text", "a comma ends a text in braces",
        text.straightened.map { "Use straight quotes: \($0)" }
          ?? "Put \(Self.quote(text)) in quotes"
      )
    case .fullWidthMark(let mark, let instead, mended: nil)
    where instead == Byte.bar || instead == Byte.greater:
      (
        "full-width-mark", "'\(mark)' is the full-width form of \(Self.quote(instead))",
        "Use the half-width \(Self.quote(instead)) here"
      )
    case .fullWidthMark(let mark, let instead, let mended):
      (
        "full-width-mark", "the full-width '\(mark)' opens nothing",
        "\(mended.map { "Write \($0)" } ?? "Use \(Self.quote(instead))"); put a text that begins with '\(mark)' in quotes"
      )
    case .missingComma(let byte):
      (
        "missing-comma", "expected ',' or \(Self.quote(Self.closing(byte)))",
        "Put a text that holds one of , [ ] { } in quotes"
      )
    case .missingItem: ("missing-item", "nothing before ','", "Delete the ',' or fill the gap")
    case .pairInList:
      ("pair-in-list", "a 'key: value' stands in [ ]", "Put it in { }, or in quotes if it is text")
    case .missingValue(let key):
      ("missing-value", "\(Self.quote(key)) has no value", "Write {key: value}, or [ ] for a list")
    case .wideSeparator(let sign, let mended):
      (
        "full-width-comma", "\(Self.separators[sign] ?? "the sign") '\(sign)' separates nothing",
        "\(mended.map { "Write \($0)" } ?? "Use ',' between items"); put a text that holds '\(sign)' in quotes"
      )

    case .blockHeader(let byte):
      (
        "block-header", "the text of a \(Self.quote(byte)) block begins on the next line",
        "Only -, + and one digit from 1 to 9 may follow; to begin a text, put it in quotes"
      )
    case .blockIndentation:
      (
        "block-indentation", "this line is indented less than the first line of its text",
        "Indent all lines of a text alike"
      )
    case .deepBlankLine:
      (
        "block-indentation", "this blank line is longer than the indentation of its text",
        "Delete the spaces and tabs on it"
      )
    case .deepFoldedLine:
      (
        "block-indentation", "this line of a '>' block is indented more than its first line",
        "Indent all lines of a text alike, or use '|', which keeps lines as they are"
      )
    case .emptyBlock(let byte):
      (
        "empty-block", "no text follows \(Self.quote(byte))",
        "Indent its lines more than the key, or delete it"
      )
    }
  }

  private static let separators = [
    "，": "the full-width comma", "、": "the Chinese comma", "；": "the full-width semicolon",
  ]

  private static let quoteAll = "Put the whole text in quotes"
  private static let repeatOrQuote = "Write the value out; if it is text, put it in quotes"

  /// Long or many-lined text would bury the sentence.
  private static func quote(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > 40 else { return "'\(text)'" }
    return "'\(String(String.UnicodeScalarView(scalars.prefix(40))))…'"
  }

  private static func quote(_ byte: UInt8) -> String { "'\(Unicode.Scalar(byte))'" }

  private static func name(_ quote: UInt8) -> String {
    quote == Byte.doubleQuote ? #"double quote (")"# : "single quote (')"
  }

  private static func spaces(_ count: Int) -> String { count == 1 ? "1 space" : "\(count) spaces" }

  static func closing(_ open: UInt8) -> UInt8 {
    open == Byte.openBracket ? Byte.closeBracket : Byte.closeBrace
  }
}
