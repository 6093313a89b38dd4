import Foundation
import Testing
import XML

@testable import Budget

@Suite("A made-up format with twelve tables")
struct TwelveTablesTests {
  /// Compares whole pages with `Fixtures/twelve/golden`; `RECORD=1 swift test --filter TwelveTablesTests` writes them, and fails.
  @Test(
    "gives these pages, from data alone",
    arguments: [
      (PackageKind.budget, 2024, "610"), (.finalAccounts, 2023, "610"), (.finalAccounts, 2024, "610"),
      (.finalAccounts, 2024, "620"), (.finalAccounts, 2025, "610"),
    ] as [(PackageKind, Int, String)])
  func golden(kind: PackageKind, year: Int, department: String) throws {
    let id = PackageID(kind: kind, year: year, department: department)
    let lines = try MadeUpProvince.build(id).page.lines()
    let path = "\(MadeUpProvince.folder)/golden/\(id.path.replacing("/", with: "-")).txt"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
      Issue.record("\(path) is written")
    }
    let recorded = try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast().map(String.init)
    let changes = lines.difference(from: recorded).map { change in
      switch change {
      case .remove(let line, let text, _): "- \(line + 1): \(text)"
      case .insert(let line, let text, _): "+ \(line + 1): \(text)"
      }
    }
    #expect(changes.isEmpty, "\(path)\n\(changes.joined(separator: "\n"))")
  }

  private static let accounts = PackageID(kind: .finalAccounts, year: 2024, department: "610")

  @Test("has the sums of its ledger")
  func sums() throws {
    let page = try MadeUpProvince.build(Self.accounts).page
    let tables = try (1...12).map { try PlainTable(number: $0, onPage: page) }
    let rows = try StatedRow.all(of: "final-2024/610/ledger.csv")
    func expect(_ table: Int, _ row: String, _ column: Int, _ decimals: Int = 2, _ isPart: (StatedRow) -> Bool) {
      let shown = tables[table - 1].rows.filter { $0.contains(row) }.map { $0[column] }
      let sum = rows.filter(isPart).reduce(Decimal.zero) { $0 + $1.amount }
      #expect(shown == [wan(sum, decimals)], "table \(table), \(row)")
    }
    expect(1, "本年收入合计", 3) { $0.flow == "收入" }
    expect(1, "本年支出合计", 7) { $0.isSpent }
    expect(1, "五、单位资金", 3) { row in
      row.flow == "收入" && ["事业收入", "事业单位经营收入", "上级补助收入", "附属单位上缴收入", "其他收入"].contains(row.fund)
    }
    expect(1, "二、农林水支出", 7) { $0.isSpent && $0.function.hasPrefix("213") }
    expect(1, "年末结转和结余", 7) { $0.flow == "年末结转和结余" }
    expect(2, "水文测报", 5) { $0.flow == "收入" && $0.function == "2130313" && $0.isGeneral }
    expect(2, "水文测报", 13) { $0.flow == "收入" && $0.function == "2130313" && $0.fund == "其他收入" }
    expect(5, "2130306", 5) { $0.isSpent && $0.isGeneral && $0.function == "2130306" }
    expect(6, "301", 2) { $0.isSpent && $0.isGeneral && $0.isOfPersonnel && $0.economic.hasPrefix("301") }
    expect(6, "30212", 5) { $0.isSpent && $0.isGeneral && $0.economic == "30212" && $0.category == "公用经费" }
    expect(7, "302", 3, 0) { $0.isSpent && $0.unit == "610001" && $0.economic.hasPrefix("302") }
    expect(7, "302", 4, 0) { $0.isSpent && $0.unit != "610001" && $0.economic.hasPrefix("302") }
    expect(8, "其中：技术交流", 1) { $0.isSpent && $0.economic == "30212" && $0.purpose == "技术交流" }
    expect(8, "其他出国费", 1) { $0.isSpent && $0.economic == "30212" && $0.purpose.isEmpty }
    expect(11, "P3", 5, 0) { $0.project == "P3" && !$0.isGeneral }
    expect(11, "合计", 2, 0) { $0.category == "项目支出" }
    expect(12, "三、对企业补助", 2) { $0.isSpent && $0.category == "项目支出" && $0.economic.hasPrefix("312") }
    expect(12, "巡河和堤岸", 2) { ["P1", "P2"].contains($0.project) }
    // What is spent and what is left is what came in and what was there.
    #expect(tables[0].rows.last?[3] == tables[0].rows.last?[7])
    // Each project is rounded before the units are added up, and the total once, so they differ.
    #expect(tables[10].rows.filter { $0[0].hasPrefix("61") }.map { $0[2] } == ["179", "75"])
    #expect(tables[10].rows.last?[2] == "255")
  }

  /// Each by hand, from what the packages state.
  @Test("has these comparisons, rates, counts and scores")
  func comparisons() throws {
    let (disclosure, page) = try MadeUpProvince.build(Self.accounts)
    let lines = try page.lines()
    // 698.00 of 705.00 last year, and of 700.007 in the budget.
    #expect(
      lines.contains(
        "2130301\t行政运行\t705.00\t700.01\t700.00\t698.00\t-7.00\t-0.99%\t99.71%\t0.00%"))
    // 30 + 8 + 2 + 8; 18 of 20 and of 21.5.
    #expect(lines.contains("21.50\t20.00\t18.00\t90.00%\t48.00"))
    let sentences = lines.joined(separator: "\n")
    // 50 of 47 + 8 are 90.9%, 120.00005 of 160 are 75%: both below 95%, so 6.5 points.
    #expect(sentences.contains("预算执行率90.91%，得6.5分；共94.5分，为优。"))
    #expect(sentences.contains("预算执行率75.00%，得6.5分；共86.5分，为可。"))
    #expect(sentences.contains("年初预算183万元，全年预算215万元，平均90.5分。"))
    // 12 + 60 + 30 were awarded to small businesses, 9 + 48 + 30 of that from what was reserved.
    #expect(sentences.contains("授予中小企业102万元") && sentences.contains("其中授予87万元，另授予15万元"))
    // 1310.7001 − 795 last year, − 771.507 in the budget, of 1320.
    #expect(sentences.contains("比上年多515.7001万元，幅度64.87%（加固了堤岸），比预算多539.1931万元，幅度69.89%，完成调整预算的99.30%。"))
    #expect(disclosure.tables.count == 12)
  }

  @Test("keeps to itself what is withheld")
  func withheld() throws {
    let page = try MadeUpProvince.build(PackageID(kind: .finalAccounts, year: 2024, department: "620")).page
    let text = page.text
    for word in ["测定要地", "要地精度", "测量营区", "夜间航测", "绘制航道", "绘制暗礁"] { #expect(!text.contains(word)) }
    let table = try PlainTable(number: 11, onPage: page)
    for project in ["Q2", "Q4", "620001", "620002"] {
      #expect(table.rows.filter { $0[0] == project }.map { $0[2] } == ["涉密"])
    }
  }
}

