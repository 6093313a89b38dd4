internal import Budget
internal import Mustache

/// A package for page templates: the names below, and every figure by its name.
struct DisclosureContext: Context {
  private let page: PageContext
  private let figures: FigureNode

  init(_ disclosure: Disclosure, figures names: FigureIndex) {
    page = PageContext(disclosure: disclosure)
    figures = FigureNode(FigureTree(names, of: disclosure.figures, numbers: disclosure.textNumbers))
  }

  /// The names that figures cannot have, as they would be unreachable.
  static var pageNames: [String] { PageContext.Field.allCases.map(\.rawValue) }

  func value(for key: Key) -> Value? {
    page.value(for: key) ?? figures.value(for: key)
  }

  var keys: [Key] { page.keys + figures.keys }
}

private struct PageContext: Described {
  let disclosure: Disclosure

  enum Field: String, CaseIterable {
    case kind = "类别", year = "年度", lastYear = "上一年度", departmentCode = "部门编码", departmentName = "部门名称"
    case title = "总标题", published = "公布", tables = "表格", sections = "章节", units = "单位"
    case unitCount = "单位个数", hasRoundingDifference = "尾差", texts = "文", tasks = "工作", projects = "项目"
    case projectCount = "项目个数", procurement = "政府采购", assets = "国有资产", functions = "功能科目"
    case unit = "金额单位", charts = "图表", chart = "图"
  }

  static let fields = Fields<Field>(.pages)

  private var statement: Package { disclosure.statement }

  func value(of field: Field) -> Value {
    switch field {
    case .kind: .text(disclosure.id.kind.name)
    case .year: .number(disclosure.id.year)
    case .lastYear: .number(disclosure.id.year - 1)
    case .departmentCode: .text(disclosure.id.department)
    case .departmentName: .text(statement.departmentName)
    case .title: .text(disclosure.title)
    case .published: statement.published.map { .object(MonthContext(month: $0)) } ?? .nothing
    case .tables: .list(disclosure.tables, TableContext.init)
    case .sections:
      .list(numbering: disclosure.sections, SectionContext.init)
    case .units: .list(numbering: statement.units, UnitContext.init)
    case .unitCount: .number(statement.units.count)
    case .hasRoundingDifference: .flag(disclosure.tables.contains { $0.hasRoundingDifference })
    case .texts: .object(TextsContext(statement.texts))
    case .tasks: .list(numbering: statement.tasks, TaskContext.init)
    case .projects:
      .list(numbering: statement.projects) { [disclosure] number, project in
        ProjectContext(
          number: number, project: project, unit: disclosure.statement.units[project.unit],
          sheet: disclosure.projects[number - 1], numbers: disclosure.textNumbers)
      }
    case .projectCount: .number(disclosure.projects.count)
    case .procurement: procurement
    case .assets:
      disclosure.assets.map { .object(AssetsContext(sheet: $0, numbers: disclosure.textNumbers)) } ?? .nothing
    case .functions: .list(disclosure.functions, CodeContext.init)
    case .unit: .text(disclosure.textNumbers.unit.name)
    case .charts: .list(disclosure.charts.all, ChartContext.init)
    case .chart: .object(ChartsContext(disclosure.charts))
    }
  }

  private var procurement: Value {
    guard let sheet = disclosure.procurement else { return .nothing }
    let tableNumbers = disclosure.tables.first?.numbers ?? disclosure.textNumbers
    return .object(
      ProcurementContext(
        sheet: sheet, statement: statement, numbers: disclosure.textNumbers, tableNumbers: tableNumbers))
  }
}

private struct MonthContext: Described {
  let month: YearMonth

  enum Field: String, CaseIterable {
    case yearInChinese = "中文年", monthInChinese = "中文月", year = "年", month = "月"
  }

  static let fields = Fields<Field>(.pages)

  func value(of field: Field) -> Value {
    switch field {
    case .yearInChinese: .text(ChineseNumerals.digits(month.year))
    case .monthInChinese: .text(ChineseNumerals.numeral(month.month))
    case .year: .number(month.year)
    case .month: .number(month.month)
    }
  }
}
