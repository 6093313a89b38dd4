internal import Budget
internal import XML

/// What the XML module found wrong with a text, in the catalogue's words.
extension Finding {
  init(_ fault: ParseFault, in file: String) {
    let location = Location(file, fault.position)
    switch fault.kind {
    case .encoding(let kind): self.init(kind, at: location)
    case .tooLarge(let limit): self.init(.fileTooLarge, at: location, "\(limit >> 20)")
    case .tooDeep(let limit): self.init(.xmlTooDeep, at: location, "\(limit)")
    case .tooManyAttributes(let limit), .tooManyNamespaces(let limit):
      self.init(.xmlTooManyAttributes, at: location, "\(limit)")
    case .tooManyNodes(let limit): self.init(.xmlTooManyNodes, at: location, "\(limit)")
    case .memoryShort: self.init(Message.memoryShort, at: Location(file: file))
    case .doctype: self.init(.xmlDoctype, at: location)
    case .empty: self.init(.xmlEmpty, at: location)
    case .contentBeforeRoot: self.init(.xmlContentBeforeRoot, at: location)
    case .contentAfterRoot: self.init(.xmlContentAfterRoot, at: location)
    case .misplacedDeclaration: self.init(.xmlMisplacedDeclaration, at: location)
    case .invalidCharacter(let scalar): self.init(.xmlInvalidCharacter, at: location, scalar.hex)
    case .mismatchedTag(let open, let close, let opened):
      self.init(.xmlMismatchedTag, at: location, open, close, "\(opened.line)")
    case .unclosedElement(let name): self.init(.xmlUnclosedElement, at: location, name)
    case .unexpectedEndTag(let name): self.init(.xmlUnexpectedEndTag, at: location, name)
    case .malformedTag(let name): self.init(.xmlMalformedTag, at: location, name)
    case .unescapedLessThan: self.init(.xmlUnescapedLessThan, at: location)
    case .undeclaredPrefix(let prefix): self.init(.xmlUndeclaredPrefix, at: location, prefix)
    case .attributeWithoutValue(let name), .unquotedAttribute(let name):
      self.init(.xmlUnquotedAttribute, at: location, name)
    case .unterminatedAttribute(let name), .unescapedLessThanInAttribute(let name):
      self.init(.xmlUnterminatedAttribute, at: location, name)
    case .duplicateAttribute(let name): self.init(.xmlDuplicateAttribute, at: location, name)
    case .missingSpaceBeforeAttribute(let name): self.init(.xmlMissingSpace, at: location, name)
    case .undeclaredEntity(let name): self.init(.xmlUndeclaredEntity, at: location, name)
    case .unescapedAmpersand: self.init(.xmlUnescapedAmpersand, at: location)
    case .invalidCharacterReference(let reference): self.init(.xmlInvalidReference, at: location, reference)
    case .unescapedSectionEnd: self.init(.xmlUnescapedSectionEnd, at: location)
    case .doubleHyphenInComment: self.init(.xmlDoubleHyphen, at: location)
    case .unterminated(let construct): self.init(.xmlUnterminated, at: location, construct.end)
    case .other(_, let message): self.init(.xmlOther, at: location, message)
    }
  }

  init(_ kind: DecodingFault.Kind, at location: Location) {
    switch kind {
    case .unsupportedEncoding(let name, let supported):
      self.init(.encodingUnsupported, at: location, name, supported.joined(separator: ", "))
    case .mislabelled(let declared): self.init(.encodingMislabelled, at: location, declared)
    case .invalidBytes(let bytes, let encoding):
      let hex = bytes.map { String($0, radix: 16, uppercase: true) }.joined(separator: " ")
      self.init(.encodingInvalid, at: location, encoding.rawValue, hex)
    case .memoryShort: self.init(Message.memoryShort, at: Location(file: location.file))
    }
  }

  init(_ fault: DelimitedFault, in file: String) {
    let location = Location(file, fault.position)
    switch fault.kind {
    case .encoding(let kind): self.init(kind, at: location)
    case .unclosedQuote: self.init(.tableUnclosedQuote, at: location)
    case .textAfterQuote: self.init(.tableTextAfterQuote, at: location)
    case .tooManyColumns(let limit): self.init(.tableTooWide, at: location, "\(limit)")
    case .control(let byte): self.init(.tableControlCharacter, at: location, Unicode.Scalar(byte).hex)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var hex: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension ParseFault.Construct {
  fileprivate var end: String {
    switch self {
    case .comment: "-->"
    case .processingInstruction: "?>"
    case .cdataSection: "]]>"
    }
  }
}
