import Foundation
import TestSupport
import Testing

@testable import Budget

/// The codes that all layouts of `Fixtures/charts` state.
private let stated = [
  "201 一般公共服务支出", "20199 其他一般公共服务支出", "2019901 国家赔偿费用支出", "2019999 其他一般公共服务支出", "225 测试服务支出", "22501 测试管理事务",
  "2250101 行政运行", "301 工资福利支出", "30101 基本工资", "30151 测试补贴",
]

private func tables(_ text: String, year: Int = 2025) -> AccountTables {
  AccountTables.read(Array(text.utf8), path: "in.csv", year: year)
}

private func listed(_ tables: AccountTables) -> [String] {
  tables.accounts.sorted { $0.code < $1.code }.map { "\($0.code) \($0.name)" }
}

private func codes(_ findings: Findings) -> [String] { findings.list.map(\.code) }

@Suite("The codes of a table")
struct AccountTableTests {
  @Test(
    "are the same in every layout", arguments: ["one-column", "levels", "whole-codes", "items", "platform"])
  func layouts(name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/charts/\(name).xlsx")
    let tables = AccountTables.read(Array(try Data(contentsOf: file)), path: name, year: 2025)
    #expect(listed(tables) == stated)
    #expect(tables.hasMoney == (name == "platform"))
    #expect(codes(tables.findings) == (name == "one-column" ? ["D291", "D292"] : []))
    if name != "platform" {
      #expect(tables.accounts.first { $0.name == "国家赔偿费用支出" }?.explanation == "反映用于国家赔偿方面的支出。")
    }
  }

  @Test(
    "are found under any head, in a page too",
    arguments: [
      "编码,名称\n201,甲\n20101,乙\n", "序号,功能分类科目编码,功能分类科目名称,说明\n1,201,甲,\n2,20101,乙,\n",
      "2025年科目\n\n科目名称,科目代码\n甲,201\n乙,20101\n注：略,\n", "科目编码（类款项）,科目名称\n1,2\n２０１,甲\n20101.0,乙\n合计,\n",
      "类,款,名称\n201,,甲\n,1,乙\n", "科目\n[201]甲\n[20101]乙\n", "科目编码\t科目名称\n'201\t甲\n201-01\t 乙 \n",
      "<html><table><tr><th>编码<th>名称<tr><td>201<td>甲<tr><td>20101<td>乙</table></html>",
      "单位编码,单位名称,科目编码,科目名称,金额\n201001,本级,201,甲,5\n201001,本级,20101,乙,5\n",
      "科目编码,科目名称,合计\n305001,某单位,5\n201,甲,5\n20101,乙,5\n", "类,款,名称\n201,,甲\n类,款,名称\n,01,乙\n",
      "code\tname\n201\t甲\n20101\t乙\n",
    ])
  func heads(text: String) {
    let tables = tables(text)
    #expect(listed(tables) == ["201 甲", "20101 乙"])
    #expect(codes(tables.findings) == [])
  }

  @Test("under a 类 of economic codes may be without it")
  func parts() {
    #expect(listed(tables("编码,名称\n301,甲\n01,乙\n302,丙\n1,丁\n")) == ["301 甲", "30101 乙", "302 丙", "30201 丁"])
  }

  @Test(
    "are refused where they contradict themselves",
    arguments: [
      ("编码,名称\n201,甲\n201,乙\n", "D285", "in.csv:3:1"), ("编码,名称\n2011,甲\n", "D284", "in.csv:2:1"),
      ("编码,名称\n20I01,甲\n", "D284", "in.csv:2:1"), ("编码,名称\n401,甲\n", "D284", "in.csv:2:1"),
      ("编码,名称\n3010101,甲\n", "D284", "in.csv:2:1"), ("编码,名称\n201,\n", "D412", "in.csv:2:1"),
      ("编码,名称\n201,12.00\n", "D287", "in.csv:2:1"), ("编码,名称\n201,=甲\n", "D287", "in.csv:2:1"),
      ("2024年科目\n编码,名称\n201,甲\n", "D283", "in.csv:1:1"), ("单位,金额\n甲,1\n", "D282", "in.csv"),
      ("类,款,项,名称\n,,01,甲\n", "D284", "in.csv:2:3"), ("类,款,名称\n201,,甲\n202,20101,乙\n", "D284", "in.csv:3:5"),
      ("", "D282", "in.csv"), ("编码,名称\n101,甲\n", "D291", "in.csv"),
    ])
  func refused(text: String, code: String, place: String) {
    let findings = tables(text).findings.list
    #expect(findings.contains { $0.code == code && $0.location?.description == place }, "\(findings)")
  }

  @Test("are not read from cells without a value")
  func faults() throws {
    let draft = "<html><table><tr><td>编码<td>名称<tr><td>#REF!<td>甲<tr><td>201<td>#N/A</table></html>"
    #expect(!codes(tables(draft).findings).isEmpty)
  }

