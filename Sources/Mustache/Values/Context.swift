/// A value whose parts templates can name.
///
/// Most types get by with ``Described``: a table of names and closures. Conform to this directly where the names themselves
/// come from data.
public protocol Context: Sendable {
  /// What `key` stands for here, or nil when this context does not know the name.
  ///
  /// The difference matters: a name that is known and empty prints nothing, a name that nothing knows is a mistake.
  func value(for key: Key) -> Value?

  /// Every key this context knows, in a fixed order. Asked only to suggest a name when one was mistyped.
  var keys: [Key] { get }
}

/// A context whose names are the same for every value of the type.
public protocol Described: Context {
  static var fields: Fields<Self> { get }
}

extension Described {
  @inlinable
  public func value(for key: Key) -> Value? {
    Self.fields.value(for: key, of: self)
  }

  public var keys: [Key] { Self.fields.keys }
}
