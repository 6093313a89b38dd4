/// Values as patterns of their scalars.
extension PatternPool {
  mutating func spaces() -> PatternID { repeated(scalar(.space), least: 0, most: nil) }

  mutating func literal(_ text: some Collection<Unicode.Scalar>) -> PatternID {
    text.reversed().reduce(.empty) { group(scalar(ScalarClass($1)), $0) }
  }

  /// Returns the pattern of a literal in which any white space is equal.
  mutating func token(_ text: String) -> PatternID {
    let gap = oneOrMore(scalar(.space))
    var result = spaces()
    for (place, word) in text.words.enumerated() {
      if place > 0 { result = group(result, gap) }
      result = group(result, literal(word.unicodeScalars))
    }
    return group(result, spaces())
  }

  /// Returns nil for a datatype or facet that our schemas do not use.
  mutating func texts(of datatype: String, _ facets: [(name: String, value: String)]) -> PatternID? {
    switch datatype {
    case "token" where facets.count == 1 && facets[0] == ("minLength", "1"):
      // White space at the ends does not count, so there must be something else.
      let visible = group(scalar(.visible), .text)
      return group(spaces(), visible)
    case "string": return matching(facets)
    case "date":
      guard let day = FacetPattern.read(Self.day, into: &self), let texts = matching(facets) else { return nil }
      return both(day, texts)
    default: return nil
    }
  }

  private mutating func matching(_ facets: [(name: String, value: String)]) -> PatternID? {
    var result = PatternID.text
    for facet in facets {
      guard facet.name == "pattern", let pattern = FacetPattern.read(facet.value, into: &self) else { return nil }
      result = both(result, pattern)
    }
    return result
  }

  /// A calendar date, including leap years.
  private static let day = """
    [0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))\
    |([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29
    """

  /// Returns the pattern of scalars, in which white space is not yet optional.
  mutating func collectTexts(of id: PatternID) -> PatternID {
    switch self[id] {
    case .text: return .text
    case .value(_, let texts), .data(_, let texts): return texts
    case .list(let items):
      // The first item needs no white space before it, so the list begins as if one had been read.
      let spaced = spacedItems(of: items)
      let begun = choice(spaced, after(.scalar(0x20), in: spaced))
      return group(begun, spaces())
    case .choice(let a, let b):
      let left = collectTexts(of: a)
      return choice(left, collectTexts(of: b))
    case .group(let a, let b), .interleave(let a, let b):
      let left = isNullable(b) ? collectTexts(of: a) : .notAllowed
      return choice(left, isNullable(a) ? collectTexts(of: b) : .notAllowed)
    case .oneOrMore(let a): return collectTexts(of: a)
    case .empty, .notAllowed, .attribute, .element, .scalar, .both: return .notAllowed
    }
  }

  /// Returns the items of a list, each with white space before it.
  private mutating func spacedItems(of id: PatternID) -> PatternID {
    switch self[id] {
    case .value(_, let texts), .data(_, let texts):
      let word = oneOrMore(scalar(.visible))
      let gap = oneOrMore(scalar(.space))
      return group(gap, both(texts, word))
    case .choice(let a, let b):
      let left = spacedItems(of: a)
      return choice(left, spacedItems(of: b))
    case .group(let a, let b):
      let left = spacedItems(of: a)
      return group(left, spacedItems(of: b))
    case .oneOrMore(let a): return oneOrMore(spacedItems(of: a))
    case .empty: return .empty
    default: return .notAllowed
    }
  }
}

extension String {
  /// The words of the text, as RELAX NG compares tokens regardless of white space.
  var words: [String] {
    utf8.split(whereSeparator: \.isXMLSpace).map { String(decoding: $0, as: UTF8.self) }
  }
}
