extension BarChart {
  /// Lays out a chart.
  init(_ plan: BarChartPlan, _ content: ChartContent, numbers: NumberStyle) {
    let unit = content.unit.isMoney ? numbers.unit.name : plan.unit ?? ""
    if plan.hasPanels {
      self.init(plan, PanelLayout(content, numbers: numbers), unit: unit)
      return
    }
    let layout = ChartLayout(content, numbers: numbers)
    self.init(
      name: plan.name, title: plan.title, description: plan.description, unit: unit,
      width: Length(tenths: layout.width), height: Length(tenths: layout.height), plot: layout.plot,
      ticks: layout.ticks, series: layout.series, rows: layout.rows)
  }
}

/// The geometry of a chart, in whole tenths of the drawing's unit.
///
/// From top to bottom: the legend, the rows, the scale. From left to right: the labels of the rows, their bars, and
/// beside each bar its number. Bars take the space that the numbers beside them leave.
struct ChartLayout {
  private(set) var width = 5200
  private(set) var height = 0
  private(set) var plot = BarChart.Box(left: 0, top: 0, width: 0, height: 0)
  private(set) var ticks: [BarChart.Tick] = []
  private(set) var series: [BarChart.Series] = []
  private(set) var rows: [BarChart.Row] = []

  private let content: ChartContent
  private let numbers: NumberStyle
  private var scale: ChartScale

  enum Measure {
    static let margin = 20
    static let line = 200
    static let barHeight = 150
    /// From one bar of a row to the next, so that the numbers beside them do not meet.
    static let barPitch = 200
    static let rowGap = 100
    /// Between a text and what it belongs to.
    static let gap = 70
    static let labelLimit = 10 * ChartText.em
    static let leastPlot = 1600
    static let mostSteps = 5
    static let swatch = 140
    static let legendLine = 240
    static let betweenTicks = ChartText.em / 2
    static let betweenEntries = ChartText.em * 3 / 2
    /// From the middle of a line to its baseline.
    static let baseline = 57
  }

  init(_ content: ChartContent, numbers: NumberStyle) {
    self.content = content
    self.numbers = numbers
    let drawn = content.rows.filter(\.hasBars)
    let values = drawn.flatMap { $0.values.compactMap { $0 } }
    let labels = content.rows.map { $0.hasBars ? ChartText.lines(of: $0.name, limit: Measure.labelLimit) : [] }
    let labelWidth = labels.joined().map { ChartText.width(of: $0) }.max() ?? 0
    let numberWidth = values.map { ChartText.width(of: $0.formatted(in: numbers)) }.max() ?? 0
    let left = Measure.margin + labelWidth + Measure.gap
    let least = left + Measure.leastPlot + Measure.gap + numberWidth + Measure.margin
    width = max(width, least)

    let scales = ChartScale.candidates(for: values.map(\.value), atMost: Measure.mostSteps)
    scale = scales[scales.count - 1]
    let top = drawLegend()
    // The finest scale whose marks can all be labelled.
    for candidate in scales {
      scale = candidate
      plot = .init(left: left, top: top, width: plotWidth(from: left, values), height: 0)
      if tickLabels().allSatisfy({ $0 != nil }) { break }
    }
    drawRows(labels)
    drawTicks()
  }

  /// Returns the width that the scale and the numbers beside the bars leave.
  private func plotWidth(from left: Int, _ values: [Quantity]) -> Int {
    // Half of the last label extends beyond the scale.
    let last = ChartText.width(of: text(of: scale.high)) / 2
    let room = max(width - Measure.margin - left - last, Measure.leastPlot)
    let numberRoom = width - Measure.margin - left - Measure.gap
    return values.reduce(room) { least, value in
      let part = Int128(max(value.value, 0)) - scale.low
      let own = numberRoom - ChartText.width(of: value.formatted(in: numbers))
      return part == 0 ? least : min(least, Int(min(Int128(own) * scale.span / part, Int128(room))))
    }
  }

  /// Returns the position of a value, rounded to the nearest tenth.
  private func place(of value: Int128) -> Int {
    let width = Int128(plot.width.tenths)
    return plot.left.tenths + Int(((value - scale.low) * width * 2 + scale.span) / (scale.span * 2))
  }
}

// MARK: - Legend

extension ChartLayout {
  /// Lays out the legend in as many lines as it needs, unless there is a single series, and returns its bottom.
  private mutating func drawLegend() -> Int {
    guard content.series.count > 1 else {
      series = content.series.map { BarChart.Series(kind: $0.kind, name: $0.label, legend: nil) }
      return Measure.margin
    }
    let textLimit = width - 2 * Measure.margin - Measure.swatch - Measure.gap
    var left = Measure.margin
    var top = Measure.margin
    for entry in content.series {
      let text = ChartText.shortened(entry.label, limit: textLimit)
      let size = Measure.swatch + Measure.gap + ChartText.width(of: text)
      if left > Measure.margin, left + size > width - Measure.margin {
        left = Measure.margin
        top += Measure.legendLine
      }
      let swatch = BarChart.Box(
        left: left, top: top + (Measure.line - Measure.swatch) / 2, width: Measure.swatch, height: Measure.swatch)
      let label = Self.label(text, .start, at: left + Measure.swatch + Measure.gap, top: top)
      series.append(
        BarChart.Series(kind: entry.kind, name: entry.label, legend: BarChart.Legend(swatch: swatch, label: label)))
      left += size + Measure.betweenEntries
    }
    return top + Measure.legendLine
  }
}

