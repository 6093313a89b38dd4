/// A set of texts, as a regular expression over the bytes of their UTF-8. Its operands are in the pool that made it.
enum ByteExpression: Hashable {
  case nothing
  case empty
  case anything
  case byte(ByteSet)
  /// `count` bytes of the pool's literals.
  case literal(start: Int32, count: Int32)
  case sequence(ByteExpressionID, ByteExpressionID)
  case either(ByteExpressionID, ByteExpressionID)
  case both(ByteExpressionID, ByteExpressionID)
  /// Without `most`, as often as one likes.
  case repeated(ByteExpressionID, least: Int, most: Int?)
}

/// An expression's place in its pool. Equal expressions have equal places.
struct ByteExpressionID: Hashable {
  fileprivate(set) var index: Int

  static let nothing = ByteExpressionID(index: 0)
  static let empty = ByteExpressionID(index: 1)
  static let anything = ByteExpressionID(index: 2)
}

/// All expressions of one schema, each held once, and simplified enough that what is left of them after a byte, and
/// another, and another, is one of finitely many.
struct ByteExpressionPool {
  private var expressions: [ByteExpression] = [.nothing, .empty, .anything]
  private var places: [ByteExpression: ByteExpressionID] = [
    .nothing: .nothing, .empty: .empty, .anything: .anything,
  ]
  private var nullability = [false, true, true]
  private var literals: [UInt8] = []

  func isNullable(_ id: ByteExpressionID) -> Bool { nullability[id.index] }

  private mutating func intern(_ expression: ByteExpression) -> ByteExpressionID {
    if let known = places[expression] { return known }
    let id = ByteExpressionID(index: expressions.count)
    nullability.append(computeNullability(of: expression))
    expressions.append(expression)
    places[expression] = id
    return id
  }

  private func computeNullability(of expression: ByteExpression) -> Bool {
    switch expression {
    case .nothing, .byte, .literal: false
    case .empty, .anything: true
    case .sequence(let a, let b), .both(let a, let b): isNullable(a) && isNullable(b)
    case .either(let a, let b): isNullable(a) || isNullable(b)
    case .repeated(let a, let least, _): least == 0 || isNullable(a)
    }
  }
}

// MARK: - Building, simplified

extension ByteExpressionPool {
  mutating func byte(_ set: ByteSet) -> ByteExpressionID { set == .empty ? .nothing : intern(.byte(set)) }

  mutating func literal(_ text: some Sequence<UInt8>) -> ByteExpressionID {
    let start = literals.count
    literals += text
    return literal(start: Int32(start), count: Int32(literals.count - start))
  }

  private mutating func literal(start: Int32, count: Int32) -> ByteExpressionID {
    count == 0 ? .empty : intern(.literal(start: start, count: count))
  }

  mutating func sequence(_ a: ByteExpressionID, _ b: ByteExpressionID) -> ByteExpressionID {
    if a == .nothing || b == .nothing { return .nothing }
    if a == .empty { return b }
    if b == .empty { return a }
    if case .sequence(let first, let second) = expressions[a.index] { return sequence(first, sequence(second, b)) }
    return intern(.sequence(a, b))
  }

  mutating func either(_ a: ByteExpressionID, _ b: ByteExpressionID) -> ByteExpressionID {
    if a == .nothing || b == .anything || a == b { return b }
    if b == .nothing || a == .anything { return a }
    if case .either(let first, let second) = expressions[a.index] { return either(first, either(second, b)) }
    var rest = b
    while case .either(let first, let second) = expressions[rest.index] {
      if first == a { return b }
      rest = second
    }
    return rest == a ? b : intern(.either(a, b))
  }

  mutating func both(_ a: ByteExpressionID, _ b: ByteExpressionID) -> ByteExpressionID {
    if a == .nothing || b == .anything || a == b { return a }
    if b == .nothing || a == .anything { return b }
    return intern(.both(a, b))
  }

  mutating func repeated(_ a: ByteExpressionID, least: Int = 0, most: Int? = nil) -> ByteExpressionID {
    if most == 0 || a == .empty { return .empty }
    if a == .nothing { return least == 0 ? .empty : .nothing }
    if a == .anything || (least == 1 && most == 1) { return a }
    return intern(.repeated(a, least: least, most: most))
  }
}

// MARK: - Matching

extension ByteExpressionPool {
  /// What may follow once `byte` has been read.
  mutating func after(_ byte: UInt8, of id: ByteExpressionID) -> ByteExpressionID {
    switch expressions[id.index] {
    case .nothing, .empty: return .nothing
    case .anything: return .anything
    case .byte(let set): return set.contains(byte) ? .empty : .nothing
    case .literal(let start, let count):
      return literals[Int(start)] == byte ? literal(start: start + 1, count: count - 1) : .nothing
    case .sequence(let a, let b):
      let left = sequence(after(byte, of: a), b)
      return isNullable(a) ? either(left, after(byte, of: b)) : left
    case .either(let a, let b):
      let left = after(byte, of: a)
      return either(left, after(byte, of: b))
    case .both(let a, let b):
      let left = after(byte, of: a)
      return both(left, after(byte, of: b))
    case .repeated(let a, let least, let most):
      let rest = repeated(a, least: max(least - 1, 0), most: most.map { $0 - 1 })
      return sequence(after(byte, of: a), rest)
    }
  }
}
