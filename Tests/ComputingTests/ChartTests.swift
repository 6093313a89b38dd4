import TestSupport
import Testing

@testable import Budget

@Suite("Charts")
struct ChartTests {
  @Test("have a round scale, and bars as long as their values")
  func scale() throws {
    let chart = try #require(try drawn([("人员经费", [1421_34]), ("公用经费", [118_44]), ("项目支出", [235_28])]))
    #expect(chart.ticks.map(\.label?.text) == ["0", "500", "1000", "1500"])
    #expect(chart.ticks.map(\.isZero) == [true, false, false, false])
    #expect(chart.rows.map(\.name) == ["人员经费", "公用经费", "项目支出"])
    #expect(chart.rows.map { $0.bars.map(\.label?.text) } == [["1421.34"], ["118.44"], ["235.28"]])
    #expect(chart.unit == "元")
    let perHundred = Double(chart.plot.width.tenths) / 1500_00
    for bar in chart.rows.flatMap(\.bars) {
      #expect(abs(Double(bar.box.width.tenths) - Double(bar.value.value) * perHundred) <= 1)
      #expect(bar.box.left == chart.plot.left)
    }
    #expect(chart.series.map(\.legend) == [nil])
  }

  @Test("have zero inside the scale where numbers are negative")
  func negative() throws {
    let chart = try #require(try drawn([("甲", [-300_00]), ("乙", [800_00])]))
    #expect(chart.ticks.map(\.label?.text) == ["-500", "0", "500", "1000"])
    let zero = try #require(chart.ticks.first { $0.isZero }).place
    #expect(chart.rows[0].bars[0].box.right == zero)
    #expect(chart.rows[1].bars[0].box.left == zero)
    // Beside the axis, where no bar is.
    #expect(try #require(chart.rows[0].bars[0].label).box.left > zero)
  }

  @Test("give no room to negative numbers that are too small to see")
  func tiny() throws {
    let chart = try #require(try drawn([("甲", [-1_00]), ("乙", [800_00])]))
    #expect(chart.ticks.map(\.label?.text) == ["0", "200", "400", "600", "800"])
    #expect(chart.rows[0].bars[0].box.left == chart.plot.left)
  }

  @Test("hold numbers of any size")
  func extremes() throws {
    for value in [Int64.max, .min, .max - 1, .min + 1, 1, -1] {
      for style in styles {
        let chart = try #require(try drawn([("甲", [value]), ("乙", [1]), ("丙", [.max])], style: style))
        expectOrder(in: chart)
      }
    }
    let least = try #require(try drawn([("甲", [1])], style: wan))
    #expect(least.ticks.compactMap(\.label?.text) == ["0", "0.000001"])
  }

  @Test("are not drawn of nothing")
  func nothing() throws {
    #expect(try drawn([("甲", [0]), ("乙", [0])]) == nil)
    #expect(try drawn([("甲", [nil])]) == nil)
    #expect(try drawn([]) == nil)
    let charts = try BarCharts(
      [BarChartPlan(name: "none", title: "无", description: "无", rows: .figures([.init(figure: "没有", label: nil)]))],
      of: Figures(), numbers: yuan)
    #expect(charts.all.isEmpty && charts.empty == ["none"])
  }

  @Test("leave out a series of which nothing is known, and keep the place of a single number that is not")
  func unknown() throws {
    let none = try #require(try drawn([("甲", [5, nil]), ("乙", [6, nil])]))
    #expect(none.series.map(\.kind) == [.value])
    #expect(none.rows.map(\.cells) == [["0.05"], ["0.06"]])
    let some = try #require(try drawn([("甲", [5, nil]), ("乙", [6, 7])]))
    #expect(some.series.map(\.kind) == [.value, .lastYear])
    #expect(some.series.allSatisfy { $0.legend != nil })
    #expect(some.rows.map(\.cells) == [["0.05", nil], ["0.06", "0.07"]])
    #expect(some.rows.map(\.bars.count) == [1, 2])
  }

  @Test("show the largest parts, and the others as one")
  func largest() throws {
    func rows(_ values: [Int64], top: Int) throws -> [String] {
      let parts = values.enumerated().map { index, value in
        figure("功能.\(index)", "类\(index)", value)
      }
      var figures = Figures()
      figures.add(figure("功能", "功能", 0, parts: parts))
      let plan = BarChartPlan(
        name: "a", title: "图", description: "图", rows: .largestParts(figure: "功能", count: top, rest: "其他"))
      return try BarCharts([plan], of: figures, numbers: yuan).all[0].rows.map { "\($0.name) \($0.cells[0] ?? "")" }
    }
    #expect(try rows([100, 500, 200, 50, 500], top: 2) == ["类1 5.00", "类4 5.00", "其他 3.50"])
    #expect(try rows([100, 500, 200], top: 2) == ["类1 5.00", "类2 2.00", "类0 1.00"])
    #expect(throws: AmountOverflow.self) { try rows([.max, .max, .max, .max], top: 1) }
  }

