import Bytes
import Content
import FoundationEssentials

/// The answers about a new entry as JSON, for scripts.
enum AnswersFile {
  /// What may be answered, in the order of an entry.
  private enum Key: String, CaseIterable {
    case address, section, id, title, summary, links, tags, added, paper
  }

  private enum PaperKey: String, CaseIterable {
    case title, authors, date, venue
  }

  /// - Parameter path: a dash for standard input.
  static func read(_ path: String) throws -> NewAnswers {
    let bytes = try bytes(path)
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
      throw UsageError(
        Phrase(zh: "--from的内容不是JSON", en: "what --from names is not JSON"), help: example)
    }
    guard case .object(let members) = value else {
      throw UsageError(
        Phrase(zh: "--from的内容不是一个JSON对象", en: "what --from names is not one object of JSON"),
        help: example)
    }
    var answers = NewAnswers()
    for (name, value) in members.sorted(by: { $0.key.precedes($1.key) }) {
      guard let key = Key(rawValue: name) else {
        throw unknown(name, Key.allCases.map(\.rawValue))
      }
      if case .null = value { continue }
      try take(value, as: key, into: &answers)
    }
    return answers
  }

  static let example = Phrase(
    zh: "例如：\(sample)", en: "Write it as in \(sample)")
  private static let sample =
    #"{"address": "owner/name", "section": "tools", "summary": {"zh": "一句话。", "en": "A sentence."}}"#

  private static func bytes(_ path: String) throws -> [UInt8] {
    let limit = FileLimits.template
    guard path == "-" else {
      do throws(ReadError) {
        return try Folder.read(path: path, limit: limit)
      } catch {
        throw MachineError.cannotRead(
          path, error.words, help: Phrase(zh: "指定一个可读的文件", en: "Name a file that can be read"))
      }
    }
    let bytes = readPiece(from: 0, size: limit + 1)
    guard bytes.count <= limit else {
      throw MachineError(
        Phrase(zh: "标准输入里的回答太长", en: "the answers on standard input are too long"),
        help: Phrase(zh: "只写一个条目的回答", en: "Give the answers about one entry"))
    }
    return bytes
  }

  private static func unknown(_ name: String, _ known: [String]) -> UsageError {
    UsageError(
      Phrase(zh: "--from里有不认识的键“\(name)”", en: "what --from names has an unknown key '\(name)'"),
      help: .didYouMean(name, among: known) ?? Value.choice(known).choice)
  }

  private static func take(
    _ value: JSONValue, as key: Key, into answers: inout NewAnswers
  ) throws {
    let shown = Phrase("--from: \(key.rawValue)")
    switch key {
    case .address: answers.address = GivenText(try value.text(shown), shown)
    case .section: answers.section = GivenText(try value.text(shown), shown)
    case .id: answers.id = GivenText(try value.text(shown), shown)
    case .added: answers.added = GivenText(try value.text(shown), shown)
    case .tags:
      answers.tags = try value.texts(shown).flatMap(NewAnswers.items).map { GivenText($0, shown) }
    case .title:
      if case .text = value {
        answers.title = GivenText(try value.text(shown), shown)
      } else {
        answers.titles = try halves(value, shown)
      }
    case .summary: answers.summaries = try halves(value, shown)
    case .links:
      for (name, target) in try value.members(shown) {
        let kind = try NewAnswers.kind(name, shown)
        for text in try target.texts(shown + Phrase(".\(name)")) {
          answers.links.append((kind, GivenText(text, shown + Phrase(".\(name)"))))
        }
      }
    case .paper:
      for (name, value) in try value.members(shown) {
        guard let key = PaperKey(rawValue: name) else {
          throw unknown("paper.\(name)", PaperKey.allCases.map { "paper.\($0.rawValue)" })
        }
        let shown = shown + Phrase(".\(name)")
        switch key {
        case .title: answers.paperTitle = GivenText(try value.text(shown), shown)
        case .authors: answers.authors = try value.texts(shown).map { GivenText($0, shown) }
        case .date: answers.paperDate = GivenText(try value.text(shown), shown)
        case .venue: answers.venue = GivenText(try value.text(shown), shown)
        }
      }
    }
  }

  private static func halves(
    _ value: JSONValue, _ shown: Phrase
  ) throws(UsageError) -> [Language: GivenText] {
    var halves: [Language: GivenText] = [:]
    for (name, value) in try value.members(shown) {
      guard let language = Language(rawValue: name) else {
        throw unknown(name, Language.allCases.map(\.rawValue))
      }
      let shown = shown + Phrase(".\(name)")
      halves[language] = GivenText(try value.text(shown), shown)
    }
    return halves
  }
}

/// A value of JSON, as far as answers have such.
private indirect enum JSONValue: Decodable {
  case null
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])
  /// A number or a truth.
  case other

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let items = try? value.decode([JSONValue].self) {
      self = .list(items)
    } else if let members = try? value.decode([String: JSONValue].self) {
      self = .object(members)
    } else {
      self = .other
    }
  }

  func text(_ shown: Phrase) throws(UsageError) -> String {
    guard case .text(let text) = self else {
      throw UsageError(
        shown + Phrase(zh: "应当是文字", en: " should be a text"),
        help: Phrase(zh: "写在双引号里", en: "Write it in double quotes"))
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw UsageError(
        shown + Phrase(zh: "是空的", en: " is empty"),
        help: Phrase(zh: "写上文字，或删去这一项", en: "Write a text, or leave the key out"))
    }
    return text
  }

  /// A text by itself counts as a list of one.
  func texts(_ shown: Phrase) throws(UsageError) -> [String] {
    guard case .list(let items) = self else { return [try text(shown)] }
    return try items.map { item throws(UsageError) in try item.text(shown) }
  }

  /// In the order of their names; those without a value are left out.
  func members(_ shown: Phrase) throws(UsageError) -> [(name: String, value: JSONValue)] {
    guard case .object(let members) = self else {
      throw UsageError(
        shown + Phrase(zh: "应当是一个对象", en: " should be an object"),
        help: Phrase(zh: #"例如：{"zh": "…", "en": "…"}"#, en: #"As in {"zh": "…", "en": "…"}"#))
    }
    return members.filter { if case .null = $0.value { false } else { true } }
      .sorted { $0.key.precedes($1.key) }.map { ($0.key, $0.value) }
  }
}
