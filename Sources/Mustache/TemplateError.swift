/// An error in a template and its location, from which the caller composes a message in any language.
public struct TemplateError: Error, Sendable, Hashable {
  public let kind: Kind
  public let template: String
  public let position: Position
  /// The tags that led to `template` in rendering, the innermost first.
  public let chain: [SourceLocation]

  public init(_ kind: Kind, in template: String, at position: Position, chain: [SourceLocation] = []) {
    self.kind = kind
    self.template = template
    self.position = position
    self.chain = chain
  }
}

/// A position in a named template.
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
    /// A character that XML 1.0 forbids, in a template or in a printed value.
    case forbiddenCharacter(Unicode.Scalar)
    case unclosedTag
    case emptyName
    /// A name with white space, or with an empty part.
    case malformedName(String)
    case malformedDelimiters
    case unclosedSection(String)
    case mismatchedClose(String, expected: String, openedAt: Position)
    case closeWithoutOpen(String)
    case nestedTooDeeply(limit: Int)
    /// `{{{name}}}` or `{{&name}}` in a page, where everything is escaped.
    case unescapedText(String)
    /// A tag or text directly inside a parent tag, which would print nothing.
    case contentOutsideBlock
    /// Text or a value right beside a separator of a list, outside of its parts.
    case textBesideSeparator(String)
    /// `{{^list}}` that does not directly follow a list.
    case noListBefore(String)

    // Linking templates.
    case unknownTemplate(String, nearest: String?)
    case duplicateTemplate(String)

    // Proving that output is well-formed XHTML.
    case tagInside(Construct)
    case unclosed(Construct)
    /// A section, block or parent that starts in one attribute or tag and ends in another.
    case crossesMarkup(String)
    /// A partial or block with elements where only text is allowed, or with the quote that would end an attribute.
    case notText(String)
    /// A `>` that could end a `]]>`, or a `<` where no element can begin, which must be written `&gt;` or `&lt;`.
    case strayAngleBracket
    /// A tag outside the root element of a document.
    case tagOutsideRoot
    /// A partial or parent that is a whole document, inside other markup.
    case documentInside(String)

    // Rendering.
    case unknownName(String, nearest: String?)
    /// A name that the current item does not have but an outer one does, and how to write it.
    case outerName(String, explicit: String)
    case notPrintable(String)
    /// A known name without a value, in a sentence.
    case nothingToPrint(String)
    /// A separator that is reached outside of a list.
    case separatorOutsideList(String)
    case calledTooDeeply(limit: Int)
  }

  /// A construct of XHTML in which no tag is allowed.
  public enum Construct: Sendable, Hashable {
    case tag, attribute, comment, characterData, declaration, processingInstruction
    /// The content of `<style>` or `<script>`.
    case rawText
    /// The content of `<title>` or `<textarea>`.
    case plainText
  }
}

/// The first error of each template that has one, in the order given.
public struct CompileFailure: Error, Sendable, Hashable {
  public let errors: [TemplateError]

  public init(errors: [TemplateError]) {
    self.errors = errors
  }
}
