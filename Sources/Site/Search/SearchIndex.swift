import Bytes
import Content

/// Which entries hold which pieces of words, so that a page fetches few entries of a long list for a search.
///
/// The index names every entry that holds the words. It may name others too, in which the pieces lie apart; the page
/// checks each entry itself.
struct SearchIndex: Sendable {
  /// A file of the index: pieces that have nothing in common but the number that is made of their characters.
  struct Bucket: Sendable {
    fileprivate var pieces: [Gram] = []
    fileprivate var choices: [String] = []
  }

  let buckets: [Bucket]
  /// Entries with a character that `SearchFold` does not know, in the order of the list.
  let always: [Int]
  /// All entries, sorted by each of `orderNames`; those without a value come last.
  let orders: [[Int]]
  private let pieces: Postings<Gram>
  private let choices: Postings<String>

  /// What readers may want to see first.
  static let orderNames = ["stars", "trend", "new", "name-zh", "name-en"]

  /// How many entries a file of the index stands for: its files grow slower than the list.
  private static let entriesPerBucket = 45

  static func bucketCount(of outline: Outline) -> Int {
    max(1, outline.entries.count / entriesPerBucket)
  }

  init(_ outline: Outline) {
    // First, as sorting takes much memory for a while.
    orders = Self.orders(of: outline)
    var pieces = Postings<Gram> { $0.spread }
    var choices = Postings<String> { $0.hashValue }
    var always: [Int] = []
    for index in outline.entries.indices {
      let entry = outline.entries[index]
      var text = FoldedText()
      func read(_ words: String?, isName: Bool) {
        text.read(words) { gram in
          pieces.add(index, to: gram)
          if isName { pieces.add(index, to: gram.inName) }
        }
      }
      for language in Language.allCases { read(entry.title[language]?.value, isName: true) }
      for tag in entry.tags { read(tag.value, isName: true) }
      for language in Language.allCases {
        read(outline.entryTexts[index].words(entry.summary, in: language), isName: false)
      }
      read(entry.searchWords, isName: false)
      if text.hasUnknown { always.append(index) }
      for choice in entry.choices(in: outline.catalogue) { choices.add(index, to: choice) }
    }
    let count = Self.bucketCount(of: outline)
    var buckets = Array(repeating: Bucket(), count: count)
    for gram in pieces.keys { buckets[Self.hash(gram.scalars) % count].pieces.append(gram) }
    for choice in choices.keys {
      buckets[Self.hash(Array(choice.unicodeScalars)) % count].choices.append(choice)
    }
    self.buckets = buckets
    self.always = always
    self.pieces = pieces
    self.choices = choices
  }

  /// `search.js` has the same.
  static func hash(_ scalars: [Unicode.Scalar]) -> Int {
    var hash: UInt32 = 2_166_136_261
    for scalar in scalars { hash = (hash ^ scalar.value) &* 16_777_619 }
    return Int(hash)
  }

  /// `{"pre":[4,1,7], " pre":[4]}`: each piece with the first entry that holds it and then how many further on the next one
  /// is. With a blank before it, those that hold it in their name or a tag.
  func json(ofBucket number: Int) -> [UInt8] {
    var writer = JSONWriter(minimumCapacity: 1 << 14)
    writer.object { writer in
      for gram in buckets[number].pieces {
        var name = gram.isInName ? " " : ""
        name.unicodeScalars.append(contentsOf: gram.scalars)
        writer.key(name)
        pieces.write(gram, to: &writer)
      }
      for choice in buckets[number].choices {
        writer.key(choice)
        choices.write(choice, to: &writer)
      }
    }
    writer.newline()
    return writer.bytes
  }

