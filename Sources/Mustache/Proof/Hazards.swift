/// How much a stretch of a template holds of what cannot stand in every text.
struct Hazards {
  var elements = 0
  var doubleQuotes = 0
  var singleQuotes = 0

  static func - (all: Hazards, before: Hazards) -> Hazards {
    Hazards(
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

  func allow(_ hazards: Hazards) -> Bool {
    if contains(.noElements), hazards.elements > 0 { return false }
    if contains(.noDoubleQuotes), hazards.doubleQuotes > 0 { return false }
    if contains(.noSingleQuotes), hazards.singleQuotes > 0 { return false }
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
