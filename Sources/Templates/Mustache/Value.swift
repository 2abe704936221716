/// What a name in a template stands for.
public enum Value: Sendable {
  /// Known, but there is nothing: prints nothing, and its section is left out.
  case absent
  case flag(Bool)
  case text(String)
  case html(HTML)
  case record(Record)
  case list([Value])
}

/// Anything a template can ask for names.
public protocol Context: Sendable {
  /// nil: no such name here, so the next context outward is asked.
  func value(_ name: Name) -> Value?
}

/// A context as a value. A class, so that a value fits into two registers, whatever the context holds.
///
/// Sendable though it is open to subclasses: there is one, below, and what it holds never changes.
public class Record: @unchecked Sendable {
  @usableFromInline
  init() {}

  @usableFromInline
  func value(_ name: Name) -> Value? { nil }
}

/// Sendable as its parent is: its one property is a constant, and Sendable.
@usableFromInline
final class RecordOf<Model: Context>: Record, @unchecked Sendable {
  private let context: Model

  @usableFromInline
  init(_ context: Model) {
    self.context = context
  }

  @usableFromInline
  override func value(_ name: Name) -> Value? { context.value(name) }
}

extension Value {
  @inlinable
  public static func record(_ context: some Context) -> Value { .record(RecordOf(context)) }
}

extension Value {
  /// Whether its section is shown. A text that says nothing counts as nothing.
  var isShown: Bool {
    switch self {
    case .absent: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .html(let html): !html.bytes.isEmpty
    case .record: true
    case .list(let list): !list.isEmpty
    }
  }
}
