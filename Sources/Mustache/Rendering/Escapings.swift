/// The escaping of a mode.
struct Escapings {
  private let content: Escaping
  private let text: Escaping
  /// The escaping of `{{{name}}}` and `{{&name}}`.
  private let unescaped: Escaping

  init(_ mode: Mode) {
    switch mode {
    case .strict: (content, text, unescaped) = (.content, .text, .content)
    case .plainText, .sentence: (content, text, unescaped) = (.verbatim, .verbatim, .verbatim)
    case .spec: (content, text, unescaped) = (.specification, .specification, .unchecked)
    }
  }

  /// Returns the escaping for a tag in `place`.
  @inline(__always)
  func escaping(in place: AllowedContent, isEscaped: Bool) -> Escaping {
    isEscaped ? place == .text ? text : content : unescaped
  }
}
