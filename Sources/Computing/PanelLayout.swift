extension BarChart {
  /// Lays out a chart of panels.
  init(_ plan: BarChartPlan, _ layout: PanelLayout, unit: String) {
    self.init(
      name: plan.name, title: plan.title, description: plan.description, unit: unit,
      width: Length(tenths: layout.width), height: Length(tenths: layout.height), plot: layout.plot,
      ticks: [], series: layout.series, rows: layout.rows)
  }
}

/// The geometry of a chart of panels: each row is a small drawing with its name above and a bar for each series, whose
/// name stands before it. All have one scale, so that they can be compared; they stand in two columns if there is room.
struct PanelLayout {
  private(set) var width = 5200
  private(set) var height = 0
  private(set) var plot = BarChart.Box(left: 0, top: 0, width: 0, height: 0)
  private(set) var series: [BarChart.Series] = []
  private(set) var rows: [BarChart.Row] = []

  private typealias Measure = ChartLayout.Measure

  private enum Panel {
    static let leastBars = 700
    static let gap = 240
  }

  init(_ content: ChartContent, numbers: NumberStyle) {
    series = content.series.map { BarChart.Series(kind: $0.kind, name: $0.label, legend: nil) }
    let values = content.rows.flatMap { $0.values.compactMap { $0 } }
    let high = Int128(max(values.map(\.value).max() ?? 0, 0))
    let low = Int128(min(values.map(\.value).min() ?? 0, 0))
    let names = content.series.map { ChartText.shortened($0.label, limit: Measure.labelLimit) }
    let nameWidth = names.map { ChartText.width(of: $0) }.max() ?? 0
    let numberWidth = values.map { ChartText.width(of: $0.formatted(in: numbers)) }.max() ?? 0
    // What a panel needs beside its bars.
    let rest = nameWidth + numberWidth + 2 * Measure.gap
    let half = (width - 2 * Measure.margin - Panel.gap) / 2
    let columns = half - rest >= Panel.leastBars && content.rows.count(where: \.hasBars) > 1 ? 2 : 1
    width = max(width, rest + Panel.leastBars + 2 * Measure.margin)
    let panelWidth = columns == 2 ? half : width - 2 * Measure.margin
    let barsWidth = Int128(panelWidth - rest)
    let panelHeight = Measure.line + content.series.count * Measure.barPitch + Measure.rowGap

    /// The distance of a value from the left end of the bars.
    func place(of value: Int128) -> Int {
      high == low ? 0 : Int(((value - low) * barsWidth * 2 + (high - low)) / ((high - low) * 2))
    }
    let zero = place(of: 0)
    var number = 0
    for row in content.rows {
      let cells = row.values.map { value in value.map { $0.formatted(in: numbers) } }
      guard row.hasBars else {
        rows.append(BarChart.Row(name: row.name, labels: [], bars: [], cells: cells))
        continue
      }
      let left = Measure.margin + number % columns * (panelWidth + Panel.gap)
      let top = Measure.margin + number / columns * panelHeight
      number += 1
      let bars = left + nameWidth + Measure.gap
      var labels = [
        ChartLayout.label(ChartText.shortened(row.name, limit: left + panelWidth - bars), .start, at: bars, top: top)
      ]
      var drawn: [BarChart.Bar] = []
      for (index, value) in row.values.enumerated() {
        guard let value else { continue }
        let line = top + Measure.line + index * Measure.barPitch
        let end = place(of: Int128(value.value))
        let text = value.formatted(in: numbers)
        labels.append(ChartLayout.label(names[index], .end, at: bars - Measure.gap, top: line))
        drawn.append(
          BarChart.Bar(
            kind: content.series[index].kind, value: value,
            box: BarChart.Box(
              left: bars + min(zero, end), top: line + (Measure.barPitch - Measure.barHeight) / 2,
              width: abs(end - zero), height: Measure.barHeight),
            label: text.isEmpty
              ? nil : ChartLayout.label(text, .start, at: bars + max(zero, end) + Measure.gap, top: line)))
      }
      rows.append(BarChart.Row(name: row.name, labels: labels, bars: drawn, cells: cells))
    }
    height = Measure.margin + (number + columns - 1) / columns * panelHeight
    let bars = Measure.margin + nameWidth + Measure.gap
    plot = BarChart.Box(
      left: bars, top: Measure.margin, width: width - Measure.margin - bars, height: height - 2 * Measure.margin)
  }
}
