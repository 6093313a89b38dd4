internal import Budget
internal import Mustache

/// What the template language found wrong, in the catalogue's words.
extension Finding {
  init(_ error: TemplateError, paths: [String: String]) {
    let location = Location(
      file: paths[error.template] ?? error.template, line: error.position.line, column: error.position.column)
    let chain = error.chain.map { "\(paths[$0.template] ?? $0.template):\($0.position.line)" }.joined(separator: " ← ")
    switch error.kind {
    case .invalidUTF8: self.init(.templateEncoding, at: location)
    case .forbiddenCharacter(let scalar):
      self.init(
        .templateForbiddenCharacter, at: location, "U+" + String(scalar.value, radix: 16, uppercase: true), chain)
    case .unclosedTag: self.init(.templateUnclosedTag, at: location)
    case .emptyName: self.init(.templateMalformedName, at: location, "")
    case .malformedName(let name): self.init(.templateMalformedName, at: location, name)
    case .malformedDelimiters: self.init(.templateDelimiters, at: location)
    case .unclosedSection(let name): self.init(.templateUnclosedSection, at: location, name)
    case .mismatchedClose(let name, let expected, let opened):
      self.init(.templateMismatchedClose, at: location, name, expected, "\(opened.line)")
    case .closeWithoutOpen(let name): self.init(.templateCloseWithoutOpen, at: location, name)
    case .nestedTooDeeply(let limit), .calledTooDeeply(let limit):
      self.init(.templateTooDeep, at: location, "\(limit)", chain)
    case .contentOutsideBlock: self.init(.templateContentOutsideBlock, at: location)
    case .unknownTemplate(let name, let nearest): self.init(.templateUnknownPartial, at: location, name, nearest ?? "")
    case .duplicateTemplate(let name): self.init(.templateTwice, at: location, name)
    case .tagInside, .unclosed, .strayAngleBracket: self.init(.templateTagMisplaced, at: location)
    case .crossesMarkup(let name): self.init(.templateCrossesMarkup, at: location, name)
    case .notText(let name): self.init(.templateNotText, at: location, name)
    case .tagOutsideRoot: self.init(.templateTagOutsideRoot, at: location)
    case .documentInside(let name): self.init(.templateDocumentInside, at: location, name)
    case .unknownName(let name, let nearest): self.init(.templateUnknownName, at: location, name, nearest ?? "", chain)
    case .outerName(let name, let explicit): self.init(.templateOuterName, at: location, name, explicit, chain)
    case .notPrintable(let name): self.init(.templateNotPrintable, at: location, name, chain)
    case .unescapedText(let name): self.init(.templateUnescaped, at: location, name)
    }
  }
}
