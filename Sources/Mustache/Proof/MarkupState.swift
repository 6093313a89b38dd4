/// The state of a reader of XHTML.
enum MarkupState: Equatable {
  /// Between tags.
  case content
  /// In `<a …>`, outside the values of attributes.
  case tag
  /// In the value of an attribute. Each has its own number, so that different values are never equal.
  case attribute(quote: UInt8, number: Int)
  case comment
  case characterData
  case declaration
  case processingInstruction
  /// In an element of raw text, which ends only at its end tag.
  case characters(of: RawTextElement, number: Int)

  /// The construct in which no tag is allowed.
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

  /// The construct that is left open if the template ends here.
  var unclosed: TemplateError.Construct? {
    switch self {
    case .attribute: .attribute
    case .characters(let element, _) where element.holdsTags: .plainText
    default: construct
    }
  }
}

enum RawTextElement: String {
  case title, textarea
  // HTML parsers do not resolve `&lt;` in these, so nothing can be escaped.
  case style, script

  var holdsTags: Bool { self == .title || self == .textarea }
}
