internal import Budget

/// Two views of a ledger state the same money, so the totals of each fund and category agree.
struct ViewsAgree: Rule {
  let codes = ["D601"]
  let law = Phrase(
    zh: "预算法第三十二条：支出按功能和经济性质分类编列，同一笔钱两种分类的合计相同。",
    en:
      "Budget Law, article 32: expenditure is compiled by function and by economic nature; the same money has the same total in both."
  )

  func check(_ subject: CheckSubject) -> RuleOutcome {
    let disclosure = subject.disclosure
    guard disclosure.ledger.layout == .views else { return .checked([]) }
    let file = subject.file
    do throws(AmountOverflow) {
      var findings: [Finding] = []
      for fund in Fund.allCases {
        let byFunction = try FundTotals(of: fund, in: disclosure.ledger.lines(on: .function))
        let byEconomic = try FundTotals(of: fund, in: disclosure.ledger.lines(on: .economic))
        for kind in byFunction.dividesBasic ? Category.divided : Category.undivided {
          let left = try byFunction.total(of: kind)
          let right = try byEconomic.total(of: kind)
          guard left != right else { continue }
          let isMeant = { (line: LedgerLine) in
            line.flow == .expenditure && line.fund == fund && line.category.map(kind.includes) ?? false
          }
          let exact = subject.wording(of: (.function, isMeant), (.economic, isMeant))
          findings.append(
            Finding(
              .viewsDisagree(
                fund.name, category: kind.name, byFunction: exact(left), byEconomic: exact(right),
                difference: exact(try left.distance(to: right))), at: file))
        }
      }
      return .checked(findings)
    } catch {
      return .checked([Finding(.amountOverflow(disclosure.title), at: file)])
    }
  }
}

extension Category {
  /// The categories that both views distinguish.
  fileprivate static let divided = allCases.filter { $0 != .basic }
  /// The categories if the view by function does not divide 基本支出.
  fileprivate static let undivided = allCases.filter { !$0.isBasic || $0 == .basic }

  /// Whether this is the other category, or 基本支出 that includes it.
  fileprivate func includes(_ other: Category) -> Bool { other == self || self == .basic && other.isBasic }
}

/// The totals of one fund in one view.
private struct FundTotals {
  private var totals: [Category: Amount] = [:]

  init(of fund: Fund, in lines: [LedgerLine]) throws(AmountOverflow) {
    for position in lines.indices where lines[position].flow == .expenditure && lines[position].fund == fund {
      guard let category = lines[position].category else { continue }
      totals[category] = try totals[category, default: .zero] + lines[position].amount
    }
  }

  var dividesBasic: Bool { totals[.basic] == nil }

  /// Returns the total of a category; 基本支出 includes its parts.
  func total(of kind: Category) throws(AmountOverflow) -> Amount {
    var sum = Amount.zero
    for (category, amount) in totals where kind.includes(category) {
      try sum += amount
    }
    return sum
  }
}
