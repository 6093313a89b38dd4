/// A list of contexts that are told apart by their position alone. Rows and cells come by the thousand: none is made into a context
/// of its own, templates ask the list.
public protocol ContextList: Sendable {
  associatedtype Field: FieldName
  static var fields: Fields<Field> { get }
  var count: Int { get }
  func value(of field: Field, at position: Int) -> Value

  /// Follows from the rest. Asked for so that each type has its own, compiled for it.
  func value(for key: Key, at position: Int) -> Value?
}

extension ContextList {
  @inlinable
  public func value(for key: Key, at position: Int) -> Value? {
    guard let field = Self.fields[key] else { return nil }
    return value(of: field, at: position)
  }
}
