/// The lines of a plan, which a sheet has in the same order on each side.
struct LineSequence {
  private let plan: TablePlan
  /// The rows with a name, for each side; and those with a code.
  private var rows: [Int: [String: [Int]]] = [:]
  private var last: [Int: Int] = [:]
  private var used: [Int: Set<Int>] = [:]
  /// The only line of a plan, if it has no name.
  private(set) var unnamedLine: Int?

  init(_ plan: TablePlan, sides: [Int]) {
    self.plan = plan
    for side in sides {
      for row in plan.fixedRows.rows.indices {
        guard let line = plan.fixedRows.line(row: row, side: side) else { continue }
        if let code = line.code { rows[side, default: [:]]["\(code)", default: []].append(row) }
        if !line.label.isEmpty { rows[side, default: [:]][line.label.labelKey, default: []].append(row) }
      }
    }
    if plan.fixedRows.rows.count == 1, rows.values.allSatisfy(\.isEmpty) { unnamedLine = 0 }
  }

  func isUnnamed(_ side: Int, row: Int) -> Bool {
    guard let line = plan.fixedRows.line(row: row, side: side) else { return false }
    return line.code == nil && line.label.isEmpty && line.selector != nil
  }

  /// The next row of that name on a side: below the last one if there is one there.
  mutating func next(_ words: String, _ side: Int) -> Int? {
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    let names = rows[side] ?? [:]
    let found = (digits.count > 2 ? names[String(digits)] : nil) ?? names[words.labelKey]
    guard let found else { return nil }
    let left = found.filter { used[side]?.contains($0) != true }
    guard let row = left.first(where: { $0 > last[side] ?? -1 }) ?? left.first else { return nil }
    last[side] = row
    used[side, default: []].insert(row)
    return row
  }
}
