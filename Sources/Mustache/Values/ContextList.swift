/// A list whose elements are looked up by position, so that thousands of rows and cells need no context of their own.
public protocol ContextList: Sendable {
  associatedtype Field: FieldName
  static var fields: Fields<Field> { get }
  var count: Int { get }
  func value(of field: Field, at position: Int) -> Value

  /// A requirement, so that each type has a specialized implementation.
  func value(for key: Key, at position: Int) -> Value?
}

extension ContextList {
  @inlinable
  public func value(for key: Key, at position: Int) -> Value? {
    guard let field = Self.fields[key] else { return nil }
    return value(of: field, at: position)
  }
}