  @Test("leave out rows of zeros if they are told to")
  func zeros() throws {
    let rows: [(String, [Int64?])] = [("甲", [0]), ("乙", [3])]
    #expect(try drawn(rows)?.rows.map(\.name) == ["甲", "乙"])
    #expect(try drawn(rows, showsZeros: false)?.rows.map(\.name) == ["乙"])
  }

  @Test("draw no bar for a row of zeros, which keeps its numbers, and nothing of a single bar")
  func telling() throws {
    let one = try #require(try drawn([("甲", [0]), ("乙", [3])]))
    #expect(one.rows.map(\.bars.count) == [0, 1] && one.rows.map(\.labels.count) == [0, 1])
    #expect(one.rows.map(\.cells) == [["0.00"], ["0.03"]])
    #expect(!one.isDrawn)
    let two = try #require(try drawn([("甲", [0]), ("乙", [3]), ("丙", [4])]))
    #expect(two.isDrawn && two.rows.map(\.bars.count) == [0, 1, 1])
    #expect(try #require(try drawn([("甲", [3, 4])])).isDrawn)
    #expect(try !#require(try drawn([("甲", [3, 0])])).isDrawn)
  }

  @Test("give each row a panel with all its series, on one scale")
  func panels() throws {
    let chart = try #require(try drawn([("甲", [200, 400]), ("乙", [0, 0]), ("丙", [100, nil])], hasPanels: true))
    #expect(chart.rows.map(\.bars.count) == [2, 0, 1])
    #expect(chart.rows[0].labels.map(\.text) == ["甲", "本年决算数，单位由…", "上年决算数，单位由…"])
    #expect(chart.rows[0].bars[1].box.width.tenths == chart.rows[0].bars[0].box.width.tenths * 2)
    #expect(chart.rows[2].bars[0].box.width.tenths * 2 == chart.rows[0].bars[0].box.width.tenths)
    #expect(chart.series.allSatisfy { $0.legend == nil })
    expectOrder(in: chart, hasScale: false)
  }

  @Test("of panels have no two texts that meet, whatever they show", arguments: 0..<100)
  func panelOrder(seed: Int) throws {
    var generator = Generator(seed: UInt64(seed))
    let bits = Int64.random(in: 1...63, using: &generator)
    let rows = (0..<Int.random(in: 1...6, using: &generator)).map { row -> (String, [Int64?]) in
      let name = String(repeating: "公务用车", count: Int.random(in: 1...20, using: &generator))
      return (name + "\(row)", (0..<3).map { _ in Int64.random(in: .min ... .max, using: &generator) >> (63 - bits) })
    }
    let style = styles[Int.random(in: 0..<styles.count, using: &generator)]
    guard let chart = try drawn(rows, style: style, hasPanels: true) else { return }
    expectOrder(in: chart, hasScale: false)
  }

  @Test(
    "measure text by its characters",
    arguments: [
      ("", 0), ("公用经费（万元）", 80), ("1,234.56%", 57), ("-0.5", 24), ("“三公”经费—A", 79), ("e\u{301}", 20),
      ("公\u{302A}开", 30),
      ("👨‍👩‍👧", 50), ("\r\n", 6),
    ])
  func widths(text: String, tenths: Int) {
    #expect(ChartText.width(of: text) == tenths * ChartText.em / 10)
  }

  @Test("break long labels into two even lines, and shorten what does not fit")
  func labels() {
    let limit = 6 * ChartText.em
    func lines(_ text: String) -> [String] { ChartText.lines(of: text, limit: limit) }
    #expect(lines("公务接待费") == ["公务接待费"])
    #expect(lines("公务用车购置及运维费") == ["公务用车购", "置及运维费"])
    #expect(lines("公务用车（含运维）费") == ["公务用车", "（含运维）费"])
    #expect(lines("国有资本经营预算财政拨款安排的支出") == ["国有资本经营", "预算财政拨…"])
    #expect(lines("ABCDEFGHIJKLMNOP") == ["ABCDEF", "GHIJK…"])
    #expect(lines(String(repeating: "长", count: 300_000)) == ["长长长长长长", "长长长长长…"])
    #expect(lines("") == [""])
  }

