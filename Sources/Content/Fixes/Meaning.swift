/// Whether a file still says what it said, though some of it is written otherwise.
struct Meaning {
  /// Nil where the file could not be read.
  let old: Node?
  let new: Node?
  let schema: Schema?
  /// Values that were none, as each was reported with what should stand in its place.
  let faults: Set<Span>

  /// - Parameters:
  ///   - before: the file as it was.
  ///   - after: as it is written now.
  func isKept(from before: [UInt8], to after: [UInt8]) -> Bool {
    guard let old else {
      // Nothing was said yet, so all of it has to be there still, in its order.
      return String(decoding: before, as: UTF8.self).wordsOnly
        == String(decoding: after, as: UTF8.self).wordsOnly
    }
    guard let new else { return false }
    return isSame(old, new, schema.map(ValueType.mapping))
  }

  /// - Parameter type: nil for the value of a key that is not known.
  private func isSame(_ old: Node, _ new: Node, _ type: ValueType?) -> Bool {
    switch (old.kind, new.kind) {
    case (.mapping(let old), .mapping(let new)):
      return old.count == new.count
        && zip(old, new).allSatisfy {
          isSame($0.key.value, $1.key.value)
            && isSame($0.value, $1.value, type?.ofMember($1.key.value)) || isSameLink($0, $1)
        }
    case (.list(let old), .list(let new)):
      return old.count == new.count
        && zip(old, new).allSatisfy { isSame($0, $1, type?.ofItem) }
    case (.scalar(let text, _), .scalar(let other, _)):
      if text == other || text.wordsOnly == other.wordsOnly { return true }
      return faults.contains(old.span) && type.map { !$0.isFree } ?? false
    case (.scalar(let text, _), .list(let items)):
      guard faults.contains(old.span) else { return false }
      let texts = items.map { if case .scalar(let text, _) = $0.kind { text } else { "\n" } }
      return text.wordsOnly == texts.joined(separator: " ").wordsOnly
    default: return false
    }
  }

  /// Whether a link to a repository leads to where it led, under the kind of its host.
  private func isSameLink(_ old: Node.Member, _ new: Node.Member) -> Bool {
    guard LinkKind(rawValue: old.key.value) != nil, case .scalar(let address, _) = old.value.kind,
      let host = LinkKind(rawValue: new.key.value)?.codeHost,
      case .scalar(let path, _) = new.value.kind
    else { return false }
    return host.path(ofAddress: address) == path
  }

  /// Keys may lose capitals and what nobody sees.
  private func isSame(_ key: String, _ other: String) -> Bool {
    key == other || key.wordsOnly.lowercased() == other.wordsOnly.lowercased()
  }
}

extension ValueType {
  fileprivate func ofMember(_ name: String) -> ValueType? {
    switch self {
    case .mapping(let schema): schema.position(of: name).map { schema.keys[$0].type }
    case .link(let kind): ValueType.mapping(.link(kind)).ofMember(name)
    case .oneOrMore(let type, _): type.ofMember(name)
    case .pair(let type), .textOrPair(let type): .text(type)
    default: nil
    }
  }

  fileprivate var ofItem: ValueType? {
    switch self {
    case .list(let type, _, _), .oneOrMore(let type, _): type
    default: nil
    }
  }
}
