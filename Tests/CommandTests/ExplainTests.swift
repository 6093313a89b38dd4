import Foundation
import Printing
import Testing

@testable import Budget
@testable import disclose

@Suite("disclose explain")
struct ExplainTests {
  private static let samples = ["budget-2021/434", "budget-2023/201", "final-2021/434"]

  private func explain(_ package: String, _ words: String) throws -> Run {
    try Run(["explain", package, words, "--format", "json"], in: Repository.root)
  }

  /// What `explain` prints for one number after another of a package that was traced once.
  private func explain(_ traced: TracedPackage, _ words: String) throws -> [String: Any] {
    let json = try traced.explanation(of: words).json(in: .chinese).text
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  /// nil for a row that is not there, and for a cell without an amount.
  private func cellExplanation(_ traced: TracedPackage, _ words: String) throws -> [String: Any]? {
    do {
      return try explain(traced, words)
    } catch let finding as Finding where ["D814", "D817"].contains(finding.code) {
      return nil
    }
  }

  /// Expects that the lines listed add up.
  private func expectExact(_ explanation: [String: Any], _ words: String) throws {
    for side in try explanation.list("sides") {
      #expect(side["isExact"] as? Bool == true, "\(words)")
      if side["hidesLines"] as? Bool == true { continue }
      let value = try side.object("value")
      let unit = value["fen"] == nil ? "count" : "fen"
      let lines = try side.list("lines").map { try $0.object("value").number(unit) }
      let (sum, count) = (lines.reduce(0, +), lines.count)
      #expect(try sum == value.number(unit), "\(words)")
      #expect(try side.number("lineCount") == count, "\(words)")
    }
  }

  @Test("adds up exactly in every table of the samples", arguments: samples, 1...9)
  func cells(package: String, table: Int) throws {
    let traced = try TracedPackage(package, in: Repository.root)
    let heads = try #require(throws: Finding.self) { try explain(traced, "\(table):1:?") }
    // An empty table has nothing to explain.
    if heads.code == "D814" { return }
    let columns = try #require(heads.text(in: .chinese).components(separatedBy: "请改为：").last)
      .components(separatedBy: "、").compactMap { $0.split(separator: " ").first }
    var cells = 0
    for row in [1, 9, 27] {
      for column in columns {
        let words = "\(table):\(row):\(column)"
        guard let explanation = try cellExplanation(traced, words) else { continue }
        #expect(try explanation.text("subject") == words)
        try expectExact(explanation, words)
        cells += 1
      }
    }
    #expect(cells > 0)
  }

  @Test("adds up exactly for every figure of the samples", arguments: samples)
  func figures(package: String) throws {
    let list = try Run(["figures", package, "--format", "json"], in: Repository.root).json().list("figures")
    let traced = try TracedPackage(package, in: Repository.root)
    #expect(list.count > 20)
    for (position, figure) in list.enumerated() {
      let name = try figure.text("name")
      // Of the many breakdowns by economic code, some are enough.
      if figure["code"] != nil, try figure.text("code").hasPrefix("3") { continue }
      let explanation = try explain(traced, name)
      try expectExact(explanation, name)
      let value = try figure.object("value"), own = try explanation.object("value")
      #expect(value as NSDictionary == own as NSDictionary)
      for basis in ["上年", "预算"].prefix(position % 5 == 0 ? 2 : 0)
      where figure[basis == "上年" ? "lastYear" : "budget"] != nil {
        let change = try explain(traced, "\(name).\(basis).差额")
        #expect(try change.list("sides").count == 2)
        try expectExact(change, name)
      }
    }
  }

  @Test("shows both sides of a change, a rate, a completion and a share")
  func sides() throws {
    for (words, value, count) in [
      ("三公经费.合计.上年.差额", "200.00", 2), ("三公经费.合计.上年.幅度", "0.2", 2), ("三公经费.合计.上年", "90000.00", 1),
      ("三公经费.公务接待费.占比", "8.2", 2), ("{{三公经费.合计}}", "89800.00", 1),
    ] {
      let explanation = try explain("budget-2023/201", words).json()
      let number = try explanation.object("value")
      #expect(number["yuan"] as? String ?? number["percent"] as? String == value)
      #expect(try explanation.list("sides").count == count)
    }
    let final = try explain("final-2021/434", "三公经费.合计.预算.完成率").json()
    let budget = try final.list("sides")[1]
    #expect(try budget.text("source").hasPrefix("ledger"))
    #expect(try budget.list("lines")[0].text("file") == "Inputs/budget-2021/434/ledger.csv")
  }

  @Test("finds a cell by number, code, label and heading")
  func names() throws {
    let names = [
      "3:1:3", "表3:合计:合计", "部门预算支出总表:1:3", "03:1:合计", "公开03表：1：3",
    ]
    let outputs = try names.map { try explain("budget-2023/201", $0).output }
    #expect(outputs.allSatisfy { $0 == outputs[0] && !$0.isEmpty })
    let deep = try explain("budget-2023/201", "2:201:本年收入/小计").json()
    #expect(try deep.text("subject").hasSuffix(":4"))
    #expect(try explain("final-2021/434", "公开01表:本年收入合计").json().text("subject") == "1:27:1")
  }

  @Test("describes the selector of a number, and the location of each line")
  func text() throws {
    let run = try Run(["explain", "budget-2023/201", "三公经费.公务接待费"], in: Repository.root)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines[0] == "三公经费.公务接待费：0.74 万元（准确数 7,400.00 元）")
    #expect(lines[2].contains("收支 支出；资金性质 一般公共预算拨款、"))
    #expect(lines[2].contains("经济科目 30217 公务接待费"))
    #expect(lines[3].hasPrefix("来源\t单位"))
    #expect(lines[4].hasPrefix("Inputs/budget-2023/201/ledger.csv:31\t201001\t支出\t"))
    #expect(lines[5] == "共 1 行，合计 7,400.00 元，与上面的数完全相等。")
    let english = try Run(["explain", "budget-2023/201", "三公经费.公务接待费", "--lang", "en"], in: Repository.root)
    #expect(english.output.contains("Lines: 1. Sum: 7,400.00 元, exactly the number above."))
  }

