/// Compares a source with the tables of the profile: a column that selects the same money has the same sums.
struct SourceComparison {
  let source: SourceTable
  private(set) var contradictions: [Finding] = []

  init(_ source: SourceTable, _ tables: [ControlTable], under profile: Profile) {
    self.source = source
    for table in tables {
      guard let plan = profile.tables.first(where: { $0.number == table.number }), case .tree(let tree) = plan.rows,
        tree.digits != nil, source.divides(tree.axis)
      else { continue }
      let sums = plan.sums
      for (position, selector) in source.selectors.enumerated() {
        guard let column = table.columns.first(where: { sums[$0] == selector && plan.columns[$0].aspect == .value })
        else { continue }
        compare(position, with: column, of: table, plan, tree.axis)
      }
    }
  }

  /// What the rows of a code add up to.
  private struct Sum {
    var fen: Int128 = 0
    var count = 0
    var first: Location
  }

  private mutating func compare(
    _ position: Int, with column: Int, of table: ControlTable, _ plan: TablePlan, _ axis: Axis
  ) {
    var sums: [Code?: Sum] = [nil: Sum(first: source.location)]
    for row in source.rows where !row.amounts[position].isZero {
      let code = source.tells(axis) ? row.code(on: axis) : nil
      for whole in [nil] + [3, 5, 7].compactMap({ code?.ancestor(digitCount: $0) }) as [Code?] {
        var sum = sums[whole] ?? Sum(first: row.location)
        sum.fen += Int128(row.amounts[position].fen)
        sum.count += 1
        sums[whole] = sum
      }
    }
    var pairs: [(code: Code?, amount: Amount, place: Location)] = []
    var shown: Set<Code?> = []
    for row in table.rows {
      let code = row.source.code
      guard code != nil && source.tells(axis) || row.source == .tree([]),
        let cell = row.cells.first(where: { $0.column == column })
      else { continue }
      shown.insert(code)
      pairs.append((code, cell.amount, cell.location))
    }
    for code in sums.keys.compactMap(\.self).sorted() where !shown.contains(code) && table.shows(level: code.digitCount)
    {
      pairs.append((code, .zero, table.location))
    }
    // A difference of a code is one of those above it, too: the finest say it.
    var reported: Set<Code?> = []
    for (code, amount, place) in pairs.sorted(by: { $0.code?.digitCount ?? 0 > $1.code?.digitCount ?? 0 }) {
      let sum = sums[code] ?? Sum(first: source.location)
      guard differs(sum, amount, table), !reported.contains(code) else { continue }
      reported.formUnion([nil] + [3, 5, 7].compactMap { code?.ancestor(digitCount: $0) })
      contradictions.append(
        Finding(
          .sourceDiffers(
            source.title, code.map { "\($0)" },
            sum: Amount(fen: Int64(clamping: sum.fen)).formatted(in: .plainYuan), table: plan.title,
            amount: amount.formatted(in: .plainYuan), place: "\(place)"), at: sum.first))
    }
  }

  private func differs(_ sum: Sum, _ amount: Amount, _ table: ControlTable) -> Bool {
    // Of amounts in 万元, each may have been rounded.
    let isRounded = source.moneyUnit != table.unit
    return abs(sum.fen - Int128(amount.fen)) > (isRounded ? Int128(max(sum.count, 1)) * 5_000 : 0)
  }
}
