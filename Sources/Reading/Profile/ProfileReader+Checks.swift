internal import NearName
internal import XML

/// The checks that a profile declares for its tables and texts.
extension ProfileReader {
  mutating func readChecks(of profile: Profile) -> CheckPlan {
    var plan = CheckPlan()
    for layer in layers {
      path = layer.path
      for element in layer.root.children(named: "agree") {
        let agreement = readAgreement(element)
        plan.agreements.removeAll { $0.what == agreement.what }
        if !agreement.sums.isEmpty { plan.agreements.append(agreement) }
      }
      for element in layer.root.children(named: "negative") {
        plan.negatives.append(
          NegativeCellExemption(table: number(element["table"]), column: element["column"].flatMap { Int($0) }))
      }
      for element in layer.root.children(named: "compare") {
        guard let comparison = readComparison(element, figures: profile.figures.map(\.name)) else { continue }
        plan.comparisons.removeAll { $0.figure == comparison.figure && $0.basis == comparison.basis }
        plan.comparisons.append(comparison)
      }
      if let element = layer.root.firstChild(named: "require") {
        readRequirements(from: element, into: &plan.requirements)
      }
    }
    plan.requirements.texts = requiredTexts()
    refuseUnknownCells(in: plan.agreements, tables: profile.tables)
    return plan
  }

  private func number(_ text: String?) -> Int { text.flatMap { Int($0) } ?? 0 }

  private mutating func readAgreement(_ element: Element) -> Agreement {
    let sums = element.children(named: "sum").map { sum -> Agreement.Sum in
      if let cells = sum["of"] { return .cells(CellAddress.parseList(cells, countingAmounts: true)) }
      return .lines(sum["over"].flatMap(Axis.init(name:)) ?? .function, readSelector(sum))
    }
    return Agreement(
      what: element["what"] ?? "", relation: element["relation"] == "不少于" ? .atLeast : .equal, sums: sums)
  }

  private mutating func readComparison(_ element: Element, figures: [String]) -> ComparisonPlan? {
    guard let figure = element["figure"], let basis = readBasis("with", of: element) else { return nil }
    if !figures.contains(figure) {
      report(
        .unknownFigure(figure, nearest: nearestName(to: figure, among: figures)), at: element.attribute("figure"),
        element)
    }
    var plan = ComparisonPlan(figure: figure, basis: basis)
    for limit in (element["reason-above"] ?? "").split(separator: " ") {
      if limit.hasSuffix("%") {
        plan.rate = Percentage(String(limit.dropLast())).map { Int64($0.hundredths) / 10 }
      } else {
        let unit = limit.hasSuffix("万元") ? MoneyUnit.tenThousandYuan : .yuan
        plan.amount = try? Amount(String(limit.dropLast(unit.name.count)), in: unit)
      }
    }
    return plan
  }

  /// Overrides what a layer below requires with what the element states.
  private func readRequirements(from element: Element, into requirements: inout Requirements) {
    let words = { (name: StaticString) in element[name].map { $0.split(separator: " ").map(String.init) } }
    if let tables = words("tables") { requirements.tables = tables.compactMap { Int($0) } }
    if let sections = words("sections") { requirements.sections = sections }
    if let figures = words("figures") { requirements.figures = figures }
    if let counts = words("counts") { requirements.counts = counts }
    if let parts = words("parts") {
      requirements.procurement = parts.contains("政府采购")
      requirements.assets = parts.contains("国有资产")
    }
  }

  /// Returns the names of the required texts; the nearest layer that declares a text decides.
  private func requiredTexts() -> [String] {
    var required: [String: Bool] = [:]
    for element in layers.flatMap({ $0.root.children(named: "text") }) {
      if let name = element["name"] { required[name] = element["required"] == "是" }
    }
    return readTextNames().department.filter { required[$0] == true }
  }
}

// MARK: - Cells that there are not

extension ProfileReader {
  /// Runs once all layers are read, as one may replace a table that a layer below refers to.
  private mutating func refuseUnknownCells(in agreements: [Agreement], tables: [TablePlan]) {
    let grids = tables.map(TableGrid.init)
    for layer in layers {
      path = layer.path
      for element in layer.root.children(named: "agree")
      where agreements.contains(where: { $0.what == element["what"] }) {
        for sum in element.children(named: "sum") {
          for cell in CellAddress.parseList(sum["of"] ?? "", countingAmounts: true)
          where grids.table(named: cell.table)?.mayHave(cell) != true {
            report(.agreementCellUnknown(element["what"] ?? "", cell: "\(cell)"), at: sum.attribute("of"), sum)
          }
        }
      }
    }
  }
}

extension TableGrid {
  /// The rows of a table that its profile determines: of a tree, only the total.
  convenience init(_ plan: TablePlan) {
    var rows = plan.fixedRows.rows
    for place in plan.fixedRows.places { rows[place.row].cells[place.cell].content = .amount(.zero) }
    if case .tree(let tree) = plan.rows, let total = tree.total {
      let line = RowText(number: 1, label: total.label)
      let cells = plan.columns.map { Table.Cell($0.content(in: line, amount: .zero)) }
      rows = [Table.Row(emphasis: .total, source: .tree([]), cells: cells)]
    }
    self.init(Table(plan, rows: rows, notes: [], isEmpty: true, hasRoundingDifference: false))
  }

  /// Whether the row and amount column exist or may exist: a tree may have a row for every code. Without a column, the
  /// row must have one amount only.
  func mayHave(_ cell: CellAddress) -> Bool {
    let columns = columns(named: cell.column)
    if cell.row.isEmpty { return columns.count == 1 }
    if case .tree = table.plan.rows, Code(cell.row) != nil { return columns.count == 1 }
    guard let places = try? places(of: cell) else { return false }
    return cell.column != nil || places.count == 1
  }
}
