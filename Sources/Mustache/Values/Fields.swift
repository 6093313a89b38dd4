/// The names that templates use for the parts of a `Subject`, and how to get each.
///
///     extension Row: Described {
///       static let fields = Fields<Row>(vocabulary, [
///         "名称": { .text($0.name) },
///         "金额": { .text($0.amount) },
///       ])
///     }
public struct Fields<Subject>: Sendable {
  public typealias Getter = @Sendable (Subject) -> Value

  /// Getters by the index of their key, so that finding one is a load and not a search.
  @usableFromInline let getters: [Getter?]

  public let keys: [Key]

  /// A name given twice means the later of the two.
  public init(_ vocabulary: Vocabulary, _ entries: KeyValuePairs<String, Getter>) {
    var getters: [Getter?] = []
    var keys: [Key] = []
    for (name, getter) in entries {
      let key = vocabulary.key(name)
      while getters.count <= key.index { getters.append(nil) }
      if getters[key.index] == nil { keys.append(key) }
      getters[key.index] = getter
    }
    self.getters = getters
    self.keys = keys
  }

  @inlinable
  public func value(for key: Key, of subject: Subject) -> Value? {
    guard key.index < getters.count, let getter = getters[key.index] else { return nil }
    return getter(subject)
  }
}
