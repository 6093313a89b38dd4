/// A table addressed by rows and columns, whatever its labels and heads span. Only this type walks over spans.
///
/// A class, so that looking one up copies nothing.
public final class TableGrid: Sendable {
  public let table: Table
  /// Its columns, which the plan would copy each time.
  private let columns: [ColumnPlan]
  /// Positions of the columns of amounts.
  public let amountColumns: [Int]

  public init(_ table: Table) {
    self.table = table
    let columns = table.columns
    self.columns = columns
    amountColumns = columns.indices.filter { columns[$0].kind == .amount }
  }

  /// Columns of amounts of this package, not of others, changes and rates.
  public var ownAmountColumns: [Int] { amountColumns.filter { table.columns[$0].aspect == .value } }

  /// Returns the content of a cell, or nil where a label to its left covers the column.
  public func content(row: Int, column: Int) -> Table.Content? {
    let cells = table.rows[row].cells
    if cells.count == columns.count { return cells[column].content }
    var start = 0
    for position in cells.indices {
      if start == column { return cells[position].content }
      if start > column { break }
      start += cells[position].columnSpan
    }
    return nil
  }

  public func amount(row: Int, column: Int) -> Amount? {
    if case .amount(let amount)? = content(row: row, column: column) { amount } else { nil }
  }

  /// Returns the amount of a cell before rounding, or nil if it has none.
  public func exactAmount(row: Int, column: Int, in ledger: Ledger) throws(AmountOverflow) -> Amount? {
    guard let amount = amount(row: row, column: column) else { return nil }
    guard table.plan.rounding == .shown, table.columns[column].aspect == .value,
      let selector = selector(row: row, column: column)
    else { return amount }
    return try ledger.sum(of: selector, on: table.axis)
  }

  /// Returns the exact number of a cell with its origin, or nil if it has no amount. Computed on demand, as there are
  /// thousands.
  public func number(row: Int, column: Int, in disclosure: Disclosure) -> Number? {
    guard isNumber(row: row, column: column) else { return nil }
    let plan = table.columns[column]
    if let figure = plan.figure, let number = disclosure.figures[figure.name]?.number(figure.aspect) { return number }
    let names = [table.name, names(row: row, side: table.columns[column].side).last ?? ""]
    let name = (names + [columnNames[column].path]).joined(separator: "，")
    // If row and column contradict each other, no line matches.
    let lines =
      selector(row: row, column: column).map { LineSelection(table.axis, $0) }
      ?? LineSelection(table.axis, .everything, projects: [])
    func number(of basis: Basis?) -> Number? {
      guard let ledger = disclosure.lines(of: basis)?.ledger else {
        return basis.flatMap { disclosure.figures.compared(lines, with: $0)?.bases[$0] }
      }
      return (try? ledger.sum(of: lines)).map { Number(name, of: basis, .money($0), .lines(lines)) }
    }
    guard let own = number(of: nil) else { return nil }
    var figure = Figure(own, label: name)
    if let basis = plan.aspect.basis { figure.bases[basis] = number(of: basis) }
    if plan.aspect == .share { figure.whole = whole(of: column, in: disclosure) }
    return figure.number(plan.aspect)
  }

  /// The number that the cells of a column are shares of.
  private func whole(of column: Int, in disclosure: Disclosure) -> Number? {
    if let whole = table.columns[column].whole { return disclosure.figures[whole]?.number }
    guard case .tree(let tree) = table.plan.rows, let own = table.columns[column].selector,
      let lines = tree.selector.narrowed(by: own).map({ LineSelection(tree.axis, $0) }),
      let sum = try? disclosure.ledger.sum(of: lines)
    else { return nil }
    return Number(tree.total?.label ?? "", .money(sum), .lines(lines))
  }

  private func isNumber(row: Int, column: Int) -> Bool {
    switch content(row: row, column: column) {
    case .amount, .rate: true
    default: false
    }
  }

  /// Returns the selector of a cell, or nil if its column shows a figure.
  public func selector(row: Int, column: Int) -> Selector? {
    table.columns[column].figure == nil ? table.selector(row: row, column: column) : nil
  }

  public func code(row: Int) -> Code? { table.rows[row].code }

  /// Returns the code and label of a row on one side.
  public func names(row: Int, side: Int) -> [String] {
    table.columns.indices.compactMap { column in
      guard table.columns[column].side == side else { return nil }
      switch content(row: row, column: column) {
      case .code(let code, let part): return part ?? 1 == 1 ? "\(code)" : nil
      case .label(let label, _): return label.isEmpty ? nil : label
      default: return nil
      }
    }
  }
}

/// The name of a column: its number in the row of column numbers, and the heads above it from the top.
public struct ColumnName: Hashable, Sendable {
  public var number: String
  public var heads: [String]

  public var path: String { heads.joined(separator: "/") }
}

extension TableGrid {
  /// The names of the columns. Without a row of column numbers, columns are numbered from the left.
  public var columnNames: [ColumnName] {
    let numbers =
      table.plan.head.columnNumbers?.flatMap { [$0.text] + Array(repeating: "", count: $0.columnSpan - 1) }
      ?? table.columns.indices.map { "\($0 + 1)" }
    return zip(numbers, table.plan.head.paths).map(ColumnName.init)
  }
}
