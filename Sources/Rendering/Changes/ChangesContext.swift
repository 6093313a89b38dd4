internal import Budget
internal import Comparing
internal import Mustache

/// What changed, for its template.
struct ChangesContext: Described {
  static let entry = "changes"

  let report: ChangesReport

  private var totals: ChangeTotals { report.totals }

  static let fields: Fields = [
    "比较份数": { .number($0.report.compared) },
    "有变化": { .flag($0.totals.packages > 0) },
    "变化份数": { .number($0.totals.packages) },
    "新增份数": { .count($0.totals.added) },
    "撤下份数": { .count($0.totals.removed) },
    "数字处数": { .count($0.totals.numbers) },
    "行数": { .count($0.totals.rows) },
    "文字段数": { .count($0.totals.texts) },
    "文件个数": { .count($0.totals.files) },
    "未发布份数": { .count($0.report.failed) },
    "未列份数": { .count($0.totals.packages - $0.report.differences.count) },
    "各材料": { .list(numbering: $0.report.differences) { DifferenceContext(number: $0, difference: $1) } },
  ]
}

/// A package that came, went or changed.
private struct DifferenceContext: Described {
  let number: Int
  let difference: PackageDifference

  private var changes: PackageChanges { difference.changes }

  static let fields: Fields = [
    "锚": { .text("package-\($0.number)") },
    "年度": { .number($0.difference.id.year) },
    "类别": { .text($0.difference.id.kind.name) },
    "部门编码": { .text($0.difference.id.department) },
    "分项": { .text($0.difference.id.part) },
    "名称": { .text($0.difference.name) },
    "总标题": { .text($0.difference.title) },
    "新增": { .flag($0.difference.kind == .added) },
    "撤下": { .flag($0.difference.kind == .removed) },
    "各数": { .list($0.changes.numberGroups) { NumberContext(group: $0) } },
    "各行": { .list($0.changes.rows.first) { RowContext(row: $0) } },
    "各段": { .list($0.changes.texts.first) { TextChangeContext(text: $0) } },
    "各文件": { .list($0.changes.files.first) { FileContext(file: $0) } },
    "未列处数": { .count($0.changes.unlisted) },
  ]
}

/// A number that changed, and where it stands.
private struct NumberContext: Described {
  let group: NumberGroup

  /// Where a number stands is told for so many places.
  private static let placeLimit = 3

  static let fields: Fields = [
    "指标": { .list($0.group.figures.prefix(placeLimit).map(\.label)) },
    "各处": { number in
      .list(Array(number.group.cells.prefix(max(0, placeLimit - number.group.figures.count)))) { CellContext(cell: $0) }
    },
    "另有处数": { .count($0.group.count - placeLimit) },
    "原来": { .text($0.group.change.old) },
    "现在": { .text($0.group.change.new) },
    "列出": { .flag($0.group.change.old != nil || $0.group.change.new != nil) },
    "改为涉密": { .flag($0.group.change == .withheld) },
    "不再涉密": { .flag($0.group.change == .released) },
    "不列出": { .flag($0.group.change == .untold) },
  ]
}

private struct CellContext: Described {
  let cell: CellChange

  static let fields: Fields = [
    "表号": { .number($0.cell.table.number) }, "表名": { .text($0.cell.table.title) },
    "行": { .text($0.cell.row) }, "列": { .text($0.cell.column) },
  ]
}

private struct RowContext: Described {
  let row: RowChange

  static let fields: Fields = [
    "表号": { .number($0.row.table.number) }, "表名": { .text($0.row.table.title) }, "行": { .text($0.row.row) },
    "新增": { .flag($0.row.kind == .added) }, "删去": { .flag($0.row.kind == .removed) },
    "改为涉密": { .flag($0.row.kind == .withheld) }, "不再涉密": { .flag($0.row.kind == .released) },
  ]
}

private struct TextChangeContext: Described {
  let text: TextChange

  static let fields: Fields = [
    "标题": { .list($0.text.section) },
    "原来": { .text($0.text.old) },
    "现在": { .text($0.text.new) },
    "不列出": { .flag($0.text.old == nil && $0.text.new == nil) },
  ]
}

private struct FileContext: Described {
  let file: FileChange

  static let fields: Fields = [
    "名称": { .text($0.file.path) },
    "新增": { .flag($0.file.kind == .added) }, "撤下": { .flag($0.file.kind == .removed) },
    "不同": { .flag($0.file.kind == .changed) },
  ]
}

extension Value {
  /// Nothing where there is none to count.
  fileprivate static func count(_ count: Int) -> Value { count > 0 ? .number(count) : .nothing }

  fileprivate static func number(_ number: Int?) -> Value {
    if let number { .number(number) } else { .nothing }
  }
}

extension ValueChange {
  fileprivate var old: String? { if case .told(let old, _) = self { old } else { nil } }
  fileprivate var new: String? { if case .told(_, let new) = self { new } else { nil } }
}
