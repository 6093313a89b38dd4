import Testing

@testable import Budget

/// Counts and sums compared with another package, or with what a package states of it.
@Suite("The bases of tallies")
struct TallyBasisTests {
  private let format = Format(
    """
    <table number="1" title="表"><columns><label head="名"/><amount head="数"/></columns>
      <list over="功能" flow="支出"><lines><line label="合计"/></lines></list></table>
    <basis name="调整数"/>
    <tally name="单位数" of="单位"/><tally name="单位数.事业" of="单位" nature="事业单位"/>
    <tally name="目标.金额" of="项目" with="绩效目标" value="金额"/>
    <tally name="采购.项数" of="采购"/>
    <compare figure="目标.金额" with="上年" reason-above="0元"/>
    <chart name="bars" title="图" description="图"><series of="本年"/><series of="调整数"/><bar figure="目标.金额"/></chart>
    """)

  private func elements(_ amount: Int, _ rest: String = "") -> String {
    """
    <ledger in="元">
    <line unit="102" fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="P1" amount="\(amount)"/>
    </ledger>
    \(rest)
    <projects><project code="P1" name="宣传" unit="102"><goal>甲</goal></project></projects>
    """
  }

  private func figures(_ now: String, lastYear: String? = nil) throws -> Figures {
    let (package, profile) = try format.read(now)
    var earlier: [Basis: (package: Package, profile: Profile)] = [:]
    if let lastYear { earlier[.lastYear] = try format.read(lastYear, year: 2023) }
    return try computeDisclosure(of: package, under: profile, earlier: earlier).figures
  }

  @Test("are what last year's package comes to, part by part")
  func lastYear() throws {
    let figures = try figures(elements(30), lastYear: elements(20))
    let money = try #require(figures["目标.金额"])
    #expect(money.bases[.lastYear]?.quantity == .money(Amount(fen: 2_000)))
    #expect(money.change(against: .lastYear)?.rate?.quantity.text == "50.0%")
    #expect(figures["目标.金额.P1"]?.bases[.lastYear]?.quantity == .money(Amount(fen: 2_000)))
    #expect(figures["单位数"]?.bases[.lastYear]?.quantity == .count(2))
    #expect(figures["单位数.事业"]?.change(against: .lastYear)?.direction == .unchanged)
    // Neither year states purchases.
    #expect(figures["采购.项数"] == nil)
  }

  @Test("are not known, and not zero, where last year's package does not state them")
  func unstated() throws {
    let figures = try figures(elements(30, "<procurement in=\"元\"/>"), lastYear: elements(20))
    #expect(figures["采购.项数"]?.number.quantity == .count(0))
    #expect(figures["采购.项数"]?.bases[.lastYear] == nil)
  }

  @Test("are as stated where that package is not there, counts without a unit of money")
  func stated() throws {
    let stated = """
      <earlier of="上年" in="万元"><figure name="目标.金额" amount="0.002"/><figure name="单位数" amount="3"/></earlier>
      <earlier of="调整数" in="元"><figure name="目标.金额" amount="25"/><figure name="单位数.事业" amount="0"/></earlier>
      """
    let figures = try figures(elements(30, stated))
    #expect(figures["目标.金额"]?.bases[.lastYear]?.quantity == .money(Amount(fen: 2_000)))
    #expect(figures["单位数"]?.change(against: .lastYear)?.difference.quantity == .count(1))
    #expect(figures["目标.金额"]?.bases[Basis(named: "调整数")]?.quantity == .money(Amount(fen: 2_500)))
    #expect(figures["单位数.事业"]?.bases[Basis(named: "调整数")]?.quantity == .count(0))
    #expect(figures["单位数.事业"]?.bases[.lastYear] == nil)
  }

  @Test("of a withheld project are not told")
  func withheld() throws {
    let secret = elements(20).replacing("unit=\"102\">", with: "unit=\"102\" withheld=\"是\">")
    let figures = try figures(elements(30), lastYear: secret)
    #expect(figures["目标.金额"]?.bases[.lastYear]?.quantity == .money(.zero))
  }

  @Test("that count are whole")
  func wholes() {
    let stated = "<earlier of=\"上年\" in=\"元\"><figure name=\"单位数\" amount=\"2.5\"/></earlier>"
    #expect(throws: Format.Refused.self) { try figures(elements(30, stated)) }
  }

  @Test("are drawn beside bars")
  func bars() throws {
    let stated = "<earlier of=\"调整数\" in=\"元\"><figure name=\"目标.金额\" amount=\"25\"/></earlier>"
    let (package, profile) = try format.read(elements(30, stated))
    let chart = try #require(try computeDisclosure(of: package, under: profile).charts.all.first)
    #expect(chart.series.map(\.name) == ["本年", "调整数"])
    #expect(chart.rows[0].cells == ["30", "25"])
    #expect(chart.rows[0].bars.map(\.kind) == [.value, .other(Basis(named: "调整数"), isFirst: true)])
  }
}
