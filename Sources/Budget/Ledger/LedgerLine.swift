/// One line of the ledger, the single source of every number.
public struct LedgerLine: Hashable, Sendable {
  /// Position of the unit in `Package.units`.
  public var unit: Int
  /// Whether that unit is an organ (`Unit.isOrgan`).
  public var isOrgan: Bool
  public var flow: Flow
  public var fund: Fund
  /// Whether the money was carried over from last year (上年结转).
  public var carriedOver: Bool
  public var function: Code?
  public var economic: Code?
  /// Expenditure has one; income and balances have none.
  public var category: Category?
  /// Position of the project in `Package.projects`.
  public var project: Int?
  /// A mark such as 教学科研, by which a table may tell lines of one code apart.
  public var purpose: String?
  public var amount: Amount
  /// A remark that explains the line to whoever traces a number back to it, for example that a split is assumed.
  public var note: String?
  public var origin: Origin

  public init(
    unit: Int, isOrgan: Bool = false, flow: Flow, fund: Fund, carriedOver: Bool = false, function: Code? = nil,
    economic: Code? = nil,
    category: Category? = nil, project: Int? = nil, purpose: String? = nil, amount: Amount, note: String? = nil,
    origin: Origin
  ) {
    self.unit = unit
    self.isOrgan = isOrgan
    self.flow = flow
    self.fund = fund
    self.carriedOver = carriedOver
    self.function = function
    self.economic = economic
    self.category = category
    self.project = project
    self.purpose = purpose
    self.amount = amount
    self.note = note
    self.origin = origin
  }

  public func code(on axis: Axis) -> Code? {
    switch axis {
    case .function: function
    case .economic: economic
    }
  }
}

/// Where a ledger line was stated: a file of the package, and the line in it.
public struct Origin: Hashable, Sendable {
  /// Position of the file in `Package.files`.
  public var file: Int
  public var line: Int

  public init(file: Int, line: Int) {
    self.file = file
    self.line = line
  }
}
