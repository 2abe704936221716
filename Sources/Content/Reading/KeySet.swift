/// The keys of one mapping. Most have a handful; only large ones are worth a table.
struct KeySet {
  private var few: [Written<String>] = []
  private var many: [String: Span] = [:]

  /// Adds a key, unless it is there already: then says where.
  mutating func insert(_ key: Written<String>) -> Span? {
    if many.isEmpty {
      if let first = few.first(where: { $0.value == key.value }) { return first.span }
      few.append(key)
      if few.count == 16 { for key in few { many[key.value] = key.span } }
      return nil
    }
    if let first = many[key.value] { return first }
    many[key.value] = key.span
    return nil
  }
}
