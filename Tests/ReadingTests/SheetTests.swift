import TestSupport
import Testing
import Workbook
import XML

@testable import Budget

/// Workbooks of packages, as people fill them in.
@Suite("The sheets of a package")
struct SheetTests {
  typealias Sheets = [(name: String, rows: [[String]])]

  static let cover = [
    ["封面"], ["类别", "预算", "必填。预算、决算。"], ["年度", "2023"], ["格式", "test"], ["部门编码", "201"], ["部门名称", "办公室"],
  ]
  static let units = [["单位编码", "单位名称", "单位性质", "经费保障形式", "机关"], ["201001", "本级", "行政", "财政拨款", "是"]]
  static let ledger = [
    ["金额单位", "元"], ["资金性质", "功能科目编码", "经济科目编码", "支出类别", "金额"],
    ["一般公共预算拨款", "2013101", "30201", "公用经费", "12.50"],
  ]

  static func bytes(_ sheets: Sheets) throws -> [UInt8] {
    var draft = WorkbookDraft()
    for sheet in sheets {
      var made = SheetDraft(name: sheet.name)
      for (row, cells) in sheet.rows.enumerated() {
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
          made.put(.text(cell), row: row + 1, column: column + 1)
        }
      }
      draft.sheets.append(made)
    }
    return try WorkbookWriter.write(draft)
  }

  static func read(
    _ more: Sheets = [], cover: [[String]] = cover, units: [[String]] = units, ledger: [[String]] = ledger,
    files: [String: [UInt8]] = [:]
  ) throws -> ReadResult<(package: Package, profile: Profile)> {
    var files = files
    files["disclosure.xlsx"] = try bytes([("封面", cover), ("单位", units), ("分类账", ledger)] + more)
    return PackageReader(profiles: Sample.profiles()).read(InputFolder(path: "in", files: files), as: Sample.id)
  }

  static func places(_ findings: [Finding]) -> [String] {
    findings.map {
      "\($0.code) \($0.location.map { String($0.description.dropFirst("in/disclosure.xlsx".count)) } ?? "")"
    }
  }

  @Test("are a package")
  func whole() throws {
    let reading = try Self.read()
    #expect(reading.findings == [])
    let package = try #require(reading.value).package
    #expect(package.ledger.lines(on: .function).map(\.amount) == [Amount(fen: 1250)])
    #expect(package.files.map(\.path).allSatisfy { $0 == "in/disclosure.xlsx" })
  }

  static let projects: (name: String, rows: [[String]]) = (
    "项 目",
    [
      ["项目名称", "项目编码", "单位编码", "涉密", "绩效目标", "六月底"],
      ["培训", "P1", "201001", "", "目标一", "50"], ["", "", "", "", "目标二"], ["", "P1", "", "", "目标三"],
      ["会议", "P2", "201001.0", "", "目标四"],
    ]
  )

  @Test("continue a row below it, in any order of heads")
  func continued() throws {
    let indicators = [
      ["一级指标", "二级指标", "项目编码", "项目名称", "三级指标", "符号", "指标值", "计量单位"],
      ["产出指标", "数量指标", "P1", "培训", "次数", "≥", "3", "次"], ["效益指标", "社会效益指标"],
      ["产出指标", "质量指标", "P2"],
    ]
    let reading = try Self.read([Self.projects, ("绩效指标", indicators)])
    #expect(reading.findings == [])
    let projects = try #require(reading.value).package.projects
    #expect(projects.map { $0.goals.map(\.text.text) } == [["目标一", "目标二", "目标三"], ["目标四"]])
    #expect(projects.map { $0.indicators.count } == [2, 1])
    #expect(projects[0].plan?.june == Percentage(hundredths: 5000))
  }

  @Test("that are wrong are refused at the cell that is wrong")
  func wrong() throws {
    #expect(Self.places(try Self.read(cover: Self.cover.filter { $0[0] != "年度" }).findings) == ["D255 !封面!A1"])
    var cover = Self.cover
    cover[2] = ["年度", ""]
    #expect(Self.places(try Self.read(cover: cover).findings) == ["D255 !封面!B3"])
    cover[2] = ["年度：2023年"]
    #expect(try Self.read(cover: cover).findings == [])
    cover.append(["公开年目", "2023-02"])
    #expect(Self.places(try Self.read(cover: cover).findings) == ["D247 !封面!A7"])
    var units = Self.units
    units[1][2] = ""
    #expect(Self.places(try Self.read(units: units).findings) == ["D255 !单位!C2"])
    units[1][2] = "行政"
    units[1][4] = "也许"
    let unsure = try Self.read(units: units).findings
    #expect(Self.places(unsure) == ["D156 !单位!E2"])
    #expect(unsure[0].text(in: .chinese) == "机关“也许”不对。应当是：是、否。请改正。")
    units[0][4] = "是否机关"
    #expect(Self.places(try Self.read(units: units).findings) == ["D331 !单位!E1", "D246 !单位!A1"])
    #expect(Self.places(try Self.read(units: [["甲", "乙"]]).findings) == ["D245 !单位!A1"])
    let lost = [["项目编码", "一级指标", "二级指标"], ["P3", "产出指标", "数量指标"]]
    #expect(Self.places(try Self.read([Self.projects, ("绩效指标", lost)]).findings) == ["D251 !绩效指标!A2"])
    #expect(
      Self.places(try Self.read([Self.projects, ("绩效指标", [lost[0], ["", "产出指标", "数量指标"]])]).findings)
        == ["D250 !绩效指标!A2"])
    let both = [["项目编码", "一级指标", "二级指标", "符号", "指标值", "文字指标值"], ["P1", "产出指标", "数量指标", "≥", "3", "多"]]
    #expect(Self.places(try Self.read([Self.projects, ("绩效指标", both)]).findings) == ["D256 !绩效指标!F2"])
    #expect(Self.places(try Self.read([("项目1", [["甲"]])]).findings) == ["D243 "])
    let views = [["金额单位", "元"], ["资金性质", "功能科目编码", "金额"], ["其他收入", "2013101", "1"]]
    #expect(Self.places(try Self.read([("功能分类", views)]).findings) == ["D249 !功能分类!A1"])
  }

  @Test("say nothing of markup")
  func words() throws {
    var units = Self.units
    units[1][0] = "甲 乙"
    units.append(["201002", "", "", "", "对"])
    for finding in try Self.read([("项目", [["项目编码", "项目名称", "单位编码"], ["P1", "", "2"]])], units: units).findings {
      for language in [Language.chinese, .english] {
        let text = finding.text(in: language)
        #expect(!text.contains("<") && !text.contains("（code") && !text.contains("attribute"), "\(text)")
      }
    }
  }

  @Test("keep what is withheld to themselves")
  func secrets() throws {
    var projects = Self.projects
    projects.rows[1][3] = "是"
    let indicators = [
      ["项目编码", "一级指标", "二级指标", "三级指标", "符号", "指标值"],
      ["P1", "产出指标", "数量指标", "机密", "机密", "3"], ["", "产出指标", "机密指标", "", "≥", "机密"],
    ]
    let findings = try Self.read([projects, ("绩效指标", indicators)]).findings
    #expect(!findings.isEmpty)
    for finding in findings { #expect(!finding.text(in: .chinese).contains("机密"), "\(finding)") }
  }

  @Test("hold texts, with their lists and tables")
  func texts() throws {
    let text = Statement(
      try Document(
        parsing: Array(
          """
          <text name="甲"><p>一</p><list><item>二</item><item>三</item></list><list numbered="是"><item>四</item></list>
          <list numbered="是"><item>五</item></list><list><item>六</item></list><list><item>七</item></list>
          <heading>八</heading><table title="九"><head><cell>十</cell><cell/></head><row><cell/><cell>百</cell></row>
          <row><cell/><cell/></row></table><table title="千"><head><cell>万</cell></head><row><cell>亿</cell></row></table></text>
          """.utf8)
      ).root)
    var statement = Statement("disclosure")
    statement.append(text)
    let read = try #require(try Self.reread(statement).children.first { $0.name == "text" })
    #expect(Self.difference(read, text) == nil)
  }

  @Test("that were prepared and not filled in state nothing")
  func prepared() throws {
    let sheets: Sheets = [
      ("原因", [["指标", "比较对象", "原因", "用途"], ["支出", "上年"], ["支出"]]),
      ("数量", [["名称", "数量", "上年数量"], ["车辆"]]),
      ("资产", [["截止日期", "2022-12-31"], ["金额单位", "元"], ["资产名称", "价值"], ["房屋"]]),
      ("上年数", [["金额单位", "元"], ["指标", "金额"], ["支出"]]), ("文字", [["标题", "类型", "内容"], ["职责", "段落"], ["目标"]]),
      ("采购", [["金额单位", ""], ["采购物品名称", "数量"]]),
    ]
    let reading = try Self.read(sheets.map { ($0.name, $0.rows) })
    #expect(Self.places(reading.findings) == [])
    let package = try #require(reading.value).package
    #expect(package.reasons.isEmpty && package.counts.isEmpty && package.assets == nil && package.earlier.isEmpty)
    #expect(package.texts.isEmpty && package.procurement == nil)
  }

  @Test("are refused when it is unclear which file counts")
  func files() throws {
    let xml = Array(Sample.statement().utf8)
    let both = try Self.read(files: ["disclosure.xml": xml])
    #expect(
      both.findings == [Finding(.packageStatedTwice("disclosure.xlsx", "disclosure.xml"), at: Location(file: "in"))])
    let other = try Self.read(files: ["disclosure(1).xlsx": [], "~$disclosure.xlsx": [], "platform.xlsx": []])
    #expect(other.findings.map(\.code) == ["D242"])
    for name in ["disclosure.xls", "disclosure.et", "disclosure.xlsm", "公开材料.xlsx", "Disclosure.xlsx"] {
      let folder = InputFolder(path: "in", files: [name: []])
      let found = PackageReader(profiles: Sample.profiles()).read(folder, as: Sample.id).findings
      #expect(found == [Finding(.packageNotStated(name), at: Location(file: "in"))])
      #expect(found[0].text(in: .chinese).contains(name))
    }
  }

  /// Where two statements first differ.
  static func difference(_ left: Statement, _ right: Statement) -> String? {
    let (left, right) = (left.words, right.words)
    if left == right { return nil }
    let same = zip(left, right).prefix { $0 == $1 }.count
    return "\(left.dropFirst(max(0, same - 60)).prefix(160)) | \(right.dropFirst(max(0, same - 60)).prefix(160))"
  }

  /// What a statement says after it has been a workbook.
  static func reread(_ statement: Statement) throws -> Statement {
    let bytes = try WorkbookWriter.write(PackageWorkbook.draft(of: statement, under: nil))
    return try reread(bytes)
  }

  static func reread(_ bytes: [UInt8]) throws -> Statement {
    var reader = WorkbookReader(
      try TableFile(bytes, path: "disclosure.xlsx"), layouts: SheetLayout.all(in: .package()), inlinesLedger: true)
    let tree = reader.read(names: Names())
    let findings = reader.findings.list.map { "\($0.location?.description ?? "") \($0.text(in: .english))" }
    return Statement(try #require(tree, "\(findings)").document.root)
  }
}

