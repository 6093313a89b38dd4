import Printing
import Publishing
import Testing

@testable import Budget
@testable import Checking
@testable import disclose

@Suite("A report for people")
struct QuietReportTests {
  private static func id(_ department: String) -> PackageID {
    PackageID(kind: .budget, year: 2023, department: department)
  }

  private static func finding(
    _ text: String, in department: String, _ severity: Severity = .warning, line: Int? = 2, code: String = "D621"
  ) -> Finding {
    Finding(
      recorded: code, count: nil, severity,
      at: Location(file: "Inputs/budget-2023/\(department)/disclosure.xml", line: line, column: 1),
      chinese: "\(text)", english: "\(text)")
  }

  /// The report of a package of which `known` was told before.
  private static func package(
    _ department: String, _ findings: [Finding], known: [Finding] = [], gone: [Finding] = []
  ) -> PackageReport {
    var report = PackageReport(
      id(department), .unchanged, findings: findings, check: CheckReport())
    report.news = News(
      of: findings.map { Remark(.said, $0) }, since: (known + gone).map { Remark(.said, $0) })
    return report
  }

  private static func report(
    _ packages: [PackageReport], _ extent: Extent = Extent(isWhole: false), general: [Finding] = [],
    known: [Finding] = []
  ) -> RunReport {
    var tally = RunTally(keepsAllReports: false, extent: extent)
    for package in packages { tally.add(package) }
    var report = RunReport(
      of: tally, command: .build, isStrict: false, folders: general,
      profiles: ProfileLibrary(names: [], folder: { InputFolder(path: $0, files: [:]) }, charts: []),
      templates: TemplateLibrary(site: SiteFile(inputs: "missing", boundary: nil)) {
        InputFolder(path: $0, files: [:])
      })
    report.news = News(of: report.sharedRemarks, since: known.map { Remark(.said, $0) })
    return report
  }

  private static func lines(_ report: RunReport) -> (findings: [String], results: [String]) {
    let text = report.text(for: Console(language: .chinese))
    // Without the table.
    return (text.findings.map(\.text), text.results.dropFirst(2).map(\.text))
  }

