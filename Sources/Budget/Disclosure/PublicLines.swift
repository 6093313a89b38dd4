/// What may be said of a package's ledger: the one judge of what is withheld (涉密). Whoever prints a line, or a number made of lines, asks
/// here.
///
/// Where no amount is withheld, everything may be said. Otherwise, who knows a total and enough of its lines knows the rest. So only that
/// is said which follows from what stands on the page anyway, and which does not give a withheld amount as its difference from another
/// number.
public struct PublicLines: Sendable {
  public let package: Package
  /// With the income that a budget takes from its expenditure.
  package let ledger: Ledger
  /// nil where nothing is withheld.
  private var knowledge: Knowledge?

  package init(of package: Package, _ ledger: Ledger) {
    self.package = package
    self.ledger = ledger
    knowledge = package.withholdsAmounts ? Knowledge(of: package, ledger) : nil
  }

  package var withholds: Bool { knowledge != nil }

  /// Notes that the sum of some lines stands on the page.
  package mutating func publish(_ lines: LineSelection) {
    guard let sum = knowledge?.sum(on: lines.axis, of: lines.selects) else { return }
    knowledge?.publish(sum)
  }

  /// Publishes a sum of lines, unless that would tell a withheld amount, and says whether it did.
  package mutating func admit(_ lines: LineSelection) -> Bool {
    guard let sum = knowledge?.sum(on: lines.axis, of: lines.selects) else { return true }
    return knowledge?.admit(sum) ?? true
  }

  /// Notes which lines may be seen, once everything is published.
  package mutating func settle() { knowledge?.settle() }

  /// Whether the sum of some lines may be said.
  public func tells(on axis: Axis, _ selects: (LedgerLine) -> Bool) -> Bool {
    knowledge.map { $0.tells($0.sum(on: axis, of: selects)) } ?? true
  }

  public func tells(_ lines: LineSelection) -> Bool { tells(on: lines.axis, lines.selects) }

  /// The lines that may be seen of those that are wanted, and whether there are others.
  public func lines(_ wanted: LineSelection) -> (seen: [LedgerLine], areAll: Bool) {
    let lines = ledger.lines(on: wanted.axis)
    let all = lines.indices.filter { !lines[$0].amount.isZero && wanted.selects(lines[$0]) }
    let seen = knowledge.map { knowledge in all.filter { knowledge.shows(line: $0, on: wanted.axis) } } ?? all
    return (seen.map { lines[$0] }, seen.count == all.count)
  }
}

extension Package {
  public var withholdsAmounts: Bool { !projects.allSatisfy(\.isAmountPublic) }
}

/// What follows from published numbers. Lines that no selector and no project tells apart are one unknown, together with the income that
/// is taken from them.
private struct Knowledge: Sendable {
  /// How often each unknown is in a sum.
  typealias Sum = [UInt64]

  private struct Kind: Hashable {
    var line: LineKind
    var project: Int?
    /// Where the two views are stated apart, an unknown is of one of them.
    var axis: Axis?
  }

  /// The unknown of each line.
  private var unknowns: [Axis: [Int?]] = [:]
  /// A line of each unknown, and one of its income.
  private var samples: [Axis: [(unknown: Int, line: LedgerLine)]] = [:]
  private var count = 0
  /// The unknowns of each project whose amount is withheld.
  private var projects: [Int: Set<Int>] = [:]
  /// Project money that names no project: it may be anybody's.
  private var unassigned: Set<Int> = []

  /// Sums that are said as such.
  private var said: Set<Sum> = []
  private var known = LinearSpan()
  /// For each withheld project, the same without its unknowns: what is left of a sum when the project is taken out.
  private var rest: [Int: (known: LinearSpan, said: [Sum: Set<Sum>])] = [:]
  private var shown: Set<Int> = []

  /// Of more unknowns, nothing is derived: it would take too long.
  private static let mostUnknowns = 500
  private var derives: Bool { count <= Self.mostUnknowns }

  init(of package: Package, _ ledger: Ledger) {
    var numbers: [Kind: Int] = [:]
    let isFull = ledger.statement == .full
    for axis in isFull ? [.function] : Axis.allCases {
      let lines = ledger.lines(on: axis)
      // Income that was taken from expenditure stands behind it, in the same order.
      let stated = package.ledger.lines(on: axis).count
      let sources = lines.indices.filter { lines[$0].flow == .expenditure && $0 < stated }
      var own: [Int?] = []
      for position in lines.indices {
        let line = lines[position < stated ? position : sources[position - stated]]
        guard !line.amount.isZero else {
          own.append(nil)
          continue
        }
        let kind = Kind(line: LineKind(line), project: line.project, axis: isFull ? nil : axis)
        let number = numbers[kind] ?? numbers.count
        let isNew = numbers.updateValue(number, forKey: kind) == nil
        own.append(number)
        if isNew {
          if let project = line.project {
            if !package.projects[project].isAmountPublic { projects[project, default: []].insert(number) }
          } else if line.category == .project {
            unassigned.insert(number)
          }
        }
      }
      var sampled: [Int: Set<Flow>] = [:]
      let ownSamples: [(unknown: Int, line: LedgerLine)] = zip(own, lines).compactMap { number, line in
        number.flatMap { sampled[$0, default: []].insert(line.flow).inserted ? (unknown: $0, line: line) : nil }
      }
      for axis in isFull ? Axis.allCases : [axis] { (unknowns[axis], samples[axis]) = (own, ownSamples) }
    }
    count = numbers.count
    let nothing = Sum(repeating: 0, count: count)
    for project in projects.keys { rest[project] = (LinearSpan(), [nothing: [nothing]]) }
    if !isFull { linkViews() }
  }

