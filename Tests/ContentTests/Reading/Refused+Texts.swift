/// Plain and quoted texts, and their escapes.
extension Refused {
  static let texts = #"""
    a: x«:» y#z
    >> quotes-needed: a text without quotes cannot contain ': '
    >> Put the whole text in quotes: "x: y#z"
    ====
    a: x«:» y\\z
    >> quotes-needed: a text without quotes cannot contain ': '
    >> Put the whole text in quotes
    ====
    title: «zh: 甲, en: [b]»
    >> missing-braces: texts in two languages on one line need braces
    >> Put '{' before them and '}' behind them
    ====
    title: «zh: 甲, en:»
    >> missing-braces: texts in two languages on one line need braces
    >> Put '{' before them and '}' behind them
    ====
    a:
      «text below»
    b: c
    >> text-below-key: the text of a key begins on the key's own line
    >> Move it up behind the key, or end the line above with '|' or '>'
    ====
    a:
      «"text"»
    >> text-below-key: the text of a key begins on the key's own line
    >> Move it up behind the key, or end the line above with '|' or '>'
    ====
    a:
      «[b, c]»
    >> text-below-key: brackets belong on the line of their key
    >> Move them up, or write one 'key: value' or '- item' a line
    ====
    摘要: 第一行
      «第二行»
    b: c
    >> continued-text: the text of the line above goes on here
    >> Join the two lines, or put '>' behind the key and all of the text on the lines below it
    ====
    - a
      «b»
    >> continued-text: the text of the line above goes on here
    >> Join the two lines, or put '>' behind the key and all of the text on the lines below it
    ====
    a: "b"
      «c»
    >> continued-text: the text of the line above goes on here
    >> Join the two lines, or put '>' behind the key and all of the text on the lines below it
    ====
    a: «@»b
    >> quotes-needed: a text cannot begin with '@'
    >> Put the whole text in quotes: "@b"
    ====
    a: «`»b`
    >> quotes-needed: a text cannot begin with '`'
    >> Put the whole text in quotes: "`b`"
    ====
    a: «%»b
    >> quotes-needed: a text cannot begin with '%'
    >> Put the whole text in quotes: "%b"
    ====
    a: «,»b
    >> quotes-needed: a text cannot begin with ','
    >> Put the whole text in quotes: ",b"
    ====
    a: «]»b
    >> quotes-needed: a text cannot begin with ']'
    >> Put the whole text in quotes: "]b"
    ====
    a: «}»
    >> quotes-needed: a text cannot begin with '}'
    >> Put the whole text in quotes: "}"
    ====
    a: «:»b
    >> quotes-needed: a text cannot begin with ':'
    >> Put the whole text in quotes: ":b"
    ====
    a: b«:» c
    >> quotes-needed: a text without quotes cannot contain ': '
    >> Put the whole text in quotes: "b: c"
    ====
    摘要: 注意«:» 一
    >> quotes-needed: a text without quotes cannot contain ': '
    >> Put the whole text in quotes: "注意: 一"
    ====
    a: «“»UniversalNER: Targeted”
    >> curly-quotes: curly quotes (“ ”) do not quote a text
    >> Use straight ones: "UniversalNER: Targeted"
    ====
    a: «“»A "b" c: d”
    >> curly-quotes: curly quotes (“ ”) do not quote a text
    >> Put straight ones (" or ') around the whole text
    ====
    a: b«:»
    >> quotes-needed: a text without quotes cannot contain ': '
    >> Put the whole text in quotes: "b:"
    ====
    - a: b«:» c
    >> quotes-needed: a text without quotes cannot contain ': '
    >> Put the whole text in quotes: "b: c"
    ====
    a: say "b"«:» c # d
    >> quotes-needed: a text without quotes cannot contain ': '
    >> Put the whole text in quotes
    ====
    a: «"b»
    >> unclosed-quote: no closing double quote (") on this line
    >> Close it, or put a longer text under '|' or '>'
    ====
    a: «"b»
      c"
    d: e
    >> unclosed-quote: no closing double quote (") on this line
    >> Close it, or put a longer text under '|' or '>'
    ====
    a: «"b»
    c"
    d: e
    >> unclosed-quote: no closing double quote (") on this line
    >> Close it, or put a longer text under '|' or '>'
    ====
    a: «'b»
    >> unclosed-quote: no closing single quote (') on this line
    >> Close it, or put a longer text under '|' or '>'
    ====
    a: «'b»

      c'
    d: e
    >> unclosed-quote: no closing single quote (') on this line
    >> Close it, or put a longer text under '|' or '>'
    ====
    标题: «"甲”»
    >> unclosed-quote: no closing double quote (") on this line
    >> Curly quotes (“ ”) close nothing; write " at both ends
    ====
    a: «"b\"»
    >> unclosed-quote: no closing double quote (") on this line
    >> Close it, or put a longer text under '|' or '>'
    ====
    a: «"b\»
      c"
    >> unclosed-quote: no closing double quote (") on this line
    >> Close it, or put a longer text under '|' or '>'
    ====
    a: "b" «c»
    >> after-value: something follows the closing double quote (")
    >> Put the whole text in quotes, with \" for each quote inside
    ====
    a: 'b' «c»
    >> after-value: something follows the closing single quote (')
    >> Put the whole text in quotes, with '' for each quote inside
    ====
    a: "b"«#»c
    >> comment-space: no space before '#'
    >> Put a space before '#' if it begins a comment
    ====
    a: "b"«c"»
    >> after-value: something follows the closing double quote (")
    >> Write "b\"c"
    ====
    a: 'it''s«''''»x'
    >> quote-run: several single quotes in a row
    >> Put the text in double quotes
    ====
    a: "«\q»"
    >> escape: \q is not an escape
    >> Write \\ for a backslash, or put the text in single quotes
    ====
    a: "«\中»"
    >> escape: \中 is not an escape
    >> Write \\ for a backslash, or put the text in single quotes
    ====
    a: "«\x4»"
    >> escape: \x4 is not an escape
    >> Write \\ for a backslash, or put the text in single quotes
    ====
    a: "«\u12»"
    >> escape: \u12 is not an escape
    >> Write \\ for a backslash, or put the text in single quotes
    ====
    a: "C:«\d»ir"
    >> escape: \d is not an escape
    >> Write \\ for a backslash, or put the text in single quotes
    ====
    a: "«\ud83d»\ude00"
    >> escape: \ud83d is half a character
    >> Type the character itself
    ====
    a: "«\UFFFFFFFF»"
    >> escape: \UFFFFFFFF is not an escape
    >> Write \\ for a backslash, or put the text in single quotes
    ====
    a: "«\U00110000»"
    >> escape: \U00110000 is not an escape
    >> Write \\ for a backslash, or put the text in single quotes
    ====
    a: "«\u202e»"
    >> direction-character: U+202E is invisible and changes the direction of the text around it
    >> Delete it
    ====
    a: "x«\0»y"
    >> control-character: U+0000 is a control character
    >> Delete it
    ====
    a: "«\r»"
    >> control-character: U+000D is a control character
    >> Delete it
    ====
    a: "«\N»"
    >> control-character: U+0085 is a control character
    >> Delete it
    ====
    a: "«\L»"
    >> line-separator: U+2028 is an invisible line separator
    >> Use an ordinary line break
    ====
    a: "e«\u0301»"
    >> normal-form: the text is not in Unicode normal form C (U+0301 here)
    >> Type the character again, or convert the file to NFC
    ====
    a: "\u0065«\#u{301}»"
    >> normal-form: the text is not in Unicode normal form C (U+0301 here)
    >> Type the character again, or convert the file to NFC
    ====
    a: "甲«\u200b»乙"
    >> invisible-character: U+200B is an invisible character
    >> Delete it
    ====
    a: "«\u0301»"
    >> loose-mark: the mark U+0301 has no letter before it
    >> Delete it, or put the letter that it belongs to before it
    """#
}
