import Budget
import Computing

/// Finds the ledger lines behind a number of one package, as far as they may be seen.
struct LedgerTracer {
  let package: Package
  let lines: PublicLines
  let classification: Classification

  private static let fields = [
    "单位", "收支", "资金性质", "上年结转", "功能科目", "经济科目", "支出类别", "项目", "用途",
  ]

  func evidence(of trace: Figure.Trace, named name: String, value: Int64) -> Evidence {
    var evidence = evidence(on: trace.axis, named: name, value: value) { trace.selector.selects($0) }
    evidence.conditions = conditions(of: trace.selector)
    return evidence
  }

  func evidence(
    on axis: Axis, named name: String, value: Int64, of isWanted: (LedgerLine) -> Bool
  ) -> Evidence {
    var evidence = Evidence(
      name: name, value: value, measure: .money, source: .ledger(axis), fields: Self.fields)
    let (seen, areAll) = lines.lines(on: axis, where: isWanted)
    evidence.entries = seen.map(entry)
    evidence.hidesLines = !areAll
    // What the others add up to is nobody's business.
    evidence.sum = areAll ? seen.lazy.map(\.amount.fen).exactSum : nil
    return evidence
  }

  private func entry(for line: LedgerLine) -> Evidence.Entry {
    let project = line.project.map { package.projects[$0] }
    return Evidence.Entry(
      location: Location(file: package.files[line.origin.file], line: line.origin.line),
      fields: [
        package.units[line.unit].code, line.flow.name, line.fund.name, line.carriedOver ? "是" : "",
        line.function.map { words(for: $0, on: .function) } ?? "",
        line.economic.map { words(for: $0, on: .economic) } ?? "", line.category?.name ?? "",
        project.map { "\($0.code) \($0.name)" } ?? "", line.purpose ?? "",
      ], value: line.amount.fen,
      // What a remark says of a withheld project may be what is withheld.
      note: project?.isWithheld == true ? nil : line.note)
  }

  private func words(for code: Code, on axis: Axis) -> String {
    classification[axis].name(of: code).map { "\(code) \($0)" } ?? "\(code)"
  }

  /// A selector in the words of the ledger's own columns.
  private func conditions(of selector: Selector) -> [(field: String, words: String)] {
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
    return conditions
  }

  private func words<Element>(for set: TermSet<Element>) -> String {
    Element.allCases.filter(set.contains).map(\.name).joined(separator: "、")
  }
}
