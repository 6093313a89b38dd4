/// How much a segment of a template holds of what cannot stand in every text.
struct UnsafeContent {
  var elements = 0
  var doubleQuotes = 0
  var singleQuotes = 0

  static func - (all: UnsafeContent, before: UnsafeContent) -> UnsafeContent {
    UnsafeContent(
      elements: all.elements - before.elements, doubleQuotes: all.doubleQuotes - before.doubleQuotes,
      singleQuotes: all.singleQuotes - before.singleQuotes)
  }
}

/// What a text may not hold, because of where it stands.
struct TextRules: OptionSet, Sendable {
  let rawValue: UInt8

  static let noElements = TextRules(rawValue: 1)
  static let noDoubleQuotes = TextRules(rawValue: 2)
  static let noSingleQuotes = TextRules(rawValue: 4)

  func allow(_ unsafeContent: UnsafeContent) -> Bool {
    if contains(.noElements), unsafeContent.elements > 0 { return false }
    if contains(.noDoubleQuotes), unsafeContent.doubleQuotes > 0 { return false }
    if contains(.noSingleQuotes), unsafeContent.singleQuotes > 0 { return false }
    return true
  }
}

extension MarkupState {
  /// The rules for what is printed here; none where elements may stand.
  var rules: TextRules {
    switch self {
    case .attribute(UInt8(ascii: "\""), _): [.noElements, .noDoubleQuotes]
    case .attribute: [.noElements, .noSingleQuotes]
    case .characters: .noElements
    default: []
    }
  }
}
