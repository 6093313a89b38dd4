extension LineSelection {
  /// What it asks of lines, in the words of the ledger's columns.
  public func conditions(naming names: Classification, in package: Package) -> [(field: String, words: String)] {
    var conditions: [(field: String, words: String)] = []
    if selector.flows != .all { conditions.append(("收支", selector.flows.words)) }
    if selector.funds != .all { conditions.append(("资金性质", selector.funds.words)) }
    if let categories = selector.categories { conditions.append(("支出类别", categories.words)) }
    if let carriedOver = selector.carriedOver { conditions.append(("上年结转", carriedOver ? "是" : "否")) }
    for (axis, filter) in [(Axis.function, selector.functions), (.economic, selector.economics)] {
      if case .within(let codes) = filter {
        conditions.append(("\(axis.name)科目", codes.map { names.words(for: $0, on: axis) }.joined(separator: "、")))
      }
    }
    switch selector.purpose {
    case .any: break
    case .none: conditions.append(("用途", "未注明"))
    case .marked(let mark): conditions.append(("用途", mark))
    }
    if let isOrgan = selector.isOrgan { conditions.append(("机关", isOrgan ? "是" : "否")) }
    for (field, filter) in [("单位", selector.units), ("项目", selector.projects), ("项目类别", selector.projectKinds)] {
      guard case .named(let names) = filter else { continue }
      conditions.append((field, names.map(package.title).joined(separator: "、")))
    }
    if let projects, !projects.isEmpty {
      conditions.append(("项目", projects.map { package.projects[$0].title }.joined(separator: "、")))
    }
    return conditions
  }
}

extension Classification {
  /// `2010301 行政运行`.
  public func words(for code: Code, on axis: Axis) -> String {
    self[axis].name(of: code).map { "\(code) \($0)" } ?? "\(code)"
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
  /// `130311 办案经费`.
  public var title: String { "\(code) \(name)" }
}

extension TermSet {
  fileprivate var words: String { Element.allCases.filter(contains).map(\.name).joined(separator: "、") }
}
