/// Documents that are read without problems: one for each feature and each trap beside it.
enum Accepted {
  static let documents =
    plain + quoted + mappings + lists + brackets + literal + folded + comments + whole

  static let plain = [
    "a: b\n", "a: b", "a:\n", "a:", "a: b c  d\n", "a: b   \n", "a:    b\n", "a : b\n", "a  : b\n",
    "a: NO\n", "a: 1.10\n", "a: 2024-01-01\n", "a: ~\n", "a: null\n", "a: -1\n", "a: -x\n",
    "a: .5\n",
    "a: 0x1F\n", "a: 1e3\n", "a: true\n", "a: <b>x</b>\n", "a: a|b\n", "a: a > b\n", "a: a & b\n",
    "a: a * b\n", "a: x!\n", "a: 50%\n", "a: x@y.z\n", "a: a`b`\n", "a: it's\n", "a: say \"x\"\n",
    "a: http://example.org/x?y=z#w\n", "a: a:b\n", "a: x::b\n",
    "a: c#\n", "a: a, b\n", "a: a [b] {c}\n", "a: a]\n", "a: a - b\n", "a: a ? b\n", "a: ?b\n",
    "a: 12:30\n", "a: (x)\n", "a: $x\n", "a: =\n", "a: \\\n", "a: a\\nb\n", "a: ---\n", "a: ...\n",
    "标题: 中文医学问答\n", "a: 说明：一个，两个。\n", "a: “引号”\n", "a: é ü ﬁ\n", "a: 👩‍🔬 1️⃣ ❤️\n",
    "a: 葛󠄀\n", "a: می‌خواهم\n", "a: क्‍ष\n", "a: 中　文\n", "a: x\u{A0}y\n", "a: Việt Nam\n", "a: 한국어\n",
    "a: x  # comment\n", "a: x #\n", "a: x#y # z\n", "a: \n", "a:  # only a comment\n", "a: +x\n",
    "a: /x\n", "a: ^x\n", "a: ;x\n", "a: _x_\n", "a: x,\n",
  ]

  static let quoted = [
    "a: \"\"\n", "a: ''\n", "a: \"b\"\n", "a: 'b'\n", "a: 'it''s'\n", "a: ''''\n",
    "a: \"say \\\"x\\\"\"\n", "a: \"a\\\\b\"\n", "a: \"a\\nb\\tc\"\n",
    "a: \"\\x41\\u4e2d\\U0001F525\"\n",
    "a: \"\\u00e9\"\n", "a: \"a\\/b\"\n", "a: \"a\\_b\"\n", "a: \"\\  x\"\n", "a: 'a\\nb'\n",
    "a: \"a: b # c\"\n", "a: 'a: b # c'\n", "a: \" b \"\n", "a: ' b '\n", "a: \"b\" # c\n",
    "a: \"b\"   \n", "a: \"[x]\"\n", "a: \"*x*\"\n", "a: \"- x\"\n", "a: \"x：y\"\n", "a: '\"'\n",
    "a: \"'\"\n", "\"a\": b\n", "'a': b\n", "\"a b\" : c\n", "\"a: b\": c\n", "'a''b': c\n",
    "\"a\\tb\": c\n", "\"- a\": b\n", "\"\": b\n", "a: \"\\\\\"\n", "a: '#'\n", "a: \"中文\"\n",
    "a: \"\\u4E2D\\u6587\" # x\n",
  ]

  static let mappings = [
    "a: b\nc: d\n", "a:\n  b: c\n", "a:\n b: c\n", "a:\n        b: c\n",
    "a:\n  b:\n    c: d\n  e: f\ng: h\n",
    "a:\n  b: c\n\n\n  d: e\n", "a:\nb:\n", "a:\n  b:\nc:\n", "\n\na: b\n", "a: b\n\n\n",
    "a: b\n  \nc: d\n",
    "a b: c\n", "a-b: c\n", "a_b: c\n", "a.b: c\n", "a/b: c\n", "1: b\n", "a:b: c\n", "a#b: c\n",
    "a[0]: c\n", "a, b: c\n", "null: x\n", "true: x\n", "中文键: 值\n", "a? : b\n", "?a: b\n",
    "a:\n  zh: 一\n  en: one\nb: {zh: 二, en: two}\n",
    "a:\n  b:\n    c:\n      d:\n        e:\n          f:\n            g:\n              h: i\n",
    (0..<40).map { "key\($0): \($0)\n" }.joined(),
  ]

