/// A template, and what is known of the markup it stands in.
struct ProvenTemplate {
  let template: ParsedTemplate
  let map: MarkupMap

  /// The call that is all there is of this template, apart from white space and comments.
  let onlyCall: Int?

  init(_ template: ParsedTemplate) throws(TemplateError) {
    self.template = template
    map = try MarkupMap(template)
    onlyCall = Self.onlyCall(of: template)
  }

  private static func onlyCall(of template: ParsedTemplate) -> Int? {
    var call: Int?
    var index = 0
    while index < template.tokens.count {
      let token = template.tokens[index]
      if token.kind.calls, call == nil {
        call = index
      } else if !token.kind.isSilent {
        guard token.kind == .text, template.source.bytes[token.range].allSatisfy(isWhitespace) else { return nil }
      }
      index = (token.partner ?? index) + 1
    }
    return call
  }
}
