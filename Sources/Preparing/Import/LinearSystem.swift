/// Equations over whole numbers: each is a sum or difference of unknowns. Most unknowns are not negative.
///
/// What follows is found in time near to the number of terms: an equation with one unknown left gives it, and one that
/// has nothing left to divide gives none to any. Where neither helps, an unknown is assumed to be as large as its
/// equations allow, as in a transport problem by the rule of the northwest corner.
struct LinearSystem {
  struct Unknown: Hashable {
    fileprivate var index: Int32
  }

  private struct Equation {
    /// What is left to divide among the unknowns that are not known.
    var rest: Int128
    /// How many of these are added, and subtracted.
    var added: Int32 = 0
    var subtracted: Int32 = 0
    /// How many of these may be negative.
    var signed: Int32 = 0
    /// Whether nothing in it means that there is nothing, even if some unknowns may be negative.
    var isFinest: Bool
    /// Whether one of its unknowns was assumed.
    var isAssumed = false
    /// The order in which equations are asked: those with the fewest unknowns first.
    var size: Int32 = 0

    var open: Int32 { added + subtracted }
    /// All that is left has one sign.
    var isOneSided: Bool { added == 0 || subtracted == 0 }
  }

  /// A term: which unknown or equation, and whether it is subtracted.
  private struct Term {
    var index: Int32
    var isSubtracted: Bool

    var sign: Int128 { isSubtracted ? -1 : 1 }
  }

  private var equations: [Equation] = []
  private var terms: [[Term]] = []
  private var values: [Int128] = []
  private var isKnown: [Bool] = []
  private var isAssumed: [Bool] = []
  private var isSigned: [Bool] = []
  private var uses: [[Term]] = []
  private var queue = IndexQueue()
  /// Whether some unknowns may be negative: then what follows may be, too.
  private var hasNegatives = false

  mutating func addUnknown() -> Unknown {
    values.append(0)
    isKnown.append(false)
    isAssumed.append(false)
    isSigned.append(false)
    uses.append([])
    return Unknown(index: Int32(values.count - 1))
  }

  /// Returns the number of a new equation. `isFinest` says that its sum is not one of opposite amounts.
  mutating func addEquation(_ sum: Amount, isFinest: Bool = false) -> Int {
    equations.append(Equation(rest: Int128(sum.fen), isFinest: isFinest))
    terms.append([])
    return equations.count - 1
  }

  mutating func add(_ unknown: Unknown, to equation: Int, subtracted: Bool = false) {
    terms[equation].append(Term(index: unknown.index, isSubtracted: subtracted))
    uses[Int(unknown.index)].append(Term(index: Int32(equation), isSubtracted: subtracted))
    if subtracted { equations[equation].subtracted += 1 } else { equations[equation].added += 1 }
  }

  /// The value of an unknown, and whether it rests on an assumption.
  func value(of unknown: Unknown) -> (amount: Amount, isAssumed: Bool) {
    let index = Int(unknown.index)
    return (Amount(fen: Int64(clamping: values[index])), isAssumed[index])
  }

  /// How many equations do not hold.
  var contradictions: Int { equations.count { $0.rest != 0 } }

  /// How many equations an unknown is in.
  func useCount(of unknown: Unknown) -> Int { uses[Int(unknown.index)].count }

  /// Finds a value for every unknown. Where there is a choice, the first of `preferred` get as much as there is, within
  /// `limits`, where each should not be more than the other, if that can be.
  mutating func solve(preferred: [Unknown], limits: [(part: [Unknown], whole: [Unknown])] = []) {
    for index in equations.indices {
      equations[index].size = equations[index].open
      guard equations[index].rest < 0, equations[index].subtracted == 0 else { continue }
      for term in terms[index] { isSigned[Int(term.index)] = true }
    }
    hasNegatives = isSigned.contains(true)
    for index in isSigned.indices where isSigned[index] {
      for use in uses[index] { equations[Int(use.index)].signed += 1 }
    }
    for index in equations.indices { ask(index) }
    settleAll()
    for limit in limits { raise(limit.part, within: limit.whole) }
    for unknown in preferred where !isKnown[Int(unknown.index)] {
      let index = Int(unknown.index)
      // No choice if it is in no equation with others.
      let value = most(of: index) ?? 0
      cover(index, value)
      settle(index, value, isAssumed: true)
      settleAll()
    }
  }

