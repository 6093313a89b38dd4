/// What a document has that its schema does not allow, or lacks that it requires, and where.
public struct SchemaFault: Error, Sendable, Hashable {
  /// Names have no prefix; with a namespace they are `{namespace}name`. Lists of names are in the order of the schema,
  /// and empty where it allows any name or nothing. `nearest` is the expected name that was probably meant.
  public enum Kind: Sendable, Hashable {
    case unexpectedRoot(name: String, expected: [String], nearest: String?)
    case unexpectedElement(name: String, parent: String, expected: [String], nearest: String?)
    /// One of `expected` is missing: before the child `before`, or at the end when that is nil.
    case missingElement(parent: String, expected: [String], before: String?)
    case unexpectedAttribute(name: String, element: String, expected: [String], nearest: String?)
    /// One of `names` is missing.
    case missingAttribute(names: [String], element: String)
    /// The value of an attribute, or the text of an element where `attribute` is nil.
    case badValue(value: String, attribute: String?, element: String, expected: ValueExpectation, nearest: String?)
    case unexpectedText(excerpt: String, element: String)
  }

  public var kind: Kind
  /// The position of what is wrong; for something missing, of the element that should follow it or have it.
  public var position: Position
  /// The path of the element at fault, as `/disclosure/ledger/line[3]`.
  public var path: String
  /// What the schema calls the element of which `kind` speaks (`.`), its attributes (`@name`) and its children (`name`)
  /// in words, as far as it says.
  public var heads: [String: String]

  public init(_ kind: Kind, at position: Position, path: String, heads: [String: String] = [:]) {
    self.kind = kind
    self.position = position
    self.path = path
    self.heads = heads
  }
}

/// The values that a schema allows: any of the literals, or of the datatypes.
public struct ValueExpectation: Sendable, Hashable {
  public struct Datatype: Sendable, Hashable {
    /// The name in XML Schema: "date", "decimal".
    public var name: String
    /// What the schema says of it to people, by language.
    public var words: [String: String]

    public init(name: String, words: [String: String] = [:]) {
      self.name = name
      self.words = words
    }
  }

  public var literals: [String]
  public var datatypes: [Datatype]
  /// Whether the value is a list of such values, separated by white space.
  public var isList: Bool

  public init(literals: [String] = [], datatypes: [Datatype] = [], isList: Bool = false) {
    self.literals = literals
    self.datatypes = datatypes
    self.isList = isList
  }

  var isEmpty: Bool { literals.isEmpty && datatypes.isEmpty && !isList }

  func merged(with other: Self) -> Self {
    Self(
      literals: literals.merged(with: other.literals), datatypes: datatypes.merged(with: other.datatypes),
      isList: isList || other.isList)
  }
}
