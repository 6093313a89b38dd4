/// A value with named parts.
///
/// Most types get by with ``Described``: an enumeration of names, and a value for each. Conform to this directly where the names
/// themselves come from data.
public protocol Context: Sendable {
  /// Returns the value of `key`, or nil when this context does not have the name.
  ///
  /// The difference matters: a known name without a value prints nothing, an unknown name is an error.
  func value(for key: Key) -> Value?

  /// All keys of this context, in a fixed order, to suggest a name when one was mistyped.
  var keys: [Key] { get }
}

/// A context whose names are the same for every value of the type.
///
///     extension Line: Described {
///       enum Field: String, CaseIterable { case title = "名称", amount = "金额" }
///       static let fields = Fields<Field>(vocabulary)
///
///       func value(of field: Field) -> Value {
///         switch field {
///         case .title: .text(title)
///         case .amount: .text(amount)
///         }
///       }
///     }
public protocol Described: Context {
  associatedtype Field: FieldName
  static var fields: Fields<Field> { get }
  func value(of field: Field) -> Value
}

extension Described {
  @inlinable
  public func value(for key: Key) -> Value? {
    guard let field = Self.fields[key] else { return nil }
    return value(of: field)
  }

  public var keys: [Key] { Self.fields.keys }
}
