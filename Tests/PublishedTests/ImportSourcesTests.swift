import Checking
import Testing

@testable import Budget

/// What a platform gives beside the published tables: expenditure by unit, and by project.
@Suite struct ImportSourcesTests {
  static let sample = "budget-2021/434"

  /// Lines carry the units and projects that the sample has, and all tables are what they were.
  @Test func unitsAndProjectsAreOnTheLines() throws {
    let (package, profile, _) = try ImportTests.computed(Self.sample)
    let read = try ImportTests.tables(Self.sample, "sources", profile)
    #expect(read.findings.list.filter { $0.severity < .note }.map { "\($0.location!) \($0.text(in: .english))" } == [])
    #expect(read.contradictions.map { $0.text(in: .english) } == [])
    #expect(read.sources.map(\.title) == ["部门支出分单位明细表", "单位项目明细"])
    #expect(read.sources.first?.units.map(\.name) == package.units.map(\.name))
    #expect(read.sources.last?.projects.count == 26)
    let ledger = ImportedLedger(read.tables, dividedBy: read.sources, under: profile)
    #expect(try ImportTests.differences(read.tables, ledger, package, profile) == [])
    let lines = try #require(ledger.lines[.function])
    #expect(lines.count { $0.isAssumed } == 0)
    #expect(lines.allSatisfy { $0.unit != nil && ($0.project != nil) == ($0.line.category == .project) })
    for axis in Axis.allCases {
      var imported: [String: Int64] = [:]
      for line in ledger.lines[axis] ?? [] {
        imported["\(line.unit ?? "") \(line.project ?? "")", default: 0] += line.line.amount.fen
      }
      var stated: [String: Int64] = [:]
      for line in package.ledger.lines(on: axis) where line.flow == .expenditure {
        let project = line.project.map { package.projects[$0].code } ?? ""
        stated["\(package.units[line.unit].code) \(project)", default: 0] += line.amount.fen
      }
      #expect(imported == stated)
    }
  }

  /// A table with both codes leaves nothing to assume in either view.
  @Test func detailsTellBothViews() throws {
    let (package, profile, _) = try ImportTests.computed(Self.sample)
    var text = """
      部门财政拨款支出预算明细表
      单位：元
      单位编码,功能分类科目编码,部门经济分类科目编码,项目编码,项目名称,基本支出,项目支出

      """
    for line in package.ledger.lines(on: .function) where line.flow == .expenditure {
      let project = line.project.map { package.projects[$0].code }
      let amount = line.amount.formatted(in: .plainYuan)
      let codes = [line.function, line.economic].map { $0.map { "\($0)" } ?? "" }.joined(separator: ",")
      let amounts = project == nil ? "\(amount)," : ",\(amount)"
      text += "\(package.units[line.unit].code),\(codes),\(project ?? ""),,\(amounts)\n"
    }
    let details = try PlatformTables(TableFile(Array(text.utf8), path: "details.csv"), under: profile)
    let tables = try ImportTests.tables(Self.sample, "plain", profile).tables
    let source = try #require(details.sources.first)
    #expect(SourceComparison(source, tables, under: profile).contradictions.map(\.code) == [])
    let ledger = ImportedLedger(tables, dividedBy: [source], under: profile)
    #expect(try ImportTests.differences(tables, ledger, package, profile) == [])
    for line in ledger.lines.values.joined() { #expect(!line.isAssumed && line.unit != nil) }
  }

  /// A row that was changed is found, against its total, and against the table that shows its code.
  @Test func changedRowIsFound() throws {
    let (_, profile, _) = try ImportTests.computed(Self.sample)
    let read = try ImportTests.tables(Self.sample, "sources", profile)
    for var source in read.sources {
      let position = try #require(source.rows[0].amounts.indices.last { !source.rows[0].amounts[$0].isZero })
      let changed = try source.rows[0].amounts[position] + Amount(fen: 100)
      source.rows[0].amounts[position] = changed
      let found = SourceComparison(source, read.tables, under: profile).contradictions
      #expect(Set(found.map(\.code)) == ["D270"])
      #expect(found.allSatisfy { $0.location?.file.contains("sources.xlsx!") == true })
      #expect(found.allSatisfy { $0.text(in: .english).contains("budget-2021-434-sources.xlsx!") })
    }
  }

  /// Rows of a table on its own: codes beside names, carried down, and a total that is wrong.
  @Test func totalsAreCompared() throws {
    let (_, profile, _) = try ImportTests.computed(Self.sample)
    let text = """
      部门支出分单位明细表
      单位：万元
      单位编码,功能分类科目编码,基本支出,项目支出
      栏次,1,2,3
      [1]甲局,,3,1
      ,2010301,3,
      ,2010302,,1
      2-乙中心,2010350,5,
      丙,2010350,7,
      合计,,9,1
      """
    let read = try PlatformTables(TableFile(Array(text.utf8), path: "tables.csv"), under: profile)
    let source = try #require(read.sources.first)
    #expect(source.rows.map(\.unit) == ["1", "1", "2"])
    #expect(source.units.map(\.name) == ["甲局", "乙中心"])
    #expect(read.contradictions.map(\.code) == ["D271"])
    #expect(read.findings.list.filter { $0.code == "D272" }.count == 1)
  }
}
