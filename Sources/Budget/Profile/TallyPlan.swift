/// A figure that counts or adds up what a package states outside its ledger: units, projects, purchases.
public struct TallyPlan: Hashable, Sendable {
  public var name: String
  public var subject: Subject

  public enum Subject: Hashable, Sendable {
    case units(natures: [String]?, isOrgan: Bool?)
    case projects(ProjectMeasure, ProjectFilter)
    case items(ItemMeasure, catalogue: [String]?)
    case contracts(ContractMeasure, kinds: [ContractKind])
  }

  public enum ProjectMeasure: UInt8, Term {
    case count, money, initialBudget, revisedBudget, averageScore

    public var name: String {
      switch self {
      case .count: "个数"
      case .money: "金额"
      case .initialBudget: "年初预算数"
      case .revisedBudget: "全年预算数"
      case .averageScore: "平均分"
      }
    }
  }

  /// Which projects count.
  public struct ProjectFilter: Hashable, Sendable {
    public var kind: String? = nil
    public var hasGoals = false
    public var isEvaluated = false
    public var grade: String? = nil

    public init() {}

    /// Whether it asks for what a withheld project does not tell.
    public var asksContent: Bool { kind != nil || hasGoals || isEvaluated || grade != nil }
  }

  public enum ItemMeasure: UInt8, Term {
    case count, money, smallBusiness

    public var name: String {
      switch self {
      case .count: "个数"
      case .money: "金额"
      case .smallBusiness: "预留中小企业"
      }
    }
  }

  public enum ContractMeasure: UInt8, Term {
    case money, smallBusiness, microBusiness, reservedSmall, reservedMicro, smallOfReserved, microOfReserved, otherSmall

    public var name: String {
      switch self {
      case .money: "金额"
      case .smallBusiness: "授予中小企业"
      case .microBusiness: "授予小微企业"
      case .reservedSmall: "预留中小企业"
      case .reservedMicro: "预留小微企业"
      case .smallOfReserved: "预留中授予中小企业"
      case .microOfReserved: "预留中授予小微企业"
      case .otherSmall: "其他中授予中小企业"
      }
    }
  }

  public init(name: String, subject: Subject) {
    self.name = name
    self.subject = subject
  }

  /// Whether it adds up money; otherwise it counts, or is a score.
  public var isMoney: Bool {
    switch subject {
    case .units, .projects(.count, _), .projects(.averageScore, _), .items(.count, _): false
    case .projects, .items, .contracts: true
    }
  }

  /// Returns what a number that a package states means; nil for a part of what is counted in pieces.
  public func quantity(stated number: Amount) -> Quantity? {
    if isMoney { return .money(number) }
    // Two decimals, as 分 of 元 have.
    if case .projects(.averageScore, _) = subject { return .points(Points(hundredths: Int(number.fen))) }
    let (count, rest) = number.fen.quotientAndRemainder(dividingBy: 100)
    return rest == 0 ? .count(count) : nil
  }
}

extension Procurement.Contracts {
  /// nil where it is not stated.
  public func amount(_ measure: TallyPlan.ContractMeasure) throws(AmountOverflow) -> Amount? {
    switch measure {
    case .otherSmall: try smallBusiness - (smallOfReserved ?? .zero)
    case .money: amount
    case .smallBusiness: smallBusiness
    case .microBusiness: microBusiness
    case .reservedSmall: reservedSmall
    case .reservedMicro: reservedMicro
    case .smallOfReserved: smallOfReserved
    case .microOfReserved: microOfReserved
    }
  }
}