  static let lists = [
    "- a\n", "- a\n- b\n", "- a\n\n- b\n", "-   a\n", "a:\n- b\n- c\n",
    "a:\n- b\nc: d\n",
    "a:\n  - b\n  - c\nd: e\n", "a:\n    - b\n", "- a: b\n", "- a: b\n  c: d\n",
    "- a: b\n  c: d\n- e: f\n",
    "-   a: b\n    c: d\n", "- - a\n  - b\n- - c\n", "- - - a\n", "-\n  a: b\n  c: d\n",
    "-\n  - a\n",
    "- a:\n    b: c\n", "- a:\n  - b\n  - c\n  d: e\n", "- a:\n    - b\n  c: d\n", "- a:\n  b: c\n",
    "- \"a\"\n- 'b'\n", "- \"a\": b\n", "- 'a' : b\n", "- [a]\n- {b: c}\n", "- http://x.y\n",
    "- -1\n",
    "- # c\n  a: b\n", "- a # c\n", "a:\n- b: c\n  d: e\n- f: g\nh:\n- i\n",
    "a:\n- - b\n", "- \"\": b\n", "- '': b\n  c: d\n", "- \"a\\\"b\": c\n", "- 'a''b': c\n",
    "a:\n  '': b\n", "a:\n  \"b\" : c\n", "- \"a\\\\\": c\n",
    "a:\n  - b:\n      c: d\n    e: f\n  - g\n", "- ---\n", "- a：b\n", "- a, b\n",
  ]

  static let brackets = [
    "a: []\n", "a: {}\n", "a: [ ]\n", "a: { }\n", "a: [b]\n", "a: [b, c]\n", "a: [b,c]\n",
    "a: [ b , c ]\n",
    "a: [b, c,]\n", "a: [b c, d  e]\n", "a: {b: c}\n", "a: {b: c, d: e}\n", "a: {b: c,}\n",
    "a: {b: }\n",
    "a: {b: , c: d}\n", "a: {\"b\":, c: d}\n", "a: {\"b?\": 'c?'}\n",
    "a: {zh: 百度网盘, en: Baidu Pan}\n", "a: [[b], [c, d]]\n",
    "a: [{b: c}, {d: e}]\n", "a: {b: [c], d: {e: f}}\n", "a: [\"b, c\", 'd]']\n",
    "a: {\"b\": \"c: d\"}\n",
    "a: {'b': 'c'}\n", "a: [http://x.y/z]\n", "a: [a:b]\n", "a: [-1, -x]\n", "a: [\"b：c，d\"]\n",
    "a: {b: c d}\n", "a: {b c: d}\n", "a: [x#y]\n", "a: [b] # c\n", "a: {b: c}   \n", "- [a, b]\n",
    "a: {b : c}\n", "a: {b:   c}\n", "a: [a'b, c\"d]\n", "a: {zh: 你好，世界, en: Hi}\n",
    "a: {zh: “甲”, en: x}\n",
    "a: [[[[[[[]]]]]]]\n", "a: {b: {c: {d: {e: {f: {g: h}}}}}}\n",
    "a: [stars > 50, citations > 20]\n",
    "a: [a(b), <c>, d=e, f*, g&, h!]\n", "a: {b: x:y}\n", "a: {b:c: d}\n", "a: [\"\"]\n",
    "a: ['', '']\n", "a: {x#y: c}\n",
    "a: {zh: 甲，：乙, en: b}\n", "a: {zh: 甲，:乙, en: b}\n",
  ]

