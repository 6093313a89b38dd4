/// That lines of one kind belong with certain codes, categories or funds: 住房公积金 is paid under 2210201.
public struct CodePairing: Hashable, Sendable {
  /// Which lines it is about.
  public var condition: Selector
  /// What these lines should have; where one has nothing in a field, nothing is asked of it.
  public var requirement: Selector
  /// Why, in a sentence.
  public var reason: String
  public var since: Edition?
  public var until: Edition?

  public init(
    condition: Selector, requirement: Selector, reason: String = "", since: Edition? = nil, until: Edition? = nil
  ) {
    (self.condition, self.requirement, self.reason) = (condition, requirement, reason)
    (self.since, self.until) = (since, until)
  }

  public func isValid(in edition: Edition) -> Bool {
    (since.map { $0 <= edition } ?? true) && (until.map { edition <= $0 } ?? true)
  }

  /// Where a line lacks what belongs with it: what the pairing asks there, and what the line has instead.
  public func fault(in line: LedgerLine) -> (wanted: Selector, stated: Selector)? {
    guard condition.selects(line) else { return nil }
    if let code = line.function, !requirement.functions.matches(code) {
      return (Selector(functions: requirement.functions), Selector(code, on: .function))
    }
    if let code = line.economic, !requirement.economics.matches(code) {
      return (Selector(economics: requirement.economics), Selector(code, on: .economic))
    }
    if let category = line.category, let wanted = requirement.categories, !wanted.contains(category) {
      return (Selector(categories: wanted), Selector(categories: [category]))
    }
    return requirement.funds.contains(line.fund)
      ? nil : (Selector(funds: requirement.funds), Selector(funds: [line.fund]))
  }
}

extension [CodePairing] {
  /// The pairings without those that a later one states again, so that a bureau can end one of the program.
  public var withoutRestated: [CodePairing] {
    var pairings: [CodePairing] = []
    for pairing in self {
      let known = pairings.firstIndex {
        ($0.condition, $0.requirement, $0.since) == (pairing.condition, pairing.requirement, pairing.since)
      }
      if let known { pairings[known] = pairing } else { pairings.append(pairing) }
    }
    return pairings
  }
}
