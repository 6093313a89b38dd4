import Budget
import Checking
import Foundation
import Printing
import Publishing
import Testing

@testable import Comparing
@testable import Rendering
@testable import disclose

/// What reports tell of a run, as values.
@Suite("Reports by department")
struct DepartmentReportTests {
  private static func id(_ path: String) -> PackageID {
    PackageID(path: path) ?? PackageID(kind: .budget, year: 0, department: path)
  }

  private static func finding(
    _ severity: Severity, _ text: String, at file: String?, line: Int? = nil, code: String = "D600"
  ) -> Finding {
    Finding(
      recorded: code, count: nil, severity,
      at: file.map { Location(file: $0, line: line, column: line.map { _ in 7 }) },
      chinese: "\(own: text)", english: "\(own: text)")
  }

  private func failed(_ path: String, _ findings: [Finding]) -> PackageReport {
    PackageReport(Self.id(path), failure: findings[0], after: findings)
  }

  private func passed(_ path: String, _ findings: [Finding] = [], name: String? = nil) -> PackageReport {
    var report = PackageReport(Self.id(path), .unchanged, findings: findings, check: CheckReport())
    report.name = name
    return report
  }

  private func reports(
    _ packages: [PackageReport], register: DepartmentRegister? = nil, problems: [Finding] = [],
    published: Set<PackageID> = [], shared: [Finding] = []
  ) -> (departments: [DepartmentReport], overview: Overview) {
    var reports = RunReports(
      inputs: "Inputs", language: .chinese, submitted: packages.map(\.id).sorted(), register: register,
      problems: problems)
    for package in packages { reports.add(package) }
    reports.addShared(shared)
    return reports.reports(published: published, fileName: ReportWriter.fileName)
  }

  private static let register = DepartmentRegister(
    path: "Inputs/departments.csv",
    entries: [
      .init(code: "202", name: "教育局", district: "市本级"), .init(code: "201", name: "财政局", district: "市本级"),
      .init(code: "301", name: "海港区财政局", district: "海港区"),
    ])

