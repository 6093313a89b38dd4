internal import NearName
internal import XML

/// The checks that a profile declares for its tables and texts.
extension ProfileReader {
  mutating func readChecks(of profile: Profile) -> CheckPlan {
    var plan = CheckPlan()
    var compared: [ComparisonPlan: (element: Element, path: String)] = [:]
    for layer in layers {
      path = layer.path
      remove(from: &plan, in: layer)
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
        guard let comparison = readComparison(element) else { continue }
        plan.comparisons.removeAll { $0.figure == comparison.figure && $0.basis == comparison.basis }
        plan.comparisons.append(comparison)
        compared[comparison] = (element, layer.path)
      }
      if let element = layer.root.firstChild(named: "require") {
        readRequirements(from: element, into: &plan.requirements)
      }
    }
    plan.requirements.texts = requiredTexts()
    let figures = profile.figures.map(\.name) + profile.tallies.map(\.name)
    for comparison in plan.comparisons {
      guard let source = compared[comparison] else { continue }
      path = source.path
      refuseUnknownFigure("figure", of: source.element, names: figures)
    }
    refuseUnknownCells(in: plan.agreements, tables: profile.tables)
    plan.counts = readCountChecks(of: profile)
    return plan
  }

  /// Removes checks of the layers below.
  private mutating func remove(from plan: inout CheckPlan, in layer: Layer) {
    let agreements = removed("agree", from: layer, among: plan.agreements.map(\.what))
    plan.agreements.removeAll { agreements.contains($0.what) }
    let negatives = removed("negative", from: layer, among: plan.negatives.map { "\($0.table)" })
    plan.negatives.removeAll { negatives.contains("\($0.table)") }
    for (element, figure) in removals(of: "compare", from: layer, among: plan.comparisons.map(\.figure)) {
      let known = plan.comparisons.filter { $0.figure == figure }.map(\.basis.name)
      let basis = element.attribute("with")
      if let basis, !known.contains(basis.value) {
        report(
          .changedUnknown("with", basis.value, nearest: nearestName(to: basis.value, among: known)), at: basis, element)
      }
      plan.comparisons.removeAll { $0.figure == figure && $0.basis.name == basis?.value ?? $0.basis.name }
    }
  }

  /// Reads what counts must agree with; the nearest layer that declares a count decides.
  private mutating func readCountChecks(of profile: Profile) -> [CountCheck] {
    var declared: [String: (element: Element, path: String)] = [:]
    for layer in layers {
      for element in layer.root.children(named: "count") {
        if let name = element["name"] { declared[name] = (element, layer.path) }
      }
    }
    let groups = profile.counts.compactMap { name in name.firstIndex(of: ".").map { String(name[..<$0]) } }
    var checks: [CountCheck] = []
    for name in profile.counts {
      guard let (element, source) = declared[name] else { continue }
      path = source
      refuseUnknownFigure("money", of: element, names: profile.figures.map(\.name))
      refuseUnknownFigure("within", of: element, names: profile.counts + groups)
      let check = CountCheck(name: name, money: element["money"], whole: element["within"])
      if check.money != nil || check.whole != nil { checks.append(check) }
    }
    return checks
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

  private mutating func readComparison(_ element: Element) -> ComparisonPlan? {
    guard let figure = element["figure"], let basis = readBasis("with", of: element) else { return nil }
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
    var open = Set(agreements.map(\.what))
    for layer in layers.reversed() {
      path = layer.path
      let elements = layer.root.children(named: "agree").filter { open.contains($0["what"] ?? "") }
      open.subtract(elements.compactMap { $0["what"] })
      for element in elements {
        for sum in element.children(named: "sum") {
          for cell in CellAddress.parseList(sum["of"] ?? "", countingAmounts: true)
          where grids.table(named: cell.table)?.mayHave(cell, classification) != true {
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

  /// Whether the row and amount column exist or may exist: a tree may have a row for every code, unit or project.
  /// Without a column, the row must have one amount only.
  func mayHave(_ cell: CellAddress, _ classification: Classification?) -> Bool {
    let columns = columns(named: cell.column)
    if cell.row.isEmpty { return columns.count == 1 }
    if let places = try? places(of: cell), cell.column != nil || places.count == 1 { return true }
    let sides = Set(columns.map { table.columns[$0].side })
    guard !columns.isEmpty, columns.count == sides.count, let classification else { return false }
    return table.plan.rows.trees.contains { tree in
      tree.levels.mayHave(cell.row.split(separator: "/").map(String.init)[...], classification)
    }
  }
}

extension [Dimension] {
  /// Whether rows of a tree may have these names, each on a level below that of the one before.
  fileprivate func mayHave(_ names: ArraySlice<String>, _ classification: Classification) -> Bool {
    var levels = self[...]
    return names.allSatisfy { name in
      guard let level = levels.firstIndex(where: { $0.mayHave(name, classification) }) else { return false }
      levels = levels[(level + 1)...]
      return true
    }
  }
}

extension Dimension {
  /// Whether a code or name may be one of its members. Units and projects are those of each package.
  fileprivate func mayHave(_ name: String, _ classification: Classification) -> Bool {
    switch self {
    case .codes(let axis, let digits): Code(name) != nil || classification[axis].isName(name, digits: digits)
    case .unit, .project, .projectKind, .fund, .purpose: !name.isEmpty
    }
  }
}
