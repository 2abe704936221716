/// The published names of one view, found by the hash that a template's name carries.
public struct FieldTable<Model: Sendable>: Sendable {
  /// One name, without its model: what a page of documentation shows.
  public struct Row: Sendable {
    public let name: String
    public let kind: FieldKind
    public let about: String
  }

  /// A class, so that asking a view for its table copies one reference.
  private let storage: Storage

  private final class Storage: Sendable {
    let fields: [Field<Model>]
    /// Open addressing, at most half full: an index into `fields`, or -1.
    let slots: [Slot]

    init(_ fields: [Field<Model>]) {
      var size = 8
      while size < fields.count * 2 { size *= 2 }
      var slots = Array(repeating: Slot(hash: 0, index: -1), count: size)
      for (index, field) in fields.enumerated() {
        var slot = Int(truncatingIfNeeded: field.name.hash) & (size - 1)
        while slots[slot].index >= 0 { slot = (slot + 1) & (size - 1) }
        slots[slot] = Slot(hash: field.name.hash, index: index)
      }
      self.fields = fields
      self.slots = slots
    }
  }

  private struct Slot {
    let hash: UInt64
    let index: Int
  }

  /// The first of two fields with the same name wins.
  public init(_ fields: [Field<Model>]) {
    storage = Storage(fields)
  }

  public var rows: [Row] {
    storage.fields.map { Row(name: $0.name.text, kind: $0.kind, about: $0.about) }
  }

  func value(_ name: Name, of model: Model) -> Value? {
    let mask = storage.slots.count - 1
    var at = Int(truncatingIfNeeded: name.hash) & mask
    while true {
      let slot = storage.slots[at]
      guard slot.index >= 0 else { return nil }
      if slot.hash == name.hash, storage.fields[slot.index].name.text == name.text {
        return storage.fields[slot.index].value(of: model)
      }
      at = (at + 1) & mask
    }
  }
}

extension FieldTable: ExpressibleByArrayLiteral {
  public init(arrayLiteral fields: Field<Model>...) {
    self.init(fields)
  }
}
