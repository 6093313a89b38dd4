internal import Budget
internal import Mustache

/// Findings for errors in templates.
extension Finding {
  init(_ error: TemplateError, paths: [String: String]) {
    let location = Location(
      file: paths[error.template] ?? error.template, line: error.position.line, column: error.position.column)
    let chain = error.chain.map { "\(paths[$0.template] ?? $0.template):\($0.position.line)" }.joined(separator: " ← ")
    switch error.kind {
    case .invalidUTF8: self.init(.templateEncoding, at: location)
    case .forbiddenCharacter(let scalar):
      self.init(
        .templateForbiddenCharacter("U+" + String(scalar.value, radix: 16, uppercase: true), chain: chain), at: location
      )
    case .unclosedTag: self.init(.templateUnclosedTag, at: location)
    case .emptyName: self.init(.templateMalformedName(""), at: location)
    case .malformedName(let name): self.init(.templateMalformedName(name), at: location)
    case .malformedDelimiters: self.init(.templateDelimiters, at: location)
    case .unclosedSection(let name): self.init(.templateUnclosedSection(name), at: location)
    case .mismatchedClose(let name, let expected, let opened):
      self.init(.templateMismatchedClose(name, open: expected, line: opened.line), at: location)
    case .closeWithoutOpen(let name): self.init(.templateCloseWithoutOpen(name), at: location)
    case .nestedTooDeeply(let limit), .calledTooDeeply(let limit):
      self.init(.templateTooDeep(limit, chain: chain), at: location)
    case .contentOutsideBlock: self.init(.templateContentOutsideBlock, at: location)
    case .unknownTemplate(let name, let nearest):
      self.init(.templateUnknownPartial(name, nearest: nearest), at: location)
    case .duplicateTemplate(let name): self.init(.templateTwice(name), at: location)
    case .tagInside, .unclosed, .strayAngleBracket: self.init(.templateTagMisplaced, at: location)
    case .crossesMarkup(let name): self.init(.templateCrossesMarkup(name), at: location)
    case .notText(let name): self.init(.templateNotText(name), at: location)
    case .tagOutsideRoot: self.init(.templateTagOutsideRoot, at: location)
    case .documentInside(let name): self.init(.templateDocumentInside(name), at: location)
    case .unknownName(let name, let nearest):
      self.init(.templateUnknownName(name, nearest: nearest, chain: chain), at: location)
    case .outerName(let name, let explicit):
      self.init(.templateOuterName(name, explicit: explicit, chain: chain), at: location)
    case .notPrintable(let name): self.init(.templateNotPrintable(name, chain: chain), at: location)
    case .nothingToPrint(let name): self.init(.figureWithoutNumber(name, chain: chain), at: location)
    case .textBesideSeparator(let mark): self.init(.textBesideSeparator(mark), at: location)
    case .noListBefore(let name): self.init(.noListBefore(name), at: location)
    case .separatorOutsideList(let mark): self.init(.separatorOutsideList(mark, chain: chain), at: location)
    case .unescapedText(let name): self.init(.templateUnescaped(name), at: location)
    }
  }
}
