import Foundation
import Testing

@Suite struct ScenarioTests {
  @Test(arguments: Scenario.names)
  func `a scenario goes as it is written`(_ name: String) throws {
    let scenario = try Scenario(name)
    #expect(scenario.steps.contains { $0.kind == "run" })
    let seen = try play(scenario)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try seen.text.write(to: scenario.source, atomically: true, encoding: .utf8)
      Issue.record(
        "recorded \(name); read the change and run again without RECORD")
    } else {
      #expect(seen.text == scenario.text)
    }
  }

  @Test func `there are scenarios`() {
    #expect(Scenario.names.count > 50)
  }

  /// The scenario as it would be written after what happened.
  private func play(_ scenario: Scenario) throws -> Scenario {
    let stage = try Stage()
    defer { stage.clear() }
    var seen = scenario
    seen.steps = []
    var given: Set<String> = []
    var tolerated: [String] = []
    for step in scenario.steps {
      switch step.kind {
      case "file":
        try stage.write(step.body, to: step.argument)
        given.insert(step.argument)
        seen.steps.append(step)
      case "run":
        seen.steps.append(step)
        seen.steps += try stage.run(step.argument).steps
      case "files":
        tolerated = step.body.split(separator: "\n").map(String.init)
      case "out", "err", "exit": break
      default: throw Unknown(kind: step.kind)
      }
    }
    let new = try stage.files().filter { !given.contains($0) }
    let named = new.map { path in
      tolerated.first { $0.hasSuffix("/") && path.hasPrefix($0) } ?? path
    }
    let lines = Set(named).sorted().map { $0 + "\n" }.joined()
    if !lines.isEmpty { seen.steps.append(.init(kind: "files", argument: "", body: lines)) }
    return seen
  }

  private struct Unknown: Error {
    let kind: String
  }
}
