internal import Budget
internal import Mustache

/// A chart for templates. Positions and sizes are in the drawing's units.
struct ChartContext: Described {
  let chart: BarChart

  static let fields: Fields = [
    "锚": { .text($0.chart.name) },
    "标题": { .text($0.chart.title) },
    "说明": { .text($0.chart.description) },
    "计量单位": { .text($0.chart.unit) },
    "有图形": { .flag($0.chart.isDrawn) },
    "图宽": { .length($0.chart.width) },
    "图高": { .length($0.chart.height) },
    "上边": { .length($0.chart.plot.top) },
    "下边": { .length($0.chart.plot.bottom) },
    "刻度": { .list($0.chart.ticks, TickContext.init) },
    "系列": { .list($0.chart.series, SeriesContext.init) },
    "图例": { .list($0.chart.series.filter { $0.legend != nil }, SeriesContext.init) },
    "行": { .list($0.chart.rows, ChartRowContext.init) },
  ]
}

private struct TickContext: Described {
  let tick: BarChart.Tick

  static let fields: Fields = [
    "横": { .length($0.tick.place) }, "为零": { .flag($0.tick.isZero) },
    "文字": { .object($0.tick.label.map(LabelContext.init)) },
  ]
}

private struct SeriesContext: Described {
  let series: BarChart.Series

  static let fields: Fields = [
    "名称": { .text($0.series.name) },
    "填充": { .text($0.series.kind.fill) },
    "本年": { .flag($0.series.kind == .value) },
    "上年": { .flag($0.series.kind == .lastYear) },
    "预算": { .flag($0.series.kind == .budget) },
    "其他": { .object(OtherBasisContext($0.series.kind)) },
    "色块": { .object($0.series.legend.map { BoxContext(box: $0.swatch) }) },
    "文字": { .object($0.series.legend.map { LabelContext(label: $0.label) }) },
  ]
}

private struct ChartRowContext: Described {
  let row: BarChart.Row

  static let fields: Fields = [
    "名称": { .text($0.row.name) },
    "标签": { .list($0.row.labels, LabelContext.init) },
    "条": { .list($0.row.bars, BarContext.init) },
    "格": { .list($0.row.cells) { CellContext(text: $0) } },
  ]
}

private struct BarContext: Described {
  let bar: BarChart.Bar

  static let fields: Fields = [
    "填充": { .text($0.bar.kind.fill) },
    "本年": { .flag($0.bar.kind == .value) },
    "上年": { .flag($0.bar.kind == .lastYear) },
    "预算": { .flag($0.bar.kind == .budget) },
    "其他": { .object(OtherBasisContext($0.bar.kind)) },
    "为零": { .flag($0.bar.value.value == 0) },
    "横": { .length($0.bar.box.left) },
    "纵": { .length($0.bar.box.top) },
    "宽": { .length($0.bar.box.width) },
    "高": { .length($0.bar.box.height) },
    "文字": { .object($0.bar.label.map(LabelContext.init)) },
  ]
}

/// A basis that the profile names.
private struct OtherBasisContext: Described {
  let isFirst: Bool

  init?(_ kind: SeriesKind) {
    guard case .other(_, let isFirst) = kind else { return nil }
    self.isFirst = isFirst
  }

  static let fields: Fields = ["首个": { .flag($0.isFirst) }]
}

private struct BoxContext: Described {
  let box: BarChart.Box

  static let fields: Fields = [
    "横": { .length($0.box.left) }, "纵": { .length($0.box.top) }, "宽": { .length($0.box.width) },
    "高": { .length($0.box.height) },
  ]
}

/// A line of text, with its anchor and baseline.
private struct LabelContext: Described {
  let label: BarChart.Label

  static let fields: Fields = [
    "内容": { .text($0.label.text) }, "底": { .object(BoxContext(box: $0.label.box)) }, "横": { .length($0.label.anchor) },
    "纵": { .length($0.label.baseline) }, "对齐": { .text($0.label.alignment.word) },
  ]
}

/// A number in the chart's table, empty if unknown.
private struct CellContext: Described {
  let text: String?

  static let fields: Fields = ["数": { .text($0.text) }]
}

extension Value {
  /// `12`, `12.5`.
  fileprivate static func length(_ length: BarChart.Length) -> Value {
    let (whole, rest) = length.tenths.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? .number(whole) : .number(Mustache.Number(Int64(length.tenths), decimals: 1))
  }
}

extension BarChart.Alignment {
  fileprivate var word: String {
    switch self {
    case .start: "start"
    case .middle: "middle"
    case .end: "end"
    }
  }
}

extension SeriesKind {
  /// The name of the fill pattern, the same in every chart of a page.
  fileprivate var fill: String {
    switch self {
    case .value: "value"
    case .lastYear: "last-year"
    case .budget: "budget"
    case .other(_, let isFirst): isFirst ? "basis" : "more"
    }
  }
}
