/// What may be said of a package's ledger: the one judge of what is withheld (涉密). Whoever prints a line, or a number made of lines, asks
/// here.
///
/// Where no amount is withheld, everything may be said. Otherwise, who knows a total and enough of its lines knows the rest. So only that
/// is said from which, with what stands on the page, nothing withheld follows, and which does not give a withheld amount as its difference
/// from another number.
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

  /// Decides which lines may be seen, once everything is published.
  package mutating func settle() { knowledge?.settle() }

  /// Whether the sum of some lines may be said.
  public func tells(on axis: Axis, _ selects: (LedgerLine) -> Bool) -> Bool {
    knowledge.map { $0.tells($0.sum(on: axis, of: selects)) } ?? true
  }

  public func tells(_ lines: LineSelection) -> Bool { tells(on: lines.axis, lines.selects) }

  /// The lines that may be seen of those that are wanted, and whether there are others.
  public func lines(_ wanted: LineSelection) -> (seen: [LedgerLine], isComplete: Bool) {
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
  /// How often each unknown is in a sum, in two bits: such sums are compared by the thousand.
  struct Sum: Hashable {
    var words: [UInt64]

    init(count: Int) { words = Array(repeating: 0, count: (count + 31) / 32) }

    mutating func add(_ unknown: Int) { words[unknown / 32] += 1 << UInt64(unknown % 32 * 2) }

    func without(_ unknowns: Sum) -> Sum {
      var left = self
      // Once there is as good as three times there.
      for index in words.indices { left.words[index] &= ~(unknowns.words[index] * 3) }
      return left
    }

    func values(count: Int) -> [UInt64] { (0..<count).map { words[$0 / 32] >> UInt64($0 % 32 * 2) & 3 } }
  }

  private struct Kind: Hashable {
    var line: LedgerLineKey
    var project: Int?
    /// Where the two views are stated apart, an unknown is of one of them.
    var axis: Axis?
  }

  /// The unknown of each line.
  private var unknowns: [Axis: [Int?]] = [:]
  /// A line of each unknown, and one of its income.
  private var samples: [Axis: [(unknown: Int, line: LedgerLine)]] = [:]
  private var count = 0
  /// The unknowns of each project whose amount is withheld, once each, and those of all.
  private var projects: [Int: Sum] = [:]
  private var withheld = Sum(count: 0)
  /// Unknowns that are not listed: those, and project money that names no project, which may be anybody's.
  private var hidden: Set<Int> = []

  /// Sums that are said as such; for each withheld project, by what is left of them without it.
  private var said: Set<Sum> = []
  private var saidWithout: [Int: [Sum: Set<Sum>]] = [:]
  private var known = LinearSpan()
  /// The same, where all withheld money is taken out of the sums.
  private var knownOfPublic = LinearSpan()
  private var shown: Set<Int> = []

  /// Of more unknowns, nothing is derived: it would take too long.
  private static let mostUnknowns = 500
  private var derives: Bool { count <= Self.mostUnknowns }

  init(of package: Package, _ ledger: Ledger) {
    var numbers: [Kind: Int] = [:]
    var unknownsOfProject: [Int: Set<Int>] = [:]
    let isFull = ledger.layout == .full
    for axis in isFull ? [.function] : Axis.allCases {
      let lines = ledger.lines(on: axis)
      // Income that was taken from expenditure stands behind it, in the same order.
      let stated = package.ledger.lines(on: axis).count
      let sources = lines.indices.filter { lines[$0].flow == .expenditure && $0 < stated }
      let own = lines.indices.map { position -> Int? in
        let line = lines[position < stated ? position : sources[position - stated]]
        if line.amount.isZero { return nil }
        let kind = Kind(line: LedgerLineKey(line), project: line.project, axis: isFull ? nil : axis)
        let number = numbers[kind] ?? numbers.count
        numbers[kind] = number
        if let project = line.project {
          if !package.projects[project].isAmountPublic { unknownsOfProject[project, default: []].insert(number) }
        } else if line.category == .project {
          hidden.insert(number)
        }
        return number
      }
      var sampled: [Int: Set<Flow>] = [:]
      let ownSamples: [(unknown: Int, line: LedgerLine)] = zip(own, lines).compactMap { number, line in
        number.flatMap { sampled[$0, default: []].insert(line.flow).inserted ? (unknown: $0, line: line) : nil }
      }
      for axis in isFull ? Axis.allCases : [axis] { (unknowns[axis], samples[axis]) = (own, ownSamples) }
    }
    count = numbers.count
    withheld = Sum(count: count)
    for (project, own) in unknownsOfProject {
      var sum = Sum(count: count)
      for unknown in own {
        sum.add(unknown)
        withheld.add(unknown)
      }
      hidden.formUnion(own)
      projects[project] = sum
      // Its own money, beside nothing, would be told.
      saidWithout[project] = [Sum(count: count): [Sum(count: count)]]
    }
    if !isFull, derives { linkViews() }
  }

  /// Both views state the same money: of each fund, as much of each category.
  private mutating func linkViews() {
    for fund in Fund.allCases {
      for category in Category.allCases where category == .basic || !category.isBasic {
        let belongs = { (line: LedgerLine) in
          line.flow == .expenditure && line.fund == fund
            && (line.category == category || category == .basic && line.category?.isBasic == true)
        }
        let (left, right) = (sum(on: .function, of: belongs), sum(on: .economic, of: belongs))
        known.add(left.values(count: count), minus: right.values(count: count))
        let (leftRest, rightRest) = (left.without(withheld), right.without(withheld))
        knownOfPublic.add(leftRest.values(count: count), minus: rightRest.values(count: count))
      }
    }
  }

  func sum(on axis: Axis, of selects: (LedgerLine) -> Bool) -> Sum {
    var sum = Sum(count: count)
    for (unknown, line) in samples[axis] ?? [] where selects(line) { sum.add(unknown) }
    return sum
  }

  mutating func publish(_ sum: Sum) {
    guard said.insert(sum).inserted else { return }
    for (project, own) in projects { saidWithout[project]?[sum.without(own), default: []].insert(sum) }
    guard derives else { return }
    known.add(sum.values(count: count))
    knownOfPublic.add(sum.without(withheld).values(count: count))
  }

  /// Whether a sum differs from what is said by money of one withheld project alone.
  private func tellsDifference(_ sum: Sum) -> Bool {
    projects.contains { project, own in saidWithout[project]?[sum.without(own)].map { $0 != [sum] } ?? false }
  }

  func tells(_ sum: Sum) -> Bool {
    said.contains(sum) || !tellsDifference(sum) && derives && known.contains(sum.values(count: count))
  }

  /// Says a sum, unless something withheld would follow from it that did not before.
  mutating func admit(_ sum: Sum) -> Bool {
    if said.contains(sum) { return true }
    if tellsDifference(sum) { return false }
    if derives, !known.contains(sum.values(count: count)),
      knownOfPublic.contains(sum.without(withheld).values(count: count))
    {
      return false
    }
    publish(sum)
    return true
  }

  mutating func settle() {
    for unknown in 0..<count where derives && !hidden.contains(unknown) {
      var sum = Sum(count: count)
      sum.add(unknown)
      if admit(sum) { shown.insert(unknown) }
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

  mutating func add(_ sum: [UInt64], minus other: [UInt64]) {
    add(zip(sum, other).map(Self.difference))
  }

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

  private static func difference(_ left: UInt64, _ right: UInt64) -> UInt64 { (left + prime - right) % prime }

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
