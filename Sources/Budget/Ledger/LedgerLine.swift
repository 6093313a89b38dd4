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
  public var unitNames: PartyNames?
  public var projectNames: PartyNames?
  public var amount: Amount
  public var origin: SourceLine
  private var annotations: Annotations?

  public init(
    unit: Int, isOrgan: Bool = false, flow: Flow, fund: Fund, carriedOver: Bool = false, function: Code? = nil,
    economic: Code? = nil,
    category: Category? = nil, project: Int? = nil, purpose: String? = nil, amount: Amount, note: String? = nil,
    unitNames: PartyNames? = nil, projectNames: PartyNames? = nil, origin: SourceLine
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
    self.amount = amount
    self.unitNames = unitNames
    self.projectNames = projectNames
    self.origin = origin
    annotations = Annotations(purpose: purpose, note: note)
  }

  /// A mark such as 教学科研, by which a table may tell lines of one code apart.
  public var purpose: String? {
    get { annotations?.purpose }
    set { annotations = Annotations(purpose: newValue, note: note) }
  }

  /// A note for readers of `explain`, for example that a split is assumed.
  public var note: String? {
    get { annotations?.note }
    set { annotations = Annotations(purpose: purpose, note: newValue) }
  }

  public func code(on axis: Axis) -> Code? {
    switch axis {
    case .function: function
    case .economic: economic
    }
  }
}

/// The purpose and note of a line. Few lines have any, so one reference keeps copies of the others cheap.
private final class Annotations: Hashable, Sendable {
  let purpose: String?
  let note: String?

  /// Returns nil when there are none.
  init?(purpose: String?, note: String?) {
    if purpose == nil, note == nil { return nil }
    self.purpose = purpose
    self.note = note
  }

  static func == (left: Annotations, right: Annotations) -> Bool {
    left.purpose == right.purpose && left.note == right.note
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(purpose)
    hasher.combine(note)
  }
}

/// Where a ledger line was stated: a file of the package, and the line in it.
public struct SourceLine: Hashable, Sendable {
  /// Position of the file in `Package.files`.
  public var file: Int
  public var line: Int
}
