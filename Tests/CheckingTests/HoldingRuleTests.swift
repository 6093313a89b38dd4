import Testing

@testable import Budget
@testable import Checking

@Suite("Rules on purchases, assets and counts")
struct HoldingRuleTests {
  private static let item =
    #"<item name="展板" project="101-01" catalogue="A05010000" measure="块" quantity="1" price="0.2"/>"#
  private static let assets = """
    <assets date="2020-12-31" in="万元" depreciation="60" planned="1">
          <asset name="房屋" value="80" quantity="300"/>
          <asset name="办公用房" value="50" quantity="200"/>
          <asset name="车辆" value="40" quantity="2"/>
          <asset name="其他固定资产" value="10"/>
        </assets>
    """
  private static let contracts = """
    <procurement in="万元">
          <contracts kind="货物" amount="5" small-business="4" micro-business="3" reserved-small="2" small-of-reserved="1"/>
        </procurement>
    """
  private static let counts = """
    <counts>
        <count name="公务接待.批次" value="3"/>
        <count name="公务接待.人次" value="12"/>
        <count name="公务用车.购置量" value="0"/>
        <count name="公务用车.保有量" value="1"/>
        <count name="车辆.其他用车" value="2"/>
      </counts>
    """

  /// The budget with assets.
  static func budget() throws -> TextSample {
    try TextSample.budget.changing("</disclosure>", to: assets + "</disclosure>").sample
  }

  /// Final accounts with contracts, and counts of what they spent money on.
  static func final() throws -> TextSample {
    try TextSample.final.changing("</ledger>", to: lines + "</ledger>" + counts).sample
      .changing("</disclosure>", to: contracts + "</disclosure>").sample
  }

  private static let lines = """
    <line fund="一般公共预算拨款" function="2010301" economic="30217" category="公用经费" amount="2"/>
    <line fund="一般公共预算拨款" function="2010301" economic="30231" category="公用经费" amount="3"/>
    <line flow="收入" fund="一般公共预算拨款" function="2010301" amount="5"/>
    """

