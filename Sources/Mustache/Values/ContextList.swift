/// A list whose elements are looked up by position, so that thousands of rows and cells need no context of their own.
public protocol ContextList: Named {
  typealias Fields = FieldTable<Self, @Sendable (Self, Int) -> Value>
  static var fields: Fields { get }
  var count: Int { get }

  /// A requirement, so that each type has a specialized implementation.
  func value(for key: Key, at position: Int) -> Value?
}

extension ContextList {
  @inlinable
  public func value(for key: Key, at position: Int) -> Value? { Self.fields[key]?(self, position) }
}