// MARK: - Rows

extension ChartLayout {
  private mutating func drawRows(_ labels: [[String]]) {
    var top = plot.top.tenths
    for (row, lines) in zip(content.rows, labels) {
      let cells = row.values.map { value in value.map { $0.formatted(in: numbers) } }
      guard row.hasBars else {
        rows.append(BarChart.Row(name: row.name, labels: [], bars: [], cells: cells))
        continue
      }
      let size = max(content.series.count * Measure.barPitch, lines.count * Measure.line)
      top += Measure.rowGap / 2
      let firstLine = top + (size - lines.count * Measure.line) / 2
      let firstBar = top + (size - content.series.count * Measure.barPitch) / 2
      rows.append(
        BarChart.Row(
          name: row.name,
          labels: lines.enumerated().map { index, line in
            Self.label(line, .end, at: plot.left.tenths - Measure.gap, top: firstLine + index * Measure.line)
          },
          bars: zip(content.series, row.values).enumerated().compactMap { index, bar in
            bar.1.map { self.bar(bar.0.kind, $0, top: firstBar + index * Measure.barPitch) }
          },
          cells: cells))
      top += size + Measure.rowGap / 2
    }
    plot.height = BarChart.Length(tenths: top - plot.top.tenths)
  }

  /// Lays out a bar from zero to its value, with the number beyond its end; for a negative bar on the other side of
  /// zero, which is empty.
  private func bar(_ kind: SeriesKind, _ value: Quantity, top: Int) -> BarChart.Bar {
    let zero = place(of: 0)
    let end = place(of: Int128(value.value))
    let text = value.formatted(in: numbers)
    return BarChart.Bar(
      kind: kind, value: value,
      box: BarChart.Box(
        left: min(zero, end), top: top + (Measure.barPitch - Measure.barHeight) / 2, width: abs(end - zero),
        height: Measure.barHeight),
      label: text.isEmpty ? nil : Self.label(text, .start, at: max(zero, end) + Measure.gap, top: top))
  }
}

// MARK: - Scale

extension ChartLayout {
  private mutating func drawTicks() {
    let top = plot.bottom.tenths + Measure.gap / 2
    ticks = zip(scale.marks, tickLabels()).map { mark, label in
      BarChart.Tick(
        place: BarChart.Length(tenths: place(of: mark)), isZero: mark == 0,
        label: label.map { Self.label($0.text, .middle, at: $0.middle, top: top) })
    }
    height = top + Measure.line + Measure.margin
  }

  /// Returns the text and middle of each mark, or nil for one that would touch another. Zero has priority, then the
  /// ends.
  private func tickLabels() -> [(text: String, middle: Int)?] {
    let marks = scale.marks
    var labels = [(text: String, middle: Int)?](repeating: nil, count: marks.count)
    var taken: [Range<Int>] = []
    let order = marks.indices.sorted { left, right in
      (marks[left] == 0 ? 0 : 1, marks.count - left) < (marks[right] == 0 ? 0 : 1, marks.count - right)
    }
    for index in order {
      let text = text(of: marks[index])
      let size = ChartText.width(of: text)
      // Within the frame, even if the mark is near its edge.
      let start = min(max(place(of: marks[index]) - size / 2, Measure.margin), width - Measure.margin - size)
      let room = start - Measure.betweenTicks..<start + size + Measure.betweenTicks
      guard start >= Measure.margin, !taken.contains(where: { $0.overlaps(start..<start + size) }) else { continue }
      taken.append(room)
      labels[index] = (text, start + size / 2)
    }
    return labels
  }

  private func text(of mark: Int128) -> String {
    scale.text(of: mark, decimals: content.unit.isMoney ? numbers.unit.decimalsOfFen : 0, grouping: numbers.grouping)
  }

  static func label(_ text: String, _ alignment: BarChart.Alignment, at anchor: Int, top: Int) -> BarChart.Label {
    let width = ChartText.width(of: text)
    let left =
      switch alignment {
      case .start: anchor
      case .middle: anchor - width / 2
      case .end: anchor - width
      }
    return BarChart.Label(
      text: text, alignment: alignment, baseline: BarChart.Length(tenths: top + Measure.line / 2 + Measure.baseline),
      box: BarChart.Box(left: left, top: top, width: width, height: Measure.line))
  }
}

extension BarChart.Box {
  init(left: Int, top: Int, width: Int, height: Int) {
    self.init(
      left: BarChart.Length(tenths: left), top: BarChart.Length(tenths: top), width: BarChart.Length(tenths: width),
      height: BarChart.Length(tenths: height))
  }
}
