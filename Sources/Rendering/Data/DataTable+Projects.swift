internal import Budget

extension Disclosure {
  /// A project and its place in the package.
  private struct Row {
    let number: Int
    let project: Project
    let sheet: ProjectSheet
    let unit: Unit
  }

  private var projectRows: [Row] {
    zip(statement.projects, projects).enumerated().map { position, pair in
      Row(number: position + 1, project: pair.0, sheet: pair.1, unit: statement.units[pair.0.unit])
    }
  }

  func projectTable(_ source: DataSource, showing shown: Set<Int>) -> DataTable {
    let style = textNumbers
    let isExact = tellsProjectsExactly
    func money(_ title: String..., of amount: @escaping (ProjectSheet.Budget) -> Amount) -> DataColumn<Row> {
      DataColumn(heads: title, as: .amount(style)) { row in
        guard case .shown(let budget) = row.sheet.budget else { return .withheld }
        return .amount(amount(budget), isExact: isExact)
      }
    }
    func share(_ month: String, of share: @escaping (SpendingPlan) -> Percentage?) -> DataColumn<Row> {
      DataColumn("资金支出计划", month, as: .decimal(places: 2, unit: "%")) { row in
        row.project.plan.flatMap(share).map { .decimal(Int64($0.hundredths)) } ?? .none
      }
    }
    let sum = id.kind == .budget ? "预算数" : "决算数"
    return DataTable(
      source, line: "单位：\(style.unit.name)",
      [
        DataColumn("序号", as: .integer) { .integer($0.number) },
        DataColumn("项目编码", as: .code) { .text($0.project.code) },
        DataColumn("项目名称") { .text($0.project.name) },
        DataColumn("单位编码", as: .code) { .text($0.unit.code) },
        DataColumn("单位名称") { .text($0.unit.name) },
        DataColumn("涉密") { .text($0.project.isWithheld ? "是" : "否") },
        money(sum, "合计") { $0.total }, money(sum, "财政资金") { $0.fiscal }, money(sum, "其他资金") { $0.other },
        DataColumn("用途") { .text($0.project.use?.text) },
        share("3月底") { $0.march }, share("6月底") { $0.june }, share("10月底") { $0.october },
        share("12月底") { $0.december },
        DataColumn("绩效目标") { row in
          .text(
            row.project.goals.map { $0.isWithheld || row.project.isWithheld ? "涉密" : $0.text.text }
              .joined(separator: "\n"))
        },
      ], rows: projectRows,
      addresses: shown.isEmpty ? nil : projectRows.map { shown.contains($0.number) ? "project-\($0.number)" : nil })
  }

  func indicatorTable(_ source: DataSource) -> DataTable {
    struct Line {
      let row: Row
      let indicator: Indicator
      var isWithheld: Bool { indicator.isWithheld || row.project.isWithheld }
    }
    let lines = projectRows.flatMap { row in
      row.sheet.indicators.map { Line(row: row, indicator: row.project.indicators[$0.indicator]) }
    }
    func words(_ title: String, of text: @escaping (Indicator) -> String?) -> DataColumn<Line> {
      DataColumn(title) { $0.isWithheld ? .withheld : .text(text($0.indicator)) }
    }
    func points(_ title: String, of points: @escaping (Indicator.Result) -> Points) -> DataColumn<Line> {
      DataColumn(title, as: .decimal(places: 2, unit: "分")) { line in
        if line.isWithheld { return .withheld }
        return line.indicator.result.map { .decimal(Int64(points($0).hundredths)) } ?? .none
      }
    }
    var columns: [DataColumn<Line>] = [
      DataColumn("项目序号", as: .integer) { .integer($0.row.number) },
      DataColumn("项目编码", as: .code) { .text($0.row.project.code) },
      DataColumn("项目名称") { .text($0.row.project.name) },
      DataColumn("一级指标") { .text($0.indicator.first.name) },
      DataColumn("二级指标") { .text($0.indicator.second) },
      DataColumn("涉密") { .text($0.isWithheld ? "是" : "否") },
      words("三级指标") { $0.third }, words("指标描述") { $0.description }, words("指标值") { $0.target?.text },
      words("指标值确定依据") { $0.basis },
    ]
    if lines.contains(where: { $0.indicator.result != nil }) {
      columns += [
        words("实际完成值") { $0.result?.text }, points("分值") { $0.points }, points("自评得分") { $0.score },
      ]
    }
    return DataTable(source, columns, rows: lines)
  }

  func evaluationTable(_ source: DataSource) -> DataTable {
    struct Line {
      let row: Row
      let form: Evaluation
      let sheet: EvaluationSheet

      func funds(_ source: FundSource?) -> EvaluationSheet.Funds? { sheet.funds.first { $0.source == source } }
    }
    let style = textNumbers
    let isExact = tellsProjectsExactly
    let lines = projectRows.compactMap { row in
      row.project.evaluation.flatMap { form in row.sheet.evaluation.map { Line(row: row, form: form, sheet: $0) } }
    }
    func points(_ title: String, of points: @escaping (Line) -> Points) -> DataColumn<Line> {
      DataColumn(title, as: .decimal(places: 2, unit: "分")) { .decimal(Int64(points($0).hundredths)) }
    }
    var columns: [DataColumn<Line>] = [
      DataColumn("项目序号", as: .integer) { .integer($0.row.number) },
      DataColumn("项目编码", as: .code) { .text($0.row.project.code) },
      DataColumn("项目名称") { .text($0.row.project.name) },
      DataColumn("实施单位") { .text($0.form.performer) },
    ]
    for source in [nil] + FundSource.allCases.map(Optional.some) {
      let name = source?.name ?? "年度项目资金总额"
      for (title, path) in [
        ("年初预算数", \EvaluationSheet.Funds.initial), ("全年预算数", \.revised), ("全年执行数", \.executed),
      ] {
        columns.append(
          DataColumn(name, title, as: .amount(style)) { line in
            line.funds(source).map { .amount($0[keyPath: path], isExact: isExact) } ?? .none
          })
      }
      columns.append(
        DataColumn(name, "执行率", as: .decimal(places: 1, unit: "%")) { line in
          (line.funds(source)?.rate?.value).map { .decimal($0) } ?? .none
        })
    }
    columns += [
      DataColumn("总体完成率", as: .decimal(places: 2, unit: "%")) { .decimal(Int64($0.form.completion.hundredths)) },
      DataColumn("具体完成情况") { .text($0.form.achieved.text) },
      points("执行分值") { $0.sheet.executionPoints }, points("执行得分") { $0.sheet.executionScore },
      points("总分") { $0.sheet.total },
      DataColumn("评价等级") { .text($0.sheet.grade) },
      DataColumn("自评综述") { .text($0.form.summary?.text) },
      DataColumn("存在问题、原因及下一步整改措施") { .text($0.form.problems?.text) },
    ]
    return DataTable(source, line: "单位：\(style.unit.name)", columns, rows: lines)
  }
}