  @Test("says when rounding the parts first gives another number than rounding the exact one")
  func rounding() throws {
    let place = try Workplace(withSample: false)
    try place.edit("Templates/hebei-budget/profile.xml") {
      $0.replacing("rounding=\"exact\"", with: "rounding=\"shown\"")
    }
    let lines = ["2013101", "2013105", "2013150"].map {
      "<line fund=\"一般公共预算拨款\" function=\"\($0)\" economic=\"30201\" category=\"公用经费\" amount=\"49\"/>"
    }
    try place.write(
      """
      <disclosure kind="预算" year="2023" profile="hebei-budget-2023">
        <department code="A1" name="测试部门">
          <unit code="A101" name="测试单位" nature="行政" funding="财政拨款" organ="是"/>
        </department>
        <ledger in="元">\(lines.joined())</ledger>
      </disclosure>
      """, to: "Inputs/budget-2023/A1/disclosure.xml")
    let run = try place.run("explain", "budget-2023/A1", "3:1:3")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("所以显示 0 万元；准确数四舍五入是 0.01 万元"))
    #expect(run.output.contains("共 3 行，合计 147.00 元，与上面的数完全相等"))
  }

  @Test("fails for a package that cannot be read")
  func unreadable() throws {
    let place = try Workplace()
    try place.edit("Inputs/budget-2023/201/ledger.csv") { $0.replacing("2013101", with: "2013110", maxReplacements: 1) }
    let run = try place.run("explain", "budget-2023/201", "支出合计")
    #expect(run.status == 1)
    #expect(run.errors.contains("D305"))
    #expect(run.output.isEmpty)
  }
}

