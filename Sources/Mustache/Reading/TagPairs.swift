/// Finds the closing tag of each opening tag.
struct TagPairs {
  /// Deeper nesting than this is a mistake, or an attack.
  static let nestingLimit = 512

  static func match(_ tokens: inout [Token], of source: TemplateSource) throws(TemplateError) {
    var open: [Int] = []
    for index in tokens.indices {
      let token = tokens[index]
      if token.kind.opens {
        open.append(index)
        guard open.count <= nestingLimit else {
          throw TemplateError(.nestedTooDeeply(limit: nestingLimit), in: source.name, at: token.position)
        }
      } else if token.kind == .close {
        let opener = try opener(of: token, last: open.popLast(), in: tokens, of: source)
        tokens[opener].partner = index
        tokens[index].partner = opener
      }
    }
    guard let unclosed = open.last.map({ tokens[$0] }) else { return }
    throw TemplateError(.unclosedSection(source.bytes.text(unclosed.name)), in: source.name, at: unclosed.position)
  }

  private static func opener(
    of token: Token, last: Int?, in tokens: [Token], of source: TemplateSource
  ) throws(TemplateError) -> Int {
    let bytes = source.bytes
    guard let last else {
      throw TemplateError(.closeWithoutOpen(bytes.text(token.name)), in: source.name, at: token.position)
    }
    let opener = tokens[last]
    guard bytes[token.name] == bytes[opener.name] else {
      let kind = TemplateError.Kind.mismatchedClose(
        bytes.text(token.name), expected: bytes.text(opener.name), openedAt: opener.position)
      throw TemplateError(kind, in: source.name, at: token.position)
    }
    return last
  }
}
