/// The two classifications of expenditure.
public enum Axis: UInt8, Term {
  /// 支出功能分类: 类, 款, 项.
  case function
  /// 部门预算支出经济分类: 类, 款.
  case economic

  public var name: String {
    switch self {
    case .function: "功能"
    case .economic: "经济"
    }
  }

  /// The number of digits of each level, from the top.
  public var levels: [Int] {
    switch self {
    case .function: [3, 5, 7]
    case .economic: [3, 5]
    }
  }

  /// The number of digits of the codes that ledger lines carry.
  public var finest: Int {
    switch self {
    case .function: 7
    case .economic: 5
    }
  }
}
