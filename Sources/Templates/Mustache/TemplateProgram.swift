/// All templates, compiled: flat arrays that instructions point into.
struct TemplateProgram: Sendable {
  var code: [Instruction] = []
  /// For each instruction, where it was written.
  var marks: [Mark] = []
  var pool: [UInt8] = []
  var names: [Name] = []
  var calls: [Call] = []
  var blocks: [Block] = []
  var blockNames: [String] = []
  var templates: [Template] = []
  var index: [String: Int] = [:]

  struct Template {
    let name: String
    let path: String
    let entry: Int
  }

  struct Mark {
    let template: Int
    /// The whole tag.
    let range: Range<Int>
    /// Where its name begins.
    let name: Int
  }

  func problem(_ fault: TemplateFault, at instruction: Int) -> TemplateProblem {
    let mark = marks[instruction]
    return TemplateProblem(fault, path: templates[mark.template].path, range: mark.range)
  }
}
