/// Several problems in one file: each is told once.
extension Refused {
  static let several = #"""
    a: «&»x b
    c: «[d»
    e«:»f
    g: h
    i: «"j»
    >> anchor: '&' begins a YAML anchor here
    >> Write the value out; if it is text, put it in quotes
    >> unclosed-bracket: no ']' on this line
    >> Close it here, or write one item a line without brackets
    >> colon-space: no space after the ':' of 'e'
    >> Write 'e: …'
    >> unclosed-quote: no closing double quote (") on this line
    >> Close it, or put a longer text under '|' or '>'
    ====
    tags:
      «–» ner
      – dataset
    >> list-dash: '–' begins no list item
    >> Begin each item with '-' and a space
    ====
    tags:
    «–» ner
    – dataset
    >> list-dash: '–' begins no list item
    >> Begin each item with '-' and a space
    ====
    «{»
      "title": "A",
      "summary": {}
    }
    >> json: this looks like JSON
    >> Write one 'key: value' a line, without { } around them
    ====
    title: A
    «<<<<<<< HEAD
    summary: {zh: 一。, en: One.}
    =======
    summary:
      zh: "二。
    >>>>>>> add-tags»
    added: 2026-11-21
    >> merge-conflict: unresolved merge conflict, from line 2 to line 7
    >> Keep what is right of both sides, and delete the lines of <<<<<<<, ======= and >>>>>>>
    ====
    标题«：»甲
    «\#u{200B}»摘要: 乙
    tags: [a«，»b]
    >> full-width-colon: '标题' is followed by the full-width colon '：'
    >> Use a half-width colon ':' and a space
    >> invisible-character: U+200B is an invisible character
    >> Delete it
    >> full-width-comma: the full-width comma '，' separates nothing
    >> Write [a, b]; put a text that holds '，' in quotes
    """#
}
