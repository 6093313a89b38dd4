/// Why a schema cannot be used: a defect of the schema, not of a document.
public struct SchemaDefect: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case notWellFormed(ParseFault.Kind)
    /// A schema stands on its own here: what would fetch another file, or nest grammars, is refused.
    case unsupported(element: String)
    /// What libxml2 objects to, in its own words.
    case invalid(message: String)
    /// libxml2 had too little memory to read it.
    case memoryShort
  }

  public var kind: Kind
  public var position: Position

  public init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }
}
