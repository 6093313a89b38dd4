internal import Budget

/// A ledger stated as two views states the same money twice, so each fund has the same total of each kind in both.
struct ViewsAgree: Rule {
  func findings(in disclosure: Disclosure) -> [Finding] {
    guard disclosure.ledger.statement == .views else { return [] }
    let file = Location(file: disclosure.files[0])
    do throws(AmountOverflow) {
      var findings: [Finding] = []
      for fund in Fund.allCases {
        let byFunction = try FundTotals(of: fund, in: disclosure.ledger.lines(on: .function))
        let byEconomic = try FundTotals(of: fund, in: disclosure.ledger.lines(on: .economic))
        for kind in byFunction.dividesBasic ? Category.divided : Category.undivided {
          let left = try byFunction.total(of: kind)
          let right = try byEconomic.total(of: kind)
          guard left != right else { continue }
          findings.append(
            Finding(
              .viewsDisagree, at: file, fund.name, kind.name, left.formatted(in: .exactYuan),
              right.formatted(in: .exactYuan), try (left - right).formatted(in: .exactYuan)))
        }
      }
      return findings
    } catch {
      return [Finding(.amountOverflow, at: file, disclosure.title)]
    }
  }
}

extension Category {
  /// The kinds that both views can tell apart.
  fileprivate static let divided = allCases.filter { $0 != .basic }
  /// The same where the view by function does not divide 基本支出.
  fileprivate static let undivided = allCases.filter { !$0.isBasic || $0 == .basic }
}

/// What one view states of one fund.
private struct FundTotals {
  private var totals: [Category: Amount] = [:]

  init(of fund: Fund, in lines: [LedgerLine]) throws(AmountOverflow) {
    for line in lines where line.flow == .expenditure && line.fund == fund {
      guard let category = line.category else { continue }
      totals[category] = try totals[category, default: .zero] + line.amount
    }
  }

  var dividesBasic: Bool { totals[.basic] == nil }

  /// The total of a kind; of 基本支出 with all that belongs to it.
  func total(of kind: Category) throws(AmountOverflow) -> Amount {
    var sum = Amount.zero
    for (category, amount) in totals where category == kind || (kind == .basic && category.isBasic) {
      try sum += amount
    }
    return sum
  }
}
