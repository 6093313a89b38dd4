/// Parses the `pattern` of a datatype: the subset of XML Schema's regular expressions that our schemas use.
///
/// Returns nil for anything else, such as Unicode classes and class subtraction.
struct FacetPattern {
  private var rest: ArraySlice<Unicode.Scalar>

  /// Returns the pattern of the texts that match as a whole.
  static func read(_ pattern: String, into pool: inout PatternPool) -> PatternID? {
    var reader = FacetPattern(rest: Array(pattern.unicodeScalars)[...])
    let expression = reader.alternatives(&pool)
    return reader.rest.isEmpty ? expression : nil
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func alternatives(_ pool: inout PatternPool) -> PatternID? {
    guard var result = branch(&pool) else { return nil }
    while skip("|") {
      guard let other = branch(&pool) else { return nil }
      result = pool.choice(result, other)
    }
    return result
  }

  private mutating func branch(_ pool: inout PatternPool) -> PatternID? {
    var pieces: [PatternID] = []
    while let next = rest.first, next != "|", next != ")" {
      guard let atom = atom(&pool), let piece = quantified(atom, &pool) else { return nil }
      pieces.append(piece)
    }
    return pieces.reversed().reduce(.empty) { pool.group($1, $0) }
  }

  private mutating func atom(_ pool: inout PatternPool) -> PatternID? {
    switch rest.removeFirst() {
    case "(":
      guard let group = alternatives(&pool), skip(")") else { return nil }
      return group
    case "[":
      return characterClass().map { pool.scalar($0) }
    case "\\":
      return escape().map { pool.scalar($0) }
    case ".":
      return pool.scalar(ScalarClass([0xA...0xA, 0xD...0xD], isNegated: true))
    // The first four are invalid here; the meaning of the others is disputed.
    case "*", "+", "?", "{", "^", "$", "}", "]":
      return nil
    case let scalar:
      return pool.scalar(ScalarClass(scalar))
    }
  }

  private mutating func quantified(_ atom: PatternID, _ pool: inout PatternPool) -> PatternID? {
    if skip("*") { return pool.repeated(atom, least: 0, most: nil) }
    if skip("+") { return pool.repeated(atom, least: 1, most: nil) }
    if skip("?") { return pool.optional(atom) }
    guard skip("{") else { return atom }
    guard let least = number() else { return nil }
    var most: Int? = least
    if skip(",") { most = rest.first == "}" ? nil : number() ?? -1 }
    guard skip("}"), most.map({ $0 >= least }) != false else { return nil }
    return pool.repeated(atom, least: least, most: most)
  }

  /// Reads a number, which must be small, as each repetition is a pattern of its own.
  private mutating func number() -> Int? {
    var number: Int?
    while let digit = rest.first, ("0"..."9").contains(digit) {
      number = (number ?? 0) * 10 + Int(digit.value - 0x30)
      guard number.map({ $0 <= 1000 }) == true else { return nil }
      rest.removeFirst()
    }
    return number
  }

  private mutating func escape() -> ScalarClass? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "s": return .space
    case "S": return .visible
    case "n": return ScalarClass("\n")
    case "r": return ScalarClass("\r")
    case "t": return ScalarClass("\t")
    case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^": return ScalarClass(scalar)
    default: return nil
    }
  }

  private mutating func characterClass() -> ScalarClass? {
    var result = ScalarClass([], isNegated: skip("^"))
    while let scalar = rest.popFirst() {
      switch scalar {
      case "]":
        return result.ranges.isEmpty ? nil : result
      case "[":
        return nil
      case "\\":
        guard let escaped = escape(), !escaped.isNegated, rest.first != "-" || rest.dropFirst().first == "]"
        else { return nil }
        result.ranges += escaped.ranges
      case "-":
        // Only a first or last one is literal.
        guard result.ranges.isEmpty || rest.first == "]" else { return nil }
        result.ranges += ScalarClass(scalar).ranges
      default:
        var last = scalar
        if rest.first == "-", rest.dropFirst().first != "]" {
          rest.removeFirst()
          guard let end = rest.popFirst(), scalar <= end, end != "\\", end != "[" else { return nil }
          last = end
        }
        result.ranges.append(scalar.value...last.value)
      }
    }
    return nil
  }
}
