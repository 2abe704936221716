/// One step of a compiled template. All templates share one array of them.
enum Instruction {
  /// Bytes of the program's pool, as they are.
  case literal(Range<Int>)
  case print(Path, Braces)
  /// Enters its body for each element, or goes on behind `end`.
  case section(Path, end: Int)
  case endSection
  case inverted(Path, end: Int)
  case endInverted
  /// A partial or a parent: an index into `calls`.
  case call(Int)
  /// An index into `blocks`. The default body follows.
  case block(Int)
  /// The end of a template or of a block's body: back to where it was called.
  case back
}

/// How an interpolation was written: `{{x}}`, or `{{{x}}}` and `{{&x}}`.
enum Braces {
  case two, three
}

/// A dotted name: names of the program's list. Empty means `.`.
struct Path {
  let names: Range<Int>
}

/// `{{>name}}` or `{{<name}}…{{/name}}`.
struct Call {
  enum Target {
    /// nil: no such template. Calling it writes nothing.
    case template(Int?)
    case dynamic(Path)
  }

  let name: String
  var target: Target
  /// What it puts into the blocks of its parent.
  var overrides: [Override] = []
  /// Bytes of the pool that go before each line, when it stands on a line of its own.
  var indent: Range<Int>?
  /// Where it goes on.
  var end: Int
}

/// A block given to a parent. Names are interned: equal numbers are equal names.
struct Override: Hashable {
  let block: Int
  /// Its first instruction.
  let body: Int
  /// Where `{{$name}}` stands, for messages.
  let tag: Range<Int>
}

/// `{{$name}}default{{/name}}`, where it is to be filled.
struct Block {
  let name: Int
  /// Bytes of the pool that go before each line, when it begins its line.
  let indent: Range<Int>?
  /// Where it goes on.
  var end: Int
}
