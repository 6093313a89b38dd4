/// A value with named parts.
///
/// Most types get by with ``Described``: names, and what each reads. Conform to this directly where the names
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
///       static let vocabulary = pageVocabulary
///       static let fields: Fields = ["名称": { .text($0.title) }, "金额": { .number($0.amount) }]
///     }
public protocol Described: Context, Named {
  typealias Fields = FieldTable<Self, @Sendable (Self) -> Value>
  static var fields: Fields { get }
}

extension Described {
  @inlinable
  public func value(for key: Key) -> Value? { Self.fields[key]?(self) }

  public var keys: [Key] { Self.fields.keys }
}

/// A context whose names come from data, each with what it stands for.
public struct Entries: Context {
  private let values: [Key: Value]
  private let vocabulary: Vocabulary

  /// Of two values of one name the first counts.
  public init(_ entries: some Sequence<(String, Value)>, vocabulary: Vocabulary) {
    values = Dictionary(entries.lazy.map { (vocabulary.key($0), $1) }, uniquingKeysWith: { first, _ in first })
    self.vocabulary = vocabulary
  }

  public func value(for key: Key) -> Value? { values[key] }

  public var keys: [Key] { values.keys.sorted { vocabulary.name(of: $0) < vocabulary.name(of: $1) } }
}
