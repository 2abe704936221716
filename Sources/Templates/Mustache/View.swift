/// A context whose names are published: templates are checked against its table before they run.
///
/// A view is a small struct, cheap to copy. Its table is a `static let`.
public protocol View: Context {
  /// What messages call it: `Entry`.
  static var title: String { get }
  static var fields: FieldTable<Self> { get }
}

extension View {
  // Inlinable, so that the module that declares a view gets code for its very type: a lookup then
  // costs a few nanoseconds instead of a hundred.
  @inlinable
  public func value(_ name: Name) -> Value? {
    Self.fields.value(name, of: self)
  }
}
