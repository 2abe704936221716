/// The one place that words what can be wrong in a template.
extension TemplateFault {
  var rule: String {
    switch self {
    case .unclosedTag: "unclosed-tag"
    case .emptyTag: "empty-tag"
    case .badName, .badTemplateName: "bad-name"
    case .badDelimiters: "bad-delimiters"
    case .unclosedSection: "unclosed-section"
    case .mismatchedEnd: "mismatched-end"
    case .strayEnd: "stray-end"
    case .contentInParent: "content-in-parent"
    case .duplicateBlock: "duplicate-block"
    case .duplicateTemplate: "duplicate-template"
    case .nestedTooDeep, .calledTooDeep: "too-deep"
    case .tooLarge: "too-large"
    case .badEncoding: "bad-encoding"
    case .tooMuchWork, .tooMuchToCheck: "too-much-work"
    case .unknownTemplate: "unknown-template"
    case .unknownBlock: "unknown-block"
    case .includesItself: "includes-itself"
    case .unknownName: "unknown-name"
    case .unknownKey: "unknown-key"
    case .notChoice: "not-a-choice"
    case .notRecord: "not-a-record"
    case .notPrintable: "not-printable"
    case .notEscaped: "not-escaped"
    case .escapedTwice: "escaped-twice"
    case .unquotedAttribute, .oddMarkup(.unquotedValue): "unquoted-attribute"
    case .oddMarkup: "unchecked-html"
    case .notAddress: "not-an-address"
    case .unsafePosition, .htmlAsText, .dataOutsideScript, .callOutsideText: "unsafe-position"
    case .unbalancedSection, .unbalancedTemplate: "unbalanced-html"
    }
  }

  var message: String {
    switch self {
    case .unclosedTag: "the tag is not closed"
    case .emptyTag: "the tag is empty"
    case .badName(let name): "'\(name)' is not a name"
    case .badTemplateName(let name): "'\(name)' is not the name of a template"
    case .badDelimiters: "the delimiters are not two marks"
    case .unclosedSection(let kind, let name): "'{{\(kind.sigil)\(name)}}' is never closed"
    case .mismatchedEnd(let name, let due, _):
      "'{{/\(name)}}' stands where '{{/\(due)}}' is due"
    case .strayEnd(let name): "'{{/\(name)}}' closes nothing"
    case .contentInParent(let name): "only blocks may stand inside '{{<\(name)}}'"
    case .duplicateBlock(let name, let parent):
      "'{{<\(parent)}}' is given the block '\(name)' twice"
    case .duplicateTemplate(let name): "there are two templates named '\(name)'"
    case .nestedTooDeep(let limit): "sections are nested more than \(limit) deep"
    case .tooLarge(let limit): "the template is larger than \(limit >> 20) MiB"
    case .badEncoding: "the template is not UTF-8"
    case .unknownTemplate(let name, _): "there is no template '\(name)'"
    case .unknownBlock(let name, let parent, _, _): "'\(parent)' has no block '\(name)'"
    case .includesItself(let name, let through):
      through.isEmpty
        ? "'\(name)' includes itself without end"
        : "'\(name)' includes itself without end, through \(list(through))"
    case .calledTooDeep(let limit): "templates include each other more than \(limit) deep"
    case .tooMuchWork: "the page takes too long to render"
    case .tooMuchToCheck: "the templates call each other in too many ways to check"
    case .unknownName(let name, _, _, _): "unknown name '\(name)'"
    case .unknownKey(let key, let table, _): "'\(table)' has no key '\(key)'"
    case .notChoice(let name): "'\(name)' cannot name a template"
    case .notRecord(let name, let shape): "'\(name)' is \(shape.words) and has no names"
    case .notPrintable(let name, let shape): "'\(name)' is \(shape.words) and cannot be printed"
    case .notEscaped(let name): "'\(name)' would not be escaped"
    case .escapedTwice(let name, let shape):
      "'\(name)' is \(shape.words) and would be escaped twice"
    case .unquotedAttribute(let name): "'\(name)' stands in an attribute without quotes"
    case .oddMarkup(.unquotedValue(let attribute)): "the value of '\(attribute)' has no quotes"
    case .oddMarkup(.oddAttribute(let name)):
      "'\(name)' is written in a way that the check of links does not read"
    case .oddMarkup(.uncheckedAttribute(let name)): "the addresses in '\(name)' are not checked"
    case .oddMarkup(.oddElement(let name)):
      "<\(name)> is written in a way that the check of links does not read"
    case .notAddress(let name, let position):
      "'\(name)' is no address and begins \(position.words.dropFirst(3))"
    case .unsafePosition(let name, let position): "'\(name)' stands \(position.words)"
    case .htmlAsText(let name, let position): "'\(name)' is HTML and stands \(position.words)"
    case .dataOutsideScript(let name, let position):
      "'\(name)' is data for a script and stands \(position.words)"
    case .callOutsideText(let name, let position):
      "the template '\(name)' is called \(position.words)"
    case .unbalancedSection(let name, let before, let after):
      "'\(name)' begins \(before.words) but ends \(after.words)"
    case .unbalancedTemplate(let name, let position): "'\(name)' ends \(position.words)"
    }
  }

