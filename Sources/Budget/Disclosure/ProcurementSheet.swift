/// Procurement as its table shows it: items by unit, with sums.
public struct ProcurementSheet: Sendable {
  public struct Row: Sendable {
    public enum Kind: Sendable {
      case total
      /// The sub-total of a unit, by its position.
      case unit(Int)
      /// An item, by its position.
      case item(Int)
    }

    public var kind: Kind
    public var projectBudget: Redactable<Amount?>
    public var amounts: Redactable<Amounts>

    public init(kind: Kind, projectBudget: Redactable<Amount?>, amounts: Redactable<Amounts>) {
      self.kind = kind
      self.projectBudget = projectBudget
      self.amounts = amounts
    }
  }

  /// The amount of a row and where it comes from.
  public struct Amounts: Equatable, Sendable {
    public var price: Amount?
    public var total = Amount.zero
    public var generalBudget = Amount.zero
    public var governmentFund = Amount.zero
    public var stateCapital = Amount.zero
    public var fiscalAccount = Amount.zero
    /// 单位资金: everything that is no fiscal money.
    public var ownFunds = Amount.zero
    public var carriedFiscal = Amount.zero
    public var carriedOther = Amount.zero
    public var smallBusiness = Amount.zero

    public init() {}
  }

  public var rows: [Row]
  public var total: Redactable<Amount>

  public init(rows: [Row], total: Redactable<Amount>) {
    self.rows = rows
    self.total = total
  }
}
