/// What is to be bought through government procurement (政府采购).
public struct Procurement: Hashable, Sendable {
  public struct Item: Hashable, Sendable {
    public var name: String
    public var isWithheld: Bool
    public var isAmountPublic: Bool
    /// Position in `Package.projects` of the project that pays; nil if it is paid from 公用经费.
    public var project: Int?
    public var unit: Int
    /// 政府采购目录序号.
    public var catalogue: String
    /// 计量单位.
    public var measure: String
    public var quantity: Int
    public var price: Amount
    /// 预留中小微企业份额.
    public var smallBusiness: Amount?
    public var sources: [Source]
    public var location: Location
  }

  /// Money of one kind that pays for an item.
  public struct Source: Hashable, Sendable {
    public var fund: Fund
    public var carriedOver: Bool
    public var amount: Amount
  }

  /// What is bought of a kind where no items are listed, and how much of it from small and from micro businesses.
  public struct Contracts: Hashable, Sendable {
    public var kind: ContractKind
    public var amount: Amount
    public var smallBusiness: Amount
    public var microBusiness: Amount
    /// What was reserved for small and for micro businesses, and what they were awarded of that.
    public var reservedSmall: Amount? = nil
    public var reservedMicro: Amount? = nil
    public var smallOfReserved: Amount? = nil
    public var microOfReserved: Amount? = nil
    public var location: Location
  }

  public var items: [Item]
  public var contracts: [Contracts] = []
  public var remark: Narrative?
  public var location: Location
}

public enum ContractKind: UInt8, Term {
  case goods, works, services

  public var name: String {
    switch self {
    case .goods: "货物"
    case .works: "工程"
    case .services: "服务"
    }
  }
}
