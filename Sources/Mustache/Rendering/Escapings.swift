/// How a mode prints characters.
struct Escapings {
  /// Those of markup, which the program has built itself.
  let markup: Escaping
  private let content: Escaping
  private let text: Escaping
  /// Those of `{{{name}}}` and `{{&name}}`; nil where nothing but markup may be printed as it is.
  private let unescaped: Escaping?

  init(_ mode: Mode) {
    switch mode {
    case .strict: (content, text, markup, unescaped) = (.content, .text, .verbatim, nil)
    case .plainText: (content, text, markup, unescaped) = (.verbatim, .verbatim, .verbatim, .verbatim)
    case .spec: (content, text, markup, unescaped) = (.specification, .specification, .unchecked, .unchecked)
    }
  }

  /// How a tag in `place` prints characters; nil when it may print none.
  @inline(__always)
  func escaping(in place: Place, isEscaped: Bool) -> Escaping? {
    isEscaped ? place == .text ? text : content : unescaped
  }
}
