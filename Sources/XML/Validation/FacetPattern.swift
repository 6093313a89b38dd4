/// Reads the `pattern` of a datatype: the regular expressions of XML Schema, as far as formats of ours write them.
///
/// What it does not know (classes of Unicode, one class less another, other ranges than of ASCII) is nil, and is left
/// to libxml2.
struct FacetPattern {
  private var rest: ArraySlice<Unicode.Scalar>

  /// The texts that match as a whole.
  static func read(_ pattern: String, into pool: inout ByteExpressionPool) -> ByteExpressionID? {
    var reader = FacetPattern(rest: Array(pattern.unicodeScalars)[...])
    let expression = reader.alternatives(&pool)
    return reader.rest.isEmpty ? expression : nil
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func alternatives(_ pool: inout ByteExpressionPool) -> ByteExpressionID? {
    guard var result = branch(&pool) else { return nil }
    while skip("|") {
      guard let other = branch(&pool) else { return nil }
      result = pool.either(result, other)
    }
    return result
  }

  private mutating func branch(_ pool: inout ByteExpressionPool) -> ByteExpressionID? {
    var pieces: [ByteExpressionID] = []
    while let next = rest.first, next != "|", next != ")" {
      guard let atom = atom(&pool), let piece = quantified(atom, &pool) else { return nil }
      pieces.append(piece)
    }
    return pieces.reversed().reduce(.empty) { pool.sequence($1, $0) }
  }

  private mutating func atom(_ pool: inout ByteExpressionPool) -> ByteExpressionID? {
    switch rest.removeFirst() {
    case "(":
      guard let group = alternatives(&pool), skip(")") else { return nil }
      return group
    case "[":
      return characterClass().map { $0.expression(in: &pool) }
    case "\\":
      return escape().map { $0.expression(in: &pool) }
    case ".":
      return CharacterClass(allBut: ByteSet([.lineFeed, .carriageReturn])).expression(in: &pool)
    // The first four have no business here; libxml2 may say what it makes of the other two.
    case "*", "+", "?", "{", "^", "$", "}", "]":
      return nil
    case let scalar:
      return pool.literal(UTF8.encode(scalar).unsafelyUnwrapped)
    }
  }

  private mutating func quantified(
    _ atom: ByteExpressionID, _ pool: inout ByteExpressionPool
  ) -> ByteExpressionID? {
    if skip("*") { return pool.repeated(atom) }
    if skip("+") { return pool.repeated(atom, least: 1) }
    if skip("?") { return pool.repeated(atom, most: 1) }
    guard skip("{") else { return atom }
    guard let least = number() else { return nil }
    var most: Int? = least
    if skip(",") { most = rest.first == "}" ? nil : number() ?? -1 }
    guard skip("}"), most.map({ $0 >= least }) != false else { return nil }
    return pool.repeated(atom, least: least, most: most)
  }

  /// Numbers are small, or what matches them would take a state for each repetition.
  private mutating func number() -> Int? {
    var number: Int?
    while let digit = rest.first, ("0"..."9").contains(digit) {
      number = (number ?? 0) * 10 + Int(digit.value - 0x30)
      guard number.map({ $0 <= 1000 }) == true else { return nil }
      rest.removeFirst()
    }
    return number
  }
}

// MARK: - Classes of characters

extension FacetPattern {
  private mutating func escape() -> CharacterClass? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "s": return CharacterClass(.space)
    case "S": return CharacterClass(allBut: .space)
    case "n": return CharacterClass(ByteSet([.lineFeed]))
    case "r": return CharacterClass(ByteSet([.carriageReturn]))
    case "t": return CharacterClass(ByteSet([.tab]))
    case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^":
      return CharacterClass(ByteSet([UInt8(scalar.value)]))
    default: return nil
    }
  }

  private mutating func characterClass() -> CharacterClass? {
    let isNegated = skip("^")
    var result = CharacterClass(.empty)
    while let scalar = rest.popFirst() {
      switch scalar {
      case "]":
        guard !result.isEmpty else { return nil }
        return isNegated ? result.negated : result
      case "[":
        return nil
      case "\\":
        guard let escaped = escape(), rest.first != "-" || rest.dropFirst().first == "]" else { return nil }
        result.add(escaped)
      case "-":
        // Only the first or the last stands for itself.
        guard result.isEmpty || rest.first == "]" else { return nil }
        result.add(scalar)
      default:
        if rest.first == "-", rest.dropFirst().first != "]" {
          rest.removeFirst()
          guard let last = rest.popFirst(), last.isASCII, scalar.isASCII, scalar <= last, last != "\\", last != "["
          else { return nil }
          result.add(CharacterClass(ByteSet(UInt8(scalar.value)...UInt8(last.value))))
        } else {
          result.add(scalar)
        }
      }
    }
    return nil
  }
}

/// Characters that may stand at one place: of ASCII any, of the others some by name, or all.
private struct CharacterClass {
  private var ascii: ByteSet
  private var others: [Unicode.Scalar] = []
  private var hasAllOthers = false

  init(_ ascii: ByteSet) {
    self.ascii = ascii
  }

  init(allBut ascii: ByteSet) {
    self.ascii = .ascii.subtracting(ascii)
    hasAllOthers = true
  }

  var isEmpty: Bool { ascii == .empty && others.isEmpty && !hasAllOthers }

  var negated: CharacterClass? {
    guard others.isEmpty else { return nil }
    var result = CharacterClass(.ascii.subtracting(ascii))
    result.hasAllOthers = !hasAllOthers
    return result
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { ascii.insert(UInt8(scalar.value)) } else { others.append(scalar) }
  }

  mutating func add(_ other: CharacterClass) {
    ascii = ascii.union(other.ascii)
    hasAllOthers = hasAllOthers || other.hasAllOthers
  }

  func expression(in pool: inout ByteExpressionPool) -> ByteExpressionID {
    var result = pool.byte(ascii)
    for scalar in others { result = pool.either(result, pool.literal(UTF8.encode(scalar).unsafelyUnwrapped)) }
    guard hasAllOthers else { return result }
    // Texts are known to be UTF-8, so a lead byte tells how many others follow.
    let follower = pool.byte(ByteSet(0x80...0xBF))
    for (count, leads) in [(1, 0xC2...0xDF), (2, 0xE0...0xEF), (3, 0xF0...0xF4)] as [(Int, ClosedRange<UInt8>)] {
      let followers = pool.repeated(follower, least: count, most: count)
      result = pool.either(result, pool.sequence(pool.byte(ByteSet(leads)), followers))
    }
    return result
  }
}
