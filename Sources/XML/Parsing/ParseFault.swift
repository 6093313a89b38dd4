/// Why a text is not a document, and where, with the details for a message in any language.
public struct ParseFault: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    // The text as a whole.
    case encoding(DecodingFault.Kind)
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
    case tooManyAttributes(limit: Int)
    /// Elements and attributes together.
    case tooManyNodes(limit: Int)
    case tooManyNamespaces(limit: Int)
    /// libxml2 ran out of memory.
    case memoryShort
    /// A document type declaration, which is never read, so that no entities are declared.
    case doctype
    /// There is no element at all.
    case empty
    case contentBeforeRoot
    case contentAfterRoot
    /// `<?xml …?>` that is not at the start, most often after a blank line.
    case misplacedDeclaration
    case invalidCharacter(Unicode.Scalar)

    // Tags.
    case mismatchedTag(open: String, close: String, openedAt: Position)
    /// The text ended inside this element. The position is the start of the element.
    case unclosedElement(name: String)
    /// An end tag where nothing is open.
    case unexpectedEndTag(name: String)
    /// A tag without its ">", or with something in it that is not part of a tag.
    case malformedTag(name: String)
    /// "<" that starts no tag; as text it must be `&lt;`.
    case unescapedLessThan
    case undeclaredPrefix(String)

    // Attributes.
    case attributeWithoutValue(name: String)
    case unquotedAttribute(name: String)
    case unterminatedAttribute(name: String)
    /// Often the quote that should have ended the value is missing.
    case unescapedLessThanInAttribute(name: String)
    case duplicateAttribute(name: String)
    /// The attribute follows the one before it without a space.
    case missingSpaceBeforeAttribute(name: String)

    // References and other markup.
    case undeclaredEntity(name: String)
    case unescapedAmpersand
    /// `&#…;` that names no character of XML.
    case invalidCharacterReference(String)
    /// "]]>" in text, which must be `]]&gt;`.
    case unescapedSectionEnd
    case doubleHyphenInComment
    case unterminated(Construct)

    /// Any other error, in the words of libxml2; with code 0, input that would keep it busy for hours.
    case other(code: Int, message: String)
  }

  public enum Construct: Sendable, Hashable {
    case comment
    case processingInstruction
    case cdataSection
  }

  public var kind: Kind
  public var position: Position

  public init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }
}