  var help: String? {
    switch self {
    case .unclosedTag: "Write '}}' behind the name"
    case .emptyTag: "Write a name between the braces, or remove the tag"
    case .badName: "A name is one word, or several joined by dots: 'entry.title'"
    case .badTemplateName:
      "It is the template's file within the folder of templates, with a slash behind each folder: 'partials/star'"
    case .badDelimiters: "Write them like this: '{{=<% %>=}}'"
    case .unclosedSection(_, let name): "Write '{{/\(name)}}' where it ends"
    case .mismatchedEnd(_, let due, let opener): "'{{\(opener.sigil)\(due)}}' was opened last"
    case .strayEnd(let name): "Remove it, or open '{{#\(name)}}' before it"
    case .contentInParent: "Put it into a block, or into the parent's file"
    case .duplicateBlock: "Keep one of them"
    case .duplicateTemplate: "Rename one of the files"
    case .nestedTooDeep: "Move the inner sections to a template of their own"
    case .tooLarge: "Check that it is a template"
    case .badEncoding: "Save the file as UTF-8"
    case .unknownTemplate(let name, let nearest):
      nearest.map { "Did you mean '\($0)'?" } ?? "Add the file '\(name).mustache'"
    case .unknownBlock(_, _, let nearest, let known):
      nearest.map { "Did you mean '\($0)'?" }
        ?? (known.isEmpty ? "It has no blocks" : "Its blocks are \(list(known))")
    case .includesItself: "Put the tag into a section that is not always shown"
    case .calledTooDeep, .tooMuchWork, .tooMuchToCheck:
      "Look for templates that include each other"
    case .unknownName(_, let title, let nearest, let known):
      nearest.map { "Did you mean '\($0)'?" }
        ?? (known.isEmpty ? "\(title) has no names" : "\(title) has \(list(known))")
    case .unknownKey(let key, let table, let nearest):
      nearest.map { "Did you mean '\($0)'?" } ?? "Add '\(key)' to \(table)"
    case .notChoice: "Only a choice can: its words are known, and each is checked"
    case .notRecord(let name, .list): "Go through it: '{{#\(name)}}…{{/\(name)}}'"
    case .notRecord: nil
    case .notPrintable(let name, .flag): "Test it: '{{#\(name)}}…{{/\(name)}}'"
    case .notPrintable(let name, .list), .notPrintable(let name, .texts):
      "Go through it: '{{#\(name)}}…{{/\(name)}}'"
    case .notPrintable: "Print one of its names"
    case .notEscaped(let name): "Write '{{\(name)}}'"
    case .escapedTwice(let name, _): "Write '{{{\(name)}}}'"
    case .unquotedAttribute(let name): "Write \"{{\(name)}}\""
    case .oddMarkup(.unquotedValue(let attribute)): "Write \(attribute)=\"…\""
    case .oddMarkup(.oddAttribute(let name)):
      "Write it in lower case, with a space before it and none behind it: \(name)=\"…\""
    case .oddMarkup(.uncheckedAttribute): "Use 'href' or 'src', which hold one address"
    case .oddMarkup(.oddElement(let name)): "Write '<\(name)>' and '</\(name)>', in lower case"
    case .notAddress: "Print an address there, or write how it begins: '#' or 'https://…'"
    case .unsafePosition: "Values go into text and into quoted attributes"
    case .htmlAsText: "Print a text there"
    case .dataOutsideScript: "Print it inside <script type=\"application/ld+json\">"
    case .callOutsideText: "Call it between tags"
    case .unbalancedSection: "Open and close HTML on the same side of the section"
    case .unbalancedTemplate: "Close what is open, so that others can include it"
    }
  }

  /// The way out in the template that is called, where that one is to be mended.
  var helpInCalled: String? {
    guard case .unknownBlock(let name, _, _, let known) = self else { return help }
    let way = "Write {{$\(name)}}{{/\(name)}}"
    return known.isEmpty ? way : way + ". Its blocks are \(list(known))"
  }

  private func list(_ names: [String]) -> String {
    // A line that people still read.
    let shown = names.prefix(12).map { "'\($0)'" }
    return (shown + (names.count > shown.count ? ["…"] : [])).joined(separator: ", ")
  }
}

extension Markup.Position {
  var words: String {
    switch self {
    case .text: "in text"
    case .plainText(let element), .code(let element): "inside <\(element)>"
    case .comment: "in a comment"
    case .declaration: "in a declaration"
    case .tag: "inside a tag"
    case .value(let attribute): "in the attribute '\(attribute)'"
    case .unquotedValue: "in an attribute without quotes"
    }
  }
}
