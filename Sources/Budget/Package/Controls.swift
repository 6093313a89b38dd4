/// Numbers that somebody else vouches for. They are compared with what is computed, and are never a source.
public struct Controls: Sendable {
  /// Stated one by one.
  public var stated: [Control] = []
  /// The tables of the budget platform.
  public var tables: [ControlTable] = []

  public init() {}

  public var isEmpty: Bool { stated.isEmpty && tables.isEmpty }
}

/// A stated control.
public struct Control: Sendable {
  public enum Subject: Sendable {
    /// The name of a figure, or the address of a cell.
    case named(String)
    /// Lines of the ledger, such as those of a fund or a project.
    case lines(LineSelection)
  }

  public var subject: Subject
  public var amount: Amount
  public var unit: MoneyUnit
  public var location: Location

  public init(_ subject: Subject, _ amount: Amount, in unit: MoneyUnit, at location: Location) {
    self.subject = subject
    self.amount = amount
    self.unit = unit
    self.location = location
  }
}

/// A table as another program printed it, in the rows and columns of the profile's table.
public struct ControlTable: Sendable {
  /// The number of the profile's table.
  public var number: Int
  public var unit: MoneyUnit
  /// The columns of the profile that it has, of amounts.
  public var columns: [Int]
  public var rows: [Row] = []
  /// Where it begins.
  public var location: Location

  public struct Row: Sendable {
    public var source: Table.Row.Source
    /// What it is called there.
    public var label: String
    public var location: Location
    public var cells: [Cell] = []

    public init(_ source: Table.Row.Source, label: String, at location: Location, cells: [Cell] = []) {
      self.source = source
      self.label = label
      self.location = location
      self.cells = cells
    }
  }

  /// An amount; where there is nothing, zero.
  public struct Cell: Sendable {
    public var column: Int
    public var amount: Amount
    public var location: Location

    public init(column: Int, _ amount: Amount, at location: Location) {
      self.column = column
      self.amount = amount
      self.location = location
    }
  }

  public init(number: Int, in unit: MoneyUnit, columns: [Int], at location: Location) {
    self.number = number
    self.unit = unit
    self.columns = columns
    self.location = location
  }

  /// Whether it has a row for every code on a level: one without any is printed to another depth.
  public func shows(level digits: Int) -> Bool { codes.contains { $0.digitCount == digits } }

  /// Whether it has the total of a tree.
  public var hasTotal: Bool { rows.contains { $0.source == .tree([]) } }

  public var codes: [Code] {
    rows.compactMap(\.source.lastCode)
  }
}
