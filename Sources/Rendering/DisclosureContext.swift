internal import Budget
internal import Mustache

/// What a page template can say of a package: the names below, and every figure by its name.
struct DisclosureContext: Context {
  private let page: PageContext
  private let figures: FigureNode

  init(_ disclosure: Disclosure) {
    page = PageContext(disclosure: disclosure)
    figures = FigureNode.tree(of: disclosure.figures, numbers: disclosure.textNumbers)
  }

  /// The names that are no figures; a figure of such a name could not be reached.
  static var pageNames: [String] { PageContext.fields.keys.map(Vocabulary.pages.name(of:)) }

  func value(for key: Key) -> Value? {
    page.value(for: key) ?? figures.value(for: key)
  }

  var keys: [Key] { page.keys + figures.keys }
}

private struct PageContext: Described {
  let disclosure: Disclosure

  static let fields = Fields<PageContext>(
    .pages,
    [
      "类别": { .text($0.disclosure.id.kind.name) },
      "年度": { .text("\($0.disclosure.id.year)") },
      "上一年度": { .text("\($0.disclosure.id.year - 1)") },
      "部门编码": { .text($0.disclosure.id.department) },
      "部门名称": { .text($0.disclosure.departmentName) },
      "总标题": { .text($0.disclosure.title) },
      "公布": { $0.disclosure.published.map { .object(MonthContext(month: $0)) } ?? .nothing },
      "表格": { .list($0.disclosure.tables.map(TableContext.init)) },
      "章节": { context in
        .list(
          context.disclosure.sections.enumerated().map { SectionContext(number: $0.offset + 1, section: $0.element) })
      },
      "单位": { context in
        .list(context.disclosure.units.enumerated().map { UnitContext(number: $0.offset + 1, unit: $0.element) })
      },
      "单位个数": { .text("\($0.disclosure.units.count)") },
      "尾差": { .flag($0.disclosure.tables.contains { $0.hasRoundingDifference }) },
      "文": { .object(TextsContext($0.disclosure.texts)) },
      "工作": { context in
        .list(context.disclosure.tasks.enumerated().map { TaskContext(number: $0.offset + 1, task: $0.element) })
      },
      "项目": { context in
        .list(
          context.disclosure.projects.map {
            ProjectContext(project: $0, numbers: context.disclosure.textNumbers)
          })
      },
      "项目个数": { .text("\($0.disclosure.projects.count)") },
      "政府采购": { context in
        let tables = context.disclosure.tables
        return context.disclosure.procurement.map { sheet in
          .object(
            ProcurementContext(
              sheet: sheet, numbers: context.disclosure.textNumbers,
              tableNumbers: tables.first?.numbers ?? context.disclosure.textNumbers))
        } ?? .nothing
      },
      "国有资产": { context in
        context.disclosure.assets.map {
          .object(AssetsContext(sheet: $0, numbers: context.disclosure.textNumbers))
        } ?? .nothing
      },
      "功能科目": { .list($0.disclosure.functions.map(CodeContext.init)) },
      "金额单位": { .text($0.disclosure.textNumbers.unit.name) },
      "图表": { .list($0.disclosure.charts.all.map(ChartContext.init)) },
      "图": { .object(ChartsContext($0.disclosure.charts)) },
    ])
}

private struct MonthContext: Described {
  let month: YearMonth

  static let fields = Fields<MonthContext>(
    .pages,
    [
      "中文年": { .text(ChineseNumerals.reading($0.month.year)) },
      "中文月": { .text(ChineseNumerals.counting($0.month.month)) },
      "年": { .text("\($0.month.year)") },
      "月": { .text("\($0.month.month)") },
    ])
}
