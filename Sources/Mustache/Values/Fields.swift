/// Something whose parts have names of one vocabulary.
public protocol Named: Sendable {
  static var vocabulary: Vocabulary { get }
}

/// The names of a type, each with what reads the part: `["名称": { .text($0.title) }]`. A name is one part of a dotted
/// name.
public struct FieldTable<Owner: Named, Read: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  /// Indexed by key, so that a lookup is a load and not a search.
  @usableFromInline let reads: [Read?]

  public let keys: [Key]

  public init(dictionaryLiteral fields: (String, Read)...) {
    var reads: [Read?] = []
    keys = fields.map { Owner.vocabulary.key($0.0) }
    for (key, field) in zip(keys, fields) {
      while reads.count <= key.index { reads.append(nil) }
      precondition(reads[key.index] == nil, "a name has one meaning")
      reads[key.index] = field.1
    }
    self.reads = reads
  }

  @inlinable
  subscript(key: Key) -> Read? {
    key.index < reads.count ? reads[key.index] : nil
  }
}
