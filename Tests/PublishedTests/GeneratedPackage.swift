import TestSupport
import XML

@testable import Budget

/// Makes statements with everything that a package may state, in words that spreadsheets like to misread.
struct GeneratedPackage {
  let id: PackageID
  private let profile: Profile
  private var random: Generator
  private var units: [String] = []
  private var projects: [String] = []

  init(seed: UInt64, profile: Profile) {
    random = Generator(seed: seed)
    self.profile = profile
    id = PackageID(kind: profile.kind, year: Int(profile.name.suffix(4)) ?? 2023, department: "0\(seed)")
  }

  mutating func statement() -> Budget.Statement {
    units = (1...Int.random(in: 1...4, using: &random)).map { "0\(id.department)00\($0)" }
    projects = (0..<Int.random(in: 0...5, using: &random)).map { "P0\($0)-\(id.department)" }
    var root = Budget.Statement(
      "disclosure", ["kind": id.kind.name, "year": "\(id.year)", "profile": profile.name])
    if chance(2) {
      root["published"] = chance(2) ? "\(id.year)-0\(Int.random(in: 1...4, using: &random))" : date(in: 1...4)
    }
    root.append(department())
    root.append(ledger())
    for part in [earlier(), controls(), reasons(), counts(), corrections(), exceptions()] where part != nil {
      root.append(part!)
    }
    for name in profile.texts where chance(2) { root.append(text(name)) }
    for _ in 0..<Int.random(in: 0...3, using: &random) { root.append(task()) }
    if !projects.isEmpty { root.append(Budget.Statement("projects", [:], projects.map { project($0) })) }
    if chance(2) { root.append(procurement()) }
    if chance(2), !profile.assetLines.isEmpty { root.append(assets()) }
    return root
  }

