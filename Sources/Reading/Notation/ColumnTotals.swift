internal import XML

/// Adds up the columns of a sheet that hold amounts, and compares rows of totals with what stands above them.
struct ColumnTotals {
  private let layout: SheetLayout
  private let file: String
  /// The unit above the table; without one, rows have units of their own, and nothing is added up.
  private let unit: MoneyUnit?
  private var totals: [Int: TableTotals] = [:]
  /// Whether a sum would tell what is withheld.
  private var isWithheld: Bool
  private var differences: [TableTotals.Difference] = []

  init(_ table: SheetTable, file: String, isWithheld: Bool) {
    self.isWithheld = isWithheld
    layout = table.layout
    self.file = file
    unit =
      table.lines.lazy.filter { table.layout.lines[$0.key].kind.is("money-unit") }
      .compactMap { MoneyUnit(name: $0.value.text) }.first
  }

  /// Adds a row of the table.
  mutating func add(_ row: [(column: Int, text: String)]) {
    guard let unit else { return }
    for (column, text) in row {
      if layout.columns[column].field.value.attribute == "withheld", text == "是" { isWithheld = true }
      guard isSummed(column) else { continue }
      totals[column, default: TableTotals()].add(try? Amount(text, in: unit))
    }
  }

  mutating func compare(_ stated: [(column: Int, text: String, position: Position)], _ row: TableRow) {
    guard let unit, let first = row.cells.first(where: { !$0.isBlank && !$0.isRepeated }) else { return }
    let isSubtotal = TableScanner.total(first) ?? false
    for (column, text, position) in stated where isSummed(column) {
      guard let amount = try? Amount(text, in: unit),
        let difference = totals[column, default: TableTotals()].compare(
          amount, isSubtotal: isSubtotal, at: Location(file, position))
      else { continue }
      differences.append(difference)
    }
  }

  /// Amounts add up; the price of one piece does not.
  private func isSummed(_ column: Int) -> Bool {
    let field = layout.columns[column].field
    return field.kind.is("amount") && field.value.attribute != "price"
  }

  /// How totals differ, after all rows have been read.
  var findings: [Finding] {
    guard let unit else { return [] }
    let style = NumberStyle(unit: unit, decimals: unit.decimalsOfFen, grouping: true, zero: "0")
    return (differences + totals.sorted { $0.key < $1.key }.compactMap { $0.value.finish() }).map { difference in
      var finding = Finding(
        .totalDiffers(
          difference.stated.formatted(in: style), sum: difference.sum.formatted(in: style), unit: unit.name),
        at: difference.location)
      if isWithheld { finding.redact() }
      return finding
    }
  }
}
