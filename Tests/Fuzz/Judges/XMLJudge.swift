import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Foundation's reader of XML, which takes nothing that is not well-formed.
enum XMLJudge {
  static func judge(_ bytes: [UInt8]) throws {
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    let isRead = parser.parse()
    try hold(isRead, "not well-formed in line \(parser.lineNumber): \(parser.parserError as Any)")
  }
}