  @Test("have errors first, the same finding once with its places, and places as the department knows them")
  func findings() throws {
    let folder = "Inputs/budget-2023/201"
    let report = try #require(
      reports([
        failed(
          "budget-2023/201",
          [
            Self.finding(.note, "提示。", at: folder),
            Self.finding(.warning, "见 \(folder)/ledger.csv:3:1。", at: "\(folder)/ledger.csv", line: 31),
            Self.finding(.error, "没有填。", at: "\(folder)/disclosure.xlsx!封面!B7"),
            Self.finding(.error, "没有填。", at: "\(folder)/disclosure.xlsx!封面!B9"),
            Self.finding(.error, "没有填。", at: "\(folder)/ledger.xlsx!分类账!F12"),
            Self.finding(.warning, "没有填。", at: "Inputs/budget-2022/201/disclosure.xml", line: 2),
          ]), passed("budget-2022/201", name: "财政局"),
      ]).departments.first)
    #expect(report.name == "财政局" && report.sections.map(\.id.year) == [2022, 2023])
    let findings = report.sections[1].findings
    #expect(findings.map(\.severity) == [.error, .warning, .warning, .note])
    #expect(
      findings[0].places == [
        .init(file: "", sheet: "封面", cell: "B7"), .init(file: "", sheet: "封面", cell: "B9"),
        .init(file: "ledger.xlsx", sheet: "分类账", cell: "F12"),
      ])
    #expect(findings[0].count == 3)
    #expect(findings[1].text == "见 ledger.csv:3:1。")
    #expect(findings[1].places == [.init(file: "ledger.csv", line: 31, column: 7)])
    #expect(findings[2].places == [.init(file: "budget-2022/201/disclosure.xml", line: 2, column: 7)])
    #expect(findings[3].places == [.init(file: "")])
  }

  @Test("leave what all packages share, and the bureau's machine, to the bureau")
  func shared() throws {
    let template = Self.finding(.error, "模板有错。", at: "Templates/shared/page.xhtml", line: 3)
    let disk = Finding(.outputUnwritable("满"), at: Location(file: "Output/budget-2023/202"))
    let profile = Finding(.brokenProfile("x"), at: Location(file: "Inputs/budget-2023/203/disclosure.xml"))
    let (departments, overview) = reports(
      [
        failed("budget-2023/201", [template]), failed("budget-2023/202", [disk]), failed("budget-2023/203", [profile]),
        failed("budget-2023/204", [Self.finding(.error, "错。", at: "Inputs/budget-2023/204/disclosure.xml"), template]),
      ], shared: [template, Self.finding(.error, "格式有错。", at: "Templates/x/profile.xml")])
    #expect(departments.map(\.code) == ["204"])
    #expect(departments[0].sections[0].findings.map(\.text) == ["错。"])
    #expect(overview.shared.map(\.text).sorted() == [disk.text(in: .chinese), "格式有错。", "模板有错。"].sorted())
    #expect(overview.rows.map(\.state) == [.failed, .failed, .failed, .failed])
    #expect(overview.rows.map(\.errors) == [0, 0, 0, 1])
  }

  @Test("never have a finding about another department")
  func others() {
    let (departments, overview) = reports([
      passed("budget-2023/2", [Self.finding(.warning, "别人的。", at: "Inputs/budget-2023/20/disclosure.xml")]),
      passed("budget-2023/20", [Self.finding(.warning, "自己的。", at: "Inputs/budget-2023/20/disclosure.xml")]),
    ])
    #expect(departments.map(\.code) == ["20"])
    #expect(departments.flatMap(\.sections).flatMap(\.findings).map(\.text) == ["自己的。"])
    #expect(overview.rows.map(\.warnings) == [0, 1])
  }

  @Test("say who did not submit what is collected now: those listed, or those of the year before")
  func missing() {
    let packages = [
      passed("budget-2022/201"), passed("budget-2022/202"), passed("budget-2021/203"), passed("budget-2023/201/201001"),
      passed("final-2021/202"),
    ]
    let before = reports(packages, published: [Self.id("budget-2022/204"), Self.id("final-2020/205")])
    #expect(before.departments.map(\.code) == ["202", "204", "205"])
    #expect(
      before.departments.flatMap(\.sections).filter { $0.state == .notSubmitted }.map(\.id.path)
        == ["budget-2023/202", "budget-2023/204", "final-2021/205"])
    let listed = reports(packages, register: Self.register)
    #expect(
      listed.overview.rows.filter { $0.state == .notSubmitted }.map(\.id.path)
        == ["final-2021/201", "budget-2023/202", "budget-2023/301", "final-2021/301"])
    // A folder that cannot be read may have them all.
    let doubt = reports(
      packages, register: Self.register, problems: [Self.finding(.error, "？", at: "Inputs/budget-2023")])
    #expect(doubt.departments.isEmpty && !doubt.overview.knowsMissing)
    #expect(doubt.overview.rows.allSatisfy { $0.state != .notSubmitted })
  }

  @Test("have what is wrong with a folder of the department")
  func folders() {
    let problem = Self.finding(.error, "名称不对。", at: "Inputs/budget-2023/201/x y")
    let (departments, overview) = reports([passed("budget-2023/201")], problems: [problem], shared: [problem])
    #expect(departments.flatMap(\.sections).flatMap(\.findings).map(\.text) == ["名称不对。"])
    #expect(overview.shared.isEmpty && overview.knowsMissing)
  }

  @Test("leave what is wrong with a folder without a package to the bureau, and say nothing of what is missing")
  func foldersWithoutPackage() {
    let problem = Self.finding(.error, "链接断了。", at: "Inputs/budget-2023/202")
    let (departments, overview) = reports(
      [passed("budget-2023/201")], register: Self.register, problems: [problem], shared: [problem])
    #expect(departments.isEmpty && !overview.knowsMissing)
    #expect(overview.shared.map(\.text) == ["链接断了。"])
    #expect(overview.rows.map(\.state) == [.unchanged])
  }

  @Test("add up by district, in the order of the list, and by year")
  func totals() {
    let error = { (path: String) in Self.finding(.error, "错。", at: "Inputs/\(path)/disclosure.xml") }
    let overview = reports(
      [
        failed("budget-2023/201", [error("budget-2023/201")]), passed("budget-2023/202"),
        passed("budget-2022/301"), passed("budget-2023/999"),
      ], register: Self.register
    ).overview
    #expect(overview.totals.map(\.district) == ["市本级", "海港区", "海港区", "", ""])
    #expect(overview.totals.map(\.year) == [2023, 2023, 2022, 2023, nil])
    #expect(overview.totals.map(\.submitted) == [2, 0, 1, 1, 4])
    #expect(overview.totals.map(\.notSubmitted) == [0, 1, 0, 0, 1])
    #expect(overview.totals.map(\.errors) == [1, 0, 0, 0, 1])
    #expect(overview.totals.map(\.failed) == [1, 0, 0, 0, 1])
    #expect(overview.rows.map(\.name) == ["财政局", "教育局", "海港区财政局", "海港区财政局", "999"])
  }

  @Test("mark what is new, and count new errors")
  func news() throws {
    let old = Self.finding(.error, "旧。", at: "Inputs/budget-2023/201/disclosure.xml")
    let new = Self.finding(.error, "新。", at: "Inputs/budget-2023/201/disclosure.xml")
    var report = failed("budget-2023/201", [old, new])
    report.news = News(new: [Remark(.failed, new)])
    let (departments, overview) = reports([report])
    #expect(departments[0].sections[0].findings.map(\.isNew) == [false, true])
    #expect(overview.rows.map(\.newErrors) == [1])
  }

  @Test("have a finding once, whether or not all of its places are new")
  func newPlaces() throws {
    let places = [3, 5].map { Self.finding(.error, "错。", at: "Inputs/budget-2023/201/disclosure.xml", line: $0) }
    var report = failed("budget-2023/201", places)
    report.news = News(new: [Remark(.failed, places[1])])
    let (departments, overview) = reports([report])
    let finding = try #require(departments[0].sections[0].findings.first)
    #expect(departments[0].sections[0].findings.count == 1)
    #expect(finding.isNew && finding.places.map(\.line) == [3, 5])
    #expect(overview.rows.map(\.newErrors) == [1])
  }

  @Test("name files by codes that are safe, and others by a digest")
  func names() {
    #expect(ReportWriter.fileName(of: "201") == "201" && ReportWriter.fileName(of: "A-1_b") == "A-1_b")
    for hostile in ["index", "Index", "..", "a b", "教育局", "a\nb", "<x>", "_x", String(repeating: "9", count: 65)] {
      let name = ReportWriter.fileName(of: hostile)
      #expect(name.hasPrefix("_") && name.utf8.count == 13, "\(hostile)")
      #expect(name == ReportWriter.fileName(of: hostile))
    }
  }

  @Test("are kept for departments of which a run has a part only")
  func selection() {
    let all = ["budget-2022/201", "budget-2023/201", "budget-2023/202"].map(Self.id)
    let selection = ReportWriter.Selection(ids: Array(all[1...]), all: all, isComplete: false)
    #expect(selection.departments.whole == ["202"] && selection.departments.parts == ["201"])
  }
}

