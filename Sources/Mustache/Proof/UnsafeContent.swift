/// Counts of content that is not allowed in every text.
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

/// Content that is forbidden in a text, depending on its context.
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
  /// The rules for what is printed in this state; none where elements are allowed.
  var rules: TextRules {
    switch self {
    case .attribute(UInt8(ascii: "\""), _): [.noElements, .noDoubleQuotes]
    case .attribute: [.noElements, .noSingleQuotes]
    case .characters: .noElements
    default: []
    }
  }
}
