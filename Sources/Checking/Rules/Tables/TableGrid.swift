internal import Budget

/// A computed table with its plan: cells by row and column, whatever labels span, and what each is exactly.
///
/// Rules pick grids out by their numbers, which for objects copies nothing.
final class TableGrid: Sendable {
  let table: Table
  let plan: TablePlan
  /// Positions of the columns of amounts.
  let amountColumns: [Int]
  private let contents: [[Table.Content?]]

  init(_ table: Table, _ plan: TablePlan) {
    self.table = table
    self.plan = plan
    amountColumns = table.columns.indices.filter { table.columns[$0].kind == .amount }
    contents = table.rows.map { row in
      var contents: [Table.Content?] = []
      contents.reserveCapacity(table.columns.count)
      for cell in row.cells {
        contents.append(cell.content)
        for _ in 1..<max(1, cell.columnSpan) { contents.append(nil) }
      }
      return contents
    }
  }

  /// As messages name it: 表 4《财政拨款收支总表》.
  var name: String { "\(table.code.isEmpty ? "表 \(table.number)" : table.code)《\(table.title)》" }

  func content(row: Int, column: Int) -> Table.Content? {
    column < contents[row].count ? contents[row][column] : nil
  }

  /// What a cell is before any rounding; nil where no amount stands.
  func exactAmount(row: Int, column: Int, in ledger: Ledger) throws(AmountOverflow) -> Amount? {
    guard case .amount(let amount)? = content(row: row, column: column) else { return nil }
    guard plan.rounding == .shown, let selector = selector(row: row, column: column) else { return amount }
    return try ledger.sum(of: selector, on: table.axis)
  }

  /// What a cell is the sum of; nil where it shows a figure, whatever its row.
  func selector(row: Int, column: Int) -> Selector? {
    table.columns[column].figure == nil ? table.selector(row: row, column: column) : nil
  }

  /// The words of a row on one side: 201 一般公共服务支出.
  func label(row: Int, side: Int) -> String {
    table.columns.indices.compactMap { column -> String? in
      guard table.columns[column].side == side else { return nil }
      switch content(row: row, column: column) {
      case .code(let code): return "\(code)"
      case .label(let label, _): return label.isEmpty ? nil : label
      default: return nil
      }
    }.joined(separator: " ")
  }

  func code(row: Int) -> Code? {
    for case .code(let code)? in contents[row] { return code }
    return nil
  }

  /// The row of that label or code on a side, or else anywhere; the first for no name.
  func row(named name: String, side: Int) -> Int? {
    if name.isEmpty { return table.rows.isEmpty ? nil : 0 }
    let sides = table.columns.map(\.side)
    return contents.firstIndex { row in zip(row, sides).contains { $1 == side && $0.isNamed(name) } }
      ?? contents.firstIndex { row in row.contains { $0.isNamed(name) } }
  }
}

extension Table.Content? {
  fileprivate func isNamed(_ name: String) -> Bool {
    switch self {
    case .code(let code): "\(code)" == name
    case .label(let label, _): label == name
    default: false
    }
  }
}

extension CheckSubject {
  func location(of line: LedgerLine) -> Location {
    guard package.files.indices.contains(line.origin.file) else { return file }
    return Location(file: package.files[line.origin.file], line: line.origin.line)
  }

  /// What a rule finds; a sum that does not fit is a finding itself.
  func checked(_ findings: () throws(AmountOverflow) -> [Finding]) -> RuleOutcome {
    do throws(AmountOverflow) {
      return .checked(try findings())
    } catch {
      return .checked([Finding(.amountOverflow, at: file, disclosure.title)])
    }
  }
}

extension Amount {
  /// As messages give amounts.
  var exact: String { formatted(in: .exactYuan) }

  /// How far apart two amounts are.
  func distance(to other: Amount) throws(AmountOverflow) -> Amount {
    self < other ? try other - self : try self - other
  }
}
