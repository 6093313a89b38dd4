import Checking
import Testing

@testable import Budget

@Suite("Rules of the ledger by itself")
struct LedgerRuleTests {
  /// The findings of a small budget with more lines, from line 9 on.
  private func findings(_ lines: String, pairs: String? = nil) throws -> [String] {
    var fixture = TableFixture.budget(ledger: TableFixture.budgetLines + "\n" + lines)
    fixture.pairs = pairs
    return try fixture.findings().filter { !$0.hasPrefix("D603") }
  }

  @Test("D608: a line that is there twice")
  func twice() throws {
    let line = #"<line fund="一般公共预算拨款" function="2013101" economic="30202" category="公用经费" amount="20.00"/>"#
    #expect(try findings(line) == [])
    #expect(
      try findings("\(line)\n\(line)") == [
        "D608 in/disclosure.xml:10 in/disclosure.xml:9 一般公共预算拨款，2013101 行政运行，30202 印刷费，公用经费 20.00"
      ])
  }

  @Test("D608 says nothing of lines that differ in anything, or are told apart by notes, or have no money")
  func notTwice() throws {
    let line = #"<line fund="一般公共预算拨款" function="2013101" economic="30202" category="公用经费" amount="20.00"/>"#
    for other in [
      line.replacing("20.00", with: "20.01"), line.replacing("30202", with: "30203"),
      line.replacing("amount", with: "carried=\"是\" amount"),
    ] {
      #expect(try findings("\(line)\n\(other)") == [])
    }
    let noted = line.replacing("/>", with: #" note="上半年"/>"#)
    #expect(try findings("\(noted)\n\(noted.replacing("上", with: "下"))") == [])
    let zero = line.replacing("20.00", with: "0")
    #expect(try findings("\(zero)\n\(zero)") == [])
  }

  @Test(
    "D610: codes, categories and funds that do not belong together",
    arguments: [
      ("2013101", "30113", "人员经费", "一般公共预算拨款", "2210201 住房公积金 2013101 行政运行"),
      ("2210201", "30101", "人员经费", "一般公共预算拨款", "30113 住房公积金 30101 基本工资"),
      ("2013101", "30108", "人员经费", "一般公共预算拨款", "2080505 机关事业单位基本养老保险缴费支出 2013101 行政运行"),
      ("2080505", "30110", "人员经费", "一般公共预算拨款", "30108 机关事业单位基本养老保险缴费 30110 职工基本医疗保险缴费"),
      ("2013101", "30102", "公用经费", "一般公共预算拨款", "302 商品和服务支出、307 债务利息及费用支出、309 资本性支出（基本建设） 等 30102 津贴补贴"),
      ("2013101", "30304", "公用经费", "一般公共预算拨款", "302 商品和服务支出、307 债务利息及费用支出、309 资本性支出（基本建设） 等 30304 抚恤金"),
      ("2013101", "30202", "人员经费", "一般公共预算拨款", "301 工资福利支出、303 对个人和家庭的补助 30202 印刷费"),
      ("2013101", "31002", "人员经费", "一般公共预算拨款", "301 工资福利支出、303 对个人和家庭的补助 31002 办公设备购置"),
      ("2013101", "30202", "公用经费", "政府性基金预算拨款", "20598、20610、20698 等 2013101 行政运行"),
      ("2013101", "30202", "公用经费", "国有资本经营预算拨款", "2013101 行政运行"),
      ("2120803", "30202", "公用经费", "一般公共预算拨款", "政府性基金预算拨款 一般公共预算拨款"),
      ("2230105", "30202", "公用经费", "一般公共预算拨款", "国有资本经营预算拨款 一般公共预算拨款"),
    ])
  func pairs(function: String, economic: String, category: String, fund: String, words: String) throws {
    let line =
      #"<line fund="\#(fund)" function="\#(function)" economic="\#(economic)" category="\#(category)" amount="7.00"/>"#
    let found = try findings(line).filter { $0.hasPrefix("D610") }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("D610 in/disclosure.xml:9") == true)
    for word in words.split(separator: " ") { #expect(found.first?.contains(word) == true, "\(found)") }
  }

  @Test("D610 says nothing of projects, of other money, and of what belongs together")
  func sound() throws {
    let lines = [
      ("2210201", "30113", "人员经费", "一般公共预算拨款"), ("2080506", "30109", "人员经费", "一般公共预算拨款"),
      ("2101103", "30111", "人员经费", "一般公共预算拨款"), ("2013101", "30112", "人员经费", "一般公共预算拨款"),
      ("2080501", "30299", "公用经费", "一般公共预算拨款"), ("2120803", "30905", "项目支出", "政府性基金预算拨款"),
      ("2013105", "30113", "项目支出", "一般公共预算拨款"), ("2013105", "30226", "项目支出", "其他收入"),
      ("2120803", "30226", "项目支出", "其他收入"), ("2230105", "30399", "项目支出", "国有资本经营预算拨款"),
      ("2290804", "30299", "项目支出", "政府性基金预算拨款"), ("2080599", "30302", "人员经费", "一般公共预算拨款"),
    ]
    for (function, economic, category, fund) in lines {
      let line =
        #"<line fund="\#(fund)" function="\#(function)" economic="\#(economic)" category="\#(category)" amount="7.00"/>"#
      #expect(try findings(line).filter { $0.hasPrefix("D610") } == [], "\(line)")
    }
  }

  @Test("D610: a bureau may add pairs of its own, and end one that ships")
  func ownPairs() throws {
    let line = #"<line fund="一般公共预算拨款" function="2013101" economic="30203" category="公用经费" amount="7.00"/>"#
    #expect(
      try findings(line, pairs: "经济科目,应为功能科目,依据\n30203,2013199 20103,本级规定。\n") == [
        "D610 in/disclosure.xml:9 经济科目 30203 咨询费 功能科目 2013199、20103 政府办公厅（室）及相关机构事务 2013101 行政运行 本级规定。"
      ])
    let housing = line.replacing("30203", with: "30113").replacing("公用经费", with: "人员经费")
    #expect(try findings(housing).filter { $0.hasPrefix("D610") }.count == 1)
    let ended = "经济科目,支出类别,应为功能科目,停用\n30113,人员经费,2210201,2020\n"
    #expect(try findings(housing, pairs: ended) == [])
  }

  @Test("a table of pairs with mistakes is reported at its cells")
  func faultyPairs() throws {
    let library = ChartOfAccountsLibrary([
      InputFolder(
        path: "charts",
        files: [
          "pairs.csv": Array(
            "经济科目,支出类别,应为功能科目,启用\n3011,,2210201,\n30113,人员,2210201,去年\n30113,,,\n,,2210201,\n30113,,2210201,2024\n".utf8
          )
        ])
    ])
    #expect(library.findings.map(\.code) == ["D411", "D304", "D413", "D321", "D321"])
    #expect(library.pairings.count == 1)
    #expect(library.classification(Edition(year: 2023)).pairings.isEmpty)
    #expect(library.classification(Edition(year: 2024)).pairings.count == 1)
  }

  @Test("lines of a project whose amount is withheld are not quoted")
  func withheld() throws {
    let line =
      #"<line fund="政府性基金预算拨款" function="2013105" economic="30202" category="项目支出" project="P1" amount="20.00"/>"#
    var fixture = TableFixture.budget(ledger: TableFixture.budgetLines + "\n\(line)\n\(line)")
    fixture.statement = fixture.statement.replacing(
      "<procurement",
      with: #"<projects><project code="P1" name="某项目" unit="A101" withheld="是"/></projects><procurement"#)
    let found = checkDisclosure(try fixture.subject()).findings.filter { ["D608", "D610"].contains($0.code) }
    #expect(found.count == 3)
    for finding in found {
      let text = finding.text(in: .chinese) + finding.text(in: .english)
      for secret in ["20.00", "30202", "政府性基金预算拨款"] { #expect(!text.contains(secret)) }
    }
  }
}
