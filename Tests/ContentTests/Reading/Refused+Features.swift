/// What YAML has and entry files have not, and keys that stand twice.
extension Refused {
  static let features = #"""
    «---»
    a: b
    >> document-marker: a file is one document, without markers
    >> Delete this line
    ====
    a: b
    «...»
    >> document-marker: a file is one document, without markers
    >> Delete this line
    ====
    a: b
    «---»
    a: c
    d：e
    >> document-marker: '---' seems to begin a second entry, and a file holds one
    >> Move what follows to a file of its own, and delete this line
    ====
    a: b
    «---»
    # nothing else
    >> document-marker: a file is one document, without markers
    >> Delete this line
    ====
    «```yaml»
    a: b
    «```»
    >> code-fence: '```yaml' is how a page shows code, and no part of the file
    >> Delete this line: it came with what was copied from a page
    >> code-fence: '```' is how a page shows code, and no part of the file
    >> Delete this line: it came with what was copied from a page
    ====
    «~~~»
    a: b
    >> code-fence: '~~~' is how a page shows code, and no part of the file
    >> Delete this line: it came with what was copied from a page
    ====
    «---» a
    >> document-marker: a file is one document, without markers
    >> Delete this line
    ====
    «%YAML 1.2»
    «---»
    a: b
    >> directive: '%' at the start of a line is a YAML directive
    >> Delete this line
    >> document-marker: a file is one document, without markers
    >> Delete this line
    ====
    a: «&»x b
    >> anchor: '&' begins a YAML anchor here
    >> Write the value out; if it is text, put it in quotes
    ====
    a: «*»x
    >> quotes-needed: a text cannot begin with '*'
    >> Put the whole text in quotes: "*x"
    ====
    a: «*»重点* 文本
    >> quotes-needed: a text cannot begin with '*'
    >> Put the whole text in quotes: "*重点* 文本"
    ====
    a: «*»*重点** "文本"
    >> quotes-needed: a text cannot begin with '*'
    >> Put the whole text in quotes
    ====
    - «*»a
    >> quotes-needed: a text cannot begin with '*'
    >> Put the whole text in quotes: "*a"
    ====
    a: «!»!str b
    >> tag: '!' begins a YAML tag here
    >> Delete the tag; if it is text, put it in quotes
    ====
    a: «!»x b
    >> quotes-needed: a text cannot begin with '!'
    >> Put the whole text in quotes: "!x b"
    ====
    a: «![b](c.png) d»
    >> quotes-needed: a text cannot begin with '!'
    >> Pages show no pictures: delete it, or leave out the '!' and put the whole text in quotes
    ====
    «&»x a: b
    >> anchor: '&' begins a YAML anchor here
    >> Write the value out; if it is text, put it in quotes
    ====
    «*»x : b
    >> quotes-needed: a text cannot begin with '*'
    >> Put the whole text in quotes
    ====
    «!»!str a: b
    >> tag: '!' begins a YAML tag here
    >> Delete the tag; if it is text, put it in quotes
    ====
    «<<»: *x
    >> merge-key: '<<' would merge another mapping
    >> Write the keys out here
    ====
    a: {«<<»: b}
    >> merge-key: '<<' would merge another mapping
    >> Write the keys out here
    ====
    «?» a
    : b
    >> complex-key: a key is one short text on one line
    >> Write 'key: value'
    ====
    a: «?» b
    >> complex-key: a key is one short text on one line
    >> Write 'key: value'
    ====
    «[»a]: b
    >> complex-key: a key is one short text on one line
    >> Write 'key: value'
    ====
    «{»a: b}: c
    >> complex-key: a key is one short text on one line
    >> Write 'key: value'
    ====
    «[»a, b]
    >> complex-key: a key is one short text on one line
    >> Write 'key: value'
    ====
    a:
      «{b: c}»
    >> text-below-key: brackets belong on the line of their key
    >> Move them up, or write one 'key: value' or '- item' a line
    ====
    a: [[b]«:» c]
    >> pair-in-list: a 'key: value' stands in [ ]
    >> Put it in { }, or in quotes if it is text
    ====
    a: {«[»b]: c}
    >> complex-key: a key is one short text on one line
    >> Write 'key: value'
    ====
    a: {«?» b: c}
    >> complex-key: a key is one short text on one line
    >> Write 'key: value'
    ====
    a: [«&»x b]
    >> anchor: '&' begins a YAML anchor here
    >> Write the value out; if it is text, put it in quotes
    ====
    a: [«*»x]
    >> quotes-needed: a text cannot begin with '*'
    >> Put the whole text in quotes
    ====
    a: [«!»x y]
    >> quotes-needed: a text cannot begin with '!'
    >> Put the whole text in quotes
    ====
    a: b
    c: d
    «a»: e
    >> duplicate-key: 'a' is already set in line 1
    >> Keep one of the two
    ====
    kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk: b
    «kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk»: c
    >> duplicate-key: 'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk' is already set in line 1
    >> Keep one of the two
    ====
    kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk: b
    «kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk»: c
    >> duplicate-key: 'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…' is already set in line 1
    >> Keep one of the two
    ====
    标题: 甲
    «标题»: 乙
    >> duplicate-key: '标题' is already set in line 1
    >> Keep one of the two
    ====
    a: b
    «a»: «-» c
    >> duplicate-key: 'a' is already set in line 1
    >> Keep one of the two
    >> item-on-key-line: a list cannot begin on the line of its key
    >> Put '- …' on the next line, write [a, b], or put a text in quotes
    ====
    a: {b: c, «b»: d}
    >> duplicate-key: 'b' is already set in line 1
    >> Keep one of the two
    ====
    a: b
    «"a"»: c
    >> duplicate-key: 'a' is already set in line 1
    >> Keep one of the two
    ====
    a:
      zh: 甲
      «zh»: 乙
    b: c
    >> duplicate-key: 'zh' is already set in line 2
    >> Keep one of the two
    ====
    links:
      homepage: https://example.org/a
      # and
      «homepage»: https://example.org/b
    >> duplicate-key: 'homepage' is already set in line 2
    >> Put both in a list: homepage: [https://example.org/a, https://example.org/b]
    ====
    links: {github: a/b, «github»: c/d}
    >> duplicate-key: 'github' is already set in line 1
    >> Put both in a list: github: [a/b, c/d]
    ====
    links:
      paper: [https://example.org/a]
      «paper»: https://example.org/b
    >> duplicate-key: 'paper' is already set in line 2
    >> Put both in a list
    ====
    links:
      homepage: https://example.org/a
      «homepage»: https://example.org/a
    >> duplicate-key: 'homepage' is already set in line 2
    >> Keep one of the two
    ====
    paper:
      doi: a
      «doi»: b
    >> duplicate-key: 'doi' is already set in line 2
    >> Keep one of the two
    ====
    title: A
    added: b
    «title»: B
    links: c
    added: d
    >> second-entry: a second entry seems to begin here
    >> Move it to a file of its own
    ====
    title: A
    added: b
    «title»: B
    links: c
    >> duplicate-key: 'title' is already set in line 1
    >> Keep one of the two
    """#
}
