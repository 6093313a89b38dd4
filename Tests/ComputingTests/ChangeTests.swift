import Testing

@testable import Budget

@Suite("Changes to an extended profile")
struct ChangeTests {
  private static let base = Format.profile(
    """
    <line-set name="类">
      <line label="服务" function="201"/><line label="社保" function="208"/><line label="其他" blank="是"/>
    </line-set>
    <table number="1" title="支出表">
      <columns>
        <code head="编码"/>
        <group head="本年"><amount head="合计"/><amount head="基本支出" category="基本支出"/><amount head="项目支出" category="项目支出"/></group>
      </columns>
      <tree over="功能" levels="类" flow="支出"/>
      <note when="empty">注：空表。</note>
    </table>
    <table number="2" title="总表">
      <columns><label head="项目"/><amount head="数"/></columns>
      <list over="功能" flow="支出"><lines numbered="是" set="类"/><lines><line label="合计" total="是"/></lines></list>
    </table>
    <table number="3" title="另一表">
      <columns><label head="项目"/><amount head="数" figure="支出合计"/></columns>
      <list><lines><line label="一行"/></lines></list>
    </table>
    <figure name="支出合计" flow="支出"/>
    <figure name="项目支出" flow="支出" category="项目支出" whole="支出合计"/>
    """)

  private static func format(_ changes: String) -> Format {
    Format(["base": base, "city": "<profile extends=\"base\">\n\(changes)\n</profile>"])
  }

  private let ledger = """
    <ledger in="元">
    <line unit="101" fund="一般公共预算拨款" function="2010301" economic="30201" category="公用经费" amount="100"/>
    <line unit="102" fund="一般公共预算拨款" function="2080501" economic="30201" category="项目支出" amount="7"/>
    </ledger>
    """

  @Test("rename, retitle, remove and insert columns and lines without restating the table")
  func table() throws {
    let format = Self.format(
      """
      <change table="1" title="支出总表" zero="0">
        <set column="项目支出" head="专项"/>
        <remove column="本年/基本支出"/>
        <insert after="合计"><amount head="中心" unit="102"/></insert>
        <remove note="empty"/>
      </change>
      <change table="2">
        <set line="服务" label="一般服务"/>
        <remove line="其他"/>
        <insert before="社保"><line label="其中：运行" function="2010301" depth="1"/></insert>
      </change>
      """)
    let profile = try format.read(ledger).profile
    #expect(profile.tables[0].title == "支出总表")
    #expect(profile.tables[0].head.paths == [["编码"], ["本年", "合计"], ["本年", "中心"], ["本年", "专项"]])
    #expect(profile.tables[0].notes.isEmpty)
    let tables = try format.tables(ledger)
    #expect(tables[0] == ["201|100|0|0", "208|7|7|7"])
    #expect(tables[1] == ["一、一般服务|100", "二、其中：运行|100", "三、社保|7", "合计|107"])
    // The profile that is extended stays as it was.
    #expect(try format.tables(ledger, profile: "base")[1] == ["一、服务|100", "二、社保|7", "三、其他|", "合计|107"])
  }

  @Test("of a set of lines reach the inherited tables that show it")
  func lineSet() throws {
    let format = Self.format("<change line-set=\"类\"><remove line=\"服务\"/></change>")
    #expect(try format.tables(ledger)[1] == ["一、社保|7", "二、其他|", "合计|107"])
  }

  @Test("replace columns, rows and notes, twice over two layers")
  func parts() throws {
    let format = Format([
      "base": Self.base,
      "middle":
        "<profile extends=\"base\"><change table=\"1\"><columns><label head=\"名\"/><amount head=\"数\"/></columns></change></profile>",
      "city": """
      <profile extends="middle"><change table="1"><tree by="单位" flow="支出"><total label="合计"/></tree>
      <note>注：按单位。</note></change></profile>
      """,
    ])
    #expect(try format.tables(ledger)[0] == ["合计|107", "本级|100", "中心|7"])
    #expect(try format.read(ledger).profile.tables[0].notes.map(\.text.text) == ["注：按单位。"])
  }

  @Test("remove a group that is written over several lines")
  func group() throws {
    let format = Format([
      "base": Self.base.replacing("<group head=\"本年\">", with: "<group head=\"本年\">\n"),
      "city": """
      <profile extends="base"><change table="1"><remove column="本年"/><insert after="编码"><amount head="数"/></insert></change></profile>
      """,
    ])
    #expect(try format.tables(ledger)[0] == ["201|100", "208|7"])
  }

