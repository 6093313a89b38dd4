/// A list of contexts that are told apart by their position alone. Rows and cells come by the thousand: none is made into a context
/// of its own, templates ask the list.
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
