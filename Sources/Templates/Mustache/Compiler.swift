/// Turns templates into one program, a tag at a time; nesting lives in `open`, not on the stack.
struct Compiler {
  static let problemsPerTemplate = 20
  static let nesting = 100
  /// More than any template needs, so that a file picked by mistake is not taken for one.
  static let size = 16 << 20

  /// A tag that waits for its `{{/…}}`.
  struct Open {
    let tag: Tag
    let name: String
    /// The instruction that learns at the end where to go on.
    let instruction: Int
    /// What `strip` is outside.
    let strip: Int
    /// A parent that begins its line: the literal before it, which turns out to be its indentation
    /// if nothing follows its end on the line.
    var lead: Int?
    /// The blocks given to a parent so far.
    var blocks: Set<String> = []
    var hasComplained = false
    /// A block given to a parent.
    var isOverride = false
  }

  let strictness: TemplateLibrary.Strictness
  var program = TemplateProgram()
  private(set) var problems: [TemplateProblem] = []
  private var problemsBefore = 0
  /// Compiling stopped before the end, so what is open says nothing.
  var isCutShort = false
  private var blockNumbers: [String: Int] = [:]

  // The template at hand.
  var source = TemplateSource(name: "", path: "", text: [])
  var lexer = Lexer([], isStrict: false)
  var open: [Open] = []
  /// How many blanks each line loses: the indentation of the block it stands in.
  var strip = 0
  /// Where the line began, if there have been only blanks since.
  var lineStart: Int?

  init(strictness: TemplateLibrary.Strictness) {
    self.strictness = strictness
  }

  mutating func compile(_ source: TemplateSource) {
    self.source = source
    problemsBefore = problems.count
    isCutShort = false
    open = []
    strip = 0
    lineStart = 0
    if program.index[source.name] != nil { report(.duplicateTemplate(source.name), at: 0..<0) }
    program.index[source.name] = program.templates.count
    program.templates.append(
      TemplateProgram.Template(name: source.name, path: source.path, entry: program.code.count))
    if source.text.count > Self.size {
      report(.tooLarge(limit: Self.size), at: 0..<0)
    } else if let broken = firstBrokenByte(source.text) {
      report(.badEncoding, at: broken..<broken + 1)
    } else {
      lexer = Lexer(source.text, isStrict: strictness == .strict)
      skipMark()
      compileTokens()
    }
    while let unclosed = open.last {
      if !isCutShort {
        report(.unclosedSection(unclosed.tag.kind, unclosed.name), at: unclosed.tag.range)
      }
      close(at: unclosed.tag)
    }
    emit(.back, at: source.text.count..<source.text.count)
  }

  /// Resolves the calls, now that every template is known.
  func finish() -> (TemplateProgram, [TemplateProblem]) {
    var program = program
    for index in program.calls.indices {
      if case .template = program.calls[index].target {
        program.calls[index].target = .template(program.index[program.calls[index].name])
      }
    }
    return (program, problems)
  }

  private mutating func compileTokens() {
    while !isCutShort {
      switch lexer.next() {
      case .end: return
      case .text(let range): compileText(range)
      case .tag(let tag): compileTag(tag)
      case .unclosed(let range):
        report(.unclosedTag, at: range)
        lineStart = nil
      case .badDelimiters(let range):
        report(.badDelimiters, at: range)
        lineStart = nil
      }
    }
  }

  mutating func report(_ fault: TemplateFault, at range: Range<Int>) {
    guard problems.count - problemsBefore < Self.problemsPerTemplate else {
      isCutShort = true
      return
    }
    problems.append(TemplateProblem(fault, path: source.path, range: range))
  }

  mutating func emit(_ instruction: Instruction, at range: Range<Int>, name: Int? = nil) {
    program.code.append(instruction)
    program.marks.append(
      TemplateProgram.Mark(
        template: program.templates.count - 1, range: range, name: name ?? range.lowerBound))
  }

  /// The mark that some editors put before UTF-8 is no part of the page.
  private mutating func skipMark() {
    guard source.text.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    lexer.skip(to: 3)
    lineStart = 3
  }

  private func firstBrokenByte(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Blocks are looked up by number while rendering.
  mutating func blockNumber(_ name: String) -> Int {
    if let number = blockNumbers[name] { return number }
    blockNumbers[name] = program.blockNames.count
    program.blockNames.append(name)
    return program.blockNames.count - 1
  }
}
