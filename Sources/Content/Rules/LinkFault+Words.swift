import Bytes

extension LinkFault {
  func words(_ text: String, _ subject: Subject, _ kind: LinkKind) -> Words {
    switch self {
    case .address(let fault): fault.words(text, subject)
    case .identifier(let identifier, let fault): fault.words(text, subject, identifier)
    case .host(let host, let fault): fault.words(text, subject, host)
    case .service:
      Words(
        "unknown-choice", "\(subject.words) cannot be \(quoted(text))",
        didYouMean(
          SearchService.meant(by: text),
          else: "Choose from: \(listed(SearchService.allCases.map(\.rawValue)))"))
    }
  }
}

extension CodeHostFault {
  func words(_ text: String, _ subject: Subject, _ host: CodeHost) -> Words {
    let rule = "bad-repository"
    switch self {
    case .address(let path):
      return Words(
        rule, "\(subject.words) takes \(host.form), not a whole address",
        "Write '\(subject.key): \(path)'")
    case .inside:
      return Words(
        rule, "\(subject.words) takes \(host.form), not the address of another page",
        subject.key == CodeHost.github.rawValue
          ? "Write owner/name, or use 'code: \(shortened(text))' for a page inside a repository"
          : "Example: \(subject.example)")
    case .shape where text.unicodeScalars.contains("／"):
      return Words(
        rule, "\(quoted(text)) has the full-width slash '／' in it",
        "Use '/'. Example: \(subject.example)")
    case .shape where CodeHost.isName(text):
      return Words(
        rule, "\(quoted(text)) is not \(host.form)",
        "Put its owner before it, as in its address: \(subject.key): owner/\(text)")
    case .shape:
      return Words(rule, "\(quoted(text)) is not \(host.form)", "Example: \(subject.example)")
    case .owner(let owner):
      return Words(
        rule, "\(quoted(owner)) cannot be an owner on \(host.name)",
        host == .github
          ? "An owner has up to 39 ASCII letters, digits and hyphens. Example: \(subject.example)"
          : "An owner has ASCII letters, digits and . _ -. Example: \(subject.example)")
    case .name(let name):
      return Words(
        rule, "\(quoted(name)) cannot be a repository on \(host.name)",
        "A name has up to 100 ASCII letters, digits and . _ -. Example: \(subject.example)")
    case .atSign(let path):
      return Words(
        rule, "\(subject.words) takes \(host.form), without '@'", "Write '\(subject.key): \(path)'")
    case .elsewhere(let other, let path):
      return Words(
        rule, "this address is on \(other.name), not on \(host.name)",
        subject.key == host.rawValue
          ? "Write '\(other.rawValue): \(path)'" : "Example: \(subject.example)")
    case .gitEnding(let path):
      return Words(
        rule, "the name of a repository comes without '.git'", "Write '\(subject.key): \(path)'")
    }
  }
}

extension AddressFault {
  func words(_ text: String, _ subject: Subject? = nil) -> Words {
    let rule = "bad-address"
    switch self {
    case .noScheme(let mended):
      return Words(
        rule, "\(quoted(text)) is not an address",
        mended.map { "Write '\(shortened($0))'" } ?? "An address starts with https:// or http://")
    case .scheme(let mended):
      return Words(rule, "\(quoted(text)) is not an address", "Write '\(shortened(mended))'")
    case .otherScheme(let scheme):
      return Words(
        rule, "an address cannot start with '\(scheme):'", "Only https:// and http:// are linked")
    case .wideColon:
      return Words(
        rule, "\(quoted(text)) has a Chinese colon in it", "Write 'https://' with an ASCII colon")
    case .code(let address, let code):
      return Words(
        rule, "an extraction code follows the address",
        "Only the address goes here. Put the code below: {url: \(shortened(address)), code: \(code)}"
      )
    case .several(let addresses):
      let count = addresses.count == 2 ? "two" : "\(addresses.count)"
      return Words(
        rule, "these seem to be \(count) addresses",
        Self.wayToMany(subject, addresses) { "Write them as a list: \($0)" }
          ?? (subject == nil ? "Keep one of them" : "Make each a link of its own"))
    case .words(let address, let words):
      let way = Self.label(subject, address, words)
      return Words(
        rule, "text follows the address",
        subject == nil
          ? "Delete it" : "Delete it, or put it into 'label'" + (way.map { ": \($0)" } ?? ""))
    case .blank(let mended):
      return Words(
        rule, "a wide space stands beside the address", "Write '\(shortened(mended))'")
    case .long(let count):
      return Words(
        rule, "the address is \(count) bytes long, more than \(Address.limit)",
        "Leave out what it works without, usually most of what follows '?'")
    case .credentials:
      return Words(
        rule, "the address holds a user name or password", "Take out what stands before '@'")
    case .space(let mended):
      return Words(
        rule, "the address has a space in it",
        "Write '\(shortened(mended))', or one address a line if these are several")
    case .host:
      return Words(
        rule, "\(quoted(text)) does not name a host", "A host has a dot in it: https://example.org/"
      )
    case .internationalHost:
      return Words(
        rule, "the host of an address must be ASCII",
        "Copy the address from the browser: it gives the host as 'xn--…'")
    case .notASCII(let mended):
      return Words(
        rule, "the address has characters that are not ASCII", "Write '\(shortened(mended))'")
    case .character(let character, let mended):
      return Words(
        rule, "the address has a '\(character)' in it, which must be encoded",
        "Write '\(shortened(mended))'")
    case .percent:
      return Words(
        rule, "the address has a '%' that two hexadecimal digits must follow",
        "Write '%25' for the sign itself")
    case .query:
      return Words(
        rule, "the address of the site cannot hold '?' or '#'",
        "Example: base_url: https://example.github.io/duet/")
    }
  }
}

extension AddressFault {
  /// Nil where no list may be written.
  static func wayToMany(
    _ subject: Subject?, _ addresses: [String], _ words: (String) -> String
  ) -> String? {
    guard let subject, case .value = subject.role, subject.key != KeyName.url.rawValue else {
      return nil
    }
    return inBrackets(addresses.map(shortened)).map(words)
  }

  /// `{url: https://example.org/, label: 主页}`; nil where something in it is in doubt, or no mapping may be written.
  static func label(_ subject: Subject?, _ address: String, _ words: String) -> String? {
    guard let subject, subject.key != KeyName.url.rawValue, isPlainInBrackets(address),
      isPlainInBrackets(words)
    else { return nil }
    return "{url: \(shortened(address)), label: \(words)}"
  }
}

/// `[a, b]`; nil where one of them would need quotes.
func inBrackets(_ texts: [String]) -> String? {
  texts.allSatisfy(isPlainInBrackets) ? "[\(listed(texts))]" : nil
}

private func isPlainInBrackets(_ text: String) -> Bool {
  !text.utf8.contains { ",[]{}#\"'".utf8.contains($0) } && !text.contains(": ")
    && text.utf8.first.map { $0.isLetterOrDigit || $0 >= 0x80 } == true
}

/// An address to copy; one that is too long for a message is cut.
func shortened(_ address: String) -> String {
  address.utf8.count <= 300 ? address : String(address.prefix(300)) + "…"
}
