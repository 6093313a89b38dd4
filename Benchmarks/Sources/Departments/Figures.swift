/// Figures of last year or of the budget, which a package states when the other package does not exist.
enum Figures {
  typealias Figure = (name: String, fen: Int)

  static func ofBudget(_ lines: [Line]) -> [Figure] {
    let spent = lines.filter { $0.flow == .expenditure }
    let personnel = spent.filter { $0.category == "人员经费" }.total
    let publicMoney = spent.filter { $0.category == "公用经费" }
    return [
      ("收入合计", spent.total), ("支出合计", spent.total), ("基本支出", personnel + publicMoney.total), ("人员经费", personnel),
      ("公用经费", publicMoney.total), ("项目支出", spent.filter { $0.category == "项目支出" }.total),
      ("机关运行经费", publicMoney.filter(\.isFiscal).total),
    ] + threePublic(spent.filter(\.isFiscal))
  }

  static func ofFinalAccounts(_ lines: [Line], organs: [String]) -> [Figure] {
    let income = lines.filter { $0.flow == .income }
    let spent = lines.filter { $0.flow == .expenditure }
    let opening = lines.filter { $0.flow == .opening || $0.flow == .usedSurplus }
    var figures: [Figure] = [
      ("收入合计", income.total), ("支出合计", spent.total), ("总计", income.total + opening.total),
      ("财政拨款收入", income.filter(\.isFiscal).total), ("财政拨款支出", spent.filter(\.isFiscal).total),
    ]
    for fund in Line.fiscal {
      figures.append(("\(fund)收入", income.filter { $0.fund == fund }.total))
      figures.append(("\(fund)支出", spent.filter { $0.fund == fund }.total))
    }
    let operating = spent.filter { $0.isFiscal && $0.category == "公用经费" && organs.contains($0.unit) }
    return figures + threePublic(spent.filter { $0.fund == Line.general }) + [("机关运行经费", operating.total)]
  }

  private static func threePublic(_ lines: [Line]) -> [Figure] {
    let sum = { (codes: [String]) in lines.filter { codes.contains($0.economic ?? "") }.total }
    return [
      ("三公经费.合计", sum(["30212", "30217", "30231", "30913", "31013"])), ("三公经费.因公出国费", sum(["30212"])),
      ("三公经费.公务用车购置及运维费", sum(["30231", "30913", "31013"])), ("三公经费.公务用车购置费", sum(["30913", "31013"])),
      ("三公经费.公务用车运维费", sum(["30231"])), ("三公经费.公务接待费", sum(["30217"])),
    ]
  }
}
