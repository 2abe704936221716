import Bytes

/// `Github`
extension Rule {
  static let productName = Rule(
    "product-name", .warning,
    zh: "名称按它自己的大小写来写", en: "names are written as they write themselves",
    why: Phrase(
      zh: "写错大小写显得不用心，也让人搜不到。自带的名称不多，清单可以用“words”加上自己的。全小写和全大写的不管：那多半是命令或包名。",
      en:
        "A name in other letters looks careless, and searches miss it. The names that are known are few; 'words' adds those of the list. What is all in small or all in capital letters is left alone: mostly it is a command or a package."
    ),
    "托管在Github上", "托管在GitHub上",
    .passage { rule, passage, findings in
      for (range, right) in passage.misspelled(names) {
        findings.add(rule.problem(passage.words(range), right), passage, range)
      }
    },
    .list { rule, assembly in
      let words = assembly.switches.words
      guard !words.isEmpty else { return }
      let names = Dictionary(words.map { ($0.inLowerCase, $0) }) { first, _ in first }
      assembly.readTexts { passage, path in
        passage.misspelled(names).map { range, right in
          let written = passage.words(range)
          return Diagnostic(
            rule.problem(written, right), at: Place(path: path, span: passage.span), focus: written)
        }
      }
    })

  private func problem(_ written: String, _ right: String) -> Problem {
    problem(
      zh: "“\(written)”不是这个名称的写法", en: "'\(written)' is not how this name is written",
      help: .write(right))
  }
}

private let names = Dictionary(
  uniqueKeysWithValues: [
    "GitHub", "GitLab", "PyTorch", "TensorFlow", "JavaScript", "TypeScript", "WeChat", "YouTube",
    "LinkedIn", "NumPy", "SciPy", "macOS", "iPhone", "iPad", "MySQL", "PostgreSQL", "MongoDB",
    "OpenAI", "ChatGPT", "arXiv", "PubMed", "WordPress", "OpenCV", "DeepSeek", "DeepMind",
    "LeetCode",
    "GraphQL", "LaTeX", "WebAssembly", "CommonMark", "iFLYTEK", "OpenStreetMap", "ModelScope",
    "PaddlePaddle", "MindSpore", "ImageNet", "WordNet", "LangChain", "LlamaIndex", "CentOS",
    "FreeBSD", "SQLite", "NetEase", "DevOps", "VMware", "PowerPoint",
  ].map { ($0.inLowerCase, $0) })

extension Passage {
  /// Words that are one of these names but for capitals.
  fileprivate func misspelled(_ names: [String: String]) -> [(Range<Int>, String)] {
    guard has(.letter) else { return [] }
    var found: [(Range<Int>, String)] = []
    var index = 0
    while index < kinds.count {
      guard isOfWord(index) else {
        index += 1
        continue
      }
      let start = index
      while index < kinds.count, isOfWord(index) { index += 1 }
      guard index - start > 2, !isPartOfPath(start..<index) else { continue }
      let written = words(start..<index)
      guard
        written.utf8.dropFirst().contains(where: \.isLowerLetter)
          || written.utf8.first?.isLowerLetter == true,
        written.utf8.contains(where: \.isUpperLetter), let right = names[written.inLowerCase],
        right != written
      else { continue }
      found.append((start..<index, right))
    }
    return found
  }

  private func isOfWord(_ index: Int) -> Bool {
    kinds[index] == .digit || kinds[index] == .letter && scalars[index].isASCII
  }

  /// Whether it is a piece of something longer: `Github-Actions`, `foo/Github`, `Github.io`.
  private func isPartOfPath(_ range: Range<Int>) -> Bool {
    let signs = "/._-@#".unicodeScalars
    let isBefore = range.lowerBound > 0 && signs.contains(scalars[range.lowerBound - 1])
    let isBehind =
      range.upperBound + 1 < scalars.count && signs.contains(scalars[range.upperBound])
      && (isOfWord(range.upperBound + 1))
    return isBefore || isBehind
  }
}
