/// What stands before the text of a line: tabs, wide spaces, wrong depths.
extension Refused {
  static let indentation = #"""
    «\#t»a: b
    >> tab: this line is indented with a tab
    >> Indent with spaces, two for each level
    ====
    a:
    «\#t»b: c
    \#td: e
      \#t\#tf: g
    h: i
    >> tab: this line and 2 more are indented with tabs
    >> Indent with spaces, two for each level
    ====
    a:
      b: c
    « \#t»d: e
    >> tab: this line is indented with a tab
    >> Indent with spaces, two for each level
    ====
    a:«\#t»b
    >> tab: there is a tab here
    >> Use a space, or "\t" in double quotes
    ====
    a: b«\#t»c
    >> tab: there is a tab here
    >> Use a space, or "\t" in double quotes
    ====
    a: b«\#t»
    >> tab: there is a tab here
    >> Use a space, or "\t" in double quotes
    ====
    a: b
    «\#t»
    c: d
    >> tab: this line is indented with a tab
    >> Indent with spaces, two for each level
    ====
    -«\#t»a
    >> tab: there is a tab here
    >> Use a space, or "\t" in double quotes
    ====
    a: [b,«\#t»c]
    >> tab: there is a tab here
    >> Use a space, or "\t" in double quotes
    ====
    a: "b«\#t»c"
    >> tab: there is a tab here
    >> Use a space, or "\t" in double quotes
    ====
    a: 'b«\#t»c'
    >> tab: there is a tab here
    >> Use a space, or "\t" in double quotes
    ====
    a: 'it''s«\#t»c'
    >> tab: there is a tab here
    >> Use a space, or "\t" in double quotes
    ====
    a: {b:«\#t»c}
    >> tab: there is a tab here
    >> Use a space, or "\t" in double quotes
    ====
    a: |«\#t»
      b
    >> block-header: the text of a '|' block begins on the next line
    >> Only -, + and one digit from 1 to 9 may follow; to begin a text, put it in quotes
    ====
    a: |
    «\#t»b
    >> tab: this line is indented with a tab
    >> Indent with spaces, two for each level
    ====
    a: |
    «  \#t»b
    >> tab: this line is indented with a tab
    >> Indent with spaces, two for each level
    ====
    a«\#t»b: c
    >> tab: there is a tab here
    >> Use a space, or "\t" in double quotes
    ====
    a: "b"«\#t»# c
    >> tab: there is a tab here
    >> Use a space, or "\t" in double quotes
    ====
    «  »a: b
      c: d

    # e
    >> indentation: every line is indented by 2 spaces
    >> Take the 2 spaces off every line
    ====
    «  »a: b
    c: d
    >> indentation: the first line is indented by 2 spaces
    >> Begin it at the left margin
    ====
    a: b
    «  »c: d
    >> indentation: an indentation of 2 spaces fits no line above
    >> Indent lines that belong together alike: the one above has none
    ====
    a: b
    «  »c: d
      e: f
    g: h
    >> indentation: an indentation of 2 spaces fits no line above
    >> Indent lines that belong together alike: the one above has none
    ====
    a:
        b: c
    «  »d: e
    f: g
    >> indentation: an indentation of 2 spaces fits no line above
    >> Indent lines that belong together alike: the one above has 4 spaces
    ====
    a:
      - b
    « »c: d
    >> indentation: an indentation of 1 space fits no line above
    >> Indent lines that belong together alike: the one above has 2 spaces
    ====
    a:
      - b
    «    »- c
    >> indentation: an indentation of 4 spaces fits no line above
    >> Indent lines that belong together alike: the one above has 2 spaces
    ====
    - a: b
    «   »c: d
    >> indentation: an indentation of 3 spaces fits no line above
    >> Indent lines that belong together alike: the one above has 2 spaces
    ====
    - a
    « »- b
    >> indentation: an indentation of 1 space fits no line above
    >> Indent lines that belong together alike: the one above has none
    ====
    摘要:
      zh: 甲
    «   »en: b
    >> indentation: an indentation of 3 spaces fits no line above
    >> Indent lines that belong together alike: the one above has 2 spaces
    ====
    摘要:
    «zh»: 甲
      en: b
    c: d
    >> indentation: 'zh' stands beside '摘要', not under it
    >> Put 2 spaces before 'zh', and before each other line that belongs to '摘要'
    ====
    链接:
    «a»: b
      - c
    >> indentation: 'a' stands beside '链接', not under it
    >> Put 2 spaces before 'a', and before each other line that belongs to '链接'
    ====
    a:
    «\#u{3000}»\#u{3000}zh: 甲
    \#u{3000}\#u{3000}en: b
    >> wide-space: this line and 1 more are indented with wide or non-breaking spaces
    >> Indent with ordinary spaces (U+0020), two for each level
    ====
    a:
    «\#u{A0}»b: c
    >> wide-space: this line is indented with wide or non-breaking spaces
    >> Indent with ordinary spaces (U+0020), two for each level
    ====
    标题«:»\#u{3000}甲
    >> wide-space: a wide or non-breaking space follows ':'
    >> Use an ordinary space (U+0020)
    ====
    a«:»\#u{A0}b
    >> wide-space: a wide or non-breaking space follows ':'
    >> Use an ordinary space (U+0020)
    ====
    a: «\#u{3000}»甲
    >> wide-space: a wide or non-breaking space follows ':'
    >> Use an ordinary space (U+0020)
    ====
    «-»\#u{3000}甲
    >> wide-space: a wide or non-breaking space follows '-'
    >> Use an ordinary space (U+0020)
    ====
    - «\#u{3000}»甲
    >> wide-space: a wide or non-breaking space follows '-'
    >> Use an ordinary space (U+0020)
    ====
    a: [b, «\#u{3000}»c]
    >> wide-space: a wide or non-breaking space follows ','
    >> Use an ordinary space (U+0020)
    ====
    a: {b: «\#u{3000}»c}
    >> wide-space: a wide or non-breaking space follows ':'
    >> Use an ordinary space (U+0020)
    """#
}
