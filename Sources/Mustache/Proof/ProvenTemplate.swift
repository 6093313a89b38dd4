/// A template with the markup context of its tokens.
struct ProvenTemplate {
  let template: ParsedTemplate
  let map: MarkupMap

  /// The call, if the template has nothing else but white space and comments.
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
