/// An enumeration of the names of parts, each one component of a dotted name.
public typealias FieldName = CaseIterable & RawRepresentable<String> & Sendable

/// The names of a type by their keys.
public struct Fields<Field: FieldName>: Sendable {
  /// Indexed by key, so that a lookup is a load and not a search.
  @usableFromInline let fields: [Field?]

  public let keys: [Key]

  public init(_ vocabulary: Vocabulary) {
    var fields: [Field?] = []
    keys = Field.allCases.map { vocabulary.key($0.rawValue) }
    for (field, key) in zip(Field.allCases, keys) {
      while fields.count <= key.index { fields.append(nil) }
      fields[key.index] = field
    }
    self.fields = fields
  }

  @inlinable
  subscript(key: Key) -> Field? {
    key.index < fields.count ? fields[key.index] : nil
  }
}
