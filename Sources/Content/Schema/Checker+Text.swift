import Bytes

extension Checker {
  /// A text of the right kind, without the white space around it.
  mutating func text(
    _ node: Node, _ textType: TextType, _ type: ValueType, of subject: Subject
  ) -> Located<String>? {
    guard case .scalar(let written, let style) = node.kind else {
      return refuse(.wrongShape(subject, type, found: node.kind), at: node.span)
    }
    if style == .plain, type.isFree, let comment = comment(behind: node.span),
      !Excuse.isOne(words(at: comment))
    {
      return refuse(
        .commentAfterText(words(at: comment), isCurly: written.hasCurlyStart), at: comment)
    }
    let text = textType.kind == .blocks ? written : trimmed(written)
    guard text.hasInk else {
      let blank = text.unicodeScalars.first { !$0.isASCII }
      return refuse(blank.map { .blankText(subject, $0) } ?? .emptyText(subject), at: node.span)
    }
    let count = textType.kind == .word ? text.unicodeScalars.count : text.utf8.count
    if count > textType.limit {
      return refuse(.longText(subject, count: count, limit: textType.limit), at: node.span)
    }
    switch textType.kind {
    case .blocks: break
    case .word where text.unicodeScalars.contains(where: \.properties.isWhitespace):
      return refuse(.spaceInWord(subject), at: node.span)
    case .line where text.withBytes({ $0.next(Byte.lineFeed, from: 0) < $0.count }):
      return refuse(.severalLines(subject), at: node.span)
    case .paragraph where hasBlankLine(text):
      return refuse(.severalParagraphs(subject), at: node.span)
    default: break
    }
    if type.isFree, let placeholder = Placeholder(text, of: subject) {
      report(.placeholder(text, placeholder), at: node.span)
    }
    return Located(text, at: node.span)
  }

  /// A text that means something more than itself.
  mutating func value(_ text: Located<String>, _ type: ValueType, of subject: Subject)
    -> CheckedValue?
  {
    do throws(ValueFault) {
      let checked = try Self.value(text, type, of: subject)
      // Nothing but a repository can be named so.
      if text.value == Placeholder.path {
        report(.placeholder(text.value, .repository), at: text.span)
      }
      return checked
    } catch {
      // An invisible character has been reported, and the value is good without it.
      if isPartial, !TextRule.problems(in: text.value).isEmpty { return nil }
      return refuse(problem(text, type, of: subject, error), at: text.span)
    }
  }

  /// What is wrong with a value that is none. Signs of a sentence around it, as in `https://example.org/。`, are left
  /// out first: no advice about the rest may keep them.
  private func problem(
    _ text: Located<String>, _ type: ValueType, of subject: Subject, _ fault: ValueFault
  ) -> Problem {
    // An extraction code often stands in such signs, and its address is known already.
    guard !fault.hasCode, let (mark, rest) = text.value.withoutMarks else { return fault.problem }
    // A note in brackets is somebody's to take out.
    let isWhole = rest.wordsOnly == text.value.wordsOnly
    do throws(ValueFault) {
      _ = try Self.value(Located(rest, at: text.span), type, of: subject)
      return .strayMark(mark, subject, mended: rest).mended(isWhole ? .value(rest) : nil)
    } catch {
      return isWhole ? error.problem : error.problem.mended(nil)
    }
  }

  private static func value(
    _ text: Located<String>, _ type: ValueType, of subject: Subject
  ) throws(ValueFault) -> CheckedValue {
    let value = text.value
    switch type {
    case .slug, .id:
      let isID = if case .id = type { true } else { false }
      do { try Id.check(value, mayBeReserved: !isID) } catch {
        throw ValueFault(error.problem(value, subject))
      }
    case .day:
      do { return .day(Located(try Day(checking: value), at: text.span)) } catch {
        throw ValueFault(error.problem(value, type))
      }
    case .partialDate:
      do { return .partialDate(try PartialDate(checking: value)) } catch {
        throw ValueFault(error.problem(value, type))
      }
    case .base:
      do {
        return .text(Located(try Address(checkingBase: value).text, at: text.span))
      } catch { throw ValueFault(error.problem(value)) }
    case .repository:
      do { return .repository(try Repository(checking: value)) } catch {
        throw ValueFault(error.problem(value, subject))
      }
    case .branch:
      if !isBranch(value) { throw ValueFault(.badBranch(value)) }
    case .choice(let choices):
      if !choices.contains(value) { throw ValueFault(.notAChoice(value, subject, choices)) }
    case .count:
      guard (1...4).contains(value.utf8.count), value.utf8.allSatisfy(\.isDigit),
        Int(value).map({ $0 > 0 }) == true
      else { throw ValueFault(.notACount(value, subject)) }
    case .condition:
      do { return .condition(try Condition(checking: value)) } catch {
        throw ValueFault(.badCondition(value, error))
      }
    case .identifier(let identifier):
      do { try identifier.check(value) } catch {
        throw ValueFault(error.problem(value, subject, identifier))
      }
    case .target(let kind):
      do { return .link(try Link(checking: text, kind: kind)) } catch {
        let hasCode = if case .address(.code) = error { true } else { false }
        throw ValueFault(error.problem(value, subject), hasCode: hasCode)
      }
    case .text, .pair, .textOrPair, .link, .list, .oneOrMore, .mapping, .rule: break
    }
    return .text(text)
  }
}

/// Carries a problem out of the check of one value.
private struct ValueFault: Error {
  let problem: Problem
  /// Whether it is about an extraction code behind an address.
  let hasCode: Bool

  init(_ problem: Problem, hasCode: Bool = false) {
    self.problem = problem
    self.hasCode = hasCode
  }
}

private func trimmed(_ text: String) -> String {
  guard text.utf8.first?.isWhiteSpace == true || text.utf8.last?.isWhiteSpace == true else {
    return text
  }
  let start = text.utf8.drop(while: \.isWhiteSpace)
  let length = start.count - start.reversed().prefix(while: \.isWhiteSpace).count
  return String(Substring(start.prefix(length)))
}

/// Whether an empty line parts the text into paragraphs.
private func hasBlankLine(_ text: String) -> Bool {
  text.withBytes { bytes in
    var index = bytes.next(Byte.lineFeed, from: 0)
    while index < bytes.count {
      index += 1
      while index < bytes.count, bytes[index].isWhiteSpace {
        if bytes[index] == Byte.lineFeed { return true }
        index += 1
      }
      index = bytes.next(Byte.lineFeed, from: index)
    }
    return false
  }
}

/// The part of git's rules that addresses can rely on.
private func isBranch(_ text: String) -> Bool {
  (1...100).contains(text.utf8.count) && text.utf8.first != UInt8(ascii: "-")
    && !text.hasSuffix(".lock")
    && text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.utf8.first != UInt8(ascii: ".") && part.utf8.last != UInt8(ascii: ".")
        && !part.contains("..")
        && part.utf8.allSatisfy { $0.isLetterOrDigit || "._-+".utf8.contains($0) }
    }
}
