/// The category of expenditure of a ledger line (支出类别).
public enum Category: UInt8, Term {
  case personnel
  case publicUse
  case project
  case operating
  case remittedUp
  case grantedDown
  /// 基本支出 that is not divided into 人员经费 and 公用经费, as tables by function publish no more detail.
  case basic

  public var name: String {
    switch self {
    case .personnel: "人员经费"
    case .publicUse: "公用经费"
    case .project: "项目支出"
    case .operating: "经营支出"
    case .remittedUp: "上解上级支出"
    case .grantedDown: "对附属单位补助支出"
    case .basic: "基本支出"
    }
  }

  /// Whether it belongs to 基本支出.
  public var isBasic: Bool { self == .personnel || self == .publicUse || self == .basic }
}
