internal import Budget
internal import Mustache

/// What a template can say of a chart. Every place and size is a number of the drawing's own units.
struct ChartContext: Described {
  let chart: BarChart

  static let fields = Fields<ChartContext>(
    .pages,
    [
      "锚": { .text($0.chart.name) },
      "标题": { .text($0.chart.title) },
      "说明": { .text($0.chart.description) },
      "计量单位": { .text($0.chart.unit) },
      "图宽": { .text($0.chart.width.formatted) },
      "图高": { .text($0.chart.height.formatted) },
      "上边": { .text($0.chart.plot.top.formatted) },
      "下边": { .text($0.chart.plot.bottom.formatted) },
      "刻度": { .list($0.chart.ticks.map(TickContext.init)) },
      "系列": { .list($0.chart.series.map(SeriesContext.init)) },
      "图例": { .list($0.chart.series.filter { $0.legend != nil }.map(SeriesContext.init)) },
      "行": { .list($0.chart.rows.map(ChartRowContext.init)) },
    ])
}

private struct TickContext: Described {
  let tick: BarChart.Tick

  static let fields = Fields<TickContext>(
    .pages,
    [
      "横": { .text($0.tick.place.formatted) },
      "为零": { .flag($0.tick.isZero) },
      "文字": { .label($0.tick.label) },
    ])
}

private struct SeriesContext: Described {
  let series: BarChart.Series

  static let fields = Fields<SeriesContext>(
    .pages,
    [
      "名称": { .text($0.series.name) },
      "填充": { .text($0.series.sort.fill) },
      "色块": { context in
        context.series.legend.map { .object(BoxContext(box: $0.swatch)) } ?? .nothing
      },
      "文字": { .label($0.series.legend?.label) },
    ])
}

private struct ChartRowContext: Described {
  let row: BarChart.Row

  static let fields = Fields<ChartRowContext>(
    .pages,
    [
      "名称": { .text($0.row.name) },
      "标签": { .list($0.row.labels.map(LabelContext.init)) },
      "条": { .list($0.row.bars.map(BarContext.init)) },
      "格": { context in .list(context.row.cells.map { CellContext(text: $0) }) },
    ])
}

private struct BarContext: Described {
  let bar: BarChart.Bar

  static let fields = Fields<BarContext>(
    .pages,
    [
      "填充": { .text($0.bar.sort.fill) },
      "横": { .text($0.bar.box.left.formatted) },
      "纵": { .text($0.bar.box.top.formatted) },
      "宽": { .text($0.bar.box.width.formatted) },
      "高": { .text($0.bar.box.height.formatted) },
      "文字": { .label($0.bar.label) },
    ])
}

private struct BoxContext: Described {
  let box: BarChart.Box

  static let fields = Fields<BoxContext>(
    .pages,
    [
      "横": { .text($0.box.left.formatted) },
      "纵": { .text($0.box.top.formatted) },
      "宽": { .text($0.box.width.formatted) },
      "高": { .text($0.box.height.formatted) },
    ])
}

/// A line of text: where it begins, has its middle or ends, and its baseline.
private struct LabelContext: Described {
  let label: BarChart.Label

  static let fields = Fields<LabelContext>(
    .pages,
    [
      "内容": { .text($0.label.text) },
      "底": { .object(BoxContext(box: $0.label.box)) },
      "横": { .text($0.label.anchor.formatted) },
      "纵": { .text($0.label.baseline.formatted) },
    ])
}

/// A cell of the numbers; nothing where the number is not known.
private struct CellContext: Described {
  let text: String?

  static let fields = Fields<CellContext>(.pages, ["数": { $0.text.map(Value.text) ?? .nothing }])
}

extension Value {
  fileprivate static func label(_ label: BarChart.Label?) -> Value {
    label.map { .object(LabelContext(label: $0)) } ?? .nothing
  }
}

extension SeriesSort {
  /// A word for patterns, the same in every chart of a page.
  fileprivate var fill: String {
    switch self {
    case .value: "value"
    case .lastYear: "last-year"
    case .budget: "budget"
    }
  }
}

/// The charts by name: those of the profile; nothing where there is none to draw.
struct ChartsContext: Context {
  private let charts: [Key: BarChart?]

  init(_ charts: Charts) {
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
