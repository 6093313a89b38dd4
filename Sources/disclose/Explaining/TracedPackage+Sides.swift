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
      number: number, conditions: conditions(of: selection, lines.package), fields: Self.fields,
      entries: seen.map { entry(for: $0, in: lines.package) }, hidesLines: !isComplete)
  }

  private func entry(for line: LedgerLine, in package: Package) -> Evidence.Entry {
    let project = line.project.map { package.projects[$0] }
    return Evidence.Entry(
      location: package.location(of: line),
      fields: [
        package.units[line.unit].code, line.flow.name, line.fund.name, line.carriedOver ? "是" : "",
        line.function.map { words(for: $0, on: .function) } ?? "",
        line.economic.map { words(for: $0, on: .economic) } ?? "", line.category?.name ?? "",
        project?.title ?? "", line.purpose ?? "",
      ], value: line.amount.fen,
      // A note on a line of a withheld project may quote what is withheld.
      note: project?.isWithheld == true ? nil : line.note)
  }

  private func words(for code: Code, on axis: Axis) -> String {
    profile.classification[axis].name(of: code).map { "\(code) \($0)" } ?? "\(code)"
  }

  /// Returns the selection as conditions on the ledger's columns.
  private func conditions(of selection: LineSelection, _ package: Package) -> [(field: String, words: String)] {
    let selector = selection.selector
    var conditions: [(field: String, words: String)] = []
    if selector.flows != .all { conditions.append(("收支", words(for: selector.flows))) }
    if selector.funds != .all { conditions.append(("资金性质", words(for: selector.funds))) }
    if let categories = selector.categories { conditions.append(("支出类别", words(for: categories))) }
    if let carriedOver = selector.carriedOver { conditions.append(("上年结转", carriedOver ? "是" : "否")) }
    for (axis, filter) in [(Axis.function, selector.functions), (.economic, selector.economics)] {
      if case .within(let codes) = filter {
        conditions.append(("\(axis.name)科目", codes.map { words(for: $0, on: axis) }.joined(separator: "、")))
      }
    }
    switch selector.purpose {
    case .any: break
    case .none: conditions.append(("用途", "未注明"))
    case .marked(let mark): conditions.append(("用途", mark))
    }
    if let isOrgan = selector.isOrgan { conditions.append(("机关", isOrgan ? "是" : "否")) }
    for (field, names) in [("单位", selector.units), ("项目", selector.projects), ("项目类别", selector.projectKinds)] {
      guard case .named(let names) = names else { continue }
      conditions.append((field, names.map { package.title(of: $0) }.joined(separator: "、")))
    }
    if let projects = selection.projects, !projects.isEmpty {
      conditions.append(("项目", projects.map { package.projects[$0].title }.joined(separator: "、")))
    }
    return conditions
  }

  private func words<Element>(for set: TermSet<Element>) -> String {
    Element.allCases.filter(set.contains).map(\.name).joined(separator: "、")
  }
}

extension Package {
  /// The code and name of a unit or project; the word itself where it is neither's code.
  fileprivate func title(of code: String) -> String {
    units.first { $0.code == code }.map { "\($0.code) \($0.name)" }
      ?? projects.first { $0.code == code }?.title ?? code
  }
}

extension Project {
  fileprivate var title: String { "\(code) \(name)" }
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
