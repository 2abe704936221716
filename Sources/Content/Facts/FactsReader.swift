import Bytes
import FoundationEssentials

/// Reads one file of facts and collects what is wrong with it.
struct FactsReader {
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  /// Where each key of the file stands first. Only problems ask, and however many there are, it takes one walk.
  private lazy var keys = file.bytes.jsonKeys

  init(_ file: SourceFile) { self.file = file }

  /// The records by their names in lower case.
  ///
  /// Of names that differ only by case one counts, and the others are reported: the one that was asked about last; of
  /// those of one day the one in lower case, as Duet writes it; and else the first in the order of bytes.
  mutating func records<Record: StoredFact>(
    foldingCase: Bool = true, named isName: (String) -> Bool
  ) -> [String: Record] {
    let found: FactsFile<Record>
    do {
      found = try RefreshDay.$current.withValue(RefreshDay()) {
        try JSONDecoder().decode(FactsFile<Record>.self, from: Data(file.bytes))
      }
    } catch {
      if let conflict = position(of: "<<<<<<< ") {
        report(.factsInConflict, at: conflict)
      } else {
        report(.factsNotJSON, at: Span(0..<0))
      }
      return [:]
    }
    guard found.version == 1 else {
      report(.factsOfOtherVersion(found.version), at: position(of: "\"version\"") ?? Span(0..<0))
      return [:]
    }
    var records: [String: Record] = [:]
    // Names that are not written as they are kept, and all names of what has several.
    var written: [String: String] = [:]
    var repeated: [String: [String]] = [:]
    let outcomes = found.records
    records.reserveCapacity(outcomes.count)
    for (name, outcome) in outcomes {
      switch outcome {
      case .bad(let field): report(.badFact(name, field: field), at: place(of: name))
      case .record(let record):
        guard isName(name) else {
          report(.factsAboutNothing(name), at: place(of: name))
          continue
        }
        let low = foldingCase ? name.lowercased() : name
        if let other = records[low] {
          let rival = written[low] ?? low
          repeated[low, default: [rival]].append(name)
          let isFirst = name == low || rival != low && name.precedes(rival)
          guard record.asked == other.asked ? isFirst : record.asked > other.asked else { continue }
        }
        records[low] = record
        written[low] = name == low ? nil : name
      }
    }
    for (low, names) in repeated {
      let kept = written[low] ?? low
      for name in names where name != kept {
        report(.repeatedFact(name, kept: kept), at: place(of: name))
      }
    }
    return records
  }

  /// Where a record stands: its name in quotation marks.
  private mutating func place(of name: String) -> Span { keys[name] ?? Span(0..<0) }

  private mutating func report(_ problem: Problem, at span: Span) {
    diagnostics.append(Diagnostic(problem, at: Place(path: file.path, span: span)))
  }

  /// Where a text first stands in the file. Only problems ask, so it may take a walk over the file.
  private func position(of text: String) -> Span? {
    file.bytes.range(of: text, in: file.bytes.indices).map { Span($0) }
  }
}

extension [UInt8] {
  /// Where each key of a JSON text stands first, with its quotation marks.
  fileprivate var jsonKeys: [String: Span] {
    var keys: [String: Span] = [:]
    var rest = self[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "\"")) {
      var end = start + 1
      while end < count, self[end] != UInt8(ascii: "\"") {
        end += self[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard end < count else { break }
      rest = self[(end + 1)...]
      guard rest.first(where: { $0 > Byte.space }) == UInt8(ascii: ":") else { continue }
      let key = self[start...end]
      let name =
        key.contains(UInt8(ascii: "\\"))
        ? try? JSONDecoder().decode(String.self, from: Data(key))
        : String(decoding: key.dropFirst().dropLast(), as: UTF8.self)
      if let name, keys[name] == nil { keys[name] = Span(start..<end + 1) }
    }
    return keys
  }
}