  /// Both views state the same money: of each fund, as much of each category.
  private mutating func linkViews() {
    for fund in Fund.allCases {
      for category in Category.allCases {
        let belongs = { (line: LedgerLine) in
          line.flow == .expenditure && line.fund == fund
            && (line.category == category || category == .basic && line.category?.isBasic == true)
        }
        if category.isBasic, category != .basic { continue }
        let (left, right) = (sum(on: .function, of: belongs), sum(on: .economic, of: belongs))
        learn(zip(left, right).map { LinearSpan.difference($0, $1) })
      }
    }
  }

  func sum(on axis: Axis, of selects: (LedgerLine) -> Bool) -> Sum {
    var sum = Sum(repeating: 0, count: count)
    for (unknown, line) in samples[axis] ?? [] where selects(line) { sum[unknown] += 1 }
    return sum
  }

  mutating func publish(_ sum: Sum) {
    guard said.insert(sum).inserted else { return }
    for project in rest.keys {
      let left = without(project, sum)
      rest[project]?.said[left, default: []].insert(sum)
    }
    learn(sum)
  }

  private mutating func learn(_ sum: Sum) {
    guard derives else { return }
    known.add(sum)
    for project in rest.keys {
      let left = without(project, sum)
      rest[project]?.known.add(left)
    }
  }

  private func without(_ project: Int, _ sum: Sum) -> Sum {
    var left = sum
    for unknown in projects[project] ?? [] { left[unknown] = 0 }
    return left
  }

  /// Whether a sum differs from what is said by money of one withheld project alone.
  private func tellsDifference(_ sum: Sum) -> Bool {
    rest.contains { project, rest in rest.said[without(project, sum)].map { $0 != [sum] } ?? false }
  }

  func tells(_ sum: Sum) -> Bool {
    said.contains(sum) || !tellsDifference(sum) && derives && known.contains(sum)
  }

  mutating func admit(_ sum: Sum) -> Bool {
    if said.contains(sum) { return true }
    if tellsDifference(sum) { return false }
    if derives, !known.contains(sum), rest.contains(where: { $1.known.contains(without($0, sum)) }) { return false }
    publish(sum)
    return true
  }

  mutating func settle() {
    let hidden = projects.values.reduce(unassigned) { $0.union($1) }
    for unknown in 0..<count where !hidden.contains(unknown) {
      var sum = Sum(repeating: 0, count: count)
      sum[unknown] = 1
      if tells(sum) { shown.insert(unknown) }
    }
  }

  func shows(line position: Int, on axis: Axis) -> Bool {
    (unknowns[axis]?[position]).map(shown.contains) ?? false
  }
}

/// Sums of unknowns, and what can be made of them by adding and subtracting. Reckoned modulo a prime, which is exact enough: sums hold an
/// unknown once or twice.
private struct LinearSpan: Sendable {
  private static let prime: UInt64 = 2_147_483_647
  /// Each begins with a one, where all that come after begin later.
  private var rows: [Int: [UInt64]] = [:]

  func contains(_ sum: [UInt64]) -> Bool { remainder(of: sum).allSatisfy { $0 == 0 } }

  mutating func add(_ sum: [UInt64]) {
    let left = remainder(of: sum)
    guard let first = left.firstIndex(where: { $0 != 0 }) else { return }
    let inverse = Self.power(left[first], Self.prime - 2)
    rows[first] = left.map { $0 * inverse % Self.prime }
  }

  private func remainder(of sum: [UInt64]) -> [UInt64] {
    var left = sum
    for place in left.indices where left[place] != 0 {
      guard let row = rows[place] else { continue }
      let factor = left[place]
      for index in place..<left.count where row[index] != 0 {
        left[index] = Self.difference(left[index], row[index] * factor % Self.prime)
      }
    }
    return left
  }

  static func difference(_ left: UInt64, _ right: UInt64) -> UInt64 { (left + prime - right) % prime }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, base, exponent): (UInt64, UInt64, UInt64) = (1, base, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
