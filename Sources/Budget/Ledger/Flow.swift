/// The direction of the money in a ledger line, or which balance it is.
public enum Flow: UInt8, Term {
  case income
  case expenditure
  case openingBalance
  case closingBalance
  /// Surplus of earlier years, not from fiscal money, that covers this year's gap.
  case usedSurplus
  case surplusDistribution

  /// Whether it counts on the income side of the balance.
  public var comesIn: Bool {
    switch self {
    case .income, .openingBalance, .usedSurplus: true
    case .expenditure, .closingBalance, .surplusDistribution: false
    }
  }

  public var name: String {
    switch self {
    case .income: "收入"
    case .expenditure: "支出"
    case .openingBalance: "年初结转和结余"
    case .closingBalance: "年末结转和结余"
    case .usedSurplus: "使用非财政拨款结余"
    case .surplusDistribution: "结余分配"
    }
  }
}
