internal import NearName
internal import XML

extension ProfileReader {
  /// A chart and where it is declared, for checks that need all layers.
  private struct PositionedChart {
    var plan: BarChartPlan
    var element: Element
    var path: String
  }

  /// Reads the charts of all layers in order; one replaces another of the same name in a layer below. They may show
  /// `figures`, `tallies`, and `counts` with their groups.
  mutating func readCharts(_ figures: [FigurePlan], _ tallies: [TallyPlan], counts: [String]) -> [BarChartPlan] {
    var charts: [PositionedChart] = []
    for layer in layers {
      path = layer.path
      let removed = removed("chart", from: layer, among: charts.map(\.plan.name))
      charts.removeAll { removed.contains($0.plan.name) }
      var own: Set<String> = []
      for element in layer.root.children(named: "chart") {
        let chart = PositionedChart(plan: readChart(element), element: element, path: layer.path)
        if !own.insert(chart.plan.name).inserted {
          report(.chartTwice(chart.plan.name), at: element.attribute("name"), element)
        }
        if let known = charts.firstIndex(where: { $0.plan.name == chart.plan.name }) {
          charts[known] = chart
        } else {
          charts.append(chart)
        }
      }
    }
    let groups = counts.compactMap { name in name.firstIndex(of: ".").map { String(name[..<$0]) } }
    for chart in charts {
      path = chart.path
      checkSeries(of: chart.element)
      checkFigures(of: chart.element, figures, tallies, counts: counts + groups)
    }
    return charts.map(\.plan)
  }

  private mutating func readChart(_ element: Element) -> BarChartPlan {
    var series: [BarChartPlan.Series] = []
    for child in element.children(named: "series") {
      let kind = readSeriesKind(child, isFirst: !series.contains { if case .other = $0.kind { true } else { false } })
      series.append(BarChartPlan.Series(kind: kind, label: child["label"] ?? kind.name))
    }
    return BarChartPlan(
      name: element["name"] ?? "", title: element["title"] ?? "", description: element["description"] ?? "",
      unit: element["unit"],
      series: series.isEmpty ? [BarChartPlan.Series(kind: .value, label: SeriesKind.value.name)] : series,
      rows: readRows(element), showsZeros: element["zeros"] != "否", hasPanels: element["panels"] == "是")
  }

  private mutating func readSeriesKind(_ element: Element, isFirst: Bool) -> SeriesKind {
    if element["of"] == SeriesKind.ownName { return .value }
    return switch readBasis("of", of: element) {
    case nil: .value
    case .lastYear?: .lastYear
    case .budget?: .budget
    case let basis?: .other(basis, isFirst: isFirst)
    }
  }

  private func readRows(_ element: Element) -> BarChartPlan.Rows {
    guard let parts = element.firstChild(named: "parts") else {
      return .figures(
        element.children(named: "bar").map { BarChartPlan.Item(figure: $0["figure"] ?? "", label: $0["label"]) })
    }
    let figure = parts["figure"] ?? ""
    guard let count = parts["top"].flatMap({ Int($0) }), let rest = parts["rest"] else { return .parts(figure: figure) }
    return .largestParts(figure: figure, count: count, rest: rest)
  }

  private mutating func checkSeries(of chart: Element) {
    var seen: Set<String> = []
    for series in chart.children(named: "series") {
      let name = series["of"] ?? ""
      if !seen.insert(name).inserted { report(.seriesTwice(name), at: series.attribute("of"), series) }
    }
  }

  private mutating func checkFigures(
    of chart: Element, _ figures: [FigurePlan], _ tallies: [TallyPlan], counts: [String]
  ) {
    let isMoney = Dictionary(
      figures.map { ($0.name, true) } + tallies.map { ($0.name, $0.isMoney) } + counts.map { ($0, false) },
      uniquingKeysWith: { first, _ in first })
    var hasMoney = false
    for bar in chart.children where bar.isNamed("bar") || bar.isNamed("parts") {
      let name = bar["figure"] ?? ""
      if isMoney[name] == nil {
        let known = figures.map(\.name) + tallies.map(\.name) + counts
        report(.unknownFigure(name, nearest: nearestName(to: name, among: known)), at: bar.attribute("figure"), bar)
      } else if bar.isNamed("parts") {
        if !figures.contains(where: { $0.name == name && $0.breakdown != nil }) {
          report(.chartWithoutBreakdown(name), at: bar.attribute("figure"), bar)
        }
      } else if isMoney[name] == true {
        hasMoney = true
      }
    }
    guard hasMoney else { return }
    for bar in chart.children(named: "bar") {
      let name = bar["figure"] ?? ""
      if isMoney[name] == false { report(.chartOfMixedFigures(name), at: bar.attribute("figure"), bar) }
    }
  }
}