@Suite("Pages, letters and overviews")
struct ReportPageTests {
  private static func id(_ path: String) -> PackageID {
    PackageID(path: path) ?? PackageID(kind: .budget, year: 0, department: path)
  }

  private func templates(_ language: Language) throws -> ReportTemplates {
    var arguments = try Arguments([], of: .check, language: language)
    (arguments.inputs, arguments.templates) = (
      Repository.root.path + "/Inputs", Repository.root.path + "/Templates"
    )
    return try ReportTemplates(try Workspace(arguments).formats(), in: language)
  }

  private static var report: DepartmentReport {
    var budget = DepartmentReport.Section(id("budget-2023/201"), .failed)
    (budget.isChecked, budget.hasOldVersion) = (false, true)
    budget.findings = ReportedFinding.grouped(
      [
        ReportedFinding(
          .warning, "D601", "三公经费比上年多 50%，没有说明原因。请写明原因。", at: .init(file: "disclosure.xml", line: 31, column: 7)),
        ReportedFinding(
          .error, "D255", "没有填项目编码 <code>。请填在这一格。", isNew: true, at: .init(file: "", sheet: "项目", cell: "B7")),
      ]
        + (1...25).map {
          ReportedFinding(.error, "D255", "没有填金额。请填在这一格。", at: .init(file: "", sheet: "分类账", cell: "F\($0)"))
        })
    var unit = DepartmentReport.Section(id("budget-2023/201/201001"), .unchanged)
    unit.partName = "财政局国库支付中心"
    unit.exceptions = [ReportedException(code: "D623", reason: "机构改革", text: "单位与上年不同。")]
    var changes = PackageChanges()
    changes.cells.append(
      CellChange(
        table: TableName(file: "table-1.csv", title: "部门收支总表"), address: "table-1:1:合计", row: "一般公共预算拨款",
        column: "合计", change: .told(old: "1,000.00", new: "1,200.00")))
    changes.cells.append(
      CellChange(
        table: TableName(file: "projects.csv", title: "项目"), address: nil, row: "信息化", column: "预算数",
        change: .withheld))
    changes.texts.append(
      TextChange(section: ["部门职责"], kind: .changed, old: "负责财政工作", new: "负责财政、税收工作"))
    changes.texts.append(TextChange(section: ["项目"], kind: .changed, old: nil, new: nil))
    unit.changes = ReportedChanges(changes, in: .chinese)
    let final = DepartmentReport.Section(id("final-2022/201"), .notSubmitted)
    return DepartmentReport(
      code: "201", name: "示例市财政局", sections: [budget, unit, final],
      unchecked: [
        UncheckedRule(
          code: "D623", reason: "没有上年的 budget-2022/201",
          packages: [id("budget-2023/201"), id("budget-2023/201/201001")])
      ])
  }