  static let inBudgets: [Breach] = [
    Breach("D633", item, "📍" + item.replacing("0.2", with: "10.01"), words: ["宣传经费", "10.01", "10.00"]),
    Breach("D633", item, "📍" + item.replacing(#""1""#, with: #""51""#), words: ["10.20"]),
    Breach("D633", item, "📍" + item.replacing("0.2", with: "4") + item.replacing("0.2", with: "7"), words: ["11.00"]),
    Breach(
      "D634", item, item.replacing(#" project="101-01""#, with: "").replacing("0.2", with: "18"),
      at: "<procurement", words: ["18.00", "17.58"]),
    Breach(
      "D635", item, "📍" + item.replacing("/>", with: #" small-business="0.3"/>"#),
      words: ["展板", "3,000.00", "2,000.00"]),
    Breach("D637", item, "📍" + item.replacing(#""1""#, with: #""0""#), words: ["展板"]),
    Breach("D637", item, "📍" + item.replacing("0.2", with: "0"), words: ["展板"]),
    Breach(
      "D683", #"<asset name="办公用房" value="50""#, #"<asset name="📍办公用房" value="90""#, words: ["办公用房", "90.00", "80.00"]),
    Breach(
      "D683", #"<asset name="办公用房" value="50" quantity="200""#, #"<asset name="📍办公用房" value="50" quantity="301""#,
      words: ["301", "300"]),
    Breach("D684", #"depreciation="60""#, #"depreciation="131""#, at: "<assets", words: ["131.00", "130.00"]),
    Breach("D685", "2020-12-31", "2021-12-31", at: "<assets", words: ["2021-12-31", "2020"]),
    Breach("D685", "2020-12-31", "2019-12-31", at: "<assets", words: ["2019-12-31", "2020"]),
    Breach(
      "D686", #"<asset name="车辆" value="40""#, #"<asset name="📍车辆" value="400000""#, words: ["车辆", "400000.00"]),
    Breach(
      "D687", #"<asset name="车辆" value="40" quantity="2""#, #"<asset name="📍车辆" value="40" quantity="0""#,
      words: ["车辆", "40.00"]),
    Breach(
      "D687", #"<asset name="车辆" value="40" quantity="2""#, #"<asset name="📍车辆" value="0" quantity="2""#,
      words: ["车辆", "2"]),
    Breach("D688", #"planned="1""#, #"planned="1000""#, at: "<assets", words: ["1000.00", "17.58"]),
    Breach("D698", "<p>全年安排", "<p>因公出国（境）📍团组个，全年安排", words: ["团组个"]),
    Breach("D698", "<p>全年安排", "<p>接待批次，📍共人次。全年安排", words: ["共人次"]),
  ]

  @Test("find what breaks them in a budget, there and nowhere else", arguments: inBudgets)
  func budgets(breach: Breach) throws {
    try breach.expectAlone(in: Self.budget())
  }

  static let inFinals: [Breach] = [
    Breach("D634", #"amount="5" small"#, #"amount="16" small"#, at: "<procurement", words: ["16.00", "15.00"]),
    Breach(
      "D635", #"small-business="4""#, #"small-business="6""#, at: "<contracts", words: ["60,000.00", "50,000.00"]),
    Breach(
      "D635", #"micro-business="3""#, #"micro-business="4.01""#, at: "<contracts", words: ["40,100.00", "40,000.00"]),
    Breach(
      "D636", #"small-of-reserved="1""#, #"small-of-reserved="3""#, at: "<contracts", words: ["30,000.00", "20,000.00"]),
    Breach("D697", #"value="3"/>"#, #"value="13"/>"#, at: #"公务接待.批次""#, words: ["13", "12", "公务接待.人次"]),
    Breach("D697", #"name="公务用车.保有量" value="1""#, #"name="📍公务用车.保有量" value="3""#, words: ["3", "2", "车辆"]),
    Breach("D696", #"name="公务用车.购置量" value="0""#, #"name="📍公务用车.购置量" value="1""#, words: ["1", "三公经费.公务用车购置费"]),
    Breach("D695", #"name="公务用车.保有量" value="1""#, #"name="📍公务用车.保有量" value="0""#, words: ["30,000.00", "公务用车.保有量"]),
  ]

  @Test("find what breaks them in final accounts, there and nowhere else", arguments: inFinals)
  func finals(breach: Breach) throws {
    try breach.expectAlone(in: Self.final())
  }

  @Test("find nothing in what they depart from")
  func silence() throws {
    #expect(try Self.budget().findings() == [])
    #expect(try Self.final().findings() == [])
  }

  @Test("find money for receptions that nobody counted")
  func uncounted() throws {
    let sample = try Self.final().changing(Self.counts, to: "").sample
    #expect(try sample.findings().map(\.code) == ["D695", "D695"])
  }

  @Test(
    "say nothing of sentences with words like a hole",
    arguments: ["公共人员经费", "公务接待批次、人次均有下降", "购置公务用车辆数不多", "我国共个别地区", "全区共人社、民政两家", "共同推进", "合计人数较多", "总计划"])
  func words(text: String) throws {
    let sample = try Self.budget().changing("<p>全年安排", to: "<p>\(text)，全年安排").sample
    #expect(try sample.findings().filter { $0.code == "D698" } == [])
  }

  @Test("find guests without a reception, beside money")
  func receptions() throws {
    let sample = try Self.final().changing(#"name="公务接待.批次" value="3""#, to: #"name="公务接待.批次" value="0""#).sample
    let findings = try sample.findings()
    #expect(findings.map(\.code) == ["D695"])
    #expect(findings.first?.chinese.words.last == "公务接待.批次")
  }

  static let soundBudgets: [(String, String)] = [
    (item, item.replacing("0.2", with: "10")),
    (item, item.replacing(#" project="101-01""#, with: "").replacing("0.2", with: "17.58")),
    (item, item.replacing(#"project="101-01""#, with: #"project="101-03" withheld="是""#).replacing("0.2", with: "400")),
    (item, item.replacing("/>", with: #" small-business="0.2"/>"#)),
    (#"<asset name="办公用房" value="50" quantity="200""#, #"<asset name="办公用房" value="80" quantity="300""#),
    (#"<asset name="车辆" value="40" quantity="2""#, #"<asset name="车辆" value="0" quantity="0""#),
    (#"<asset name="车辆" value="40" quantity="2""#, #"<asset name="车辆" value="40""#),
    (#"depreciation="60""#, #"depreciation="130""#),
    (#"planned="1""#, #"planned="0""#),
    ("2020-12-31", "2020-08-31"),
  ]

  @Test("say nothing of what is sound", arguments: soundBudgets)
  func sound(old: String, new: String) throws {
    #expect(try Self.budget().changing(old, to: new).sample.findings() == [])
  }
}
