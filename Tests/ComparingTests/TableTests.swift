import Testing

@testable import Comparing

struct TableTests {
  private let old = Version.expenditure(
    "table-3:1,1,合计,合计,12.00,120000.00,10.00,100000.00",
    "table-3:2010301,2,2010301,行政运行,12.00,120000.00,10.00,100000.00")

  private func told(_ changes: PackageChanges) -> [String] {
    changes.cells.first.map { cell in
      "\(cell.table.title) \(cell.address ?? "-") \(cell.row) \(cell.column) \(told(cell.change))"
    }
  }

  private func told(_ change: ValueChange) -> String {
    switch change {
    case .told(let old, let new): "\(old ?? "-")→\(new ?? "-")"
    case .withheld: "涉密"
    case .released: "不再涉密"
    }
  }

  @Test func shownNumbers() {
    let new = Version.expenditure(
      "table-3:1,1,合计,合计,13.00,130000.00,10.00,100000.00",
      "table-3:2010301,2,2010301,行政运行,13.00,130000.00,10.00,100000.00")
    let changes = old.changes(to: new)
    #expect(
      told(changes) == [
        "部门预算支出总表 table-3:1:合计 合计 合计 12.00→13.00",
        "部门预算支出总表 table-3:2010301:合计 2010301 行政运行 合计 12.00→13.00",
      ])
    #expect(changes.cells.count == 2 && changes.rows.isEmpty && changes.files.isEmpty)
  }

  @Test func exactNumbersWhereTheShownAreTheSame() {
    let new = Version.expenditure(
      "table-3:1,1,合计,合计,12.00,120010.00,10.00,100010.00", "table-3:2010301,2,2010301,行政运行,12.00,,10.00,100000.00")
    #expect(
      told(old.changes(to: new)) == [
        "部门预算支出总表 table-3:1:合计 合计 合计 120000.00元→120010.00元",
        "部门预算支出总表 table-3:1:基本支出/小计 合计 基本支出·小计 100000.00元→100010.00元",
      ])
  }

  @Test func rowsThatComeShiftNoOthers() {
    let new = Version.expenditure(
      "table-3:1,1,合计,合计,12.00,120000.00,10.00,100000.00", "table-3:2010202,2,2010202,一般事务,5.00,,,",
      "table-3:2010301,3,2010301,行政运行,12.00,120000.00,10.00,100000.00")
    let changes = old.changes(to: new)
    #expect(changes.cells.isEmpty)
    #expect(
      changes.rows.first.map { "\($0.kind) \($0.address ?? "") \($0.row)" } == ["added table-3:2010202 2010202 一般事务"])
    #expect(new.changes(to: old).rows.first.map(\.kind) == [.removed])
  }

  @Test func codeKeepsItsRowWhenItIsRenamed() {
    let new = Version.expenditure(
      "table-3:1,1,合计,合计,12.00,120000.00,10.00,100000.00",
      "table-3:2010301,2,2010301,机关运行,12.00,120000.00,10.00,100000.00")
    #expect(told(old.changes(to: new)) == ["部门预算支出总表 table-3:2010301:科目名称 2010301 科目名称 行政运行→机关运行"])
  }

  @Test func tablesKeepTheirTitles() {
    var new = Version.expenditure(
      "table-4:1,1,合计,合计,12.00,120000.00,10.00,100000.00",
      "table-4:2010301,2,2010301,行政运行,14.00,140000.00,10.00,100000.00", number: 4)
    new.add("table-3.csv", "部门预算收入总表", ["地址,序号,项目,合计,合计（元）", "table-3:1,1,一、收入,1.00,10000.00"])
    let changes = old.changes(to: new)
    #expect(told(changes) == ["部门预算支出总表 table-4:2010301:合计 2010301 行政运行 合计 12.00→14.00"])
    #expect(changes.rows.isEmpty)
    #expect(changes.files.first.map { "\($0.kind) \($0.path)" } == ["added table-4.csv"])
  }

  @Test func sidesHaveLabelsOfTheirOwn() {
    var (old, new) = (Version(), Version())
    let head = "地址,序号,收入·项目,收入·预算数,收入·预算数（元）,支出·项目,支出·预算数,支出·预算数（元）"
    old.add("table-1.csv", "收支总表", [head, "table-1:1,1,一、拨款,3.00,30000.00,一、公共安全,3.00,30000.00"])
    new.add("table-1.csv", "收支总表", [head, "table-1:1,1,一、拨款,3.00,30000.00,一、公共安全,4.00,40000.00"])
    #expect(told(old.changes(to: new)) == ["收支总表 table-1:1:支出/预算数 一、公共安全 支出·预算数 3.00→4.00"])
  }

  @Test func listsOfProjects() {
    var (old, new) = (Version(), Version())
    let head = "地址,序号,项目编码,项目名称,单位编码,单位名称,涉密,预算数·合计,预算数·合计（元）,用途"
    old.add("projects.csv", "项目", [head, "project-1,1,A,\"甲,乙\",1,单位,否,3.00,30000.00,\"购置\"\"办公\"\"设备3台\""])
    new.add(
      "projects.csv", "项目",
      [
        head, "project-1,1,B,新项目,1,单位,否,1.00,10000.00,",
        "project-2,2,A,\"甲,乙\",1,单位,否,5.00,50000.00,\"购置\"\"办公\"\"设备5台\"",
      ])
    let changes = old.changes(to: new)
    #expect(
      told(changes) == [
        "项目 project-2 A 甲,乙 1 预算数·合计 3.00→5.00", "项目 project-2 A 甲,乙 1 用途 购置\"办公\"设备3台→购置\"办公\"设备5台",
      ])
    #expect(changes.rows.first.map(\.row) == ["B 新项目 1"])
  }

  @Test func whatComesToBeWithheldIsNotTold() {
    var (old, new) = (old, old)
    let head = "地址,序号,项目编码,项目名称,单位编码,单位名称,涉密,预算数·合计,预算数·合计（元）,用途"
    old.add("projects.csv", "项目", [head, "project-1,1,A,甲,1,单位,否,3.17,31700.00,会议"])
    new.add("projects.csv", "项目", [head, "project-1,1,A,甲,1,单位,是,,,"])
    old.tables[0].lines[2] = "table-3:2010301,2,2010301,行政运行,12.00,120000.00,3.17,31700.00"
    new.tables[0].lines[2] = "table-3:2010301,2,2010301,行政运行,14.00,,,"
    (old.figures, new.figures) = ([("项目支出", "3.17 万元"), ("收入", "1 万元")], [("收入", "2 万元")])
    new.withheld = ["项目支出"]
    old.body = "<h2>一、说明</h2><p>项目支出3.17万元，收入1万元。</p>"
    new.body = "<h2>一、说明</h2><p>项目支出涉密，收入2万元。</p>"
    for (changes, kind, value) in [
      (old.changes(to: new), RowChange.Kind.withheld, ValueChange.withheld),
      (new.changes(to: old), .released, .released),
    ] {
      #expect(changes.rows.first.map(\.kind) == [kind])
      #expect(changes.cells.first.map(\.change).contains(value))
      #expect(changes.cells.first.count == 2)
      #expect(changes.figures.first.map(\.change).contains(value))
      #expect(changes.figures.first.count == 2)
      #expect(changes.texts.first.map(\.section) == [["一、说明"]])
      #expect(!"\(changes)".contains("3.17") && !"\(changes)".contains("31700"))
    }
  }

  /// A version with a list only, whose page says 涉密 as often as the list does.
  private func list(_ file: String, _ lines: String...) -> Version {
    var version = Version()
    version.add(file, "列表", lines)
    let count = lines.dropFirst().joined(separator: ",").split(separator: ",").count { $0 == "涉密" }
    version.body = "<p>\(String(repeating: "涉密", count: count))</p>"
    return version
  }

  @Test func rowsOfWhatComesToBeWithheldAreToldByWhatIsPublic() {
    let head = "项目序号,项目编码,项目名称,一级指标,二级指标,涉密,三级指标,指标描述,指标值"
    let old = list(
      "indicators.csv", head, "1,A,甲,产出指标,数量指标,否,秘密一,秘密二,71", "1,A,甲,产出指标,数量指标,否,秘密三,秘密四,72",
      "1,A,甲,效益指标,社会效益,否,秘密五,秘密六,73")
    let new = list("indicators.csv", head, "1,A,甲,产出指标,数量指标,是,涉密,涉密,涉密")
    for (changes, kinds) in [
      (old.changes(to: new), [RowChange.Kind.removed, .removed, .withheld]),
      (new.changes(to: old), [RowChange.Kind.released, .added, .added]),
    ] {
      #expect(changes.rows.first.map(\.kind) == kinds)
      #expect(Set(changes.rows.first.map(\.row)) == ["A 甲 产出指标 数量指标", "A 甲 效益指标 社会效益"])
      #expect(!"\(changes)".contains("秘密") && !"\(changes)".contains("7"))
    }
  }

  @Test func purchaseThatMovesAndIsWithheldIsNotTold() {
    let head = "行,单位名称,政府采购项目来源·项目名称,涉密,采购物品名称,政府采购目录序号,数量,政府采购金额·合计,政府采购金额·合计（元）"
    let old = list("procurement.csv", head, "采购项,单位,甲,否,秘密设备,A0201,7,7.17,71700.00")
    let new = list("procurement.csv", head, "采购项,单位,乙,是,涉密,涉密,涉密,涉密,")
    for changes in [old.changes(to: new), new.changes(to: old)] {
      #expect(Set(changes.rows.first.map(\.row)) == ["采购项 单位 甲", "采购项 单位 乙"])
      #expect(!"\(changes)".contains("秘密") && !"\(changes)".contains("A0201") && !"\(changes)".contains("7.17"))
    }
  }

  @Test func purchaseThatTakesThePlaceOfOneWithheldTellsNothing() {
    let head = "行,单位名称,政府采购项目来源·项目名称,涉密,采购物品名称,政府采购目录序号,数量,政府采购金额·合计,政府采购金额·合计（元）"
    let withheld = "采购项,单位,甲,是,涉密,涉密,涉密,涉密,"
    let other = "采购项,单位,乙,否,椅子,A05,1,1.00,10000.00"
    let old = list("procurement.csv", head, "采购项,单位,甲,否,秘密设备,A0201,7,7.17,71700.00", withheld, other)
    let new = list(
      "procurement.csv", head, withheld, "采购项,单位,甲,否,桌子,A0501,8,8.18,81800.00", other.replacing("椅子", with: "凳子"))
    let changes = old.changes(to: new)
    #expect(!"\(changes)".contains("秘密") && !"\(changes)".contains("A0201") && !"\(changes)".contains("7.17"))
    #expect(changes.cells.first.filter { $0.row.hasPrefix("采购项 单位 甲") }.allSatisfy { $0.change == .untold })
    #expect(told(changes).contains("列表 - 采购项 单位 乙 凳子 A05 采购物品名称 椅子→凳子"))
  }
}
