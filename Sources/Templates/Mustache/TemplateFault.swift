/// What can be wrong in a template, as facts. `TemplateFault+Words.swift` words them.
enum TemplateFault {
  // Found while compiling.
  case unclosedTag
  case emptyTag
  case badName(String)
  case badTemplateName(String)
  case badDelimiters
  case unclosedSection(Tag.Kind, String)
  case mismatchedEnd(String, due: String, opener: Tag.Kind)
  case strayEnd(String)
  case contentInParent(String)
  case duplicateBlock(String, parent: String)
  case duplicateTemplate(String)
  case nestedTooDeep(limit: Int)
  case tooLarge(limit: Int)
  case badEncoding

  // Found while checking what is called.
  case unknownTemplate(String, nearest: String?)
  case unknownBlock(String, parent: String, nearest: String?, known: [String])
  case includesItself(String, through: [String])
  case calledTooDeep(limit: Int)
  case tooMuchWork
  case tooMuchToCheck

  // Found while checking names against the views.
  case unknownName(String, of: String, nearest: String?, known: [String])
  case unknownKey(String, table: String, nearest: String?)
  case notChoice(String)
  case notRecord(String, Shape)
  case notPrintable(String, Shape)
  case notEscaped(String)
  case escapedTwice(String, Shape)

  // Found while following the HTML around the tags.
  case unquotedAttribute(String)
  case oddMarkup(Markup.Slip)
  case notAddress(String, Markup.Position)
  case unsafePosition(String, Markup.Position)
  case htmlAsText(String, Markup.Position)
  case dataOutsideScript(String, Markup.Position)
  case callOutsideText(String, Markup.Position)
  case unbalancedSection(String, before: Markup.Position, after: Markup.Position)
  case unbalancedTemplate(String, Markup.Position)
}