  // MARK: - Values

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values.randomElement(using: &random)! }

  private static let openings = [
    "", "", "=1+1 ", "+86 ", "-", "@甲 ", "'", "0012", "1e5", "TRUE ", "“", "\"", "#REF! ", "（一）", "2023-01-02 ", "50%",
    "合计", "注：", "_x000D_", "是", "１２３", "&amp;", "<b>", "[[1]]", "单位：", "http://甲.example/", "·",
  ]
  private static let middles = [
    "办公室", "培训 和 会议", "引号\"双\"'单'“全”", "A&B", "a<b>c", "1,000.50", "\\n", "é", "𠮷野", "，、；", "  两个空格  中间", "100%",
  ]

  /// Words of one line without blanks at the ends.
  private mutating func words() -> String {
    var text = pick(Self.openings) + pick(Self.middles)
    if chance(8) {
      text += String(repeating: pick(["很长的文字。", "word "]), count: Int.random(in: 20...400, using: &random))
    }
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return text
  }

  /// Words that may have several lines, as texts of elements do.
  private mutating func lines() -> String {
    var text = words()
    if chance(4) { text += "\n      " + words() }
    return text
  }

  private mutating func amount(negative: Bool = true) -> String {
    let fen = pick([0, 1, 10, 99, 100, 12_345, 36_500_00, 999_999_999_99, 123_456_789_012_34])
    let sign = negative && fen > 0 && chance(6) ? "-" : ""
    let cents = "\(fen % 100)"
    return "\(sign)\(fen / 100).\(cents.count < 2 ? "0" : "")\(cents)"
  }

  private mutating func decimal() -> String {
    pick(["0", "1", "12.50", "007", "3.000", "123456789012", "0.000001", "100"])
  }

  private mutating func flag() -> String { pick(["是", "否"]) }

  private mutating func text(_ name: String) -> Budget.Statement {
    var text = Budget.Statement("text", ["name": name])
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: text.append(leaf("heading"))
      case 1, 2:
        var list = Budget.Statement("list")
        if chance(2) { list["numbered"] = "是" }
        for _ in 0..<Int.random(in: 1...3, using: &random) { list.append(leaf("item")) }
        text.append(list)
      case 3:
        var table = Budget.Statement("table", ["title": words()])
        let width = Int.random(in: 1...4, using: &random)
        for row in 0..<Int.random(in: 2...4, using: &random) {
          let cells = (0..<width).map { _ in row > 0 && chance(5) ? Budget.Statement("cell") : leaf("cell") }
          table.append(Budget.Statement(row == 0 ? "head" : "row", [:], cells))
        }
        text.append(table)
      default: text.append(leaf("p"))
      }
    }
    return text
  }

  private mutating func leaf(_ name: String) -> Budget.Statement {
    var leaf = Budget.Statement(name)
    leaf.append(lines(), at: .start)
    return leaf
  }

  // MARK: - Parts

  private mutating func department() -> Budget.Statement {
    let children = units.map { code in
      var unit = Budget.Statement(
        "unit", ["code": code, "name": words(), "nature": words(), "funding": words(), "organ": flag()])
      if chance(2) { unit["rank"] = words() }
      return unit
    }
    return Budget.Statement("department", ["code": id.department, "name": words()], children)
  }

  private mutating func ledger() -> Budget.Statement {
    var ledger = Budget.Statement("ledger", ["in": pick(["元", "万元"])])
    let isShared = units.count == 1 || chance(3)
    if isShared, chance(2) || units.count > 1 { ledger["unit"] = pick(units) }
    let lines = (0..<Int.random(in: 1...25, using: &random)).map { _ in line(isShared: isShared) }
    guard chance(2), lines.contains(where: { $0["flow"] == "支出" }) else {
      ledger.content = lines.map(Budget.Statement.Content.statement)
      return ledger
    }
    for (axis, other) in [("功能", "economic"), ("经济", "function")] {
      let lines = lines.filter { axis == "功能" || $0["flow"] == "支出" }.map { line in
        var line = line
        line[other] = nil
        return line
      }
      ledger.append(Budget.Statement("view", ["by": axis], lines))
    }
    return ledger
  }

  private mutating func line(isShared: Bool) -> Budget.Statement {
    var line = Budget.Statement("line")
    if !isShared || chance(4) { line["unit"] = pick(units) }
    let isIncome = chance(5)
    line["flow"] = isIncome ? "收入" : "支出"
    line["fund"] = pick(Fund.names)
    if chance(3) { line["carried"] = flag() }
    let charts = profile.classification
    line["function"] = "\(pick(charts.functions.codes.filter { charts.functions.isPostable($0) }))"
    if !isIncome {
      line["economic"] = "\(pick(charts.economics.codes.filter { charts.economics.isPostable($0) }))"
      let isProject = !projects.isEmpty && chance(2)
      line["category"] = isProject ? "项目支出" : pick(["人员经费", "公用经费", "经营支出"])
      if isProject { line["project"] = pick(projects) }
    }
    line["amount"] = amount()
    if chance(4) { line["note"] = words() }
    return line
  }

  private mutating func earlier() -> Budget.Statement? {
    guard chance(2), !profile.figures.isEmpty else { return nil }
    let figures = profile.figures.filter { _ in chance(3) }
    if figures.isEmpty { return nil }
    return Budget.Statement(
      "earlier", ["of": "上年", "in": pick(["元", "万元"])],
      figures.map { Budget.Statement("figure", ["name": $0.name, "amount": amount()]) })
  }

  private mutating func controls() -> Budget.Statement? {
    guard chance(3) else { return nil }
    let controls = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      var control = Budget.Statement("control", ["amount": amount()])
      if chance(3), let figure = profile.figures.randomElement(using: &random) {
        control["of"] = figure.name
        return control
      }
      control["fund"] = pick(Fund.names + ["财政拨款"])
      if chance(2) { control["flow"] = pick(["收入", "支出"]) }
      if chance(3) { control["category"] = pick(["基本支出", "项目支出"]) }
      if chance(3) { control["unit"] = pick(units) }
      if chance(3), !projects.isEmpty { control["project"] = pick(projects) }
      if chance(3), let code = profile.classification.functions.codes.randomElement(using: &random) {
        control["function"] = "\(code)"
      } else if chance(3), control["project"] == nil,
        let code = profile.classification.economics.codes.randomElement(using: &random)
      {
        control["economic"] = "\(code)"
      }
      return control
    }
    return Budget.Statement("controls", ["in": pick(["元", "万元"])], controls)
  }

  private mutating func reasons() -> Budget.Statement? {
    var children: [Budget.Statement] = []
    for figure in profile.figures where chance(4) {
      var reason = leaf("reason")
      reason["of"] = figure.name
      if chance(2) { reason["against"] = "上年" }
      children.append(reason)
      guard chance(3) else { continue }
      var use = leaf("use")
      use["of"] = figure.name
      children.append(use)
    }
    return children.isEmpty ? nil : Budget.Statement("reasons", [:], children)
  }

  private mutating func counts() -> Budget.Statement? {
    let counts = profile.counts.filter { _ in chance(2) }.map { name in
      var count = Budget.Statement("count", ["name": name, "value": pick(["0", "1", "7", "123456789"])])
      if chance(2) { count["last-year"] = "12" }
      return count
    }
    return counts.isEmpty ? nil : Budget.Statement("counts", [:], counts)
  }

  private mutating func corrections() -> Budget.Statement? {
    guard chance(3) else { return nil }
    let corrections = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      var correction = leaf("correction")
      correction["date"] = date(in: 5...9)
      correction["reason"] = words()
      return correction
    }
    return Budget.Statement("corrections", [:], corrections)
  }

  /// A day, in any of the spellings that a statement may have.
  private mutating func date(in months: ClosedRange<Int>) -> String {
    "\(id.year)-0\(Int.random(in: months, using: &random))-1\(Int.random(in: 0...9, using: &random))"
      + pick(["", "T09:30", " 17:05", "T00:00", " 23:59:59"])
  }

  private mutating func exceptions() -> Budget.Statement? {
    guard chance(3) else { return nil }
    var except = leaf("except")
    except["rule"] = "D661"
    return Budget.Statement("exceptions", [:], [except])
  }

  private mutating func task() -> Budget.Statement {
    var task = Budget.Statement("task")
    if chance(2) { task["name"] = words() }
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      var goal = leaf("goal")
      if chance(2) { goal["indicator"] = words() }
      task.append(goal)
    }
    return task
  }

  private mutating func project(_ code: String) -> Budget.Statement {
    var project = Budget.Statement("project", ["code": code, "name": words(), "unit": pick(units)])
    if chance(4) { project["was"] = "W0\(code)" }
    if chance(4) {
      project["withheld"] = flag()
      if chance(2) { project["amount-public"] = flag() }
    }
    if chance(2) { project.append(leaf("use")) }
    if chance(2) {
      var plan = Budget.Statement("plan")
      for month in ["march", "june", "october", "december"] where month == "march" || chance(2) {
        plan[month] = pick(["0", "25", "50.00", "7.5", "100"])
      }
      project.append(plan)
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      var goal = leaf("goal")
      if chance(5) { goal["withheld"] = flag() }
      project.append(goal)
    }
    let isEvaluated = id.kind == .finalAccounts && chance(2)
    for _ in 0..<Int.random(in: 0...4, using: &random) { project.append(indicator(isEvaluated)) }
    if isEvaluated { project.append(evaluation()) }
    return project
  }

  private mutating func indicator(_ isEvaluated: Bool) -> Budget.Statement {
    var indicator = Budget.Statement(
      "indicator", ["first": pick(["产出指标", "效益指标", "满意度指标"]), "second": words()])
    if chance(5) { indicator["withheld"] = flag() }
    if chance(2) { indicator["third"] = words() }
    if chance(2) { indicator["description"] = words() }
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      indicator["operator"] = pick(["≤", "≥", "=", "<", ">"])
      indicator["value"] = decimal()
      if chance(2) { indicator["unit"] = pick(["%", "人次", "万元", "=a"]) }
    case 1: indicator["words"] = words()
    default: break
    }
    if chance(2) { indicator["basis"] = words() }
    if isEvaluated {
      indicator["result"] = words()
      indicator["points"] = decimal()
      indicator["score"] = decimal()
    }
    return indicator
  }

  private mutating func evaluation() -> Budget.Statement {
    var evaluation = Budget.Statement(
      "evaluation", ["by": words(), "in": pick(["元", "万元"]), "completion": pick(["100", "98.50", "0"])])
    if chance(2) { evaluation["execution-rate"] = "99.9" }
    if chance(2) { evaluation["total"] = "95" }
    for source in ["当年财政拨款", "上年结转资金", "其他资金"] where source == "当年财政拨款" || chance(2) {
      evaluation.append(
        Budget.Statement("funds", ["source": source, "initial": amount(), "revised": amount()]))
    }
    evaluation.append(leaf("achieved"))
    if chance(2) { evaluation.append(leaf("summary")) }
    if chance(2) { evaluation.append(leaf("problems")) }
    return evaluation
  }

  private mutating func procurement() -> Budget.Statement {
    var procurement = Budget.Statement("procurement", ["in": pick(["元", "万元"])])
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      var item = Budget.Statement(
        "item", ["name": words(), "catalogue": words(), "measure": words(), "quantity": "3", "price": "100.00"])
      if chance(5) { item["withheld"] = flag() }
      if chance(2), !projects.isEmpty { item["project"] = pick(projects) } else { item["unit"] = pick(units) }
      if chance(2) { item["small-business"] = "12.34" }
      if chance(2) {
        for (amount, carried) in [("250.50", "否"), ("49.50", "是")] {
          item.append(
            Budget.Statement("from", ["fund": pick(Fund.names), "carried": carried, "amount": amount]))
        }
      }
      procurement.append(item)
    }
    if id.kind == .finalAccounts {
      for kind in ["货物", "工程", "服务"] where chance(2) {
        procurement.append(
          Budget.Statement("contracts", ["kind": kind, "amount": amount(), "small-business": amount()]))
      }
    }
    if chance(2) || procurement.children.isEmpty { procurement.append(leaf("remark")) }
    return procurement
  }

  private mutating func assets() -> Budget.Statement {
    var assets = Budget.Statement("assets", ["date": "\(id.year - 1)-12-31", "in": pick(["元", "万元"])])
    if chance(2) { assets["depreciation"] = amount() }
    if chance(2) { assets["planned"] = amount() }
    for (index, name) in profile.assetLines.compactMap(\.asset).enumerated() where index == 0 || chance(2) {
      var asset = Budget.Statement("asset", ["name": name, "value": amount()])
      if chance(2) { asset["quantity"] = decimal() }
      if chance(2) { asset["count"] = "12" }
      assets.append(asset)
    }
    return assets
  }
}
