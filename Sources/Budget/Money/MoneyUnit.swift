/// The unit in which amounts are stated in inputs and shown in tables.
public enum MoneyUnit: UInt8, Term {
  case yuan, tenThousandYuan

  public var name: String {
    switch self {
    case .yuan: "元"
    case .tenThousandYuan: "万元"
    }
  }

  /// How many decimals a 分 is in this unit: 0.01 元, 0.000001 万元.
  public var decimalsOfFen: Int {
    switch self {
    case .yuan: 2
    case .tenThousandYuan: 6
    }
  }
}
