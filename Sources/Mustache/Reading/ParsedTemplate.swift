/// A template as tokens with matching tags.
struct ParsedTemplate {
  let source: TemplateSource
  let tokens: [Token]
  /// The tokens of blocks directly in a parent tag, which override blocks of that parent.
  let overrides: Set<Int>

  var name: String { source.name }

  init(_ source: TemplateSource, mode: Mode) throws(TemplateError) {
    try Characters.check(source, mode: mode)
    var tokens = try Scanner.tokens(of: source)
    try TagPairs.match(&tokens, of: source)
    if mode == .strict, let token = tokens.first(where: { $0.kind == .unescaped }) {
      throw TemplateError(.unescapedText(source.bytes.text(token.name)), in: source.name, at: token.position)
    }
    self.source = source
    self.tokens = tokens
    overrides = try Self.overrides(among: tokens, of: source, mode: mode)
  }

  func text(of token: Token) -> String {
    source.bytes.text(token.name)
  }

  func error(_ kind: TemplateError.Kind, at token: Token) -> TemplateError {
    TemplateError(kind, in: name, at: token.position)
  }

  private static func overrides(
    among tokens: [Token], of source: TemplateSource, mode: Mode
  ) throws(TemplateError) -> Set<Int> {
    var overrides: Set<Int> = []
    var open: [Token.Kind] = []
    for (index, token) in tokens.enumerated() {
      if token.kind == .close {
        open.removeLast()
        continue
      }
      if open.last == .parent, !token.kind.isSilent {
        if token.kind == .block {
          overrides.insert(index)
        } else if mode != .spec, token.kind != .text || !source.bytes[token.range].allSatisfy(isWhitespace) {
          throw TemplateError(.contentOutsideBlock, in: source.name, at: token.position)
        }
      }
      if token.kind.opens { open.append(token.kind) }
    }
    return overrides
  }
}
