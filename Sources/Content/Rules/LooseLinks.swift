/// Links that stand beside the keys of an entry.
extension Checker {
  func unknownKey(_ member: Node.Member, of members: [Node.Member], in schema: Schema) -> Problem {
    guard let kind = kindOfLink(member, in: schema) else {
      return .unknownKey(member.key.value, in: schema)
    }
    let place = placeOfLinks(members, for: member, in: schema)
    let link = "\(kind): \(target(member.value, inBraces: place == .braces))"
    return .keyOfLinks(member.key.value, link: link, place)
  }

  private func kindOfLink(_ member: Node.Member, in schema: Schema) -> String? {
    let name = member.key.value
    guard schema === Schema.entry, case .scalar(let text, _) = member.value.kind,
      !text.isEmpty, schema.position(of: name) == nil,
      [nil, KeyName.links.rawValue].contains(schema.nearestKey(to: name))
    else { return nil }
    return Schema.links.keys.first { $0.name == name }?.name ?? LinkKind.meant(by: name)
  }

  private func placeOfLinks(
    _ members: [Node.Member], for member: Node.Member, in schema: Schema
  ) -> PlaceOfLinks {
    if let links = members.first(where: { $0.key.value == KeyName.links.rawValue }) {
      return words(at: links.value.span).hasPrefix("{") ? .braces : .lines
    }
    // The first of several makes the place for the others.
    let first = members.first { kindOfLink($0, in: schema) != nil }
    return first?.key.span.start == member.key.span.start ? .missing : .lines
  }

  /// As it is written, but in quotes where a comma or bracket would end it.
  private func target(_ value: Node, inBraces: Bool) -> String {
    let written = words(at: value.span)
    guard case .scalar(let text, .plain) = value.kind, inBraces,
      text.utf8.contains(where: { ",[]{}".utf8.contains($0) })
    else { return written }
    return
      "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }
}

/// Where a link belongs that stands beside the keys of an entry.
enum PlaceOfLinks {
  /// There is no `links` yet.
  case missing
  case lines
  /// `links: {…}`
  case braces
}

extension Problem {
  /// A kind of link that stands where the entry's own keys stand, and the link as its new place takes it.
  static func keyOfLinks(_ name: String, link: String, _ place: PlaceOfLinks) -> Problem {
    let link = shortened(link)
    let help =
      switch place {
      case .missing:
        Phrase(
          zh: "这里改写“links:”，下一行缩进两个空格，写：\(link)",
          en: "Write 'links:' in its place, and below it, indented by two spaces: \(link)")
      case .lines:
        Phrase(
          zh: "移到“links”下面，缩进两个空格：\(link)",
          en: "Move it under 'links', indented by two spaces: \(link)")
      case .braces:
        Phrase(
          zh: "移进“links”的花括号里，用逗号隔开：\(link)",
          en: "Move it into the braces of 'links', behind a comma: \(link)")
      }
    return Problem(
      "unknown-key", zh: "条目没有\(quoted(name).zh)这个键：链接写在“links”下面",
      en: "\(quoted(name).en) is no key of an entry: links stand under 'links'", help: help)
  }
}
