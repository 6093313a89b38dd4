/// A token of a template: text between tags, or one tag.
struct Token {
  enum Kind {
    case text
    case variable, unescaped
    case section, inverted, block, parent
    case close
    case partial
    case comment, delimiters
  }

  let kind: Kind
  /// The bytes of the token, delimiters included.
  let range: Range<Int>
  /// The bytes of the name, without the white space around it.
  let name: Range<Int>
  let position: Position
  /// The token that closes this one, or that this one closes.
  var partner: Int?
}

extension Token.Kind {
  var opens: Bool {
    switch self {
    case .section, .inverted, .block, .parent: true
    default: false
    }
  }

  /// Whether the tag runs another template.
  var calls: Bool { self == .partial || self == .parent }

  /// Whether the tag prints nothing: a comment or a change of delimiters.
  var isSilent: Bool { self == .comment || self == .delimiters }

  /// Whether the tag names a value, whose parts are separated by dots.
  var namesValue: Bool {
    switch self {
    case .variable, .unescaped, .section, .inverted: true
    default: false
    }
  }
}
