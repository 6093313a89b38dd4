/// A ledger in one of the forms that departments use.
struct LedgerWriter {
  let lines: [Line]
  let department: Department
  let isInTenThousands: Bool

  /// Returns the element and the files that it refers to.
  func written(asViews: Bool, asTables: Bool) -> (element: String, files: [(name: String, text: String)]) {
    let unit = isInTenThousands ? "万元" : "元"
    guard asViews else {
      guard asTables else { return ("<ledger in=\"\(unit)\">\n\(elements(lines))</ledger>\n", []) }
      return ("<ledger in=\"\(unit)\" file=\"ledger.csv\"/>\n", [("ledger.csv", table(lines))])
    }
    var element = "<ledger in=\"\(unit)\">\n"
    var files: [(name: String, text: String)] = []
    for (axis, name, view) in [("功能", "ledger-function.csv", byFunction), ("经济", "ledger-economic.csv", byEconomic)] {
      if asTables {
        element += "<view by=\"\(axis)\" file=\"\(name)\"/>\n"
        files.append((name, table(view)))
      } else {
        element += "<view by=\"\(axis)\">\n\(elements(view))</view>\n"
      }
    }
    return (element + "</ledger>\n", files)
  }

  private var byFunction: [Line] {
    merged(
      lines,
      by: { line in
        [line.unit, line.flow.rawValue, line.fund, "\(line.carried)", line.function, line.category]
          + [line.project.map(String.init)]
      },
      simplify: { line in (line.economic, line.purpose) = (nil, nil) })
  }

  private var byEconomic: [Line] {
    merged(
      lines.filter { $0.flow == .expenditure },
      by: { [$0.unit, $0.fund, "\($0.carried)", $0.economic, $0.category, $0.project.map(String.init), $0.purpose] },
      simplify: { line in line.function = nil })
  }

  private func elements(_ lines: [Line]) -> String {
    var text = ""
    for line in lines {
      text += "  <line"
      for (name, value) in zip(Self.attributes, cells(of: line)) where !value.isEmpty {
        text += " \(name)=\"\(value)\""
      }
      text += "/>\n"
    }
    return text
  }

  private func table(_ lines: [Line]) -> String {
    var text = Self.heads.joined(separator: ",") + "\n"
    for line in lines { text += cells(of: line).joined(separator: ",") + "\n" }
    return text
  }

  private static let attributes = [
    "unit", "flow", "fund", "carried", "function", "economic", "category", "project", "purpose", "amount",
  ]
  private static let heads = ["单位编码", "收支", "资金性质", "上年结转", "功能科目编码", "经济科目编码", "支出类别", "项目编码", "用途", "金额"]

  private func cells(of line: Line) -> [String] {
    [
      line.unit, line.flow == .expenditure ? "" : line.flow.rawValue, line.fund, line.carried ? "是" : "",
      line.function ?? "", line.economic ?? "", line.category ?? "",
      line.project.map { department.projects[$0].code } ?? "", line.purpose ?? "",
      isInTenThousands ? tenThousands(line.fen) : yuan(line.fen),
    ]
  }
}

/// Returns an amount in 元, with two decimals.
func yuan(_ fen: Int) -> String {
  "\(fen / 100).\(Department.padded(fen % 100, to: 2))"
}

/// Returns an exact amount in 万元, without trailing zeros.
func tenThousands(_ fen: Int) -> String {
  var decimals = Department.padded(fen % 1_000_000, to: 6)
  while decimals.hasSuffix("0") { decimals.removeLast() }
  return decimals.isEmpty ? "\(fen / 1_000_000)" : "\(fen / 1_000_000).\(decimals)"
}