  @Test("has what is new, and counts what is known and what is resolved")
  func known() {
    let (old, new) = (Self.finding("旧", in: "A1"), Self.finding("新", in: "A1", .error))
    let report = Self.report([
      Self.package("A1", [old, new], known: [old], gone: [Self.finding("没了", in: "A1")]),
      Self.package("A2", [Self.finding("旧", in: "A2", .note)], known: [Self.finding("旧", in: "A2", .note, line: 9)]),
    ])
    let text = Self.lines(report)
    #expect(
      text.findings == ["budget-2023/A1：错误 1 处", "Inputs/budget-2023/A1/disclosure.xml:2:1: 错误[D621]: 新"])
    #expect(
      text.results == [
        "错误 1 处，警告 1 处。", "与上次相同，没有再列出：警告 1 处，提示 1 处（加 --all 显示）。", "已消除 1 处。",
      ])
    #expect(report.status == .findings)
    #expect(report.hasNews)
  }

  @Test("keeps no package of which nothing is printed, and says nothing when there is no news")
  func quiet() {
    let packages = (1...50).map { number in
      let finding = Self.finding("旧", in: "A\(number)", .error)
      return Self.package("A\(number)", [finding], known: [finding])
    }
    let general = Finding(.noPackages("Inputs"))
    let report = Self.report(packages, general: [general], known: [general])
    #expect(report.packages.isEmpty)
    #expect(!report.hasNews)
    let text = Self.lines(report)
    #expect(text.findings == [])
    #expect(text.results.count == 2)
    #expect(text.results[1].contains("错误 51 处") || text.results[1].contains("错误 50 处"))
    #expect(report.status == .findings)
    let all = Self.lines(Self.report(packages, Extent(isWhole: true), general: [general], known: [general]))
    #expect(all.findings.contains { $0.contains("（50 份材料：") })
    #expect(all.results[1].hasPrefix("其中与上次相同："))
  }

  @Test("tells once what three packages have in the same words but for their names")
  func repeated() {
    let packages = ["201", "305", "434", "631", "A1", "A2", "A3"].map { code in
      Self.package(
        code,
        [
          Self.finding("请把 budget-2022/\(code) 放进 Inputs", in: code, line: code.count),
          Self.finding("只有\(code)", in: code, .note),
        ])
    }
    let text = Self.lines(Self.report(packages))
    #expect(text.findings[0] == "多份材料相同的：警告 7 处")
    #expect(
      text.findings[1]
        == "Inputs/budget-2023/201/disclosure.xml:3:1: 警告[D621]: 请把 budget-2022/201 放进 Inputs"
        + "（7 份材料：budget-2023/201、budget-2023/305、budget-2023/434、budget-2023/631、budget-2023/A1 等，另有 2 份）")
    #expect(text.findings.filter { $0.contains("请把") }.count == 1)
    #expect(text.findings.filter { $0.contains("只有") }.count == 7)
    // Two are no repetition.
    #expect(Self.lines(Self.report(Array(packages.prefix(2)))).findings.filter { $0.contains("请把") }.count == 2)
  }

  @Test("does not take what is different for the same")
  func unlike() {
    let texts = ["金额是 1-2022/201 元", "金额是 1-2022/305 元", "金额是 1-2022/2011 元", "金额是 2 元"]
    let packages = zip(["201", "305", "201", "A4"], texts).enumerated().map { number, each in
      Self.package("\(each.0)\(number > 1 ? "0" : "")", [Self.finding(each.1, in: each.0)])
    }
    #expect(Self.lines(Self.report(packages)).findings.filter { $0.contains("金额是") }.count == 4)
  }

  @Test("leaves out what is less severe than --level, and counts it")
  func level() {
    let findings = [Severity.error, .warning, .note].map { Self.finding("一", in: "A1", $0, code: "D30\($0.rawValue)") }
    let text = Self.lines(Self.report([Self.package("A1", findings)], Extent(isWhole: false, level: .warning)))
    #expect(text.findings.count == 3)
    #expect(text.results == ["错误 1 处，警告 1 处。", "按 --level 没有列出：提示 1 处。"])
    let errors = Self.lines(Self.report([Self.package("A1", findings)], Extent(isWhole: true, level: .error)))
    #expect(errors.findings.count == 2)
    #expect(errors.results[1] == "按 --level 没有列出：警告 1 处，提示 1 处。")
  }

  @Test("names rules that were not checked and exceptions only where that is new")
  func remarks() {
    let rule = CheckReport.SkippedRule(rule: "D623", reason: Phrase(zh: "没有上年", en: "no last year"))
    var check = CheckReport()
    check.notChecked = [rule]
    check.excepted = [
      .init(
        finding: Self.finding("比较", in: "A1"),
        exception: Exception(rule: "D621", reason: "新设部门", location: Location(file: "a.xml", line: 3)))
    ]
    var packages = ["A1", "A2"].map { PackageReport(Self.id($0), .unchanged, findings: [], check: check) }
    packages[0].news = News()
    packages[1].news = News(of: packages[1].remarks, since: [])
    let text = Self.lines(Self.report(packages))
    #expect(text.results[0].hasPrefix("未检查：规则 D623，1 份材料（budget-2023/A2）"))
    #expect(text.results[1].hasPrefix("例外：规则 D621，budget-2023/A2"))
    #expect(text.results[2] == "错误 0 处，警告 0 处，未检查的规则 1 条，例外 2 处。")
    #expect(text.results.count == 3)
    packages[1].news = News()
    #expect(Self.lines(Self.report(packages)).results == ["错误 0 处，警告 0 处，未检查的规则 1 条，例外 2 处。"])
  }
}
