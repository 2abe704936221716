import Foundation
import Testing

/// A story about the program in one text file: files, what somebody types, and what they see then.
///
///     A typo is told with its place.
///
///     -- file content/a.yml --
///     sumary: …
///     -- run duet check --
///     -- err --
///     content/a.yml:1:1: error: …
///     -- exit 1 --
///     -- files --
///     site/
///
/// Steps follow each other. `run` is a line for the shell, in the folder of the story; without `out`, `err` or `exit`
/// it says nothing and ends with 0. Last, `files` names everything that is there and was not before; a name that
/// ends in a slash stands for all below it. A file that is not named is a failure.
struct Scenario: Sendable {
  struct Step: Sendable, Equatable {
    /// `run`, `file`, `out`, `err`, `exit` or `files`.
    let kind: String
    let argument: String
    var body: String
  }

  let source: URL
  let story: String
  var steps: [Step]

  /// The names of all, without `.txt`. A file that cannot be read is among them, so that its test fails.
  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { !$0.hasPrefix(".") }.map { String($0.dropLast(".txt".count)) }
      .sorted()
  }()
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Scenarios")

  init(_ name: String) throws {
    source = Scenario.folder.appending(path: name + ".txt")
    var story = ""
    var steps: [Step] = []
    for line in try String(contentsOf: source, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        let words = line.dropFirst(3).dropLast(3).split(separator: " ", maxSplits: 1)
        steps.append(
          Step(kind: String(words[0]), argument: words.count > 1 ? String(words[1]) : "", body: ""))
      } else if steps.isEmpty {
        story += line + "\n"
      } else {
        steps[steps.count - 1].body += line + "\n"
      }
    }
    // The newline at the end of the file is not one of the last section.
    if let last = steps.indices.last { steps[last].body.removeLast() }
    self.story = story
    self.steps = steps
  }

  var text: String {
    story
      + steps.map { step in
        "-- \(step.kind)\(step.argument.isEmpty ? "" : " " + step.argument) --\n\(step.body)"
      }.joined()
  }
}
