internal import Budget

/// A text of the department that its page prints, prepared for rules.
///
/// A class, as a dozen rules share hundreds of texts without copying them.
final class PublishedText: Sendable {
  let role: TextPlace.Role
  let text: String
  /// Where it begins, and where its source turns, if that is known.
  let location: Location
  let turns: [Narrative.Turn]?
  /// What a reason or use is of.
  let subject: TextPlace.Subject?
  /// Its characters, digits and letters in narrow forms, with one mark for each placeholder.
  let scalars: [Unicode.Scalar]
  /// The same without blanks.
  let visibleScalars: [Unicode.Scalar]
  let traits: CharacterTraits
  let digitCount: Int
  /// Every number that was typed into it.
  let numbers: [SaidNumber]
  /// The placeholders, in their order.
  let placeholders: [Placeholder]

  /// A name in braces.
  struct Placeholder: Sendable {
    var name: String
    /// The position of its mark.
    var place: Int
    /// Where it stands in the text.
    var range: Range<Int>
  }

  convenience init(_ text: String, _ place: TextPlace) {
    self.init(role: place.role, text: text, location: place.location, turns: place.turns, subject: place.subject)
  }

  init(
    role: TextPlace.Role, text: String, location: Location, turns: [Narrative.Turn]? = nil,
    subject: TextPlace.Subject? = nil
  ) {
    self.role = role
    self.text = text
    self.location = location
    self.turns = turns
    self.subject = subject
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count / 3 + 8)
    var traits: CharacterTraits = []
    var digits = 0
    text.forEachScalar {
      guard !$0.isCommon else { return scalars.append($0) }
      let scalar = $0.narrow
      traits.formUnion(CharacterTraits(of: scalar))
      if scalar.isDigit { digits += 1 }
      scalars.append(scalar)
    }
    var placeholders: [Placeholder] = []
    if traits.contains(.brace) { scalars = Self.markingFigures(in: scalars, &placeholders) }
    self.placeholders = placeholders
    self.scalars = scalars
    self.traits = traits
    visibleScalars = traits.contains(.blank) ? scalars.filter { !$0.isBlank } : scalars
    digitCount = digits
    numbers = digits == 0 ? [] : SaidNumber.all(in: scalars)
  }

  /// The mark for a placeholder.
  static let figure: Unicode.Scalar = "\u{FFFC}"

  private static func markingFigures(
    in scalars: [Unicode.Scalar], _ placeholders: inout [Placeholder]
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var place = 0
    // The position of the next "}}", so that the text is searched only once.
    var close = 0
    while place < scalars.count {
      if scalars.hasPair("{", at: place) {
        close = max(close, place + 1)
        while close < scalars.count, !scalars.hasPair("}", at: close) { close += 1 }
        if close < scalars.count {
          let name = scalars[min(place + 2, close)..<close].filter { !$0.isBlank }
          placeholders.append(Placeholder(name: String(name), place: result.count, range: place..<(close + 2)))
          result.append(figure)
          place = close + 2
          continue
        }
      }
      result.append(scalars[place])
      place += 1
    }
    return result
  }
}

extension [Unicode.Scalar] {
  fileprivate func hasPair(_ scalar: Unicode.Scalar, at place: Int) -> Bool {
    place + 1 < count && self[place] == scalar && self[place + 1] == scalar
  }
}

extension TextPlace.Role {
  /// Whether the text completes a sentence of the page.
  var endsSentence: Bool { self == .reason || self == .use }
}
