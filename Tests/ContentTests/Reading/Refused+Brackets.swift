/// `[a, b]` and `{key: a}`.
extension Refused {
  static let brackets = #"""
    a: {zh: 吗«?», en: b}
    >> quotes-needed: a text without quotes cannot contain '?' in brackets
    >> Put the whole text in quotes: "吗?"
    ====
    a: {url: https://example.org/«?»a=b?c, label: d}
    >> quotes-needed: a text without quotes cannot contain '?' in brackets
    >> Put the whole text in quotes: "https://example.org/?a=b?c"
    ====
    a: [b, c«?» d]
    >> quotes-needed: a text without quotes cannot contain '?' in brackets
    >> Put the whole text in quotes: "c? d"
    ====
    a: {b«?»: c}
    >> quotes-needed: a text without quotes cannot contain '?' in brackets
    >> Put the whole text in quotes: "b?"
    ====
    a: {zh: 甲?«，»en：乙}
    >> full-width-comma: the full-width comma '，' separates nothing
    >> Use ',' between items; put a text that holds '，' in quotes
    ====
    a: {b«:», c: d}
    >> colon-space: no space after the ':' of 'b'
    >> Write 'b: …'
    ====
    a: {b«:»{c: d}}
    >> colon-space: no space after the ':' of 'b'
    >> Write 'b: …'
    ====
    a: «[b»
    >> unclosed-bracket: no ']' on this line
    >> Close it here, or write one item a line without brackets
    ====
    a: «[b, c»
      d]
    e: f
    >> unclosed-bracket: no ']' on this line
    >> Close it here, or write one item a line without brackets
    ====
    a: «[»
      b,
      c
    ]
    e: f
    >> unclosed-bracket: no ']' on this line
    >> Close it here, or write one item a line without brackets
    ====
    a: «{zh: 甲, en: b»
    c: d
    >> unclosed-bracket: no '}' on this line
    >> Close it here, or write one item a line without brackets
    ====
    a: «{b» #c: d}
    >> unclosed-bracket: no '}' on this line
    >> Close it here, or write one item a line without brackets
    ====
    a: «[b» # c]
    >> unclosed-bracket: no ']' on this line
    >> Close it here, or write one item a line without brackets
    ====
    a: [b«}»
    >> missing-comma: expected ',' or ']'
    >> Put a text that holds one of , [ ] { } in quotes
    ====
    a: {b: c«]»
    >> missing-comma: expected ',' or '}'
    >> Put a text that holds one of , [ ] { } in quotes
    ====
    a: [b] «c»
    >> after-value: something follows the closing ']'
    >> Delete it; if all of it is one text, put it in quotes
    ====
    a: [b]«#»c
    >> comment-space: no space before '#'
    >> Put a space before '#' if it begins a comment
    ====
    homepage: [a]«(http://x.y) b»
    >> quotes-needed: something follows the closing ']'
    >> A text that begins with '[' needs quotes: "[a](http://x.y) b"
    ====
    摘要: [链接]«(http://x.y) 文字»
    >> quotes-needed: something follows the closing ']'
    >> A text that begins with '[' needs quotes: "[链接](http://x.y) 文字"
    ====
    摘要: {zh: [链接]«(»http://x.y) 文字, en: b}
    >> quotes-needed: something follows the closing ']'
    >> A text that begins with '[' needs quotes
    ====
    a: {zh: 3848篇, en: «3,848 notes»}
    >> comma-in-text: a comma ends a text in braces
    >> Put '3,848 notes' in quotes
    ====
    a: {en: «1,234,567 notes», zh: 一百万}
    >> comma-in-text: a comma ends a text in braces
    >> Put '1,234,567 notes' in quotes
    ====
    a: {en: «one, two, three»
    >> comma-in-text: a comma ends a text in braces
    >> Put 'one, two, three' in quotes
    ====
    a: {en: «one, two»,b: 二}
    >> comma-in-text: a comma ends a text in braces
    >> Put 'one, two' in quotes
    ====
    a: «｛»zh: 甲, en: b｝
    b: «［»c］
    c: «＂»d＂
    d: «｜»
    >> full-width-mark: the full-width '｛' opens nothing
    >> Write {zh: 甲, en: b}; put a text that begins with '｛' in quotes
    >> full-width-mark: the full-width '［' opens nothing
    >> Write [c]; put a text that begins with '［' in quotes
    >> full-width-mark: the full-width '＂' opens nothing
    >> Use '"'; put a text that begins with '＂' in quotes
    >> full-width-mark: '｜' is the full-width form of '|'
    >> Use the half-width '|' here
    ====
    a: [b]«: c»
    >> after-value: something follows the closing ']'
    >> Delete it; if all of it is one text, put it in quotes
    ====
    a: ["b" «c»]
    >> missing-comma: expected ',' or ']'
    >> Put a text that holds one of , [ ] { } in quotes
    ====
    a: [b «[»c]]
    >> missing-comma: expected ',' or ']'
    >> Put a text that holds one of , [ ] { } in quotes
    ====
    a: [b,«,» c]
    >> missing-item: nothing before ','
    >> Delete the ',' or fill the gap
    ====
    a: [«,» b]
    >> missing-item: nothing before ','
    >> Delete the ',' or fill the gap
    ====
    a: {«,» b: c}
    >> missing-item: nothing before ','
    >> Delete the ',' or fill the gap
    ====
    a: {b: c,«,» d: e}
    >> missing-item: nothing before ','
    >> Delete the ',' or fill the gap
    ====
    a: [b«:» c]
    >> pair-in-list: a 'key: value' stands in [ ]
    >> Put it in { }, or in quotes if it is text
    ====
    a: ["b"«:» c]
    >> pair-in-list: a 'key: value' stands in [ ]
    >> Put it in { }, or in quotes if it is text
    ====
    a: [b«:»]
    >> pair-in-list: a 'key: value' stands in [ ]
    >> Put it in { }, or in quotes if it is text
    ====
    a: {«b»}
    >> missing-value: 'b' has no value
    >> Write {key: value}, or [ ] for a list
    ====
    a: {«b», c}
    >> missing-value: 'b' has no value
    >> Write {key: value}, or [ ] for a list
    ====
    a: {b«:»c}
    >> colon-space: no space after the ':' of 'b'
    >> Write 'b: …'
    ====
    a: {"b"«:»c}
    >> colon-space: no space after the ':' of 'b'
    >> Write 'b: …'
    ====
    a: {zh«：»甲, en：b}
    >> full-width-colon: 'zh' is followed by the full-width colon '：'
    >> Use a half-width colon ':' and a space
    ====
    a: {"zh"«：»甲}
    >> full-width-colon: 'zh' is followed by the full-width colon '：'
    >> Use a half-width colon ':' and a space
    ====
    a: {zh: 甲«，»en: b}
    >> full-width-comma: the full-width comma '，' separates nothing
    >> Use ',' between items; put a text that holds '，' in quotes
    ====
    a: {zh: 甲«，»en：b}
    >> full-width-comma: the full-width comma '，' separates nothing
    >> Use ',' between items; put a text that holds '，' in quotes
    ====
    a: {zh: "甲"«，»en: b}
    >> full-width-comma: the full-width comma '，' separates nothing
    >> Use ',' between items; put a text that holds '，' in quotes
    ====
    a: [甲«，»乙, 丙， ]
    >> full-width-comma: the full-width comma '，' separates nothing
    >> Write [甲, 乙, 丙]; put a text that holds '，' in quotes
    ====
    a: [ner«、»dataset、llm] # c
    >> full-width-comma: the Chinese comma '、' separates nothing
    >> Write [ner, dataset, llm]; put a text that holds '、' in quotes
    ====
    a: ["ner"«、»"dataset"]
    >> full-width-comma: the Chinese comma '、' separates nothing
    >> Use ',' between items; put a text that holds '、' in quotes
    ====
    a: [ner«；» dataset]
    >> full-width-comma: the full-width semicolon '；' separates nothing
    >> Write [ner, dataset]; put a text that holds '；' in quotes
    ====
    摘要: «【»zh: 甲, en: b】
    >> full-width-mark: the full-width '【' opens nothing
    >> Write {zh: 甲, en: b}; put a text that begins with '【' in quotes
    ====
    摘要: «【»zh: 甲, en: b
    >> full-width-mark: the full-width '【' opens nothing
    >> Use '{'; put a text that begins with '【' in quotes
    ====
    a: {zh: 甲, en: «“3,848” notes»}
    >> comma-in-text: a comma ends a text in braces
    >> Put '“3,848” notes' in quotes
    ====
    a: {en: «“A, B”», zh: 甲}
    >> comma-in-text: a comma ends a text in braces
    >> Use straight quotes: "A, B"
    ====
    a: ["甲"«，»"乙"]
    >> full-width-comma: the full-width comma '，' separates nothing
    >> Use ',' between items; put a text that holds '，' in quotes
    ====
    a: {b: c«:» d}
    >> quotes-needed: a text without quotes cannot contain ': '
    >> Put the whole text in quotes
    ====
    a: {«:» b}
    >> missing-key: no key before ':'
    >> Write 'key: value'
    ====
    a: [«-» b]
    >> quotes-needed: a text cannot begin with '-'
    >> Put the whole text in quotes
    ====
    a: [«-»]
    >> quotes-needed: a text cannot begin with '-'
    >> Put the whole text in quotes
    ====
    a: [«?»b]
    >> quotes-needed: a text cannot begin with '?'
    >> Put the whole text in quotes
    ====
    a: [«|»b]
    >> quotes-needed: a text cannot begin with '|'
    >> Put the whole text in quotes
    ====
    a: [«#»b]
    >> quotes-needed: a text cannot begin with '#'
    >> Write [b]
    ====
    a: [b, «#»c d]
    >> quotes-needed: a text cannot begin with '#'
    >> Write [b, c d]
    ====
    a: {b: [c«}»
    >> missing-comma: expected ',' or ']'
    >> Put a text that holds one of , [ ] { } in quotes
    ====
    a: [«"b]»
    >> unclosed-quote: no closing double quote (") on this line
    >> Close it, or put a longer text under '|' or '>'
    ====
    a: {a: {a: {a: {a: {a: {a: {a: «{»a: b}}}}}}}}
    >> depth: lists and mappings are nested more than 8 deep
    >> Put this nearer to the left
    ====
    a:
     b:
      c:
       d:
        e:
         f:
          g:
           h:
            «i»: j
    k: l
    >> depth: lists and mappings are nested more than 8 deep
    >> Put this nearer to the left
    ====
    - - - - - - - - «-» a
    >> depth: lists and mappings are nested more than 8 deep
    >> Put this nearer to the left
    """#
}
