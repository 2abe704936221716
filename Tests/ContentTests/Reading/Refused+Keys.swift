/// Keys and items of lists, and what people write instead.
extension Refused {
  static let keys = #"""
    «a»
    >> missing-colon: expected 'key: value'
    >> If this is part of a text, put the text under '|' or '>' and indent all of its lines
    ====
    a: b
    «c»
    d: e
    >> missing-colon: expected 'key: value'
    >> If this is part of a text, put the text under '|' or '>' and indent all of its lines
    ====
    «一段没有键的文字»
    >> missing-colon: expected 'key: value'
    >> If this is part of a text, put the text under '|' or '>' and indent all of its lines
    ====
    标题«：»甲
    >> full-width-colon: '标题' is followed by the full-width colon '：'
    >> Use a half-width colon ':' and a space
    ====
    title«：»cMedQA2
    summary«：»文本
    >> full-width-colon: 'title' is followed by the full-width colon '：'
    >> Use a half-width colon ':' and a space
    >> full-width-colon: 'summary' is followed by the full-width colon '：'
    >> Use a half-width colon ':' and a space
    ====
    a: b
    标题«：»甲: 乙
    >> full-width-colon: '标题' is followed by the full-width colon '：'
    >> Use a half-width colon ':' and a space
    ====
    "标题"«：»甲
    >> full-width-colon: '标题' is followed by the full-width colon '：'
    >> Use a half-width colon ':' and a space
    ====
    a«:»b
    >> colon-space: no space after the ':' of 'a'
    >> Write 'a: …'
    ====
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa«:»b
    >> colon-space: no space after the ':' of 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
    >> Write 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…'
    ====
    title«:»cMedQA2
    >> colon-space: no space after the ':' of 'title'
    >> Write 'title: …'
    ====
    标题«:»甲
    >> colon-space: no space after the ':' of '标题'
    >> Write '标题: …'
    ====
    "a"«:»b
    >> colon-space: no space after the ':' of 'a'
    >> Write 'a: …'
    ====
    «https://example.org»
    >> missing-colon: expected 'key: value'
    >> If this is part of a text, put the text under '|' or '>' and indent all of its lines
    ====
    «a» # b: c
    >> missing-colon: expected 'key: value'
    >> If this is part of a text, put the text under '|' or '>' and indent all of its lines
    ====
    «:» b
    >> missing-key: no key before ':'
    >> Write 'key: value'
    ====
    «:»b: c
    >> quotes-needed: a text cannot begin with ':'
    >> Put the whole text in quotes
    ====
    a:
      «-»b
      «-»c
    >> dash-space: no space after '-'
    >> Write '- …' for an item of a list
    >> dash-space: no space after '-'
    >> Write '- …' for an item of a list
    ====
    - a
    «-»b
    >> dash-space: no space after '-'
    >> Write '- …' for an item of a list
    ====
    «-»a: b
    >> dash-space: no space after '-'
    >> Write '- …' for an item of a list
    ====
    «\#(String(repeating: "k", count: 130))»: b
    >> long-key: a key of more than 128 bytes
    >> Put the whole text in quotes
    ====
    a: b
    «-» c
    >> mixed-lines: a list item stands among keys
    >> Put the list under a key of its own
    ====
    - a
    «b: c»
    - d
    >> mixed-lines: a line without '-' stands in a list
    >> Begin it with '- ' or indent it
    ====
    a:
      - b
      «c: d»
    >> mixed-lines: a line without '-' stands in a list
    >> Begin it with '- ' or indent it
    ====
    a: «-» b
    >> item-on-key-line: a list cannot begin on the line of its key
    >> Put '- …' on the next line, write [a, b], or put a text in quotes
    ====
    a: «-» b
      - c
    d: e
    >> item-on-key-line: a list cannot begin on the line of its key
    >> Put '- …' on the next line, write [a, b], or put a text in quotes
    ====
    «-»
    >> missing-item: nothing follows '-'
    >> Delete the line, or write "" for an empty text
    ====
    a:
      «-»
      - b
    >> missing-item: nothing follows '-'
    >> Delete the line, or write "" for an empty text
    ====
    «@»a: b
    >> quotes-needed: a text cannot begin with '@'
    >> Put the whole text in quotes
    ====
    «`»a`: b
    >> quotes-needed: a text cannot begin with '`'
    >> Put the whole text in quotes
    ====
    «|»: b
    >> quotes-needed: a text cannot begin with '|'
    >> Put the whole text in quotes
    ====
    «}»: b
    >> quotes-needed: a text cannot begin with '}'
    >> Put the whole text in quotes
    ====
    «"a: b»
    c: d
    >> unclosed-quote: no closing double quote (") on this line
    >> Close it, or put a longer text under '|' or '>'
    """#
}