  @Test("may have a title of several years, and a day")
  func titles() {
    #expect(codes(tables("2025年科目（财预〔2024年〕22号）\n编码,名称\n201,甲\n").findings) == [])
    #expect(codes(tables("编制日期：2024年12月1日\n编码,名称\n201,甲\n").findings) == [])
  }

  @Test("read from anything end in no trap")
  func mutated() {
    var generator = Generator(seed: 7)
    let pieces = [
      "编码", "名称", "科目", "类", "款", "项", "201", "01", "2010301", "9", "合计", ",", "\n", "\t", "\"", "（", "1.0", "甲", "说明",
      "-", " ",
    ]
    for _ in 0..<2_000 {
      let text = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      _ = tables(text)
    }
  }
}

@Suite("A chart of accounts that is imported")
struct ChartImportTests {
  private let shipped = InputFolder(
    path: "Templates/charts",
    files: [
      "functions.csv": Array("科目编码,科目名称,说明\n201,甲类,旧\n20101,甲款,\n2010101,甲项,\n2010102,乙项,\n".utf8),
      "economics.csv": Array("科目编码,科目名称\n301,工资\n30101,基本工资\n".utf8),
    ])

  private func own(_ files: [String: String] = [:]) -> InputFolder {
    InputFolder(path: "Inputs/charts", files: files.mapValues { Array($0.utf8) })
  }

  private func read(_ text: String, _ own: InputFolder, year: Int = 2025, replacing: Bool = false)
    -> ReadResult<ImportedChart>
  {
    importChart(Array(text.utf8), path: "in.csv", year: year, shipped: [shipped], own: own, isReplacing: replacing)
  }

  /// Imports files one after the other, and returns the bureau's folder.
  private func imported(_ texts: [(Int, String)], into own: InputFolder) throws -> InputFolder {
    try texts.reduce(own) { own, text in
      let reading = read(text.1, own, year: text.0)
      let value = try #require(reading.value, "\(reading.findings)")
      return own.replacing(Dictionary(uniqueKeysWithValues: value.files.map { ($0.name, $0.bytes) }))
    }
  }

  private func names(_ own: InputFolder, _ edition: Edition) -> [String] {
    let chart = ChartOfAccountsLibrary([shipped, own]).classification(edition).functions
    return chart.codes.map { "\($0) \(chart.name(of: $0) ?? "")" }
  }

  private func errors(_ reading: ReadResult<ImportedChart>) -> [String] {
    reading.findings.filter { $0.severity == .error }.map(\.code)
  }

  private let same = "编码,名称\n201,甲类\n20101,甲款\n2010101,甲项\n2010102,乙项\n"

  @Test("says what is new and renamed, and keeps the years before")
  func merged() throws {
    let reading = read("编码,名称\n201,甲类\n20101,甲款\n2010101,新名\n2010102,乙项\n2010103,丙项\n", own())
    let value = try #require(reading.value)
    #expect(value.changes.map { "\($0.code) \($0.kind)" } == ["2010101 renamed(from: \"甲项\")", "2010103 new"])
    #expect(value.files.map(\.name) == ["functions.csv"])
    let after = own().replacing(["functions.csv": value.files[0].bytes])
    #expect(names(after, Edition(year: 2024)) == names(own(), Edition(year: 2024)))
    #expect(names(after, Edition(year: 2025)).suffix(3) == ["2010101 新名", "2010102 乙项", "2010103 丙项"])
    #expect(names(after, Edition(year: 2026)) == names(after, Edition(year: 2025)))
  }

  @Test("twice changes nothing, nor does one that is as it was")
  func twice() throws {
    #expect(try #require(read(same, own()).value).files.isEmpty)
    let text = "编码,名称,说明\n201,甲类,新的说明\n20101,甲款,\n2010109,丁项,\n"
    let after = try imported([(2025, text)], into: own())
    #expect(try #require(read(text, after).value).files.isEmpty)
    // Codes that the program knows and a new chart does not have are ended at once, not by the next import.
    let whole = "编码,名称\n201,甲类\n20101,甲款\n" + (3...50).map { "20101\($0 + 10),项\($0)\n" }.joined()
    let complete = try imported([(2025, whole)], into: own())
    #expect(!names(complete, Edition(year: 2025)).contains("2010101 甲项"))
    #expect(try #require(read(whole, complete).value).files.isEmpty)
  }

