import Bytes

/// What a link destination is, once Markdown has decoded its references and escapes. A browser drops tabs,
/// line breaks and leading spaces, and reads `\` as `/`; nothing that holds one of them is ever accepted, so
/// what is left reads the same to a browser and to us.
enum Destination: Equatable {
  /// http, https or mailto: left as it is.
  case external
  /// A fragment, a query or a path without a scheme: the caller has to know where it leads.
  case `internal`
  case unsafe(MarkdownProblem.LinkFlaw)

  var isSafe: Bool { if case .unsafe = self { false } else { true } }

  init(_ destination: Span<UInt8>) {
    for index in destination.indices {
      switch destination[index] {
      case 0...0x20, 0x7F, UInt8(ascii: "\\"):
        self = .unsafe(.character)
        return
      default: continue
      }
    }
    let end = destination.firstIndex(from: 0) { $0.endsAuthority || $0 == UInt8(ascii: ":") }
    guard end < destination.count, destination[end] == UInt8(ascii: ":") else {
      let slash = UInt8(ascii: "/")
      let isSchemeless = destination.count > 1 && destination[0] == slash && destination[1] == slash
      self = isSchemeless ? .unsafe(.noScheme) : .internal
      return
    }
    let rest = destination.extracting((end + 1)..<destination.count)
    switch Scheme(destination.extracting(0..<end)) {
    case .web: self = Destination(afterWeb: rest)
    case .mail: self = rest.isEmpty ? .unsafe(.noHost) : .external
    case nil: self = .unsafe(.scheme)
    }
  }

  /// `https:host` and `https:///host` mean a host to a browser too, but not to everything that reads links.
  private init(afterWeb rest: Span<UInt8>) {
    let slash = UInt8(ascii: "/")
    guard rest.count > 2, rest[0] == slash, rest[1] == slash else {
      self = .unsafe(.noHost)
      return
    }
    let end = rest.firstIndex(from: 2) { $0.endsAuthority }
    let isUserNamed = rest.firstIndex(from: 2) { $0 == UInt8(ascii: "@") } < end
    self = end == 2 ? .unsafe(.noHost) : isUserNamed ? .unsafe(.user) : .external
  }
}

private enum Scheme {
  case web, mail

  /// nil for every scheme that a list has no use for.
  init?(_ name: Span<UInt8>) {
    if name.spells("https") || name.spells("http") {
      self = .web
    } else if name.spells("mailto") {
      self = .mail
    } else {
      return nil
    }
  }
}

extension Span<UInt8> {
  /// `count` when no byte from `start` on matches.
  fileprivate func firstIndex(from start: Int, where matches: (UInt8) -> Bool) -> Int {
    var index = start
    while index < count, !matches(self[index]) { index += 1 }
    return index
  }
}

extension UInt8 {
  fileprivate var endsAuthority: Bool {
    self == UInt8(ascii: "/") || self == UInt8(ascii: "?") || self == UInt8(ascii: "#")
  }
}
