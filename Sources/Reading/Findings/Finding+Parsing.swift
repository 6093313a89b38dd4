internal import XML

/// Findings for what the XML module refuses.
extension Finding {
  init(_ fault: ParseFault, in file: String) {
    let location = Location(file, fault.position)
    switch fault.kind {
    case .encoding(let kind): self.init(decoding: kind, at: location)
    case .tooLarge(let limit): self.init(.fileTooLarge(limit: limit >> 20), at: location)
    case .tooDeep(let limit): self.init(.xmlTooDeep(limit), at: location)
    case .tooManyAttributes(let limit), .tooManyNamespaces(let limit):
      self.init(.xmlTooManyAttributes(limit), at: location)
    case .tooManyNodes(let limit): self.init(.xmlTooManyNodes(limit), at: location)
    case .memoryShort: self.init(.memoryShort, at: Location(file: file))
    case .doctype: self.init(.xmlDoctype, at: location)
    case .empty: self.init(.xmlEmpty, at: location)
    case .contentBeforeRoot: self.init(.xmlContentBeforeRoot, at: location)
    case .contentAfterRoot: self.init(.xmlContentAfterRoot, at: location)
    case .misplacedDeclaration: self.init(.xmlMisplacedDeclaration, at: location)
    case .invalidCharacter(let scalar): self.init(.xmlInvalidCharacter(scalar.hexName), at: location)
    case .mismatchedTag(let open, let close, let opened):
      self.init(.xmlMismatchedTag(open, close: close, line: opened.line), at: location)
    case .unclosedElement(let name): self.init(.xmlUnclosedElement(name), at: location)
    case .unexpectedEndTag(let name): self.init(.xmlUnexpectedEndTag(name), at: location)
    case .malformedTag(let name): self.init(.xmlMalformedTag(name), at: location)
    case .unescapedLessThan: self.init(.xmlUnescapedLessThan, at: location)
    case .undeclaredPrefix(let prefix): self.init(.xmlUndeclaredPrefix(prefix), at: location)
    case .attributeWithoutValue(let name), .unquotedAttribute(let name):
      self.init(.xmlUnquotedAttribute(name), at: location)
    case .unterminatedAttribute(let name), .unescapedLessThanInAttribute(let name):
      self.init(.xmlUnterminatedAttribute(name), at: location)
    case .duplicateAttribute(let name): self.init(.xmlDuplicateAttribute(name), at: location)
    case .missingSpaceBeforeAttribute(let name): self.init(.xmlMissingSpace(name), at: location)
    case .undeclaredEntity(let name): self.init(.xmlUndeclaredEntity(name), at: location)
    case .unescapedAmpersand: self.init(.xmlUnescapedAmpersand, at: location)
    case .invalidCharacterReference(let reference): self.init(.xmlInvalidReference(reference), at: location)
    case .unescapedSectionEnd: self.init(.xmlUnescapedSectionEnd, at: location)
    case .doubleHyphenInComment: self.init(.xmlDoubleHyphen, at: location)
    case .unterminated(let construct): self.init(.xmlUnterminated(construct.end), at: location)
    case .other(_, let message): self.init(.xmlOther(message), at: location)
    }
  }

  private init(decoding kind: DecodingFault.Kind, at location: Location) {
    switch kind {
    case .unsupportedEncoding(let name, let supported):
      self.init(.encodingUnsupported(name, supported: supported.joined(separator: ", ")), at: location)
    case .mislabelled(let declared): self.init(.encodingMislabelled(declared), at: location)
    case .invalidBytes(let bytes, let encoding):
      let hex = bytes.map { String($0, radix: 16, uppercase: true) }.joined(separator: " ")
      self.init(.encodingInvalid(encoding.rawValue, bytes: hex), at: location)
    case .memoryShort: self.init(.memoryShort, at: Location(file: location.file))
    }
  }

  init(_ fault: DelimitedFault, in file: String) {
    let location = Location(file, fault.position)
    switch fault.kind {
    case .encoding(let kind): self.init(decoding: kind, at: location)
    case .unclosedQuote: self.init(.tableUnclosedQuote, at: location)
    case .textAfterQuote: self.init(.tableTextAfterQuote, at: location)
    case .tooManyColumns(let limit): self.init(.tableTooWide(limit), at: location)
    case .control(let byte): self.init(.tableControlCharacter(Unicode.Scalar(byte).hexName), at: location)
    case .hiddenControls(let characters): self.init(characters, in: file)
    }
  }

  init(_ characters: HiddenControls, in file: String) {
    self.init(
      .hiddenControl(characters.name, count: characters.count > 1 ? "\(characters.count)" : nil),
      at: Location(file, characters.position))
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
