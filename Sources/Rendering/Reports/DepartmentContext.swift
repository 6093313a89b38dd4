internal import Budget
internal import Mustache
internal import Printing

/// The report of a department, for the templates of its page and its letter.
struct DepartmentContext: Described {
  let report: DepartmentReport
  let language: Language

  static let fields: Fields = [
    "部门编码": { .line($0.report.code) },
    "部门名称": { .line($0.report.name) },
    "错误数": { .number($0.report.count(.error)) },
    "警告数": { .number($0.report.count(.warning)) },
    "提示数": { .number($0.report.count(.note)) },
    "待批准": { .flag($0.report.isStaged) },
    "未报送数": { .positive($0.report.sections.count { $0.state == .notSubmitted }) },
    "各份材料": { report in
      .list(numbering: report.report.sections) {
        PackageSectionContext(
          number: $0, section: $1, isStaged: report.report.isStaged, language: report.language)
      }
    },
    "未检查": { report in .list(report.report.unchecked) { UncheckedContext(rule: $0, language: report.language) } },
  ]
}

/// A package by its year, kind and part.
private struct PackageNameContext: Described {
  let id: PackageID
  let language: Language

  static let fields: Fields = [
    "年度": { .number($0.id.year) },
    "类别": { .text($0.id.kind.word(in: $0.language)) },
    "分项编码": { .line($0.id.part ?? "") },
  ]
}

private struct PackageSectionContext: Described {
  let number: Int
  let section: DepartmentReport.Section
  let isStaged: Bool
  let language: Language

  static let fields: Fields = [
    "锚": { .text("package-\($0.number)") },
    "年度": { .number($0.section.id.year) },
    "类别": { .text($0.section.id.kind.word(in: $0.language)) },
    "分项编码": { .line($0.section.id.part ?? "") },
    "分项名称": { .line($0.section.partName) },
    "状态": { .text($0.section.state.standing(isStaged: $0.isStaged).text(in: $0.language)) },
    "错误数": { .number($0.section.count(.error)) },
    "警告数": { .number($0.section.count(.warning)) },
    "提示数": { .number($0.section.count(.note)) },
    "未报送": { .flag($0.section.state == .notSubmitted) },
    "未读出": { .flag(!$0.section.isChecked && !$0.section.isHeldUp) },
    "仍是旧版": { .flag($0.section.hasOldVersion) },
    "财政部门处理": { .flag($0.section.isHeldUp) },
    "须说明": { .flag($0.needsWords || $0.section.changes != nil) },
    "信中说明": { .flag($0.needsWords) },
    "各级": { section in
      .list([Severity.error, .warning, .note].filter { section.section.count($0) > 0 }) { severity in
        LevelContext(severity: severity, findings: section.section.findings.filter { $0.severity == severity })
      }
    },
    "例外": { .list($0.section.exceptions) { ExceptionContext(exception: $0) } },
    "变化": { .object($0.section.changes.map(PackageChangesContext.init)) },
  ]

  /// Whether there is anything to say that the next run says, too.
  private var needsWords: Bool {
    !section.findings.isEmpty || !section.exceptions.isEmpty || section.isHeldUp || section.state == .notSubmitted
  }
}

/// The findings of one severity.
private struct LevelContext: Described {
  let severity: Severity
  let findings: [ReportedFinding]

  static let fields: Fields = [
    "错误": { .flag($0.severity == .error) },
    "警告": { .flag($0.severity == .warning) },
    "提示": { .flag($0.severity == .note) },
    "处数": { .number($0.findings.lazy.map(\.count).reduce(0, +)) },
    "各项": { .list(numbering: $0.findings) { FindingContext(number: $0, finding: $1) } },
  ]
}

struct FindingContext: Described {
  let number: Int
  let finding: ReportedFinding

  static let fields: Fields = [
    "错误": { .flag($0.finding.severity == .error) },
    "警告": { .flag($0.finding.severity == .warning) },
    "序号": { .number($0.number) },
    "编号": { .line($0.finding.code) },
    "文字": { .line($0.finding.text) },
    "新": { .flag($0.finding.isNew) },
    "各处": { .list($0.finding.places) { PlaceContext(place: $0) } },
    "更多处数": { .positive($0.finding.morePlaces) },
  ]
}

private struct PlaceContext: Described {
  let place: ReportedFinding.Place

  static let fields: Fields = [
    "文件": { .line($0.place.file) },
    "工作表": { .line($0.place.sheet ?? "") },
    "单元格": { .line($0.place.cell ?? "") },
    "行": { .positive($0.place.line) },
    "列": { .positive($0.place.column) },
  ]
}

private struct ExceptionContext: Described {
  let exception: ReportedException

  static let fields: Fields = [
    "编号": { .line($0.exception.code) },
    "理由": { .line($0.exception.reason) },
    "文字": { .line($0.exception.text) },
  ]
}

private struct UncheckedContext: Described {
  let rule: UncheckedRule
  let language: Language

  static let fields: Fields = [
    "编号": { .line($0.rule.code) },
    "原因": { .line($0.rule.reason) },
    "各份材料": { rule in .list(rule.rule.packages) { PackageNameContext(id: $0, language: rule.language) } },
  ]
}

private struct PackageChangesContext: Described {
  let changes: ReportedChanges

  static let fields: Fields = [
    "数": { .list($0.changes.numbers.first) { ChangeContext(change: $0) } },
    "更多数": { .positive($0.changes.numbers.more) },
    "行": { .list($0.changes.rows.first) { ChangeContext(change: $0) } },
    "更多行": { .positive($0.changes.rows.more) },
    "文字": { .list($0.changes.texts.first) { ChangeContext(change: $0) } },
    "更多文字": { .positive($0.changes.texts.more) },
  ]
}

private struct ChangeContext: Described {
  let change: ReportedChanges.Change

  static let fields: Fields = [
    "名称": { .line($0.change.name) }, "原来": { .line($0.change.old) }, "现在": { .line($0.change.new) },
    "说明": { .line($0.change.remark) },
  ]
}

extension Value {
  /// A text on one line, whatever it quotes: reports are about what is wrong, which no page would print.
  static func line(_ text: String) -> Value {
    let line = SafeLine(text).text
    // Those that XML does not allow either.
    guard line.unicodeScalars.contains(where: \.isNoCharacter) else { return .text(line) }
    return .text(
      String(String.UnicodeScalarView(line.unicodeScalars.map { $0.isNoCharacter ? "\u{FFFD}" : $0 })))
  }

  /// Nothing where there are none.
  static func positive(_ count: Int?) -> Value { count.map { $0 > 0 ? .number($0) : .nothing } ?? .nothing }
}

extension Unicode.Scalar {
  fileprivate var isNoCharacter: Bool { value & 0xFFFE == 0xFFFE }
}