  /// Gives unknowns as much as they may have, together no more than others have.
  private mutating func raise(_ part: [Unknown], within whole: [Unknown]) {
    var left = whole.reduce(Int128(0)) { $0 + values[Int($1.index)] }
    for unknown in part { left -= values[Int(unknown.index)] }
    for unknown in part where left > 0 && !isKnown[Int(unknown.index)] {
      let index = Int(unknown.index)
      guard let most = most(of: index), most > 0 else { continue }
      let share = min(most, left)
      left -= share
      cover(index, share)
      raise(index, by: share)
      settleAll()
    }
  }

  /// Adds to an unknown, which stays unknown.
  private mutating func raise(_ index: Int, by share: Int128) {
    values[index] += share
    isAssumed[index] = true
    for use in uses[index] {
      equations[Int(use.index)].rest -= use.sign * share
      equations[Int(use.index)].isAssumed = true
      ask(Int(use.index))
    }
  }

  /// Raises what pays for an unknown that is to have a value, where a balance has not enough left.
  private mutating func cover(_ unknown: Int, _ value: Int128) {
    for use in uses[unknown] where !equations[Int(use.index)].isOneSided {
      var missing = value - use.sign * equations[Int(use.index)].rest
      for term in terms[Int(use.index)] where missing > 0 {
        guard term.isSubtracted != use.isSubtracted, !isKnown[Int(term.index)],
          let most = limit(of: Int(term.index)), most > 0
        else { continue }
        let share = min(most, missing)
        missing -= share
        raise(Int(term.index), by: share)
      }
    }
  }

  /// The largest value that all equations allow beside what is known; nil if none limits it.
  private func most(of unknown: Int) -> Int128? {
    var most = limit(of: unknown)
    for use in uses[unknown] where !equations[Int(use.index)].isOneSided {
      // What a balance has, and what may still come into it.
      var rest = use.sign * equations[Int(use.index)].rest
      var isLimited = true
      for term in terms[Int(use.index)] where term.isSubtracted != use.isSubtracted && !isKnown[Int(term.index)] {
        if let more = limit(of: Int(term.index)) { rest += more } else { isLimited = false }
      }
      if isLimited { most = min(most ?? rest, max(0, rest)) }
    }
    return most
  }

  /// The largest value that equations with one sign allow.
  private func limit(of unknown: Int) -> Int128? {
    var most: Int128?
    for use in uses[unknown] {
      let equation = equations[Int(use.index)]
      guard equation.isOneSided, equation.signed == (isSigned[unknown] ? 1 : 0) else { continue }
      let rest = max(0, use.sign * equation.rest)
      most = min(most ?? rest, rest)
    }
    return most
  }

  private mutating func settleAll() {
    while let index = queue.next() {
      let equation = equations[index]
      if equation.open == 1 {
        guard let term = terms[index].first(where: { !isKnown[Int($0.index)] }) else { continue }
        let value = term.sign * equation.rest
        let unknown = Int(term.index)
        settle(unknown, hasNegatives ? value : max(0, value), isAssumed: equation.isAssumed)
      } else if isEmpty(equation) {
        for term in terms[index] where !isKnown[Int(term.index)] {
          settle(Int(term.index), 0, isAssumed: equation.isAssumed)
        }
      }
    }
  }

  /// Whether all unknowns that are left in an equation are zero.
  private func isEmpty(_ equation: Equation) -> Bool {
    equation.rest == 0 && equation.open > 0 && equation.isOneSided && (equation.signed == 0 || equation.isFinest)
  }

  private mutating func settle(_ unknown: Int, _ value: Int128, isAssumed assumed: Bool) {
    isKnown[unknown] = true
    values[unknown] += value
    isAssumed[unknown] = isAssumed[unknown] || assumed
    for use in uses[unknown] {
      let index = Int(use.index)
      equations[index].rest -= use.sign * value
      if use.isSubtracted { equations[index].subtracted -= 1 } else { equations[index].added -= 1 }
      if isSigned[unknown] { equations[index].signed -= 1 }
      if assumed { equations[index].isAssumed = true }
      ask(index)
    }
  }

  private mutating func ask(_ index: Int) {
    let equation = equations[index]
    if equation.open == 1 || isEmpty(equation) { queue.add(index, rank: equation.size) }
  }
}

/// Numbers in the order of their ranks: a binary heap.
private struct IndexQueue {
  private var heap: [UInt64] = []

  mutating func add(_ index: Int, rank: Int32) {
    heap.append(UInt64(UInt32(bitPattern: rank)) << 32 | UInt64(UInt32(truncatingIfNeeded: index)))
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func next() -> Int? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      var parent = 0
      while 2 * parent + 1 < heap.count {
        var child = 2 * parent + 1
        if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
        if heap[parent] <= heap[child] { break }
        heap.swapAt(parent, child)
        parent = child
      }
    }
    return Int(first & 0xFFFF_FFFF)
  }
}
