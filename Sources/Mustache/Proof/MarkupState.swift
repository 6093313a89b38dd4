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
  case characters(of: RawTextElement, number: Int)

  /// The construct a tag would stand in, where none can.
  var construct: TemplateError.Construct? {
    switch self {
    case .content, .attribute: nil
    case .tag: .tag
    case .comment: .comment
    case .characterData: .characterData
    case .declaration: .declaration
    case .processingInstruction: .processingInstruction
    case .characters(let element, _): element.holdsTags ? nil : .rawText
    }
  }

  /// The construct that a template ending here leaves open.
  var unclosed: TemplateError.Construct? {
    switch self {
    case .attribute: .attribute
    case .characters(let element, _) where element.holdsTags: .plainText
    default: construct
    }
  }

  var place: AllowedContent { self == .content ? .content : .text }
}

enum RawTextElement: String {
  case title, textarea
  // Readers of HTML do not resolve `&lt;` in these, so nothing can be escaped there.
  case style, script

  var holdsTags: Bool { self == .title || self == .textarea }
}