  @Test("have no two texts that meet, and nothing outside the frame, whatever they show", arguments: 0..<300)
  func order(seed: Int) throws {
    var generator = Generator(seed: UInt64(seed))
    let alphabet = Array("预算支出（）“”，0123456789ABCmwxyz%…é𠀀 -")
    let style = styles[Int.random(in: 0..<styles.count, using: &generator)]
    let seriesCount = Int.random(in: 1...3, using: &generator)
    let bits = Int64.random(in: 1...63, using: &generator)
    let hasNegatives = Bool.random(using: &generator)
    let rows = (0..<Int.random(in: 1...12, using: &generator)).map { _ -> (String, [Int64?]) in
      let name = (0..<Int.random(in: 0...40, using: &generator)).map { _ in alphabet.randomElement(using: &generator)! }
      let values = (0..<seriesCount).map { _ -> Int64? in
        let value = Int64.random(in: .min ... .max, using: &generator) >> (63 - bits)
        return Int.random(in: 0..<5, using: &generator) == 0 ? nil : hasNegatives ? value : Int64(value.magnitude >> 1)
      }
      return (String(name), values)
    }
    guard let chart = try drawn(rows, style: style) else { return }
    expectOrder(in: chart)
  }
}

/// What must hold of every chart.
private func expectOrder(in chart: BarChart, hasScale: Bool = true, sourceLocation: SourceLocation = #_sourceLocation) {
  let bars = chart.rows.flatMap(\.bars)
  let texts =
    chart.rows.flatMap(\.labels) + bars.compactMap(\.label) + chart.ticks.compactMap(\.label)
    + chart.series.compactMap(\.legend?.label)
  let boxes = texts.map(\.box).filter { $0.width.tenths > 0 }
  let solid = boxes + (bars.map(\.box) + chart.series.compactMap(\.legend?.swatch)).filter { $0.width.tenths > 0 }
  for (index, box) in solid.enumerated() {
    for other in solid[(index + 1)...] {
      #expect(!box.meets(other), "\(box) and \(other)", sourceLocation: sourceLocation)
    }
  }
  for box in solid + [chart.plot] {
    #expect(
      box.left.tenths >= 0 && box.top.tenths >= 0 && box.right <= chart.width && box.bottom <= chart.height,
      "\(box) outside the frame", sourceLocation: sourceLocation)
  }
  for bar in bars {
    #expect(
      bar.box.left >= chart.plot.left && bar.box.right <= chart.plot.right && bar.box.top >= chart.plot.top
        && bar.box.bottom <= chart.plot.bottom, sourceLocation: sourceLocation)
  }
  if hasScale {
    #expect(chart.ticks.contains { $0.isZero && $0.label?.text == "0" }, sourceLocation: sourceLocation)
  }
  // Longer numbers have longer bars.
  for (left, right) in zip(bars, bars.dropFirst()) where left.value.value.magnitude > right.value.value.magnitude {
    #expect(
      left.box.width >= right.box.width || (left.value.value < 0) != (right.value.value < 0),
      sourceLocation: sourceLocation)
  }
}

extension BarChart.Box {
  fileprivate func meets(_ other: BarChart.Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}

private let yuan = NumberStyle(unit: .yuan, decimals: 2, grouping: false, zero: "0.00")

private let styles = [
  yuan, wan, NumberStyle(unit: .yuan, decimals: 2, grouping: true, zero: "零"),
  NumberStyle(unit: .tenThousandYuan, decimals: 6, grouping: true, zero: String(repeating: "无发生额", count: 20)),
  NumberStyle(unit: .tenThousandYuan, decimals: 0, grouping: false, zero: "0"),
]

private func figure(_ name: String, _ label: String, _ fen: Int64, parts: [Figure] = []) -> Figure {
  Figure(Number(name, .money(Amount(fen: fen)), .stated(.figure, [])), label: label, parts: parts)
}

/// The chart of rows with a number for each series.
private func drawn(
  _ rows: [(name: String, values: [Int64?])], style: NumberStyle = yuan, showsZeros: Bool = true,
  hasPanels: Bool = false
) throws -> BarChart? {
  var figures = Figures()
  for (index, row) in rows.enumerated() {
    guard let value = row.values[0] else { continue }
    var added = figure("指标\(index)", row.name, value)
    for (basis, base) in zip(Basis.ofPackages, row.values.dropFirst()) {
      added.bases[basis] = base.map { figure("", "", $0).number }
    }
    figures.add(added)
  }
  let series = [SeriesKind.value, .lastYear, .budget].prefix(rows.first?.values.count ?? 1)
  let plan = BarChartPlan(
    name: "test", title: "图", description: "说明",
    series: series.map { BarChartPlan.Series(kind: $0, label: "\($0.name)决算数，单位由格式决定") },
    rows: .figures(rows.indices.map { BarChartPlan.Item(figure: "指标\($0)", label: nil) }), showsZeros: showsZeros,
    hasPanels: hasPanels)
  return try BarCharts([plan], of: figures, numbers: style).all.first
}
