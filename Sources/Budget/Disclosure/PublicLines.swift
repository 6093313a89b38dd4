/// What may be said of a package's ledger: the one judge of what is withheld (涉密). Whoever prints a line, or a number
/// made of lines, asks here.
///
/// Where no amount is withheld, everything may be said. Otherwise, who knows a total and enough of its lines knows the
/// rest. So only that is said from which, with what stands on the page, nothing withheld follows, and which does not
/// give a withheld amount as its difference from another number.
public struct PublicLines: Sendable {
  public private(set) var package: Package
  /// With the income that a budget takes from its expenditure.
  package private(set) var ledger: Ledger
  /// nil where nothing is withheld.
  private var knowledge: Knowledge?

  /// Whether this is a unit's part of a department's lines, of which nothing is said that the department's page, with
  /// what its units may tell, does not say.
  package private(set) var isPart = false

  /// What stands in the tables of `profile` is published.
  package init(of package: Package, _ ledger: Ledger, under profile: Profile, telling parties: Parties = []) {
    self.package = package
    self.ledger = ledger
    guard package.withholdsAmounts else { return }
    knowledge = Knowledge(of: package, ledger, profile.index, telling: parties)
    knowledge?.publishTables(of: package, under: profile)
  }

  package var withholds: Bool { knowledge != nil }

  /// Decides what units may tell of themselves beside the department's page, whatever their pages show: what several of
  /// them tell must not reveal more than each. This must tell units apart.
  package mutating func settleUnits() {
    knowledge?.settleUnits(of: package, ledger)
  }

  /// The lines of a unit's package, of which `whole` is the department's. What it states itself counts as the
  /// department's.
  package func seen(as part: Package, _ ledger: Ledger) -> PublicLines {
    var lines = self
    (lines.package, lines.ledger, lines.isPart) = (part, ledger, true)
    lines.knowledge = part.unit.flatMap { knowledge?.seen(through: $0.code, as: part, of: package, self.ledger) }
    return lines
  }

  /// Whether the exact sum of these lines may stand beside a rounded one. Tables are published whatever follows from
  /// them, so beside a withheld amount only sums in which no project money can be are told to the 分. Where money is
  /// withheld decides nothing here: what is left out would tell it.
  package func tellsExactly(_ wanted: LineSelection) -> Bool {
    guard withholds else { return true }
    let selector = wanted.selector
    return wanted.projects == nil && selector.flows == [.expenditure]
      && selector.categories.map { !$0.contains(.project) } ?? false
  }

  /// Notes that the sum of these lines is published.
  package mutating func publish(_ lines: LineSelection) {
    guard !isPart, let sum = knowledge?.sum(on: lines.axis, of: { lines.selects($0) }) else { return }
    knowledge?.publish(sum)
  }

  /// Publishes a sum of lines, unless that would reveal a withheld amount, and returns whether it did.
  package mutating func admit(_ lines: LineSelection) -> Bool {
    if isPart { return tells(lines) }
    guard let sum = knowledge?.sum(on: lines.axis, of: { lines.selects($0) }) else { return true }
    return knowledge?.admit(sum) ?? true
  }

  /// Decides which lines may be listed, once all sums are published.
  package mutating func settle() { if !isPart { knowledge?.settle() } }

  /// Whether the sum of these lines may be shown.
  public func tells(on axis: Axis, _ selects: (LedgerLine) -> Bool) -> Bool {
    knowledge.map { $0.tells($0.sum(on: axis, of: selects)) } ?? true
  }

  public func tells(_ lines: LineSelection) -> Bool {
    knowledge.map { $0.tells($0.sum(on: lines.axis) { lines.selects($0) }) } ?? true
  }

  /// Returns the selected lines that may be listed, and whether these are all.
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
