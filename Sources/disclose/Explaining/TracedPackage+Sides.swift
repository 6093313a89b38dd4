import Budget

extension TracedPackage {
  /// Returns the lines and entries behind a number.
  func sides(of number: Number) -> [Evidence] {
    switch number.origin {
    case .derived(_, let operands): operands.flatMap(sides)
    case .lines(let selection): [evidence(of: number, selection)]
    case .stated(let statement, let entries):
      [
        Evidence(
          number: number, fields: [statement.name],
          entries: entries.map { Evidence.Entry(location: $0.location, fields: [$0.label], value: $0.value) })
      ]
    }
  }

  private static let fields = [
    "单位", "收支", "资金性质", "上年结转", "功能科目", "经济科目", "支出类别", "项目", "用途",
  ]

  private func evidence(of number: Number, _ selection: LineSelection) -> Evidence {
    let lines = disclosure.lines(of: number.basis) ?? disclosure.lines
    let (seen, isComplete) = lines.lines(selection)
    return Evidence(
      number: number, conditions: selection.conditions(naming: profile.classification, in: lines.package),
      fields: Self.fields,
      entries: seen.map { entry(for: $0, in: lines.package) }, hidesLines: !isComplete)
  }

  private func entry(for line: LedgerLine, in package: Package) -> Evidence.Entry {
    let project = line.project.map { package.projects[$0] }
    return Evidence.Entry(
      location: package.location(of: line),
      fields: [
        package.units[line.unit].code, line.flow.name, line.fund.name, line.carriedOver ? "是" : "",
        line.function.map { profile.classification.words(for: $0, on: .function) } ?? "",
        line.economic.map { profile.classification.words(for: $0, on: .economic) } ?? "", line.category?.name ?? "",
        project?.title ?? "", line.purpose ?? "",
      ], value: line.amount.fen,
      // A note on a line of a withheld project may quote what is withheld.
      note: project?.isWithheld == true ? nil : line.note)
  }
}

extension Number.Statement {
  /// What kind of entries these are.
  fileprivate var name: String {
    switch self {
    case .figure: "指标"
    case .unit: "单位"
    case .project: "项目"
    case .item, .contracts: "采购"
    case .count: "数量"
    }
  }
}
