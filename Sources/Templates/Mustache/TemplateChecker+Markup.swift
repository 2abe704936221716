/// Tags against the HTML around them.
extension TemplateChecker {
  mutating func checkPosition(of name: String, _ shape: Shape, _ markup: Markup, _ at: Int) {
    let position = markup.position
    if shape == .data {
      if position != .code("script") { report(.dataOutsideScript(name, position), at: at) }
      return
    }
    switch position {
    case .text: break
    case .value(let attribute) where runsCode(attribute):
      report(.unsafePosition(name, position), at: at)
    case .value(let attribute)
    where shape != .address && shape != .html && markup.isAtValueStart && isAddress(attribute):
      report(.notAddress(name, position), at: at)
    case .plainText, .value:
      if shape == .html { report(.htmlAsText(name, position), at: at) }
    case .unquotedValue:
      if !markup.isInUnquotedValue { report(.unquotedAttribute(name), at: at) }
    case .code, .comment, .declaration, .tag: report(.unsafePosition(name, position), at: at)
    }
  }

  /// Attributes that escaping does not make harmless.
  private func runsCode(_ attribute: String) -> Bool {
    attribute.hasPrefix("on") || attribute == "style" || attribute == "srcdoc"
  }

  /// Attributes whose beginning decides what a browser does with them: `javascript:` is code.
  private func isAddress(_ attribute: String) -> Bool {
    switch attribute {
    case "href", "src", "action", "formaction", "poster", "data", "xlink:href": true
    default: false
    }
  }

  /// A slip in a literal, so many bytes behind its beginning.
  mutating func report(_ slip: Markup.Slip, after offset: Int, of literal: Range<Int>, _ at: Int) {
    let written = program.marks[at].range
    // A literal that lost the indentation of its block is shorter than what was written.
    let isWhole = written.count == literal.count
    let start = written.lowerBound + offset
    report(.oddMarkup(slip), at: at, bytes: isWhole ? start..<start + 1 : written)
  }

  mutating func checkPosition(of call: Call, _ markup: Markup, _ at: Int) {
    if markup.position != .text {
      report(.callOutsideText(call.name, markup.position), at: at)
    }
  }

  /// Both branches of a section must lead to the same place. Goes on as if they did.
  mutating func checkBalance(_ name: String, _ before: Markup, _ after: inout Markup, _ at: Int) {
    guard before.position != after.position else {
      // The section may be left out, and then what stood before it still holds.
      after.isAtValueStart = after.isAtValueStart || before.isAtValueStart
      return
    }
    report(.unbalancedSection(name, before: before.position, after: after.position), at: at)
    after = before
  }

  mutating func checkEnd(of name: String, _ visit: Visit, _ markup: Markup, _ at: Int) {
    guard visit.markup.position != markup.position else { return }
    if program.templates[program.marks[at].template].entry == visit.entry {
      report(.unbalancedTemplate(name, markup.position), at: at)
    } else {
      var after = markup
      checkBalance(name, visit.markup, &after, at)
    }
  }
}
