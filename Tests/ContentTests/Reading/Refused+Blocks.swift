/// `|` and `>` blocks.
extension Refused {
  static let blocks = #"""
    a: | «b»
      c
    >> block-header: the text of a '|' block begins on the next line
    >> Only -, + and one digit from 1 to 9 may follow; to begin a text, put it in quotes
    ====
    a: > «引文»
    >> block-header: the text of a '>' block begins on the next line
    >> Only -, + and one digit from 1 to 9 may follow; to begin a text, put it in quotes
    ====
    a: |«x»
      b
    >> block-header: the text of a '|' block begins on the next line
    >> Only -, + and one digit from 1 to 9 may follow; to begin a text, put it in quotes
    ====
    a: |«0»
      b
    >> block-header: the text of a '|' block begins on the next line
    >> Only -, + and one digit from 1 to 9 may follow; to begin a text, put it in quotes
    ====
    a: |2«2»
      b
    >> block-header: the text of a '|' block begins on the next line
    >> Only -, + and one digit from 1 to 9 may follow; to begin a text, put it in quotes
    ====
    a: |+«-»
      b
    >> block-header: the text of a '|' block begins on the next line
    >> Only -, + and one digit from 1 to 9 may follow; to begin a text, put it in quotes
    ====
    a: |«#c»
      b
    >> block-header: the text of a '|' block begins on the next line
    >> Only -, + and one digit from 1 to 9 may follow; to begin a text, put it in quotes
    ====
    a: «|»
    b: c
    >> empty-block: no text follows '|'
    >> Indent its lines more than the key, or delete it
    ====
    a: «|»
    >> empty-block: no text follows '|'
    >> Indent its lines more than the key, or delete it
    ====
    a: «>-»


    b: c
    >> empty-block: no text follows '>'
    >> Indent its lines more than the key, or delete it
    ====
    a:
      zh: |
        第一行
    «   »第二行
      en: b
    >> block-indentation: this line is indented less than the first line of its text
    >> Indent all lines of a text alike
    ====
    a: |
    «   »
      b
    >> block-indentation: this blank line is longer than the indentation of its text
    >> Delete the spaces and tabs on it
    ====
    a: |2
    «   »
      b
    >> block-indentation: this blank line is longer than the indentation of its text
    >> Delete the spaces and tabs on it
    ====
    a: |2

    «  »\#t\#u{20}
      b
    >> block-indentation: this blank line is longer than the indentation of its text
    >> Delete the spaces and tabs on it
    ====
    a: |
      b
    «    »\#t
      \#tc
    >> block-indentation: this blank line is longer than the indentation of its text
    >> Delete the spaces and tabs on it
    ====
    a: >
      b
    «   »c
      d
    e: f
    >> block-indentation: this line of a '>' block is indented more than its first line
    >> Indent all lines of a text alike, or use '|', which keeps lines as they are
    ====
    a: |
        b
    «  »# heading
        c
    >> block-indentation: this line is indented less than the first line of its text
    >> Indent all lines of a text alike
    ====
    a: |
      b
    «c»
      d
    e: f
    >> missing-colon: expected 'key: value'
    >> If this is part of a text, put the text under '|' or '>' and indent all of its lines
    ====
    a:
      zh: «|»
      第一行
      en: b
    >> empty-block: no text follows '|'
    >> Indent its lines more than the key, or delete it
    ====
    - «-»\#u{3000}x
    >> wide-space: a wide or non-breaking space follows '-'
    >> Use an ordinary space (U+0020)
    ====
    a: «|»
    b
    c: d
    >> empty-block: no text follows '|'
    >> Indent its lines more than the key, or delete it
    """#
}
