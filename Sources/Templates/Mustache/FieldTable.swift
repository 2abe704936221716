/// One published name, without its model: what a page of documentation shows.
public struct FieldRow: Sendable {
  public let name: String
  public let kind: FieldKind
  public let about: String
}

/// The published names of one view, found by the hash that a template's name carries.
///
/// Sendable though it holds a pointer: nothing changes what it points to once `init` has returned.
@safe public struct FieldTable<Model: Sendable>: ExpressibleByArrayLiteral, @unchecked Sendable {
  private let fields: UnsafePointer<[Field<Model>]>
  /// Open addressing, at most half full, a power of two. The memory is never freed, as a table is a `static let`,
  /// and so is not counted: all threads look names up all the time, and would fight over the count.
  @usableFromInline let slots: UnsafePointer<Slot>
  @usableFromInline let mask: Int

  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var name = Name("")
    /// nil where no field is.
    @usableFromInline var getter: Field<Model>.Getter?
  }

  /// The first of two fields with the same name wins.
  public init(arrayLiteral fields: Field<Model>...) {
    var size = 8
    while size < fields.count * 2 { size *= 2 }
    // `size` slots are made and set before any read, and indices stay below `size` by the mask.
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: size)
    unsafe slots.initialize(repeating: Slot(), count: size)
    for field in fields {
      var at = Int(truncatingIfNeeded: field.name.hash) & (size - 1)
      while unsafe slots[at].getter != nil { at = (at + 1) & (size - 1) }
      unsafe slots[at] = Slot(name: field.name, getter: field.getter)
    }
    let all = UnsafeMutablePointer<[Field<Model>]>.allocate(capacity: 1)
    unsafe all.initialize(to: fields)
    unsafe self.fields = UnsafePointer(all)
    unsafe self.slots = UnsafePointer(slots)
    mask = size - 1
  }

  public var rows: [FieldRow] {
    // Set in `init` and never freed.
    unsafe fields.pointee.map { FieldRow(name: $0.name.text, kind: $0.kind, about: $0.about) }
  }

  @inlinable
  func value(_ name: Name, of model: Model) -> Value? {
    var at = Int(truncatingIfNeeded: name.hash) & mask
    // Some slots are empty, so the search ends.
    while let getter = unsafe slots[at].getter {
      if unsafe slots[at].name == name { return getter.value(of: model) }
      at = (at + 1) & mask
    }
    return nil
  }
}
