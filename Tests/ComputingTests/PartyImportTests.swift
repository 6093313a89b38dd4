import Testing

@testable import Budget

/// Tables by unit, by project, and nested, read back into a ledger.
@Suite("Imported trees of units and projects")
struct PartyImportTests {
  private static func table(_ number: Int, _ title: String, _ tree: String) -> String {
    """
    <table number="\(number)" title="\(title)">
      <columns><code head="编码"/><label head="名称"/><amount head="合计"/><amount head="基本支出" category="基本支出"/><amount head="项目支出" category="项目支出"/></columns>
      \(tree)
    </table>
    """
  }

  private static let codes = table(
    1, "支出总表", "<tree over=\"功能\" flow=\"支出\" fund=\"一般公共预算拨款\"><total label=\"合计\"/></tree>")

  private static func format(_ trees: String...) -> Format {
    Format(
      codes
        + trees.enumerated().map { table($0 + 2, "明细\(["甲", "乙"][$0])表", $1) }.joined()
        + table(9, "经济分类表", "<tree over=\"经济\" flow=\"支出\" fund=\"一般公共预算拨款\"/>"))
  }

  private let ledger = """
    <ledger in="元">
    <line unit="101" fund="一般公共预算拨款" function="2010301" economic="30201" category="公用经费" amount="100"/>
    <line unit="102" fund="一般公共预算拨款" function="2010301" economic="30201" category="公用经费" amount="40"/>
    <line unit="101" fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="P1" amount="30"/>
    <line unit="101" fund="一般公共预算拨款" function="2010302" economic="30201" category="项目支出" project="P4" amount="9"/>
    <line unit="102" fund="一般公共预算拨款" function="2010302" economic="30217" category="项目支出" project="P3" amount="50"/>
    </ledger>
    <projects><project code="P1" name="宣传" unit="101"/><project code="P3" name="修缮" unit="102"/><project code="P4" name="维护" unit="101"/></projects>
    """

  /// The tables of a package as a platform would print them.
  private func printed(_ format: Format, lastYear: String? = nil) throws -> (String, Profile) {
    let (package, profile) = try format.read(ledger)
    var earlier: [Basis: (package: Package, profile: Profile)] = [:]
    if let lastYear { earlier[.lastYear] = try format.read(lastYear, year: 2023) }
    let tables = try computeDisclosure(of: package, under: profile, earlier: earlier).tables
    let blocks = tables.map { table in
      let heads = table.plan.head.paths.map { $0.joined() }.joined(separator: ",")
      let rows = table.text.map { $0.replacing("|", with: ",") }
      return (["\(table.title)", "单位：元", heads] + rows).joined(separator: "\n")
    }
    return (blocks.joined(separator: "\n\n") + "\n", profile)
  }

