/// Which texts a pattern takes as the value of an attribute, or of an element without children: one expression for all
/// of its alternatives, datatypes and lists.
///
/// nil where only libxml2 can tell: for datatypes that are more than their spelling, such as dates.
extension ByteExpressionPool {
  mutating func values(of id: PatternID, in pool: PatternPool) -> ByteExpressionID? {
    guard let texts = texts(of: id, in: pool) else { return nil }
    return pool.isNullable(id) ? either(spaces(), texts) : texts
  }

  /// The texts after which nothing more is needed; not yet that space may stand for nothing at all.
  private mutating func texts(of id: PatternID, in pool: PatternPool) -> ByteExpressionID? {
    switch pool[id] {
    case .text: return .anything
    case .empty, .notAllowed, .attribute, .element: return .nothing
    case .value(let datatype, let literal): return value(datatype, literal)
    case .data(let datatype, let except): return except == .notAllowed ? data(datatype) : nil
    case .list(let items): return list(of: items, in: pool)
    case .choice(let a, let b): return either(texts(of: a, in: pool), texts(of: b, in: pool))
    case .group(let a, let b), .interleave(let a, let b):
      let first = pool.isNullable(b) ? texts(of: a, in: pool) : .nothing
      return either(first, pool.isNullable(a) ? texts(of: b, in: pool) : .nothing)
    case .oneOrMore(let a): return texts(of: a, in: pool)
    }
  }

  private mutating func either(_ a: ByteExpressionID?, _ b: ByteExpressionID?) -> ByteExpressionID? {
    guard let a, let b else { return nil }
    return either(a, b)
  }

  private mutating func spaces() -> ByteExpressionID { repeated(byte(.space)) }
  private mutating func gap() -> ByteExpressionID { repeated(byte(.space), least: 1) }

  /// What stands between spaces.
  private mutating func word() -> ByteExpressionID {
    repeated(byte(ByteSet(UInt8.min...UInt8.max).subtracting(.space)), least: 1)
  }
}

// MARK: - Datatypes

extension ByteExpressionPool {
  private mutating func value(_ datatype: Datatype, _ text: String) -> ByteExpressionID? {
    switch (datatype.library, datatype.name) {
    case (.builtIn, "string"): literal(text.utf8)
    case (.builtIn, "token"): token(text)
    default: nil
    }
  }

  /// A literal whose space is as good as any other space.
  private mutating func token(_ text: String) -> ByteExpressionID {
    var result = spaces()
    for (place, part) in text.words.enumerated() {
      if place > 0 { result = sequence(result, gap()) }
      result = sequence(result, literal(part.utf8))
    }
    return sequence(result, spaces())
  }

  private mutating func data(_ datatype: Datatype) -> ByteExpressionID? {
    switch (datatype.library, datatype.name) {
    case (.builtIn, _): .anything
    case (.xmlSchema, "string"): string(datatype.facets)
    case (.xmlSchema, "token"): token(datatype.facets)
    default: nil
    }
  }

  /// The one type whose space is kept as it is, and so matches a pattern as it is.
  private mutating func string(_ facets: [ValueExpectation.Facet]) -> ByteExpressionID? {
    var result = ByteExpressionID.anything
    for facet in facets {
      guard facet.name == "pattern", let pattern = FacetPattern.read(facet.value, into: &self) else { return nil }
      result = both(result, pattern)
    }
    return result
  }

  private mutating func token(_ facets: [ValueExpectation.Facet]) -> ByteExpressionID? {
    if facets.isEmpty { return .anything }
    guard facets == [ValueExpectation.Facet(name: "minLength", value: "1")] else { return nil }
    // Space at the ends does not count, so there must be something else.
    let start = sequence(spaces(), word())
    return sequence(start, .anything)
  }
}

// MARK: - Lists

extension ByteExpressionPool {
  private mutating func list(of items: PatternID, in pool: PatternPool) -> ByteExpressionID? {
    guard let items = spacedItems(of: items, in: pool) else { return nil }
    // Before the first item there need be no space, so the list begins as though one had been read.
    let begun = either(items, after(.space, of: items))
    return sequence(begun, spaces())
  }

  /// Items, each with space before it.
  private mutating func spacedItems(of id: PatternID, in pool: PatternPool) -> ByteExpressionID? {
    switch pool[id] {
    case .empty: return .empty
    case .value, .data:
      guard let item = texts(of: id, in: pool) else { return nil }
      return sequence(gap(), both(item, word()))
    case .choice(let a, let b):
      return either(spacedItems(of: a, in: pool), spacedItems(of: b, in: pool))
    case .group(let a, let b):
      guard let a = spacedItems(of: a, in: pool), let b = spacedItems(of: b, in: pool) else { return nil }
      return sequence(a, b)
    case .oneOrMore(let a):
      return spacedItems(of: a, in: pool).map { repeated($0, least: 1) }
    case .notAllowed, .text, .list, .interleave, .attribute, .element:
      return nil
    }
  }
}
