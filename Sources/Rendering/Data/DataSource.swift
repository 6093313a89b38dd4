internal import Budget

/// A table that a package has, before its rows are made: what the page links to.
struct DataSource {
  enum Content {
    /// By its position.
    case table(Int)
    case projects, indicators, evaluations, procurement, assets
  }

  let name: String
  let title: String
  let content: Content

  var path: String { "\(name).csv" }
}

extension Disclosure {
  /// The tables that readers can take along, in the order of the page.
  var dataSources: [DataSource] {
    var sources = tables.enumerated().map { position, table in
      DataSource(name: "table-\(table.number)", title: table.title, content: .table(position))
    }
    if !projects.isEmpty {
      sources.append(DataSource(name: "projects", title: "项目", content: .projects))
      if projects.contains(where: { !$0.indicators.isEmpty }) {
        sources.append(DataSource(name: "indicators", title: "项目绩效指标", content: .indicators))
      }
      if projects.contains(where: { $0.evaluation != nil }) {
        sources.append(DataSource(name: "evaluations", title: "项目绩效自评", content: .evaluations))
      }
    }
    if procurement?.rows.isEmpty == false {
      sources.append(DataSource(name: "procurement", title: "政府采购预算", content: .procurement))
    }
    if assets != nil { sources.append(DataSource(name: "assets", title: "固定资产占用情况", content: .assets)) }
    return sources
  }

  /// `shown` are the numbers of the projects that the page shows.
  func dataTable(_ source: DataSource, showing shown: Set<Int>) -> DataTable {
    switch source.content {
    case .table(let position):
      let table = tables[position]
      let isExact = tellsAllExactly || table.numbers.fenPerStep == 1
      return DataTable(table, source) { isExact || tellsExactly(table, row: $0, column: $1) }
    case .projects: return projectTable(source, showing: shown)
    case .indicators: return indicatorTable(source)
    case .evaluations: return evaluationTable(source)
    case .procurement: return procurementTable(source)
    case .assets: return assetTable(source)
    }
  }
}
