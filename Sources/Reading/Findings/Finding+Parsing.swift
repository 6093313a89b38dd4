internal import Budget
internal import XML

/// What the XML module found wrong with a text, in the catalogue's words.
extension Finding {
  init(_ fault: ParseFault, in file: String) {
    let location = Location(file, fault.position)
    switch fault.kind {
    case .encoding(let kind): self.init(kind, at: location)
    case .tooLarge(let limit): self = Self(.fileTooLarge, at: location, "\(limit >> 20)").of(.own)
    case .tooDeep(let limit): self = Self(.xmlTooDeep, at: location, "\(limit)").of(.own)
    case .tooManyAttributes(let limit), .tooManyNamespaces(let limit):
      self = Self(.xmlTooManyAttributes, at: location, "\(limit)").of(.own)
    case .tooManyNodes(let limit): self = Self(.xmlTooManyNodes, at: location, "\(limit)").of(.own)
    case .memoryShort: self.init(Message.memoryShort, at: Location(file: file))
    case .doctype: self.init(.xmlDoctype, at: location)
    case .empty: self.init(.xmlEmpty, at: location)
    case .contentBeforeRoot: self.init(.xmlContentBeforeRoot, at: location)
    case .contentAfterRoot: self.init(.xmlContentAfterRoot, at: location)
    case .misplacedDeclaration: self.init(.xmlMisplacedDeclaration, at: location)
    case .invalidCharacter(let scalar): self = Self(.xmlInvalidCharacter, at: location, scalar.hexName).of(.own)
    case .mismatchedTag(let open, let close, let opened):
      self = Self(.xmlMismatchedTag, at: location, open, close, "\(opened.line)").of(.named, .named, .own)
    case .unclosedElement(let name): self = Self(.xmlUnclosedElement, at: location, name).of(.named)
    case .unexpectedEndTag(let name): self = Self(.xmlUnexpectedEndTag, at: location, name).of(.named)
    case .malformedTag(let name): self = Self(.xmlMalformedTag, at: location, name).of(.named)
    case .unescapedLessThan: self.init(.xmlUnescapedLessThan, at: location)
    case .undeclaredPrefix(let prefix): self.init(.xmlUndeclaredPrefix, at: location, prefix)
    case .attributeWithoutValue(let name), .unquotedAttribute(let name):
      self = Self(.xmlUnquotedAttribute, at: location, name).of(.named)
    case .unterminatedAttribute(let name), .unescapedLessThanInAttribute(let name):
      self = Self(.xmlUnterminatedAttribute, at: location, name).of(.named)
    case .duplicateAttribute(let name): self = Self(.xmlDuplicateAttribute, at: location, name).of(.named)
    case .missingSpaceBeforeAttribute(let name): self = Self(.xmlMissingSpace, at: location, name).of(.named)
    case .undeclaredEntity(let name): self.init(.xmlUndeclaredEntity, at: location, name)
    case .unescapedAmpersand: self.init(.xmlUnescapedAmpersand, at: location)
    case .invalidCharacterReference(let reference): self.init(.xmlInvalidReference, at: location, reference)
    case .unescapedSectionEnd: self.init(.xmlUnescapedSectionEnd, at: location)
    case .doubleHyphenInComment: self.init(.xmlDoubleHyphen, at: location)
    case .unterminated(let construct): self = Self(.xmlUnterminated, at: location, construct.end).of(.own)
    case .other(_, let message): self.init(.xmlOther, at: location, message)
    }
  }

  init(_ kind: DecodingFault.Kind, at location: Location) {
    switch kind {
    case .unsupportedEncoding(let name, let supported):
      self = Self(.encodingUnsupported, at: location, name, supported.joined(separator: ", ")).of(.own, .own)
    case .mislabelled(let declared): self = Self(.encodingMislabelled, at: location, declared).of(.own)
    case .invalidBytes(let bytes, let encoding):
      let hex = bytes.map { String($0, radix: 16, uppercase: true) }.joined(separator: " ")
      self = Self(.encodingInvalid, at: location, encoding.rawValue, hex).of(.own, .own)
    case .memoryShort: self.init(Message.memoryShort, at: Location(file: location.file))
    }
  }

  init(_ fault: DelimitedFault, in file: String) {
    let location = Location(file, fault.position)
    switch fault.kind {
    case .encoding(let kind): self.init(kind, at: location)
    case .unclosedQuote: self.init(.tableUnclosedQuote, at: location)
    case .textAfterQuote: self.init(.tableTextAfterQuote, at: location)
    case .tooManyColumns(let limit): self = Self(.tableTooWide, at: location, "\(limit)").of(.own)
    case .control(let byte): self.init(.tableControlCharacter, at: location, Unicode.Scalar(byte).hexName)
    case .hiddenControls(let characters): self.init(characters, in: file)
    }
  }

  init(_ characters: HiddenControls, in file: String) {
    self = Self(
      .hiddenControl, at: Location(file, characters.position), characters.name,
      characters.count > 1 ? "\(characters.count)" : ""
    ).of(.own, .own)
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
