internal import Budget
internal import Mustache
internal import Printing

/// A package for page templates: the names below, and every figure by its name.
struct DisclosureContext: Context {
  private let page: PageContext
  private let figures: FigureNode

  init(_ disclosure: Disclosure, figures names: FigureIndex, in surroundings: Surroundings, website: WebsiteContext?) {
    page = PageContext(disclosure: disclosure, surroundings: surroundings, website: website)
    figures = FigureNode(FigureTree(names, of: disclosure))
  }

  /// The names that figures cannot have, as they would be unreachable.
  static var pageNames: [String] { PageContext.fields.keys.map(Vocabulary.pages.name(of:)) }

  func value(for key: Key) -> Value? {
    page.value(for: key) ?? figures.value(for: key)
  }

  var keys: [Key] { page.keys + figures.keys }
}

private struct PageContext: Described {
  let disclosure: Disclosure
  let surroundings: Surroundings
  let website: WebsiteContext?

  static let fields: Fields = [
    "类别": { .text($0.disclosure.id.kind.name) },
    "年度": { .number($0.disclosure.id.year) },
    "上一年度": { .number($0.disclosure.id.year - 1) },
    "部门编码": { .text($0.disclosure.statement.unit?.code ?? $0.disclosure.id.department) },
    "部门名称": { .text($0.disclosure.statement.departmentName) },
    "部门简称": { .text($0.disclosure.statement.departmentShort ?? $0.disclosure.statement.departmentName) },
    "主管部门名称": { .text($0.disclosure.statement.unit?.departmentName ?? "") },
    "总标题": { .text($0.disclosure.title) },
    "公布": { .object($0.disclosure.statement.published.map(DateContext.init)) },
    "网站": { .object($0.website) },
    "有更正": { .flag(!$0.disclosure.statement.corrections.isEmpty) },
    "更正": { .list(numbering: $0.disclosure.statement.corrections, CorrectionContext.init) },
    "目录链接": { page in
      let id = page.disclosure.id
      return .text("\(id.pathToRoot)index.html#department-\(id.department.percentEncodedPath)")
    },
    "对比材料": { page in
      .list(page.surroundings.links.compactMap(page.disclosure.id.comparedPackage)) {
        LinkContext(id: $0, root: page.disclosure.id.pathToRoot)
      }
    },
    "表格": { .list($0.disclosure.tables, TableContext.init) },
    "章节": { .list(numbering: $0.disclosure.sections, SectionContext.init) },
    "单位": { .list(numbering: $0.disclosure.statement.units, UnitContext.init) },
    "有所属单位": { .flag($0.disclosure.statement.units.count > 1) },
    "单位个数": { .number($0.disclosure.statement.units.count) },
    "尾差": { .flag($0.disclosure.tables.contains { $0.hasRoundingDifference }) },
    "文": { .object($0.texts) },
    "工作": { .list(numbering: $0.disclosure.statement.tasks, TaskContext.init) },
    "项目": { $0.projects },
    "有项目": { .flag(!$0.disclosure.projects.isEmpty) },
    "项目个数": { .number($0.disclosure.projects.count) },
    "政府采购": { $0.procurement },
    "国有资产": { $0.assets },
    "功能科目": { .list($0.disclosure.functions, CodeContext.init) },
    "金额单位": { .text($0.disclosure.textNumbers.unit.name) },
    "图表": { .list($0.disclosure.charts.all, ChartContext.init) },
    "图": { .object(.pages($0.disclosure.charts.entries)) },
    "下载": { .list($0.disclosure.downloads(in: $0.surroundings), DownloadContext.init) },
  ]

  private var projects: Value {
    .list(numbering: disclosure.statement.projects) { [disclosure] number, project in
      ProjectContext(
        number: number, project: project, unit: disclosure.statement.units[project.unit],
        sheet: disclosure.projects[number - 1], numbers: disclosure.textNumbers, words: disclosure.words)
    }
  }

  private var assets: Value {
    .object(disclosure.assets.map { AssetsContext(sheet: $0, numbers: disclosure.textNumbers) })
  }

  private var procurement: Value {
    let numbers = disclosure.textNumbers
    return .object(
      disclosure.procurement.map {
        ProcurementContext(
          sheet: $0, statement: disclosure.statement, numbers: numbers,
          tableNumbers: disclosure.tables.first?.numbers ?? numbers)
      })
  }

  /// The texts of the department by name.
  private var texts: Entries { .texts(disclosure.statement.texts) }
}

/// The page of a compared package, seen from this one.
private struct LinkContext: Described {
  let id: PackageID
  let root: String

  static let fields: Fields = [
    "年度": { .number($0.id.year) },
    "类别": { .text($0.id.kind.name) },
    "链接": { .text("\($0.root)\($0.id.path.percentEncodedPath)/index.html") },
  ]
}

extension BarCharts {
  /// The charts of the profile by name, without a value if there is nothing to draw.
  fileprivate var entries: [(String, Value)] {
    all.map { ($0.name, .object(ChartContext(chart: $0))) } + empty.map { ($0, .nothing) }
  }
}