  static let literal = [
    "a: |\n  b\n", "a: |\n  b\n  c\n", "a: |\n  b\n\n  c\n", "a: |\n  b\n\n\n", "a: |-\n  b\n",
    "a: |+\n  b\n\n",
    "a: |\n  b", "a: |-\n  b", "a: |+\n  b", "a: |\n    b\n", "a: |\n b\n",
    "a: |\n  b\n    c\n  d\n",
    "a: |2\n    b\n  c\n", "a: |2-\n   b\n", "a: |-2\n   b\n", "a: |1\n  b\n", "a: |\n\n  b\n",
    "a: |\n \n  b\n",
    "a: |\n  # heading\n", "a: |\n  b\n# comment\n", "a: |\n  b\nc: d\n", "a: |\n  b: c\n  - d\n",
    "a: |\n  ---\n",
    "a: | # c\n  b\n", "a: |   \n  b\n", "a: |\n  \"b\n  'c\n", "a: |\n  [x](y) *z* `w`\n",
    "a: |\n  中文\n\n  一段。\n",
    "a: |\n  x\ty\n", "a: |\n  x\n  \ty\n", "- |\n  b\n", "- |\n b\n- c\n",
    "- a: |\n    b\n  c: d\n", "a:\n- |\n  b\n- c\n",
    "a:\n  b: |\n    c\n  d: |\n    e\nf: g\n", "a: |\n  b  \n  c\n", "a: |\n  b\n  \n  c\n",
    "a: |\n  b\n \n  c\n",
    "a: |\n  | x | y |\n  |---|---|\n", "a: |\n  - b\n    - c\n\n  1. d\n",
    "a: |\n  ```\n  x:\ty\n  ```\n",
    "a: |\n  b\n   \n  c\n", "a: |\n  b\n     \n",
  ]

  static let folded = [
    "a: >\n  b\n", "a: >\n  b\n  c\n", "a: >\n  b\n\n  c\n", "a: >\n  b\n\n\n  c\n",
    "a: >-\n  b\n  c\n", "a: >+\n  b\n\n",
    "a: >\n  b", "a: >\n  中文\n  中文\n",

    "a: >\n\n  b\n  c\n", "- >\n  b\n  c\n", "a: >\n  b\n  # c\n", "a: > # c\n  b\n",
    "a: >\n  b\n  - c\n  - d\n",
    "a: >\n  b \n  c\n", "a: >-\n  b\n\nc: d\n",
    "a: >\n  x\n\n\n\n  y\n",
  ]

  static let comments = [
    "# c\na: b\n", "# c\n\n# d\na: b\n# e\n", "a: b\n# c", "a:\n  # c\n  b: c\n",
    "a:\n# c\n  b: c\n",
    "a:\n      # c\n  b: c\n", "a: # c\n  b: c\n", "a:\n  - b\n  # c\n  - d\n",
    "a: b\n   # c\nd: e\n", "#\na: b\n",
    "#: x\na: b\n", "a: b # 中文注释：一\n", "# \"unclosed\na: b\n", "# tab\there\na: b\n",
    "a: b #c #d\n",
  ]

  static let whole = [
    """
    title: cMedQA2
    summary:
      zh: 十万余条中文医患问答，用来训练和比较答案匹配模型。
      en: Over 100,000 Chinese patient–doctor question–answer pairs for answer matching.
    links:
      github: zhangsheng93/cMedQA2   # also gives the star badge
      paper: https://example.org/p.pdf
      download:
        url: https://pan.example.org/s/1
        label: {zh: 百度网盘, en: Baidu Pan}
        code: flql
    fields:
      - label: {zh: 来源, en: Source}
        value: {zh: 医师资格考试真题, en: Past medical licensing examinations}
    tags: [question-answering, dataset]
    added: 2026-11-21
    details:
      zh: |
        第一段。

        - 一
        - 二
      en: |
        The first paragraph.
    paper: {authors: [W. Zhou, X. Li], date: 2024-01, venue: ICLR 2024, arxiv: "2308.03279"}
    status: archived
    aliases: [old-id]

    """,
    """
    name: {zh: 医学自然语言处理资源, en: Medical NLP Resources}
    order: [evaluation, datasets, models] # the rest follow by id
    markers:
    - icon: 🔥
      label: {zh: 热门, en: Hot}
      when: [stars > 50, citations > 20]

    - icon: 📖
      when:
        - venue is reviewed
    """,
  ]
}
