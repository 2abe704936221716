/// What a published name yields, as far as a template is concerned.
public enum FieldKind: Sendable {
  case text, html, flag, texts
  /// One of these words, each the name of a template that `{{>*name}}` may call.
  case choice([String])
  case record(any View.Type)
  case list(any View.Type)
  /// Texts by keys that are known only when the program runs.
  case table
}

/// One published name: what it is called, what it means, and how a model yields it.
public struct Field<Model: Sendable>: Sendable {
  public let name: Name
  public let kind: FieldKind
  /// One sentence for whoever writes templates.
  public let about: String
  let getter: Getter

  enum Getter: Sendable {
    case text(@Sendable (Model) -> String?)
    case html(@Sendable (Model) -> HTML?)
    case flag(@Sendable (Model) -> Bool)
    case any(@Sendable (Model) -> Value)
  }

  private init(_ name: String, _ kind: FieldKind, _ about: String, _ getter: Getter) {
    self.name = Name(name)
    self.kind = kind
    self.about = about
    self.getter = getter
  }

  func value(of model: Model) -> Value {
    switch getter {
    case .text(let get): get(model).map(Value.text) ?? .absent
    case .html(let get): get(model).map(Value.html) ?? .absent
    case .flag(let get): .flag(get(model))
    case .any(let get): get(model)
    }
  }
}

extension Field {
  public static func text(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Model) -> String?
  ) -> Field {
    Field(name, .text, about, .text(get))
  }

  public static func html(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Model) -> HTML?
  ) -> Field {
    Field(name, .html, about, .html(get))
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

  public static func record<V: View>(
    _ name: String, _ type: V.Type, _ about: String, _ get: @escaping @Sendable (Model) -> V?
  ) -> Field {
    Field(name, .record(type), about, .any { get($0).map { .record($0) } ?? .absent })
  }

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
