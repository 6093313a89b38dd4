/// What is wrong with a template, and where: a value, from which the caller words a message in any language.
public struct TemplateError: Error, Sendable, Hashable {
  public let kind: Kind
  public let template: String
  public let position: Position
  /// The tags through which `template` was reached when rendering, the innermost first.
  public let chain: [SourceLocation]

  public init(_ kind: Kind, in template: String, at position: Position, chain: [SourceLocation] = []) {
    self.kind = kind
    self.template = template
    self.position = position
    self.chain = chain
  }
}

/// A place in a named template.
public struct SourceLocation: Sendable, Hashable {
  public let template: String
  public let position: Position

  public init(template: String, position: Position) {
    self.template = template
    self.position = position
  }
}

extension TemplateError {
  public enum Kind: Sendable, Hashable {
    // Reading.
    case invalidUTF8
    /// A character that XML 1.0 cannot hold, in a template or in a value that a template prints.
    case forbiddenCharacter(Unicode.Scalar)
    case unclosedTag
    case emptyName
    /// A name with white space in it, or with a dot too many.
    case malformedName(String)
    case malformedDelimiters
    case unclosedSection(String)
    case mismatchedClose(String, expected: String, openedAt: Position)
    case closeWithoutOpen(String)
    case nestedTooDeeply(limit: Int)
    /// `{{{name}}}` or `{{&name}}` in a page: nothing is printed unescaped.
    case unescapedText(String)
    /// A tag, or text, directly inside a parent tag: it would print nothing.
    case contentOutsideBlock

    // Putting templates together.
    case unknownTemplate(String, nearest: String?)
    case duplicateTemplate(String)

    // Proving that only well-formed XHTML can come out.
    case tagInside(Construct)
    case unclosed(Construct)
    /// A section, block or parent that starts in one attribute or tag and ends in another.
    case crossesMarkup(String)
    /// A partial or block that holds elements where only characters may stand, or, in an attribute, the quote that would
    /// end it.
    case notText(String)
    /// A `>` that could end a `]]>`, or a `<` where an element cannot begin: to be written `&gt;` or `&lt;`.
    case strayAngleBracket
    /// A tag outside the root element of a document.
    case tagOutsideRoot
    /// A partial or parent that is a whole document, inside something else.
    case documentInside(String)

    // Rendering.
    case unknownName(String, nearest: String?)
    /// A name that the item at hand does not know and something around it does, and how to name that.
    case outerName(String, explicit: String)
    case notPrintable(String)
    case calledTooDeeply(limit: Int)
  }

  /// A piece of XHTML inside which no Mustache tag can stand.
  public enum Construct: Sendable, Hashable {
    case tag, attribute, comment, characterData, declaration, processingInstruction
    /// The content of `<style>` or `<script>`.
    case rawText
    /// The content of `<title>` or `<textarea>`.
    case plainText
  }
}

/// Everything that keeps a set of templates from being used: the first mistake of each template, in the order given.
public struct CompileFailure: Error, Sendable, Hashable {
  public let errors: [TemplateError]

  public init(errors: [TemplateError]) {
    self.errors = errors
  }
}