/// A row of a ledger, read by the test itself.
private struct StatedRow {
  var unit, flow, fund, function, economic, category, project, purpose: String
  var amount: Decimal

  var isSpent: Bool { flow == "支出" }
  var isGeneral: Bool { fund == "一般公共预算拨款" }
  var isOfPersonnel: Bool { category == "人员经费" }

  /// What the province calls terms of the program, and the other way round.
  private static let words = [
    "进账": "收入", "公共预算": "一般公共预算拨款", "一般公共预算资金": "一般公共预算拨款", "人员支出": "人员经费",
  ]

  static func all(of path: String) throws -> [StatedRow] {
    try String(contentsOfFile: "\(MadeUpProvince.folder)/Inputs/\(path)", encoding: .utf8).split(separator: "\n")
      .dropFirst().map { line in
        let cells = line.split(separator: ",", maxSplits: 9, omittingEmptySubsequences: false).map {
          words[String($0)] ?? String($0)
        }
        return StatedRow(
          unit: cells[0], flow: cells[1], fund: cells[2], function: cells[4], economic: cells[5], category: cells[6],
          project: cells[7], purpose: cells[8],
          amount: Decimal(string: cells[9].filter { $0 != "," && $0 != "\"" }) ?? .nan)
      }
  }
}

/// 万元 with commas, rounded half up.
private func wan(_ yuan: Decimal, _ decimals: Int) -> String {
  var (exact, rounded) = (yuan / 10_000, Decimal())
  NSDecimalRound(&rounded, &exact, decimals, .plain)
  let formatter = NumberFormatter()
  formatter.locale = Locale(identifier: "en_US_POSIX")
  formatter.numberStyle = .decimal
  formatter.minimumFractionDigits = decimals
  formatter.maximumFractionDigits = decimals
  return formatter.string(from: rounded as NSDecimalNumber) ?? ""
}
