/// The published names of one view, found by the hash that a template's name carries.
public struct FieldTable<Model: Sendable>: Sendable {
  /// One name, without its model: what a page of documentation shows.
  public struct Row: Sendable {
    public let name: String
    public let kind: FieldKind
    public let about: String
  }

  /// A class, so that asking a view for its table copies one reference.
  @usableFromInline let storage: Storage

  @usableFromInline
  final class Storage: Sendable {
    let fields: [Field<Model>]
    /// Open addressing, at most half full, a power of two.
    @usableFromInline let slots: [Slot?]

    init(_ fields: [Field<Model>]) {
      var size = 8
      while size < fields.count * 2 { size *= 2 }
      var slots: [Slot?] = Array(repeating: nil, count: size)
      for field in fields {
        var at = Int(truncatingIfNeeded: field.name.hash) & (size - 1)
        while slots[at] != nil { at = (at + 1) & (size - 1) }
        slots[at] = Slot(name: field.name, getter: field.getter)
      }
      self.fields = fields
      self.slots = slots
    }
  }

  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline let name: Name
    @usableFromInline let getter: Field<Model>.Getter
  }

  /// The first of two fields with the same name wins.
  public init(_ fields: [Field<Model>]) {
    storage = Storage(fields)
  }

  public var rows: [Row] {
    storage.fields.map { Row(name: $0.name.text, kind: $0.kind, about: $0.about) }
  }

  @inlinable
  func value(_ name: Name, of model: Model) -> Value? {
    let slots = storage.slots
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: name.hash) & mask
    while let slot = slots[at] {
      if slot.name == name { return slot.getter.value(of: model) }
      at = (at + 1) & mask
    }
    return nil
  }
}

extension FieldTable: ExpressibleByArrayLiteral {
  public init(arrayLiteral fields: Field<Model>...) {
    self.init(fields)
  }
}
