internal import Budget

/// A ledger stated as two views states the same money twice, so each fund and category has the same total in both.
struct ViewsAgree: Rule {
  func findings(in disclosure: Disclosure) -> [Finding] {
    guard disclosure.ledger.statement == .views else { return [] }
    do throws(AmountOverflow) {
      let byFunction = try totals(disclosure.ledger.lines(on: .function))
      let byEconomic = try totals(disclosure.ledger.lines(on: .economic))
      var findings: [Finding] = []
      for kind in Kind.all {
        let left = byFunction[kind] ?? .zero
        let right = byEconomic[kind] ?? .zero
        if left != right {
          findings.append(
            Finding(
              .viewsDisagree, at: Location(file: disclosure.files[0]), kind.fund.name, kind.category.name,
              left.formatted(in: .exactYuan), right.formatted(in: .exactYuan),
              try (left - right).formatted(in: .exactYuan)))
        }
      }
      return findings
    } catch {
      return [Finding(.amountOverflow, at: Location(file: disclosure.files[0]), "")]
    }
  }

  /// What money must agree by: both views know a line's fund and category.
  private struct Kind: Hashable {
    var fund: Fund
    var category: Category

    static let all = Fund.allCases.flatMap { fund in Category.allCases.map { Kind(fund: fund, category: $0) } }
  }

  private func totals(_ lines: [LedgerLine]) throws(AmountOverflow) -> [Kind: Amount] {
    var totals: [Kind: Amount] = [:]
    for line in lines where line.flow == .expenditure {
      guard let category = line.category else { continue }
      let kind = Kind(fund: line.fund, category: category)
      totals[kind] = try totals[kind, default: .zero] + line.amount
    }
    return totals
  }
}
