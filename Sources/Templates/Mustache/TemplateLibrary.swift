/// All templates, compiled once; rendering never changes it, so pages may render in parallel.
///
/// A class, so that a page that renders holds one reference instead of one to each part.
public final class TemplateLibrary: Sendable {
  public enum Strictness: Sendable {
    /// As the Mustache specification has it: what is unknown is nothing.
    case lenient
    /// Whatever looks like a slip is a problem, and escaping goes by type, whatever the braces.
    case strict
  }

  let program: TemplateProgram
  let strictness: Strictness

  init(program: TemplateProgram, strictness: Strictness) {
    self.program = program
    self.strictness = strictness
  }

  /// A template with problems is compiled as far as it goes, so that the others can be checked.
  public static func compile(
    _ sources: [TemplateSource], strictness: Strictness
  ) -> (library: TemplateLibrary, problems: [TemplateProblem]) {
    var compiler = Compiler(strictness: strictness)
    for source in sources { compiler.compile(source) }
    let (program, problems) = compiler.finish()
    return (TemplateLibrary(program: program, strictness: strictness), problems.sorted())
  }

  /// In the order in which they were given.
  public var names: [String] { program.templates.map(\.name) }

  /// Appends the page to `output`.
  ///
  /// Throws when templates call each other deeper than any page needs, or when a page takes longer
  /// than any page should; what was appended until then stays.
  public func render(
    _ template: String, _ context: any Context, into output: inout [UInt8]
  ) throws(TemplateProblem) {
    try render(template, root: .record(context), into: &output)
  }

  func render(
    _ template: String, root: Value, into output: inout [UInt8], work: Int = Renderer.work
  ) throws(TemplateProblem) {
    guard let index = program.index[template] else {
      let nearest = nearestTemplate(to: template, among: names)
      throw TemplateProblem(
        .unknownTemplate(template, nearest: nearest), path: template, range: 0..<0)
    }
    var page = Output()
    defer { page.copy(to: &output) }
    var renderer = Renderer(self, root: root, work: work)
    try renderer.run(from: program.templates[index].entry, into: &page)
  }
}