  private static var overview: Overview {
    var first = Overview.Row(id("budget-2023/201"), name: "示例市财政局", .failed)
    (first.district, first.errors, first.newErrors, first.warnings, first.isChecked) = ("市本级", 26, 1, 1, false)
    (first.built, first.report) = ("2023-02-10 09:30", "201.html")
    var unit = Overview.Row(id("budget-2023/201/201001"), name: "示例市财政局", .published)
    (unit.district, unit.partName, unit.isChanged, unit.uncheckedRules) = ("市本级", "国库支付中心", true, 2)
    unit.built = "2023-02-11 09:30"
    var other = Overview.Row(id("budget-2023/301"), name: "=cmd|' /c calc'!A1", .notSubmitted)
    (other.district, other.report) = ("海港区", "301.html")
    return Overview(
      shared: [
        ReportedFinding(.error, "D420", "格式有错。请改正。", at: .init(file: "Templates/x/profile.xml", line: 3, column: 1))
      ],
      rows: [other, unit, first], districts: ["市本级", "海港区"])
  }

  /// Compares with `Fixtures/reports`; `RECORD=1 swift test --filter ReportPageTests` writes it, and fails.
  @Test("are these")
  func golden() throws {
    let templates = try templates(.chinese)
    let pages = try templates.pages(of: Self.report, named: "201") + templates.pages(of: Self.overview)
    #expect(pages.map(\.path) == ["201.html", "201.txt", "index.html", "overview.csv"])
    let folder = Repository.root.appendingPathComponent("Tests/CommandTests/Fixtures/reports")
    for page in pages {
      let file = folder.appendingPathComponent(page.path)
      if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try Data(page.bytes).write(to: file)
        Issue.record("\(page.path) is written")
      }
      #expect(try Data(contentsOf: file) == Data(page.bytes), "\(page.path)")
    }
  }

  @Test("of a department have short lines, no word of another language but names, and nothing that is withheld")
  func letter() throws {
    let pages = try templates(.chinese).pages(of: Self.report, named: "201").map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    for line in pages[1].split(separator: "\n") { #expect(String(line).displayWidth <= 76, "\(line)") }
    #expect(pages[1].contains("工作表“项目”单元格 B7") && pages[1].contains("还有 5 处"))
    #expect(!pages[1].contains("【新】") && !pages[1].contains("变化") && pages[0].contains("<span class=\"new\">"))
    let visible = pages[0].replacing(/<(style|script)>[\s\S]*?<\/\1>/, with: "").replacing(/<[^>]*>/, with: "")
    let words = Set(visible.matches(of: /[A-Za-z]{2,}/).map { String($0.output) })
    #expect(words.subtracting(["lt", "gt", "code", "disclosure", "xml", "budget", "amp", "quot"]).isEmpty, "\(words)")
  }

  @Test("say of what waits for approval that it does, and not that it is public")
  func staged() throws {
    var (report, overview) = (Self.report, Self.overview)
    (report.isStaged, overview.isStaged) = (true, true)
    for (language, words, untrue) in [
      (Language.chinese, ["已做好，批准后公开", "待批准的仍是以前做好的那一版"], ["已发布", "网站上", "这次发布", "上次发布"]),
      (
        Language.english, ["made; public once approved", "version that was made before"],
        ["website", "this publication", "last published"]
      ),
    ] {
      let templates = try templates(language)
      let pages = try (templates.pages(of: report, named: "201") + templates.pages(of: overview)).map {
        String(decoding: $0.bytes, as: UTF8.self)
      }
      for word in words { #expect(pages[0].contains(word) && pages[1].contains(word), "\(word)") }
      for page in pages[2...] { #expect(page.contains(words[0]), "\(words[0])") }
      for word in untrue { #expect(!pages.contains { $0.contains(word) }, "\(word)") }
    }
  }

  @Test("can be written in English")
  func english() throws {
    let templates = try templates(.english)
    let pages = try templates.pages(of: Self.report, named: "201") + templates.pages(of: Self.overview)
    #expect(String(decoding: pages[1].bytes, as: UTF8.self).contains("sheet “项目”, cell B7"))
    #expect(String(decoding: pages[3].bytes, as: UTF8.self).contains("code,department,part"))
  }

  @Test("take whatever a document may quote")
  func hostile() throws {
    var section = DepartmentReport.Section(Self.id("a\"<b>\u{1B}[2J"), .failed)
    section.findings = [
      ReportedFinding(.error, "D1", "<script>\u{0}\u{202E}\u{FFFE}\n</script>", at: .init(file: "\u{1}<&\">"))
    ]
    let report = DepartmentReport(code: "a\"<b>\u{1B}[2J", name: "{{x}}", sections: [section])
    for language in [Language.chinese, .english] {
      let pages = try templates(language).pages(of: report, named: "x").map {
        String(decoding: $0.bytes, as: UTF8.self)
      }
      #expect(
        !pages[0].contains("<script>")
          && !pages.joined().unicodeScalars.contains { ["\u{1B}", "\u{202E}", "\u{0}"].contains($0) })
    }
  }

  @Test("of thousands of packages have those about which something is to be done, and say so")
  func many() throws {
    var rows = (0..<6_000).map { Overview.Row(Self.id("budget-2023/\($0)"), name: "某局", .unchanged) }
    rows[17].errors = 1
    let overview = Overview(shared: [], rows: rows)
    let pages = try templates(.chinese).pages(of: overview).map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(pages[0].contains("还有 5999 份没有要处理的"))
    #expect(pages[1].split(separator: "\r\n").count == 6_001)
  }
}