  @Test(
    "give lines with their units and projects, and nothing to assume",
    arguments: [
      ("<tree by=\"单位 功能项\" flow=\"支出\" fund=\"一般公共预算拨款\"><total label=\"合计\" place=\"last\"/></tree>", false),
      ("<tree by=\"单位 功能类 功能款 功能项 项目\" flow=\"支出\" fund=\"一般公共预算拨款\"/>", true),
      ("<tree by=\"功能项 单位 项目\" flow=\"支出\" fund=\"一般公共预算拨款\"/>", true),
    ])
  func read(tree: String, tellsProjects: Bool) throws {
    let (text, profile) = try printed(Self.format(tree))
    let read = try PlatformTables(TableFile(Array(text.utf8), path: "tables.csv"), under: profile)
    #expect(read.findings.list.filter { $0.severity < .note }.map { $0.text(in: .english) } == [])
    #expect(read.contradictions.isEmpty)
    #expect(read.sources.first?.units.map(\.name) == ["本级", "中心"])
    let imported = ImportedLedger(read.tables, dividedBy: read.sources, under: profile)
    #expect(imported.contradictions == 0)
    let lines = (imported.lines[.function] ?? []).map { line in
      "\(line.unit ?? "?") \(line.project ?? "-") \(line.line.function!) \(line.line.amount.fen / 100)\(line.isAssumed ? " ?" : "")"
    }
    let projects = tellsProjects ? ["101 P1 2010302 30", "101 P4 2010302 9"] : ["101 - 2010302 39"]
    let last = tellsProjects ? "102 P3 2010302 50" : "102 - 2010302 50"
    #expect(Set(lines) == Set(["101 - 2010301 100", "102 - 2010301 40"] + projects + [last]), "\(lines)")
    // The tables are compared with what is computed, row by row.
    #expect(
      read.tables[1].rows.count
        == (try printed(Self.format(tree)).0.split(separator: "明细甲表")[1].split(separator: "\n\n")[0].split(
          separator: "\n"
        ).count - 2))
  }

  @Test("by unit alone and by project alone say whose money it is, too")
  func twoTables() throws {
    let (text, profile) = try printed(
      Self.format(
        "<tree by=\"单位\" flow=\"支出\" fund=\"一般公共预算拨款\"/>",
        "<tree by=\"单位 项目\" flow=\"支出\" fund=\"一般公共预算拨款\" category=\"项目支出\"/>"))
    let read = try PlatformTables(TableFile(Array(text.utf8), path: "tables.csv"), under: profile)
    let imported = ImportedLedger(read.tables, dividedBy: read.sources, under: profile)
    var money: [String: Int64] = [:]
    for line in imported.lines[.function] ?? [] {
      money["\(line.unit ?? "?") \(line.project ?? "-")", default: 0] += line.line.amount.fen / 100
    }
    #expect(money == ["101 -": 100, "102 -": 40, "101 P1": 30, "101 P4": 9, "102 P3": 50])
  }

  @Test("give the ledger, whatever columns compare, and whatever rows trees have among fixed lines")
  func comparisons() throws {
    let format = Format(
      """
      \(Self.codes)
      <table number="2" title="收支总表">
        <columns>
          <side head="收入"><label head="收入项目"/><amount head="收入数"/></side>
          <side head="支出"><label head="支出项目"/><amount head="支出数"/><amount head="上年数" of="上年"/><amount head="增减额" of="上年.差额"/><amount head="增减率" of="上年.幅度"/></side>
        </columns>
        <statement>
          <band>
            <lines flow="收入"><line label="拨款" fund="一般公共预算拨款"/></lines>
            <lines numbered="一、" flow="支出"><tree by="功能项"/></lines>
          </band>
          <band><lines><line label="收入总计" flow="收入" total="是"/></lines><lines><line label="支出总计" flow="支出" total="是"/></lines></band>
        </statement>
      </table>
      <table number="9" title="经济分类表"><columns><code head="编码"/><amount head="金额"/><amount head="专项资金" kind="专项资金"/></columns>
        <tree over="经济" flow="支出" fund="一般公共预算拨款"/></table>
      """)
    let (text, profile) = try printed(format, lastYear: ledger.replacing("amount=\"40\"", with: "amount=\"400\""))
    let read = try PlatformTables(TableFile(Array(text.utf8), path: "tables.csv"), under: profile)
    #expect(read.findings.list.filter { $0.severity < .note }.map { $0.text(in: .english) } == [])
    let imported = ImportedLedger(read.tables, under: profile)
    #expect(imported.contradictions == 0)
    #expect(imported.lines[.function]?.reduce(0) { $0 + $1.line.amount.fen } == 22_900)
    // The totals stand below the rows of the tree.
    let table = try computeDisclosure(of: try format.read(ledger).package, under: profile).tables[1]
    #expect(table.placesOfLines[.init(line: 1, side: 0)] == 2)
    #expect(table.placesOfLines[.init(line: 1, side: 1)] == 2)
    #expect(table.placesOfLines[.init(line: 0, side: 0)] == 0)
  }

  @Test("without codes say what to do")
  func noCodes() throws {
    let (text, profile) = try printed(Self.format("<tree by=\"单位\" flow=\"支出\" fund=\"一般公共预算拨款\"/>"))
    let plain = text.replacing("101,本级", with: ",本级").replacing("102,中心", with: ",中心")
    let read = try PlatformTables(TableFile(Array(plain.utf8), path: "tables.csv"), under: profile)
    #expect(read.findings.list.contains { $0.code == "D512" })
    #expect(read.sources.isEmpty)
  }
}
