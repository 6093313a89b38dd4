extension BarCharts {
  /// Lays out the charts of a profile. A chart with only zeros or unknown numbers is omitted.
  package init(_ plans: [BarChartPlan], of figures: Figures, numbers: NumberStyle) throws(AmountOverflow) {
    var drawn: [BarChart] = []
    var empty: [String] = []
    for plan in plans {
      if let content = try ChartContent(plan, of: figures) {
        drawn.append(BarChart(plan, content, numbers: numbers))
      } else {
        empty.append(plan.name)
      }
    }
    self.init(drawn, empty: empty)
  }
}

/// The numbers of a chart before layout.
struct ChartContent {
  struct Row {
    var name: String
    /// The number of each series; nil if unknown.
    var values: [Quantity?]

    /// Whether there is something to draw.
    var hasBars: Bool { values.contains { $0?.value ?? 0 != 0 } }
  }

  /// The series that have a number in some row.
  private(set) var series: [BarChartPlan.Series]
  private(set) var rows: [Row]
  /// The kind of its numbers.
  let unit: Quantity

  /// Returns nil if there is nothing to draw.
  init?(_ plan: BarChartPlan, of figures: Figures) throws(AmountOverflow) {
    series = plan.series
    (rows, unit) = try Self.rows(of: plan, figures)
    if !plan.showsZeros { rows.removeAll { !$0.hasBars } }
    let known = series.indices.filter { index in rows.contains { $0.values[index] != nil } }
    series = known.map { series[$0] }
    rows = rows.map { row in Row(name: row.name, values: known.map { row.values[$0] }) }
    rows.removeAll { $0.values.allSatisfy { $0 == nil } }
    guard rows.contains(where: \.hasBars) else { return nil }
  }

  private static func rows(of plan: BarChartPlan, _ figures: Figures) throws(AmountOverflow) -> ([Row], Quantity) {
    switch plan.rows {
    case .figures(let items):
      let known = items.compactMap { item in figures[item.figure].map { (item, $0) } }
      return (
        known.map { item, figure in Row(item.label ?? figure.label, of: figure, plan.series) },
        known.first?.1.number.quantity ?? .money(.zero)
      )
    case .parts(let name):
      return (figures[name]?.parts.map { Row($0.label, of: $0, plan.series) } ?? [], .money(.zero))
    case .largestParts(let name, let count, let rest):
      let parts = figures[name]?.parts.map { Row($0.label, of: $0, plan.series) } ?? []
      return (try largest(count, of: parts, rest: rest), .money(.zero))
    }
  }

  /// Returns the largest rows by their first number, and one with the sum of the others. A single remaining row is
  /// shown as it is.
  private static func largest(_ count: Int, of rows: [Row], rest: String) throws(AmountOverflow) -> [Row] {
    let sorted = rows.enumerated().sorted { left, right in
      let (first, second) = (left.element.size, right.element.size)
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
    guard sorted.count > count + 1 else { return sorted }
    return Array(sorted.prefix(count)) + [try Row(rest, sumOf: sorted.dropFirst(count))]
  }
}

extension ChartContent.Row {
  fileprivate init(_ name: String, of figure: Figure, _ series: [BarChartPlan.Series]) {
    self.init(
      name: name, values: series.map { figure.number(of: $0.kind.basis)?.quantity })
  }

  /// A sum with an unknown number is unknown.
  fileprivate init(_ name: String, sumOf rows: ArraySlice<Self>) throws(AmountOverflow) {
    var sums: [Quantity?] = []
    for index in rows.first?.values.indices ?? 0..<0 {
      var sum = Amount.zero
      let values = rows.compactMap { $0.values[index]?.value }
      for value in values { try sum += Amount(fen: value) }
      sums.append(values.count == rows.count ? .money(sum) : nil)
    }
    self.init(name: name, values: sums)
  }

  fileprivate var size: UInt64 { values.lazy.compactMap { $0 }.first?.value.magnitude ?? 0 }
}
