internal import Budget
internal import Mustache

/// A chart for templates. Positions and sizes are in the drawing's units.
struct ChartContext: Described {
  let chart: BarChart

  enum Field: String, CaseIterable {
    case anchor = "锚", title = "标题", description = "说明", measure = "计量单位", width = "图宽", height = "图高"
    case top = "上边", bottom = "下边", ticks = "刻度", series = "系列", legend = "图例", rows = "行"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .anchor: .text(chart.name)
    case .title: .text(chart.title)
    case .description: .text(chart.description)
    case .measure: .text(chart.unit)
    case .width: .length(chart.width)
    case .height: .length(chart.height)
    case .top: .length(chart.plot.top)
    case .bottom: .length(chart.plot.bottom)
    case .ticks: .list(chart.ticks, TickContext.init)
    case .series: .list(chart.series, SeriesContext.init)
    case .legend: .list(chart.series.filter { $0.legend != nil }.map(SeriesContext.init))
    case .rows: .list(chart.rows, ChartRowContext.init)
    }
  }
}

private struct TickContext: Described {
  let tick: BarChart.Tick

  enum Field: String, CaseIterable { case x = "横", isZero = "为零", text = "文字" }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .x: .length(tick.place)
    case .isZero: .flag(tick.isZero)
    case .text: .label(tick.label)
    }
  }
}

private struct SeriesContext: Described {
  let series: BarChart.Series

  enum Field: String, CaseIterable {
    case name = "名称", fill = "填充", swatch = "色块", text = "文字"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .name: .text(series.name)
    case .fill: .text(series.kind.fill)
    case .swatch: series.legend.map { .object(BoxContext(box: $0.swatch)) } ?? .nothing
    case .text: .label(series.legend?.label)
    }
  }
}

private struct ChartRowContext: Described {
  let row: BarChart.Row

  enum Field: String, CaseIterable {
    case name = "名称", labels = "标签", bars = "条", cells = "格"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .name: .text(row.name)
    case .labels: .list(row.labels, LabelContext.init)
    case .bars: .list(row.bars, BarContext.init)
    case .cells: .list(row.cells) { CellContext(text: $0) }
    }
  }
}

private struct BarContext: Described {
  let bar: BarChart.Bar

  enum Field: String, CaseIterable {
    case fill = "填充", x = "横", y = "纵", width = "宽", height = "高", text = "文字"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .fill: .text(bar.kind.fill)
    case .x: .length(bar.box.left)
    case .y: .length(bar.box.top)
    case .width: .length(bar.box.width)
    case .height: .length(bar.box.height)
    case .text: .label(bar.label)
    }
  }
}

private struct BoxContext: Described {
  let box: BarChart.Box

  enum Field: String, CaseIterable {
    case x = "横", y = "纵", width = "宽", height = "高"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .x: .length(box.left)
    case .y: .length(box.top)
    case .width: .length(box.width)
    case .height: .length(box.height)
    }
  }
}

/// A line of text, with its anchor and baseline.
private struct LabelContext: Described {
  let label: BarChart.Label

  enum Field: String, CaseIterable {
    case content = "内容", ground = "底", x = "横", y = "纵"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .content: .text(label.text)
    case .ground: .object(BoxContext(box: label.box))
    case .x: .length(label.anchor)
    case .y: .length(label.baseline)
    }
  }
}

/// A number in the chart's table, empty if unknown.
private struct CellContext: Described {
  let text: String?

  enum Field: String, CaseIterable { case value = "数" }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .value: text.map(Value.text) ?? .nothing
    }
  }
}

extension Value {
  /// `12`, `12.5`.
  fileprivate static func length(_ length: BarChart.Length) -> Value {
    let (whole, rest) = length.tenths.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? .number(whole) : .number(Mustache.Number(Int64(length.tenths), decimals: 1))
  }

  fileprivate static func label(_ label: BarChart.Label?) -> Value {
    label.map { .object(LabelContext(label: $0)) } ?? .nothing
  }
}

extension SeriesKind {
  /// The name of the fill pattern, the same in every chart of a page.
  fileprivate var fill: String {
    switch self {
    case .value: "value"
    case .lastYear: "last-year"
    case .budget: "budget"
    }
  }
}

/// The charts of the profile by name, without a value if there is nothing to draw.
struct ChartsContext: Context {
  private let charts: [Key: BarChart?]

  init(_ charts: BarCharts) {
    self.charts = Dictionary(
      charts.all.map { (Vocabulary.pages.key($0.name), $0) } + charts.empty.map { (Vocabulary.pages.key($0), nil) },
      uniquingKeysWith: { first, _ in first })
  }

  func value(for key: Key) -> Value? {
    charts[key].map { chart in chart.map { .object(ChartContext(chart: $0)) } ?? .nothing }
  }

  var keys: [Key] {
    charts.keys.sorted { Vocabulary.pages.name(of: $0) < Vocabulary.pages.name(of: $1) }
  }
}
