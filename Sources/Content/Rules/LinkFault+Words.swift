extension LinkFault {
  func words(_ text: String, _ subject: Subject, _ kind: LinkKind) -> Words {
    switch self {
    case .address(let fault): fault.words(text)
    case .identifier(let identifier, let fault): fault.words(text, subject, identifier)
    case .hub(let hub, let fault): fault.words(text, subject, hub)
    case .service:
      Words(
        "unknown-choice", "\(subject.words) cannot be \(quoted(text))",
        didYouMean(
          SearchService.meant(by: text),
          else: "Choose from: \(listed(SearchService.allCases.map(\.rawValue)))"))
    }
  }
}

extension HubFault {
  func words(_ text: String, _ subject: Subject, _ hub: Hub) -> Words {
    let rule = "bad-repository"
    switch self {
    case .address(let path):
      return Words(
        rule, "\(subject.words) takes \(hub.form), not a whole address",
        "Write '\(subject.key): \(path)'")
    case .inside:
      return Words(
        rule, "\(subject.words) takes \(hub.form), not the address of another page",
        subject.key == Hub.github.rawValue
          ? "Write owner/name, or use 'code: \(shortened(text))' for a page inside a repository"
          : "Example: \(subject.example)")
    case .shape where text.unicodeScalars.contains("／"):
      return Words(
        rule, "\(quoted(text)) has the full-width slash '／' in it",
        "Use '/'. Example: \(subject.example)")
    case .shape where Hub.isName(text):
      return Words(
        rule, "\(quoted(text)) is not \(hub.form)",
        "Put its owner before it, as in its address: \(subject.key): owner/\(text)")
    case .shape:
      return Words(rule, "\(quoted(text)) is not \(hub.form)", "Example: \(subject.example)")
    case .owner(let owner):
      return Words(
        rule, "\(quoted(owner)) cannot be an owner on \(hub.name)",
        hub == .github
          ? "An owner has up to 39 ASCII letters, digits and hyphens. Example: \(subject.example)"
          : "An owner has ASCII letters, digits and . _ -. Example: \(subject.example)")
    case .name(let name):
      return Words(
        rule, "\(quoted(name)) cannot be a repository on \(hub.name)",
        "A name has up to 100 ASCII letters, digits and . _ -. Example: \(subject.example)")
    case .gitEnding(let path):
      return Words(
        rule, "the name of a repository comes without '.git'", "Write '\(subject.key): \(path)'")
    }
  }
}

extension Hub {
  /// As it calls itself.
  var name: String {
    switch self {
    case .github: "GitHub"
    case .gitlab: "GitLab"
    case .gitee: "Gitee"
    case .huggingface: "Hugging Face"
    case .modelscope: "ModelScope"
    }
  }
}

extension AddressFault {
  func words(_ text: String) -> Words {
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

/// An address to copy; one that is too long for a message is cut.
func shortened(_ address: String) -> String {
  address.utf8.count <= 300 ? address : String(address.prefix(300)) + "…"
}
