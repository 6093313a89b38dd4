/// The markup context of each token of a template.
struct MarkupMap {
  /// The rules for what each token may print; none where elements are allowed.
  private(set) var rules: [TextRules] = []
  /// The unsafe content before each token, and at the end.
  private(set) var unsafeContent: [UnsafeContent] = []
  /// The number of open elements at each token.
  private(set) var depths: [Int] = []
  /// `<!DOCTYPE html>`, in a template that is a whole document.
  private(set) var documentType: Range<Int>?

  var places: [AllowedContent] { rules.map { $0.isEmpty ? .content : .text } }

  /// Throws for tokens inside a tag or comment, and for pairs that begin and end in different markup.
  init(_ template: ParsedTemplate) throws(TemplateError) {
    var reader = MarkupReader(template.source.bytes)
    var open: [(token: Token, state: MarkupState)] = []
    for token in template.tokens {
      rules.append(reader.state.rules)
      unsafeContent.append(reader.unsafeContent)
      depths.append(reader.depth)
      // White space between the blocks of a parent is not printed.
      if token.kind == .text, open.last?.token.kind == .parent { continue }
      if token.kind == .text {
        try Self.read(token, of: template, with: &reader)
        continue
      }
      if let construct = reader.state.construct { throw template.error(.tagInside(construct), at: token) }
      if token.kind == .close {
        let opened = open.removeLast()
        guard opened.state == reader.state else {
          throw template.error(.crossesMarkup(template.text(of: token)), at: opened.token)
        }
      } else if token.kind.opens {
        open.append((token, reader.state))
      }
    }
    unsafeContent.append(reader.unsafeContent)
    documentType = reader.documentType
    if let construct = reader.state.unclosed {
      var locator = Locator(template.source.bytes, at: template.source.origin)
      throw TemplateError(.unclosed(construct), in: template.name, at: locator.position(of: reader.markupStart))
    }
    try checkRoot(of: template)
  }

  private static func read(
    _ token: Token, of template: ParsedTemplate, with reader: inout MarkupReader
  ) throws(TemplateError) {
    do throws(MarkupReader.Failure) {
      try reader.read(token.range)
    } catch {
      var locator = Locator(template.source.bytes, from: token.range.lowerBound, at: token.position)
      throw TemplateError(.strayAngleBracket, in: template.name, at: locator.position(of: error.offset))
    }
  }

  /// Requires that a document has one root element, whatever sections show.
  private func checkRoot(of template: ParsedTemplate) throws(TemplateError) {
    guard documentType != nil else { return }
    for (index, token) in template.tokens.enumerated() {
      let isTag = token.kind != .text && !token.kind.isSilent
      if isTag, depths[index] == 0 { throw template.error(.tagOutsideRoot, at: token) }
    }
  }
}
