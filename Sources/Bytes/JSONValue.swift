/// A value of JSON, to be written for people: members stay in their order.
public indirect enum JSONValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONValue])
  case object([Member])

  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Over several lines, without an end of the last.
  ///
  /// - Parameter margin: what the lines after the first begin with.
  public func lines(margin: String = "") -> String {
    let inner = margin + "  "
    switch self {
    case .text(let text): return text.json()
    case .number(let number): return "\(number)"
    case .flag(let flag): return "\(flag)"
    case .list(let items):
      let pieces = items.map { $0.lines(margin: inner) }
      let length = pieces.reduce(inner.utf8.count) { $0 + $1.utf8.count + 2 }
      if length <= 100, items.allSatisfy(\.isScalar) {
        return "[" + pieces.joined(separator: ", ") + "]"
      }
      return "[\n" + pieces.map { inner + $0 }.joined(separator: ",\n") + "\n\(margin)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      return "{\n"
        + members.map { "\(inner)\($0.name.json()): \($0.value.lines(margin: inner))" }
        .joined(separator: ",\n") + "\n\(margin)}"
    }
  }

  private var isScalar: Bool {
    switch self {
    case .text, .number, .flag: true
    case .list, .object: false
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral text: String) { self = .text(text) }
  public init(integerLiteral number: Int) { self = .number(number) }
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
  public init(arrayLiteral items: JSONValue...) { self = .list(items) }
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }

  public init(texts: [String]) { self = .list(texts.map(JSONValue.text)) }
}
