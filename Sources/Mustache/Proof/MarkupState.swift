/// Where in an XHTML text a reader is.
enum MarkupState: Equatable {
  /// Between tags.
  case content
  /// In `<a …>`, outside the values of attributes.
  case tag
  /// In the value of an attribute. Each value of a template has its own number, so that no two are taken for one.
  case attribute(quote: UInt8, number: Int)
  case comment
  case characterData
  case declaration
  case processingInstruction
  /// In an element whose content readers of HTML take for characters: it ends with its end tag and at nothing else.
  case characters(of: CharacterElement, number: Int)

  /// The construct a tag would stand in, where none can.
  var construct: TemplateError.Construct? {
    switch self {
    case .content, .attribute, .characters(.title, _), .characters(.textarea, _): nil
    case .tag: .tag
    case .comment: .comment
    case .characterData: .characterData
    case .declaration: .declaration
    case .processingInstruction: .processingInstruction
    case .characters: .rawText
    }
  }

  /// The construct that a template ending here leaves open.
  var unclosed: TemplateError.Construct? {
    switch self {
    case .attribute: .attribute
    case .characters(.title, _), .characters(.textarea, _): .plainText
    default: construct
    }
  }

  var place: Place { self == .content ? .content : .text }
}

enum CharacterElement: String {
  case title, textarea, style, script
}