extension Statement {
  /// All that it says, in an order that does not matter.
  var words: String {
    let attributes = attributes.filter { !$0.value.isEmpty }.map { "\($0.name)=\($0.value)" }.sorted()
    // Of figures of two years, the order says nothing, and of what is empty, nothing does.
    let children = children.map { (name: $0.name + ($0.name == "earlier" ? $0["of"] ?? "" : ""), words: $0.words) }
      .filter { !["plan()[]", "reasons()[]"].contains($0.words) }
    let sorted =
      name == "text"
      ? children
      : children.enumerated().sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }.map(\.element)
    return
      "\(name)(\(attributes.joined(separator: " ")))[\(children.isEmpty ? text.withJoinedLines : sorted.map(\.words).joined(separator: " "))]"
  }
}

// MARK: - At random

extension SheetTests {
  @Test("hold whatever a package may state", arguments: 1...20)
  func generated(seed: UInt64) throws {
    var random = StatementGenerator(seed: seed)
    let statement = random.package()
    if let difference = Self.difference(try Self.reread(statement), statement) { Issue.record("\(difference)") }
  }

  @Test("with any cell changed are read or refused", arguments: 1...15)
  func mutants(seed: UInt64) throws {
    var random = StatementGenerator(seed: seed)
    var draft = PackageWorkbook.draft(of: random.package(), under: nil)
    let values = ["", "1", "甲", "=", "#REF!", "是", "合计", "P1", "9999999999999999999", "-", "项目编码", "\n", "１２"]
    for _ in 0..<Int.random(in: 1...30, using: &random.random) {
      let sheet = Int.random(in: 0..<draft.sheets.count, using: &random.random)
      guard let cell = draft.sheets[sheet].cells.indices.randomElement(using: &random.random) else { continue }
      switch Int.random(in: 0..<4, using: &random.random) {
      case 0: draft.sheets[sheet].cells.remove(at: cell)
      case 1: draft.sheets[sheet].cells[cell].position.row += 1
      case 2: draft.sheets[sheet].cells[cell].position.column += 1
      default: draft.sheets[sheet].cells[cell].content = .text(values.randomElement(using: &random.random) ?? "")
      }
    }
    let bytes = try WorkbookWriter.write(draft)
    let reading = PackageReader(profiles: Sample.profiles())
      .read(InputFolder(path: "in", files: ["disclosure.xlsx": bytes]), as: Sample.id)
    #expect(reading.value != nil || reading.findings.contains { $0.severity == .error })
  }
}

