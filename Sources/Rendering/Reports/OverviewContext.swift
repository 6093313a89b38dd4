internal import Budget
internal import Mustache
internal import Printing

/// The overview for the template of its page.
struct OverviewContext: Described {
  private let overview: Overview
  private let language: Language
  private let rows: [Overview.Row]

  /// Beyond so many rows nobody looks for one by eye: the page then has those about which something is to be done.
  private static let rowLimit = 5_000

  init(_ overview: Overview, in language: Language) {
    (self.overview, self.language) = (overview, language)
    rows = overview.rows.count > Self.rowLimit ? overview.rows.filter(\.needsAction) : overview.rows
  }

  static let fields: Fields = [
    "共用文件": { .list(numbering: $0.overview.shared) { FindingContext(number: $0, finding: $1) } },
    "有区划": { .flag($0.overview.hasDistricts) },
    "待批准": { .flag($0.overview.isStaged) },
    "未判断报送": { .flag(!$0.overview.knowsMissing) },
    "各合计": { .list($0.overview.totals) { TotalContext(total: $0) } },
    "各行": {
      .list(
        OverviewRows(
          rows: $0.rows, hasDistricts: $0.overview.hasDistricts, isStaged: $0.overview.isStaged, language: $0.language))
    },
    "未列": { .positive($0.overview.rows.count - $0.rows.count) },
  ]
}

private struct TotalContext: Described {
  let total: Overview.Total

  static let fields: Fields = [
    "区划": { .line($0.total.district) },
    "年度": { .positive($0.total.year) },
    "全部": { .flag($0.total.year == nil) },
    "已报送": { .number($0.total.submitted) },
    "未报送": { .number($0.total.notSubmitted) },
    "未发布": { .number($0.total.failed) },
    "错误数": { .number($0.total.errors) },
    "新增错误数": { .number($0.total.newErrors) },
    "警告数": { .number($0.total.warnings) },
    "提示数": { .number($0.total.notes) },
    "未检查": { .number($0.total.notChecked) },
    "有变化": { .number($0.total.changed) },
  ]
}

/// Packages, of which there may be thousands.
private struct OverviewRows: ContextList {
  let rows: [Overview.Row]
  let hasDistricts: Bool
  let isStaged: Bool
  let language: Language

  var count: Int { rows.count }

  static let fields: Fields = [
    "有区划": { list, _ in .flag(list.hasDistricts) },
    "区划": { .line($0.rows[$1].district) },
    "部门编码": { .line($0.rows[$1].id.department) },
    "部门名称": { .line($0.rows[$1].name) },
    "分项编码": { .line($0.rows[$1].id.part ?? "") },
    "分项名称": { .line($0.rows[$1].partName) },
    "年度": { .number($0.rows[$1].id.year) },
    "类别": { .text($0.rows[$1].id.kind.word(in: $0.language)) },
    "状态": { .text($0.rows[$1].state.name(isStaged: $0.isStaged).text(in: $0.language)) },
    "待处理": { .flag($0.rows[$1].state == .failed || $0.rows[$1].state == .notSubmitted) },
    "错误数": { .positive($0.rows[$1].errors) },
    "新增错误数": { .positive($0.rows[$1].newErrors) },
    "警告数": { .positive($0.rows[$1].warnings) },
    "提示数": { .positive($0.rows[$1].notes) },
    "未检查": { .flag(!$0.rows[$1].isChecked) },
    "未检查的规则": { .positive($0.rows[$1].uncheckedRules) },
    "上次发布": { .text($0.rows[$1].built) },
    "有变化": { .flag($0.rows[$1].isChanged) },
    "报告": { .text($0.rows[$1].report.map { "\($0.percentEncodedPath)" } ?? "") },
  ]
}