  private static func orders(of outline: Outline) -> [[Int]] {
    let catalogue = outline.catalogue
    let entries = outline.entries
    /// Those that have it, the largest first, and then the others, each in the order of the list.
    func descending(_ value: (Entry) -> Int?) -> [Int] {
      let values = entries.map { value($0) ?? .min }
      return entries.indices.sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
    }
    func byName(_ language: Language) -> [Int] {
      let names = entries.map { ($0.title.shown(in: language)?.text.value ?? "").lowercased() }
      return entries.indices.sorted {
        names[$0] == names[$1] ? $0 < $1 : names[$0].precedes(names[$1])
      }
    }
    return [
      descending { catalogue.stars(of: $0) }, descending { catalogue.growth(of: $0) },
      descending { $0.added.number }, byName(.zh), byName(.en),
    ]
  }
}

/// For each of some keys, the entries that have it, in the order of the list: numbers of variable length, each how much
/// further on an entry is than the one before.
private struct Postings<Key: Hashable & Sendable>: Sendable {
  private struct Posting {
    var last: Int32
    var bytes: [UInt8] = []

    mutating func append(_ entry: Int) {
      var step = entry - Int(last)
      last = Int32(entry)
      // An array that grows doubles: of a long list half of that would stay empty, many thousand times.
      if bytes.capacity - bytes.count < 5 {
        bytes.reserveCapacity(bytes.count + bytes.count / 4 + 8)
      }
      while step >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: step) | 0x80)
        step >>= 7
      }
      bytes.append(UInt8(step))
    }
  }

  private(set) var keys: [Key] = []
  private var postings: [Posting] = []
  /// Open addressing, at most half full, a power of two; 0 where there is no key, or else its number plus 1. An entry of
  /// usual length has a thousand pieces, and a dictionary takes twice as long for all of them.
  private var slots = [Int32](repeating: 0, count: 1 << 12)
  private let hash: @Sendable (Key) -> Int

  init(hash: @escaping @Sendable (Key) -> Int) { self.hash = hash }

  mutating func add(_ entry: Int, to key: Key) {
    let slot = slot(of: key)
    var number = Int(slots[slot]) - 1
    if number < 0 {
      number = keys.count
      keys.append(key)
      postings.append(Posting(last: 0))
      slots[slot] = Int32(number + 1)
      if 2 * keys.count > slots.count { grow() }
    } else if postings[number].last == entry {
      return
    }
    postings[number].append(entry)
  }

  /// Where a key is, or where it would be.
  private func slot(of key: Key) -> Int {
    var slot = hash(key) & (slots.count - 1)
    while slots[slot] != 0, keys[Int(slots[slot]) - 1] != key {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: 2 * slots.count)
    for number in keys.indices { slots[slot(of: keys[number])] = Int32(number + 1) }
  }

  func write(_ key: Key, to writer: inout JSONWriter) {
    let number = Int(slots[slot(of: key)]) - 1
    guard number >= 0 else { return }
    var steps: [Int] = []
    var step = 0
    var shift = 0
    for byte in postings[number].bytes {
      step |= Int(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 {
        steps.append(step)
        (step, shift) = (0, 0)
      }
    }
    writer.list(steps) { $0.number($1) }
  }
}

/// Takes the texts of an entry apart.
private struct FoldedText {
  private(set) var hasUnknown = false
  private var word: [UInt32] = []

  mutating func read(_ text: String?, _ take: (Gram) -> Void) {
    guard let text else { return }
    for scalar in text.unicodeScalars {
      switch SearchFold(scalar) {
      case .scalar(let value): word.append(value)
      case .text(let text): word += text.unicodeScalars.map(\.value)
      case .blank: endWord(take)
      case .unknown:
        hasUnknown = true
        endWord(take)
      }
    }
    endWord(take)
  }

  private mutating func endWord(_ take: (Gram) -> Void) {
    Gram.each(of: word, take)
    word.removeAll(keepingCapacity: true)
  }
}

extension Entry {
  /// What filters can choose it by: `tag:ner`, `kind:paper`.
  fileprivate func choices(in catalogue: Catalogue) -> [String] {
    tags.map { "tag:" + $0.value } + searchKinds.map { "kind:" + $0 }
      + catalogue.markers(of: self).map { "marker:" + $0.icon }
      + (searchYear.map { ["year:\($0)"] } ?? [])
  }
}