/// Makes statements of everything that the schema has, valid as far as sheets care.
struct StatementGenerator {
  var random: Generator
  private var count = 0

  init(seed: UInt64) { random = Generator(seed: seed) }

  mutating func package() -> Statement {
    var statement = element(.package())
    statement["kind"] = "决算"
    return statement
  }

  private mutating func chance(_ share: Int) -> Bool { Int.random(in: 0..<100, using: &random) < share }

  private mutating func element(_ shape: StatementShape) -> Statement {
    var statement = Statement(shape.name)
    for attribute in shape.attributes where attribute.isRequired || chance(60) {
      if attribute.name == "file" { continue }
      statement[attribute.name] = value(attribute.kind)
    }
    if let kind = shape.text { statement.append(value(kind), at: .start) }
    if shape.name == "text" { return text(named: statement["name"] ?? "") }
    if shape.name == "ledger" { return ledger(shape, statement) }
    for child in shape.children where child.isRequired || chance(70) {
      for _ in 0..<(child.isRepeated ? Int.random(in: 1...4, using: &random) : 1) {
        statement.append(element(child.shape))
      }
    }
    return statement
  }

  private mutating func ledger(_ shape: StatementShape, _ statement: Statement) -> Statement {
    var statement = statement
    guard let line = shape["line"]?.shape else { return statement }
    if chance(50) {
      for _ in 0..<5 { statement.append(element(line)) }
      return statement
    }
    statement["unit"] = nil
    for (axis, other) in [("功能", "economic"), ("经济", "function")] {
      var view = Statement("view")
      view["by"] = axis
      for _ in 0..<3 {
        var line = element(line)
        line[other] = nil
        view.append(line)
      }
      statement.append(view)
    }
    return statement
  }

