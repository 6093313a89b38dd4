import Checking
import Testing

@testable import Budget

@Suite("D609: earlier figures add up")
struct EarlierFigureTests {
  private func findings(_ figures: [(name: String, amount: String)], unit: String = "元") throws -> [String] {
    var fixture = TableFixture.budget()
    let stated = figures.map { "<figure name=\"\($0.name)\" amount=\"\($0.amount)\"/>" }.joined()
    fixture.statement = fixture.statement.replacing(
      #"<earlier of="上年" in="元"><figure name="三公经费.公务接待费" amount="50.00"/></earlier>"#,
      with: "<earlier of=\"上年\" in=\"\(unit)\">\(stated)</earlier>")
    return checkDisclosure(try fixture.subject()).findings.filter { $0.code == "D609" }
      .map { $0.chinese.words.joined(separator: " ") }
  }

  private static let threePublic = [
    ("三公经费.合计", "90000.00"), ("三公经费.因公出国费", "0"), ("三公经费.公务用车购置及运维费", "82400.00"),
    ("三公经费.公务用车购置费", "0"), ("三公经费.公务用车运维费", "82400.00"), ("三公经费.公务接待费", "7600.00"),
  ]

  private func changed(_ name: String, to amount: String) -> [(String, String)] {
    Self.threePublic.map { $0.0 == name ? (name, amount) : $0 }
  }

  @Test("a total that is not the sum of its parts")
  func totals() throws {
    #expect(try findings(Self.threePublic) == [])
    #expect(
      try findings(changed("三公经费.合计", to: "99000.00")) == [
        "上年 三公经费.合计 99,000.00 “三公经费.因公出国费”、“三公经费.公务用车购置及运维费”、“三公经费.公务接待费” 90,000.00 9,000.00"
      ])
    #expect(
      try findings(changed("三公经费.公务接待费", to: "6700.00")) == [
        "上年 三公经费.合计 90,000.00 “三公经费.因公出国费”、“三公经费.公务用车购置及运维费”、“三公经费.公务接待费” 89,100.00 900.00"
      ])
    #expect(
      try findings(changed("三公经费.公务用车运维费", to: "84200.00")) == [
        "上年 三公经费.公务用车购置及运维费 82,400.00 “三公经费.公务用车购置费”、“三公经费.公务用车运维费” 84,200.00 1,800.00"
      ])
  }

  @Test("income and its funds, expenditure and its categories")
  func others() throws {
    let income = [("本年收入", "100.00"), ("财政拨款收入", "80.00"), ("其他来源收入", "30.00")]
    #expect(try findings(income) == ["上年 本年收入 100.00 “财政拨款收入”、“其他来源收入” 110.00 10.00"])
    let carried = [("收入合计", "100.00"), ("本年收入", "80.00"), ("上年结转", "21.00")]
    #expect(try findings(carried) == ["上年 收入合计 100.00 “本年收入”、“上年结转” 101.00 1.00"])
    let expenditure = [("支出合计", "100.00"), ("基本支出", "69.00"), ("项目支出", "30.00")]
    #expect(try findings(expenditure) == ["上年 支出合计 100.00 “基本支出”、“项目支出” 99.00 1.00"])
  }

  @Test("says nothing of a part alone, and of numbers that are rounded")
  func silent() throws {
    #expect(try findings([("三公经费.合计", "9"), ("三公经费.公务接待费", "1")]) == [])
    #expect(try findings([("支出合计", "1210.42"), ("基本支出", "1098.14"), ("项目支出", "112.28")], unit: "万元") == [])
    #expect(try findings([("支出合计", "1210.43"), ("基本支出", "1098.14"), ("项目支出", "112.28")], unit: "万元") == [])
    #expect(try findings([("支出合计", "1210.24"), ("基本支出", "1098.14"), ("项目支出", "112.28")], unit: "万元").count == 1)
  }

  @Test("a part above its total")
  func above() throws {
    #expect(
      try findings([("三公经费.合计", "9"), ("三公经费.公务接待费", "10")]) == [
        "上年 三公经费.合计 9.00 “三公经费.公务接待费” 10.00 1.00"
      ])
  }
}
