/// Finds keys of one mapping again. Most mappings have a handful, through which one can simply look; a
/// table for the others keeps a hostile file from being slow.
struct KeyTable {
  private var places: [String: Span] = [:]

  /// Where `key` already stands among `members`, which only grow from call to call.
  mutating func place(of key: String, among members: [Node.Member]) -> Span? {
    guard members.count > 16 else {
      return members.first { $0.key.value == key }?.key.span
    }
    for member in members[places.count...] { places[member.key.value] = member.key.span }
    return places[key]
  }
}