  @Test("keeps the bureau's rows and further columns")
  func kept() throws {
    let before = "备注,科目编码,科目名称\n\"手工,加的\",2010150,事业运行\n"
    let after = try imported([(2025, "编码,名称\n2010103,\"丙,项\"\n")], into: own(["functions.csv": before]))
    #expect(
      String(decoding: try after.bytes(of: "functions.csv"), as: UTF8.self)
        == "\u{FEFF}备注,科目编码,科目名称,启用,停用,说明\n\"手工,加的\",2010150,事业运行\n,2010103,\"丙,项\",2025,,\n")
  }

  @Test("ends what it no longer has, if it looks complete")
  func gone() throws {
    let all = (1...20).map { "20101\($0 < 10 ? "0" : "")\($0),项\($0)\n" }
    let head = "编码,名称\n201,甲类\n20101,甲款\n"
    let first = try imported([(2024, head + all.joined())], into: own())
    let reading = read(head + all.dropLast().joined(), first)
    #expect(try #require(reading.value).changes.map { "\($0.code) \($0.kind)" } == ["2010120 gone"])
    let second = try imported([(2025, head + all.dropLast().joined())], into: first)
    #expect(names(second, Edition(year: 2024)).contains("2010120 项20"))
    #expect(!names(second, Edition(year: 2025)).contains("2010120 项20"))
    // A part of the chart ends nothing, nor does a table with money.
    let part = read(head + all[0], first)
    #expect(try #require(part.value).changes.isEmpty)
    #expect(part.findings.map(\.code) == ["D293"])
    let table = read("编码,名称,金额\n" + all.dropLast().map { $0.dropLast() + ",5\n" }.joined(), first)
    #expect(try #require(table.value).changes.isEmpty)
    // The code comes back.
    let third = try imported([(2026, head + all.joined())], into: second)
    #expect(!names(third, Edition(year: 2025)).contains("2010120 项20"))
    #expect(names(third, Edition(year: 2026)).contains("2010120 项20"))
  }

  @Test("also ends codes of the program")
  func goneFromProgram() throws {
    let own = own(["functions.csv": "科目编码,科目名称,停用\n2010102,乙项,2024\n"])
    #expect(names(own, Edition(year: 2024)).contains("2010102 乙项"))
    #expect(!names(own, Edition(year: 2025)).contains("2010102 乙项"))
  }

  @Test("of an earlier year leaves later years as they are")
  func order() throws {
    let later = "编码,名称\n2010101,后名\n2010103,丙项\n"
    let earlier = "编码,名称\n2010101,前名\n2010102,又名\n2010104,丁项\n"
    let first = try imported([(2026, later)], into: own())
    let both = try imported([(2026, later), (2025, earlier)], into: own())
    #expect(names(both, Edition(year: 2026)) == names(first, Edition(year: 2026)))
    #expect(names(both, Edition(year: 2025)).suffix(3) == ["2010101 前名", "2010102 又名", "2010104 丁项"])
    #expect(names(both, Edition(year: 2024)) == names(own(), Edition(year: 2024)))
  }

  @Test("is refused with the places of what it contradicts")
  func refused() throws {
    let after = try imported([(2025, "编码,名称\n2010101,新名\n")], into: own())
    let again = read("编码,名称\n2010101,别名\n", after)
    #expect(again.value == nil && errors(again) == ["D288"])
    #expect(again.findings.contains { $0.text(in: .chinese).contains("Inputs/charts/functions.csv:2:1") })
    #expect(read("编码,名称\n2010101,别名\n", after, replacing: true).value?.changes.count == 1)
    #expect(errors(read("编码,名称\n2010201,孤项\n", own())) == ["D286"])
    // A row that is read later has the last word.
    let late = own(["functions2.csv": "科目编码,科目名称\n2010101,手工\n"])
    let prevails = read("编码,名称\n2010101,新名\n", late)
    #expect(prevails.value == nil && errors(prevails) == ["D290"])
    #expect(read(same, own(["functions.csv": "科目编码\n201\n"])).value == nil)
  }

  @Test("is left with the same chart in whatever order its files come")
  func anyOrder() throws {
    var generator = Generator(seed: 3)
    for _ in 0..<200 {
      // Each year states all codes, and has one that tells it from the others.
      let years = [2024, 2025, 2026].shuffled(using: &generator)
      let texts = years.map { year in
        let codes = (1...3).map { "201010\($0),名\(Int.random(in: 0...2, using: &generator))\n" }
        return (year, "编码,名称\n201,甲类\n20101,甲款\n" + codes.joined() + "2010150,第\(year)年\n")
      }
      let after = try imported(texts, into: own())
      for (year, text) in texts {
        let chart = ChartOfAccountsLibrary([shipped, after]).classification(Edition(year: year))
        #expect(chart.differences(from: tables(text, year: year).accounts).isEmpty, "\(texts)")
      }
    }
  }

  @Test("says which codes of a table are unknown or called otherwise")
  func differences() throws {
    let chart = ChartOfAccountsLibrary([shipped]).classification(Edition(year: 2025))
    let tables = tables("编码,名称,金额\n201,甲类,1\n2010101,别名,1\n2010109,丁项,1\n30101,基本 工资,1\n")
    let findings = chart.differences(from: tables.accounts).list
    #expect(findings.map(\.code) == ["D297", "D296"])
    #expect(findings.map { $0.location?.description } == ["in.csv:3:1", "in.csv:4:1"])
  }

  @Test("may be read from a workbook in Inputs/charts/")
  func workbook() throws {
    let page = "<html><table><tr><td>科目编码<td>科目名称<tr><td>2010101<td>表名</table></html>"
    #expect(names(own(["functions.xlsx": page]), Edition(year: 2025)).contains("2010101 表名"))
  }
}
