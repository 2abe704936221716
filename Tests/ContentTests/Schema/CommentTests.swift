import Content
import Testing

/// Files in which ` #` begins a comment where its writer may have meant text.
private let table = [
  Bad(
    "title: C# and F «#1»\n" + rest, "comment-after-text", "'#1' would be a comment, not text",
    "Put the text in quotes, or the comment on a line of its own"),
  Bad(
    "title: {zh: 一, en: One}\nsummary:\n  zh: 问答 «# 中文注释»\n  en: One.\nadded: 2026-11-21\n",
    "comment-after-text", "'# 中文注释' would be a comment, not text",
    "Put the text in quotes, or the comment on a line of its own"),
  Bad(
    "title: A\n" + rest + "paper:\n  authors:\n    - W. Zhou  «# first»\n", "comment-after-text",
    "'# first' would be a comment, not text",
    "Put the text in quotes, or the comment on a line of its own"),
  Bad(
    "title: A\nsummary:\n  zh: 一。\n  en: «# What it is»\nadded: 2026-11-21\n",
    "comment-for-value", "what follows '#' is a comment", "Put it in quotes if it is text"),
  Bad(
    "title: «#1 model»\n" + rest, "comment-for-value", "what follows '#' is a comment",
    "Put it in quotes if it is text"),
  Bad(
    "title: A\n" + rest + "tags: «#ner»\n", "comment-for-value", "what follows '#' is a comment",
    "Write the value before it, or in its place. Example: tags: [markdown, parser]"),
]

private let rest = "summary: {zh: 一。, en: One.}\nadded: 2026-11-21\n"

@Test(arguments: table)
private func `a comment that may be part of a text is told at its sign`(bad: Bad) {
  let parsed = parse(Marked(bad.input).text)
  #expect(inEnglish(parsed.diagnostics) == [bad.expected(path: parsed.path)])
  #expect(parsed.file == nil)
}

@Test func `comments stand behind all that is not free text`() {
  let parsed = parse(
    """
    # An entry
    title: "C# and F #1" # quoted
    summary: # in both languages
      zh: | # a block
        一。
      en: 'One.' # quoted
    links: {homepage: https://example.org/#top} # braces
    tags: # a list
      - ner # an id
    added: 2026-11-21 # a day
    status: gone # a choice
    """)
  #expect(parsed.diagnostics == [])
  #expect(parsed.file != nil)
}
