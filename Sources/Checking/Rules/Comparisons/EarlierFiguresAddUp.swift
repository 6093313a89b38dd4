internal import Budget

/// The figures of an earlier package that are stated here add up as those of this one do: a total is the sum of its
/// parts, and no less than any of them. A profile's selectors say what is a part of what.
struct EarlierFiguresAddUp: Rule {
  let codes = ["D609"]
  let law = Phrase(
    zh: "财政部部门预算、决算报表的表内勾稽关系：用来比较的以前数同样合计等于各项之和。",
    en: "Relations within the Ministry of Finance's forms: earlier numbers, too, are the sums of their items.")

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let plans = Dictionary(subject.profile.figures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return subject.checked { () throws(AmountOverflow) in
      var findings: [Finding] = []
      for (basis, figures) in subject.package.earlier.sorted(by: { $0.key.name < $1.key.name }) {
        var seen: Set<String> = []
        let stated = figures.compactMap { figure -> StatedTotal? in
          // A figure that is withheld is not quoted.
          guard let plan = plans[figure.name], seen.insert(figure.name).inserted,
            subject.disclosure.figures[figure.name] != nil,
            case .money(let amount) = figure.quantity
          else { return nil }
          return StatedTotal(plan: plan, amount: amount, location: figure.location)
        }
        for total in stated {
          for parts in total.families(among: stated) {
            guard let finding = try finding(total, parts, basis, subject) else { continue }
            findings.append(finding)
            break
          }
        }
      }
      return findings
    }
  }

  private func finding(
    _ total: StatedTotal, _ parts: [StatedTotal], _ basis: Basis, _ subject: CheckSubject
  ) throws(AmountOverflow) -> Finding? {
    var sum = Amount.zero
    for part in parts { try sum += part.amount }
    let difference = try sum.distance(to: total.amount)
    // Each number may be rounded, as far as all of them are.
    let steps = difference.fen / ([total] + parts).map(\.amount.fen).commonStep
    if steps <= parts.count / 2
      || sum < total.amount && !total.isCovered(by: parts, in: subject.disclosure.ledger)
    {
      return nil
    }
    return Finding(
      .earlierPartsDiffer(
        basis.name, figure: total.plan.name, stated: total.amount.exact,
        parts: parts.map { "“\($0.plan.name)”" }.joined(separator: "、"), sum: sum.exact, difference: difference.exact),
      at: total.location)
  }
}

/// A stated figure, with what it selects.
private struct StatedTotal {
  let plan: FigurePlan
  let amount: Amount
  let location: Location

  /// The parts of this figure in groups, the largest first: those of a group differ in one field alone, and no two of
  /// them overlap.
  func families(among others: [StatedTotal]) -> [[StatedTotal]] {
    let parts = others.filter { $0.plan.selector.isStrictly(within: plan.selector) }
    return SelectorField.allCases.flatMap { field in
      Dictionary(grouping: parts) { field.cleared(in: $0.plan.selector) }.values.map { family in
        // Parts of parts are counted with these.
        family.filter { part in !family.contains { part.plan.selector.isStrictly(within: $0.plan.selector) } }
      }.filter { family in
        family.indices.allSatisfy { index in
          family[..<index].allSatisfy { $0.plan.selector.narrowed(by: family[index].plan.selector) == nil }
        }
      }
    }.sorted { ($0.count, $0[0].plan.name) > ($1.count, $1[0].plan.name) }
  }

  /// Whether the parts are all of it: nothing in this year's ledger is in the total alone.
  func isCovered(by parts: [StatedTotal], in ledger: Ledger) -> Bool {
    let selectors = parts.map(\.plan.selector)
    return parts.count > 1
      && ledger.lines(on: parts[0].plan.axis).allSatisfy { line in
        line.amount.isZero || !plan.selector.selects(line) || selectors.containOne(selecting: line)
      }
  }
}

/// The fields in which the parts of a total differ.
private enum SelectorField: CaseIterable {
  case funds, categories, economics, functions, carriedOver

  /// A selector that asks nothing of the field.
  func cleared(in selector: Selector) -> Selector {
    var selector = selector
    switch self {
    case .funds: selector.funds = .all
    case .categories: selector.categories = nil
    case .economics: selector.economics = .any
    case .functions: selector.functions = .any
    case .carriedOver: selector.carriedOver = nil
    }
    return selector
  }
}

extension Selector {
  /// Whether it selects some of the lines that the other selects, and no others.
  fileprivate func isStrictly(within other: Selector) -> Bool { self != other && narrowed(by: other) == self }
}

extension [Int64] {
  /// How coarsely the amounts are stated: to 0.01 万元, or to 分.
  fileprivate var commonStep: Int64 { allSatisfy { $0 % 10_000 == 0 } ? 10_000 : 1 }
}
