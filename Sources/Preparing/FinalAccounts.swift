/// What a budget approved for each project, by where the money comes from.
struct ApprovedLines {
  let unit: MoneyUnit
  private var amounts: [String: [FundSource: Amount]] = [:]

  init(_ budget: Statement) {
    let ledger = budget.child(named: "ledger") ?? Statement("ledger")
    unit = ledger["in"].flatMap(MoneyUnit.init(name:)) ?? .yuan
    // A view states all money, so one is enough.
    let view = ledger.children(named: "view").first { $0["by"] == Axis.function.name }
    for line in (view ?? ledger).children(named: "line") { add(line) }
  }

  private mutating func add(_ line: Statement) {
    guard line["flow"] ?? Flow.expenditure.name == Flow.expenditure.name, let project = line["project"],
      let amount = line["amount"].flatMap({ try? Amount($0, in: unit) })
    else { return }
    let isFiscal = line["fund"].flatMap(Fund.init(name:))?.isFiscal ?? false
    let source: FundSource = line["carried"] == "是" ? .carriedOver : isFiscal ? .fiscal : .other
    let known = amounts[project]?[source] ?? .zero
    // A sum beyond all money is left to be filled in.
    amounts[project, default: [:]][source] = try? known + amount
  }

  /// The approved amounts of a project as `<funds>`; one without any has an empty place.
  func funds(of project: String) -> [Statement] {
    let approved = FundSource.allCases.compactMap { source in
      amounts[project]?[source].map { (source, $0.typed(in: unit)) }
    }
    return (approved.isEmpty ? [(.fiscal, "")] : approved).map { source, amount in
      Statement("funds", ["source": source.name, "initial": amount, "revised": amount])
    }
  }
}

extension Amount {
  /// The amount as somebody would type it, exactly.
  func typed(in unit: MoneyUnit) -> String {
    let scale = (0..<unit.decimalsOfFen).reduce(UInt64(1)) { scale, _ in scale * 10 }
    let (whole, rest) = fen.magnitude.quotientAndRemainder(dividingBy: scale)
    var decimals = "\(rest + scale)".dropFirst()
    while decimals.count > 2, decimals.last == "0" { decimals.removeLast() }
    return "\(fen < 0 ? "-" : "")\(whole).\(decimals)"
  }
}

extension Statement {
  /// Final accounts state income, too: a place for each fund and function code that money was spent from.
  mutating func addIncome() {
    func add(_ part: inout Statement) {
      let lines = part.children(named: "line")
      guard part["by"] != Axis.economic.name, !lines.contains(where: { $0["flow"] == Flow.income.name }) else { return }
      var seen: Set<[String?]> = []
      let income = lines.compactMap { line -> Statement? in
        guard seen.insert([line["unit"], line["fund"], line["function"]]).inserted else { return nil }
        var income = Statement("line")
        for name in ["unit", "fund", "function"] { income[name] = line[name] }
        income["flow"] = Flow.income.name
        income["amount"] = ""
        return income
      }
      part.content = (income + lines).map(Content.statement)
    }
    changeAll("ledger") { if $0.children(named: "view").isEmpty { add(&$0) } }
    changeAll("view", add)
  }

  /// Asks for what became of each project and each of its indicators, but for what is withheld.
  mutating func askForEvaluations(approved: ApprovedLines?) {
    let units = child(named: "department")?.children ?? []
    changeAll("project") { project in
      guard project["withheld"] != "是" else { return }
      project.changeAll("indicator") { indicator in
        guard indicator["withheld"] != "是" else { return }
        for name in ["result", "points", "score"] where indicator[name] == nil { indicator[name] = "" }
      }
      guard project.child(named: "evaluation") == nil else { return }
      let unit = units.first { $0["code"] == project["unit"] }
      let funds =
        approved?.funds(of: project["code"] ?? "") ?? [
          Statement("funds", ["source": FundSource.fiscal.name, "initial": "", "revised": ""])
        ]
      let evaluation = Statement(
        "evaluation",
        ["by": unit?["name"] ?? "", "in": (approved?.unit ?? .yuan).name, "completion": ""],
        funds + ["achieved", "summary", "problems"].map { Statement($0) })
      project.append(evaluation)
    }
  }
}
