/// Procurement as its table shows it: items by unit, with sums.
public struct ProcurementSheet: Sendable {
  public struct Row: Sendable {
    public enum Kind: Sendable {
      case total
      /// The sub-total of a unit.
      case unit(name: String)
      /// An item, and the project that pays for it; without one, public money does.
      case item(Shown<Item>, project: String?)
    }

    public var kind: Kind
    public var projectBudget: Shown<Amount?>
    public var amounts: Shown<Amounts>

    public init(kind: Kind, projectBudget: Shown<Amount?>, amounts: Shown<Amounts>) {
      self.kind = kind
      self.projectBudget = projectBudget
      self.amounts = amounts
    }
  }

  public struct Item: Equatable, Sendable {
    public var name: String
    public var catalogue: String
    public var measure: String
    public var quantity: Int

    public init(name: String, catalogue: String, measure: String, quantity: Int) {
      self.name = name
      self.catalogue = catalogue
      self.measure = measure
      self.quantity = quantity
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
  /// Whether contracts of final accounts are stated; their sums are figures.
  public var hasContracts: Bool
  public var total: Shown<Amount>
  public var remark: Narrative?

  public init(rows: [Row], hasContracts: Bool, total: Shown<Amount>, remark: Narrative?) {
    self.rows = rows
    self.hasContracts = hasContracts
    self.total = total
    self.remark = remark
  }
}