  @Test("remove tables and figures")
  func removal() throws {
    let format = Self.format("<remove table=\"3\"/><remove figure=\"项目支出\"/>")
    let profile = try format.read(ledger).profile
    #expect(profile.tables.map(\.number) == [1, 2])
    #expect(profile.figures.map(\.name) == ["支出合计"])
  }

  @Test(
    "of what there is not are refused with the nearest name",
    arguments: [
      ("<change table=\"9\" title=\"表\"/>", "D458 2", nil),
      ("<change table=\"1\"><remove column=\"项目支处\"/></change>", "D458 2", "项目支出"),
      ("<change table=\"2\"><set line=\"社会\" label=\"甲\"/></change>", "D458 2", "社保"),
      ("<change line-set=\"项\"><remove line=\"社保\"/></change>", "D458 2", nil),
      ("<remove figure=\"项目支处\"/>", "D458 2", "项目支出"),
      ("<remove text=\"职责\"/>", "D458 2", nil),
      ("<change table=\"1\"><insert after=\"合计\"><line label=\"甲\"/></insert></change>", "D458 2", nil),
      ("<remove figure=\"支出合计\"/>", "D416 ", nil),
    ] as [(String, String, String?)])
  func unknown(change: String, finding: String, nearest: String?) {
    let findings = Self.format(change).findings()
    #expect(findings.first?.hasPrefix(finding) == true, "\(findings)")
    if let nearest { #expect(findings.first?.contains("“\(nearest)”") == true) }
  }

  @Test("that leave a table without columns, or name several, are refused")
  func ambiguous() {
    let several = "<change table=\"2\"><insert after=\"社保\"><line label=\"社保\" function=\"208\"/></insert>"
    #expect(
      Self.format("\(several)<remove line=\"社保\"/></change>").findings().map { $0.prefix(4) } == ["D459"])
    #expect(Self.format("\(several)<remove line=\"社保#2\"/></change>").findings() == [])
    #expect(
      Self.format("<change table=\"2\"><remove column=\"项目\"/><remove column=\"数\"/></change>").findings().count == 1)
  }

  @Test("count what was inherited first, whatever has become of it, then what they add")
  func counting() throws {
    let base = Format.profile(
      """
      <table number="1" title="表">
        <columns><label head="项目"/><amount head="数" category="项目支出"/><amount head="数" unit="101"/><amount head="数" unit="102"/></columns>
        <list over="功能" flow="支出"><lines><line label="合计"/></lines></list>
      </table>
      """)
    let heads = { (changes: String) throws in
      let city = "<profile extends=\"base\"><change table=\"1\">\(changes)</change></profile>"
      return try Format(["base": base, "city": city]).read(ledger).profile.tables[0].head.paths.map { $0[0] }
    }
    // The second is the second that was inherited, also when the first is gone or something stands before it.
    #expect(
      try heads("<remove column=\"数#1\"/><set column=\"数#2\" head=\"本级\"/><set column=\"数#3\" head=\"中心\"/>")
        == ["项目", "本级", "中心"])
    #expect(
      try heads("<insert before=\"数#1\"><amount head=\"数\"/></insert><set column=\"数#4\" head=\"新\"/>")
        == ["项目", "新", "数", "数", "数"])
    #expect(try heads("<set column=\"数#2\" head=\"本级\"/><remove column=\"数#2\"/>") == ["项目", "数", "数"])
    #expect(throws: Format.Refused.self) { try heads("<remove column=\"数#2\"/><remove column=\"数#2\"/>") }
    // Columns that replace those that were inherited are what is counted then.
    let columns = "<columns><label head=\"名\"/><amount head=\"数\"/><amount head=\"数\"/></columns>"
    #expect(try heads("<remove column=\"数#1\"/>\(columns)<remove column=\"数#1\"/>") == ["名", "数"])
  }

  @Test("are limited in number")
  func many() {
    let sets = String(repeating: "<set line=\"社保\" depth=\"1\"/>", count: 1_000)
    #expect(Self.format("<change table=\"2\">\(sets)</change>").findings().map { $0.prefix(4) } == ["D461"])
  }

  @Test("allow a format of texts alone, whose packages need no ledger")
  func noTables() throws {
    let texts = Format("<sections><section name=\"goals\" title=\"绩效目标\"/></sections><text name=\"说明\"/>")
    let package = try texts.read("<text name=\"说明\"><p>无。</p></text>").package
    #expect(package.ledger.isEmpty)
    #expect(try texts.tables("<text name=\"说明\"><p>无。</p></text>") == [])
    #expect(Format("").findings().map { $0.prefix(4) } == ["D410"])
    #expect(throws: Format.Refused.self) { try Self.format("").read("") }
  }
}
