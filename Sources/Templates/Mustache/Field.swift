/// What a published name yields, as far as a template is concerned.
public enum FieldKind: Sendable {
  case text, html, flag, texts
  /// A text that is safe where a link begins: the program made it, or checked that it is http, https or mailto.
  case address
  /// One of these words, each the name of a template that `{{>*name}}` may call.
  case choice([String])
  case record(any View.Type)
  case list(any View.Type)
  /// JSON for a `<script>` element, and for no other place.
  case data
  /// Texts by keys that are known only when the program runs.
  case table
}

/// One published name: what it is called, what it means, and how a model yields it.
public struct Field<Model: Sendable>: Sendable {
  public let name: Name
  public let kind: FieldKind
  /// One sentence for writers of templates.
  public let about: String
  @usableFromInline let getter: Getter

  @usableFromInline
  enum Getter: Sendable {
    case text(@Sendable (Model) -> String?)
    case html(@Sendable (Model) -> HTML?)
    case flag(@Sendable (Model) -> Bool)
    case any(@Sendable (Model) -> Value)

    @inlinable
    func value(of model: Model) -> Value {
      switch self {
      case .text(let get): if let text = get(model) { .text(text) } else { .absent }
      case .html(let get): if let html = get(model) { .html(html) } else { .absent }
      case .flag(let get): .flag(get(model))
      case .any(let get): get(model)
      }
    }
  }

  @usableFromInline
  init(_ name: String, _ kind: FieldKind, _ about: String, _ getter: Getter) {
    self.name = Name(name)
    self.kind = kind
    self.about = about
    self.getter = getter
  }
}

extension Field {
  public static func text(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Model) -> String?
  ) -> Field {
    Field(name, .text, about, .text(get))
  }

  /// `get` answers for the address: nothing checks it again.
  public static func address(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Model) -> String?
  ) -> Field {
    Field(name, .address, about, .text(get))
  }

  public static func html(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Model) -> HTML?
  ) -> Field {
    Field(name, .html, about, .html(get))
  }

  public static func data(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Model) -> ScriptData?
  ) -> Field {
    Field(name, .data, about, .html { get($0)?.html })
  }

  public static func flag(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Model) -> Bool
  ) -> Field {
    Field(name, .flag, about, .flag(get))
  }

  /// `get` answers one of `choices`: each of them is a template's name and is checked as one.
  public static func choice(
    _ name: String, _ choices: [String], _ about: String,
    _ get: @escaping @Sendable (Model) -> String
  ) -> Field {
    Field(name, .choice(choices), about, .text { get($0) })
  }

  @inlinable
  public static func record<V: View>(
    _ name: String, _ type: V.Type, _ about: String, _ get: @escaping @Sendable (Model) -> V?
  ) -> Field {
    Field(name, .record(type), about, .any { get($0).map { .record($0) } ?? .absent })
  }

  @inlinable
  public static func list<V: View>(
    _ name: String, _ type: V.Type, _ about: String, _ get: @escaping @Sendable (Model) -> [V]
  ) -> Field {
    Field(name, .list(type), about, .any { .list(get($0).map { .record($0) }) })
  }

  /// Inside its section each text is `{{.}}`.
  public static func texts(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Model) -> [String]
  ) -> Field {
    Field(name, .texts, about, .any { .list(get($0).map { .text($0) }) })
  }

  public static func table(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Model) -> any Context
  ) -> Field {
    Field(name, .table, about, .any { .record(get($0)) })
  }
}
