import Bytes

/// What each tag becomes.
extension Compiler {
  mutating func compileTag(_ tag: Tag) {
    let name = String(decoding: source.text[tag.content], as: UTF8.self)
    guard isAllowed(tag, name) else {
      lineStart = nil
      return
    }
    let lead = lineStart.map { $0..<tag.range.lowerBound }
    let rest = tag.kind.isStandalone ? endOfBlankLine(tag.range.upperBound) : nil
    let isAlone = lead != nil && rest != nil
    lineStart = nil
    switch tag.kind {
    case .parent: openParent(tag, name, lead: lead)
    case .block: openBlock(tag, name, lead: lead, rest: rest)
    case .close where isInParent: closeParent(tag, name, rest: rest)
    case .partial where isAlone:
      let indent = lead.map { pooled($0, isLineStart: true) }
      emitCall(tag, name, indent: indent)
      skip(to: rest)
    default:
      if isAlone {
        skip(to: rest)
      } else if let lead, !isInParent {
        emitLiteral(lead, isLineStart: true)
      }
      compileInline(tag, name)
    }
  }

  private mutating func compileInline(_ tag: Tag, _ name: String) {
    let code = program.code.count
    switch tag.kind {
    case .escaped: emit(.print(path(name), .two), at: tag)
    case .raw: emit(.print(path(name), .three), at: tag)
    case .section:
      open.append(Open(tag: tag, name: name, instruction: code, strip: strip))
      emit(.section(path(name), end: code), at: tag)
    case .inverted:
      open.append(Open(tag: tag, name: name, instruction: code, strip: strip))
      emit(.inverted(path(name), end: code), at: tag)
    case .close: end(tag, name)
    case .partial: emitCall(tag, name, indent: nil)
    case .comment, .delimiters, .parent, .block: break
    }
  }

  var isInParent: Bool { open.last?.tag.kind == .parent }

  private mutating func openParent(_ tag: Tag, _ name: String, lead: Range<Int>?) {
    var literal: Int?
    if let lead {
      literal = program.code.count
      emit(.literal(pooled(lead, isLineStart: true)), at: lead)
    }
    open.append(
      Open(tag: tag, name: name, instruction: program.code.count, strip: strip, lead: literal))
    emitCall(tag, name, indent: nil)
  }

  private mutating func closeParent(_ tag: Tag, _ name: String, rest: Int?) {
    guard let parent = open.last else { return }
    end(tag, name)
    guard let rest, let lead = parent.lead, case .literal(let indent) = program.code[lead],
      case .call(let call) = program.code[parent.instruction]
    else { return }
    program.code[lead] = .literal(indent.lowerBound..<indent.lowerBound)
    program.calls[call].indent = indent
    skip(to: rest)
  }

  private mutating func openBlock(_ tag: Tag, _ name: String, lead: Range<Int>?, rest: Int?) {
    var opened = Open(tag: tag, name: name, instruction: program.code.count, strip: strip)
    let number = blockNumber(name)
    if isInParent, let parent = open.last, case .call(let call) = program.code[parent.instruction] {
      if !open[open.count - 1].blocks.insert(name).inserted, strictness == .strict {
        report(.duplicateBlock(name, parent: parent.name), at: tag.range)
      }
      program.calls[call].overrides.append(
        Override(block: number, body: program.code.count, tag: tag.range))
      strip = lead?.count ?? strip
      if let rest {
        strip = indentation(from: rest)?.count ?? 0
        skip(to: rest)
      }
      opened.isOverride = true
      open.append(opened)
      return
    }
    var indent: Range<Int>?
    if let lead {
      let own = rest.flatMap { indentation(from: $0) } ?? lead
      indent = pooled(own, isLineStart: true)
      strip = own.count
      skip(to: rest)
    }
    open.append(opened)
    emit(.block(program.blocks.count), at: tag)
    program.blocks.append(Block(name: number, indent: indent, end: program.code.count))
  }

  private mutating func end(_ tag: Tag, _ name: String) {
    guard let due = open.last else { return report(.strayEnd(name), at: tag.range) }
    if due.name != name {
      // It closes a tag further out, so the innermost was forgotten; problems further down would be guesses.
      if open.contains(where: { $0.name == name }) {
        report(.unclosedSection(due.tag.kind, due.name), at: due.tag.range)
        isCutShort = true
        return
      }
      report(.mismatchedEnd(name, due: due.name, opener: due.tag.kind), at: tag.range)
    }
    close(at: tag)
  }

  /// Ends what was opened last, and sets where it continues.
  mutating func close(at tag: Tag) {
    let closed = open.removeLast()
    strip = closed.strip
    let end = program.code.count
    if closed.isOverride { return emit(.back, at: tag) }
    switch program.code[closed.instruction] {
    case .section(let path, _):
      program.code[closed.instruction] = .section(path, end: end + 1)
      emit(.endSection, at: tag)
    case .inverted(let path, _):
      program.code[closed.instruction] = .inverted(path, end: end + 1)
      emit(.endInverted, at: tag)
    case .call(let call): program.calls[call].end = end
    case .block(let block):
      program.blocks[block].end = end + 1
      emit(.back, at: tag)
    case .literal, .print, .endSection, .endInverted, .back: break
    }
  }

  /// `*name` is a template that the context names.
  private mutating func emitCall(_ tag: Tag, _ name: String, indent: Range<Int>?) {
    var target = Call.Target.template(nil)
    var start = tag.content.lowerBound
    if name.utf8.first == UInt8(ascii: "*") {
      start += 1
      while start < tag.content.upperBound, source.text[start].isWhiteSpace { start += 1 }
      let inner = source.text[start..<tag.content.upperBound]
      target = .dynamic(path(String(decoding: inner, as: UTF8.self)))
    }
    emit(.call(program.calls.count), at: tag.range, name: start)
    program.calls.append(
      Call(
        name: name, target: target, indent: indent, end: program.code.count))
  }

  private mutating func path(_ name: String) -> Path {
    let start = program.names.count
    if name != "." {
      for part in name.split(separator: ".", omittingEmptySubsequences: false) {
        program.names.append(Name(String(part)))
      }
    }
    return Path(names: start..<program.names.count)
  }

  private mutating func emit(_ instruction: Instruction, at tag: Tag) {
    emit(instruction, at: tag.range, name: tag.content.lowerBound)
  }

  private mutating func skip(to rest: Int?) {
    guard let rest else { return }
    lexer.skip(to: rest)
    lineStart = rest
  }
}
