/// The nature of money: where it comes from (资金性质).
public enum Fund: UInt8, Term {
  case generalBudget
  case governmentFund
  case stateCapital
  case fiscalAccount
  case serviceIncome
  case operatingIncome
  case superiorSubsidy
  case subordinateRemittance
  case other

  /// 财政拨款, as opposed to other money of the unit.
  public static let fiscal: [Fund] = [.generalBudget, .governmentFund, .stateCapital]

  public var isFiscal: Bool { Self.fiscal.contains(self) }

  public var name: String {
    switch self {
    case .generalBudget: "一般公共预算拨款"
    case .governmentFund: "政府性基金预算拨款"
    case .stateCapital: "国有资本经营预算拨款"
    case .fiscalAccount: "财政专户管理资金"
    case .serviceIncome: "事业收入"
    case .operatingIncome: "事业单位经营收入"
    case .superiorSubsidy: "上级补助收入"
    case .subordinateRemittance: "附属单位上缴收入"
    case .other: "其他收入"
    }
  }
}