  private mutating func text(named name: String) -> Statement {
    var text = Statement("text")
    text["name"] = name
    func leaf(_ name: String, _ words: String) -> Statement {
      var leaf = Statement(name)
      leaf.append(words, at: .start)
      return leaf
    }
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: text.append(leaf("p", word()))
      case 1: text.append(leaf("heading", word()))
      case 2:
        var list = Statement("list")
        if chance(50) { list["numbered"] = "是" }
        for _ in 0..<Int.random(in: 1...3, using: &random) { list.append(leaf("item", word())) }
        text.append(list)
      default:
        var table = Statement("table")
        table["title"] = word()
        let width = Int.random(in: 1...4, using: &random)
        for row in 0..<3 {
          var statement = Statement(row == 0 ? "head" : "row")
          for _ in 0..<width { statement.append(chance(80) || row == 0 ? leaf("cell", word()) : Statement("cell")) }
          table.append(statement)
        }
        text.append(table)
      }
    }
    return text
  }

  private mutating func word() -> String {
    count += 1
    let words = ["甲", "内容，较长的一段文字，用来看列宽。", "A b", "{{支出}} 元", "12.50", "2010301", "=甲", "_x000D_", "是", "“引号”<&>"]
    return "\(words.randomElement(using: &random) ?? "")\(count)"
  }

  private mutating func value(_ kind: ValueKind) -> String {
    if let choice = kind.choices.randomElement(using: &random) { return choice }
    if kind.is("flag") { return "是" }
    if kind.is("amount") { return "\(Int.random(in: -9...9, using: &random)).\(Int.random(in: 1...9, using: &random))" }
    if kind.is("year") { return "2023" }
    if kind.is("month") { return "2023-02" }
    if kind.is("date") { return "2023-12-31" }
    if kind.is("whole") { return "\(Int.random(in: 0...99, using: &random))" }
    if kind.is("decimal") || kind.is("percentage") {
      return ["3", "2.50", "0.5", "100", "100.00"].randomElement(using: &random) ?? ""
    }
    count += 1
    if kind.is("identifier") || kind.is("unit-key") || kind.is("project-key") { return "C\(count)" }
    return word()
  }
}
