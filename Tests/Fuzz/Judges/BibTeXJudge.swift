/// Reads BibTeX as BibTeX does: braces are counted, whatever stands before them.
enum BibTeXJudge {
  /// The records, each as its key and its fields.
  @discardableResult
  static func judge(_ bytes: [UInt8]) throws -> [(key: String, fields: [String: String])] {
    var records: [(key: String, fields: [String: String])] = []
    var rest = bytes[...]
    func skipBlanks() { rest = rest.drop { $0 == 0x20 || $0 == 0x0A } }
    func take(_ mark: String) throws {
      try hold(rest.starts(with: mark.utf8), "'\(mark)' is missing before \(shown(rest))")
      rest = rest.dropFirst(mark.utf8.count)
    }
    func word() -> String {
      let word = rest.prefix { $0 > 0x20 && $0 < 0x7F && !Array("{},=@#%\"".utf8).contains($0) }
      rest = rest.dropFirst(word.count)
      return String(decoding: word, as: UTF8.self)
    }
    while true {
      skipBlanks()
      guard !rest.isEmpty else { return records }
      try take("@misc{")
      let key = word()
      try hold(!key.isEmpty, "no key before \(shown(rest))")
      var fields: [String: String] = [:]
      while rest.first == UInt8(ascii: ",") {
        try take(",")
        skipBlanks()
        let name = word()
        try take(" = ")
        let value = rest.first == UInt8(ascii: "{") ? try braced(&rest) : word()
        try hold(!name.isEmpty && !value.isEmpty, "an empty field of \(key)")
        try hold(fields.updateValue(value, forKey: name) == nil, "\(name) stands twice in \(key)")
      }
      skipBlanks()
      try take("}")
      records.append((key, fields))
    }
  }

  private static func braced(_ rest: inout ArraySlice<UInt8>) throws -> String {
    var depth = 0
    for index in rest.indices {
      if rest[index] == UInt8(ascii: "{") { depth += 1 }
      if rest[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 {
        defer { rest = rest[(index + 1)...] }
        return String(decoding: rest[(rest.startIndex + 1)..<index], as: UTF8.self)
      }
    }
    throw Broken("braces do not close in \(shown(rest))")
  }

  private static func shown(_ rest: ArraySlice<UInt8>) -> String {
    "'\(String(decoding: rest.prefix(40), as: UTF8.self))'"
  }
}