@Suite("disclose figures")
struct FiguresTests {
  @Test("lists figures by part of a name and by pattern, in tab-separated columns")
  func patterns() throws {
    for (pattern, count) in [("公务用车", 3), ("三公经费.*", 6), ("三公经费.公务??费", 1), ("*占比", 0)] {
      let run = try Run(["figures", "budget-2023/201", pattern], in: Repository.root)
      #expect(run.status == (count == 0 ? 2 : 0))
      #expect(run.output.split(separator: "\n").dropFirst().count == count, "\(pattern)")
    }
    let run = try Run(["figures", "budget-2023/201", "三公经费.合计"], in: Repository.root)
    #expect(
      run.output
        == "指标\t数\t上年\t比上年增减\t幅度\t预算\t比预算增减\t完成率\t占比\t名称\n三公经费.合计\t89,800.00\t90,000.00\t-200.00\t-0.2%\t\t\t\t\t\n")
  }

  @Test("aligns columns on a terminal, and omits blank ones")
  func aligned() throws {
    let lines = try Run.onTerminal(["figures", "budget-2023/201", "三公经费.公务*费"], in: Repository.root)
      .split(separator: "\n")
    #expect(
      lines == [
        "指标                                  数       上年  比上年增减   幅度   占比",
        "三公经费.公务用车购置及运维费  82,400.00  82,400.00        0.00   0.0%  91.8%",
        "三公经费.公务用车购置费             0.00       0.00        0.00          0.0%",
        "三公经费.公务用车运维费        82,400.00  82,400.00        0.00   0.0%  91.8%",
        "三公经费.公务接待费             7,400.00   7,600.00     -200.00  -2.6%   8.2%",
      ])
  }

  @Test("prints exact amounts, changes and shares as JSON")
  func json() throws {
    let figure = try Run(["figures", "budget-2023/201", "三公经费.公务接待费", "--format", "json"], in: Repository.root)
      .json().list("figures")[0]
    #expect(try figure.object("value").number("fen") == 740_000)
    #expect(try figure.object("lastYear").object("change").text("yuan") == "-200.00")
    #expect(try figure.object("lastYear").object("rate").text("percent") == "-2.6")
    #expect(try figure.object("share").text("percent") == "8.2")
  }

  @Test("lists only names that a text may use", arguments: ["budget-2023/201", "budget-2021/434", "final-2021/434"])
  func names(package: String) throws {
    let place = try Workplace(samples: [package])
    let names = try place.run("figures", package, "--format", "json").json().list("figures").map { try $0.text("name") }
    #expect(names.contains { $0.hasSuffix(".30216") || $0.hasSuffix(".201") })
    try place.edit("Inputs/\(package)/disclosure.xml") { text in
      text.replacing(
        "<text name=\"职责\">", with: "<text name=\"职责\"><p>甲\(names.map { "{{\($0)}}" }.joined(separator: "；"))乙。</p>")
    }
    let run = try place.run("build", package)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let page = String(decoding: try place.read("Output/\(package)/index.html"), as: UTF8.self)
    let numbers = try #require(page.firstMatch(of: /甲([0-9.；-]+)乙/)).1.split(separator: "；")
    #expect(numbers.count == names.count)
  }

  @Test("gives one code of a breakdown the rights of a figure: comparisons, reasons, in texts and in templates")
  func parts() throws {
    let place = try Workplace(samples: ["final-2021/434", "budget-2021/434"])
    try place.edit("Inputs/final-2021/434/disclosure.xml") { text in
      text.replacing(
        "<text name=\"职责\">",
        with: "<text name=\"职责\"><p>甲{{功能.201}}；{{功能.201.占比}}；{{功能.201.预算.差额}}；{{功能.201.上年.数}}乙。</p>"
      )
      .replacing("<reasons>", with: "<reasons><reason of=\"功能.201\" against=\"预算\">压减开支</reason>")
      .replacing(
        "<earlier of=\"上年\" in=\"元\">", with: "<earlier of=\"上年\" in=\"元\"><figure name=\"功能.201\" amount=\"990000\"/>")
    }
    try place.edit("Templates/hebei-final-2021/section-fiscal.xhtml") {
      $0 + "\n<p>丙{{#功能.201.预算}}{{#减少}}减少{{差额}}，{{原因}}{{/减少}}{{/功能.201.预算}}{{#功能.229}}其他{{/功能.229}}丁</p>"
    }
    let run = try place.run("build", "final-2021/434")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let page = String(decoding: try place.read("Output/final-2021/434/index.html"), as: UTF8.self)
    #expect(page.contains("甲1035.22；69.1%；212.12；99.00乙"))
    #expect(page.contains("丙减少212.12，压减开支丁"))
    let explained = try place.run("explain", "final-2021/434", "功能.201.预算.差额", "--format", "json").json()
    #expect(try explained.object("value").text("yuan") == "2121165.45")
    #expect(try explained.list("sides").allSatisfy { $0["isExact"] as? Bool == true })
  }

  @Test("refuses what is stated of a code or a count that no page could show, at its place")
  func neverShown() throws {
    let place = try Workplace(samples: ["final-2021/434"])
    try place.edit("Inputs/final-2021/434/disclosure.xml") { text in
      text.replacing(
        "<reasons>", with: "<reasons>\n<reason of=\"财政拨款支出项级.9999999\">无</reason><use of=\"功能.20101\">无</use>"
      )
      .replacing(
        "<earlier of=\"上年\" in=\"元\">",
        with:
          "<earlier of=\"上年\" in=\"元\"><figure name=\"财政拨款支出项级.9999999\" amount=\"1\"/><figure name=\"车辆\" amount=\"1\"/>"
      )
    }
    let run = try place.run("check", "final-2021/434")
    #expect(run.status == 1)
    let refused = (run.output + run.errors).split(separator: "\n").filter { $0.contains("[D416]") }
    #expect(refused.count { $0.hasPrefix("Inputs/final-2021/434/disclosure.xml:13:") } == 2, "\(run.errors)")
    #expect(refused.count == 4)
  }
}
