import Checking
import Foundation
import Testing
import XML

@testable import Budget

@Suite("The published 2021 final accounts of department 434")
struct Final2021Tests {
  private let id = PackageID(kind: .finalAccounts, year: 2021, department: "434")
  private var folder: InputFolder { InputFolder(onDisk: "\(Repository.root)/Inputs/\(id.path)") }

  @Test("follow from the two views cell by cell, all nine tables")
  func tables() throws {
    let published = PlainTable.published(
      try String(contentsOfFile: "\(Repository.fixtures)/final-2021-434.tsv", encoding: .utf8))
    #expect(published.map(\.rows.count) == [31, 26, 26, 32, 26, 29, 1, 1, 1])
    let page = try build(folder, as: id).page
    for table in published {
      let shown = try PlainTable(number: table.number, onPage: page)
      #expect(shown.title == table.title)
      #expect(shown.code == table.code)
      #expect(shown.head == table.head)
      #expect(shown.columnNumbers == table.columnNumbers)
      #expect(shown.notes == table.notes)
      for (shown, published) in zip(shown.rows, table.rows) { #expect(shown == published, "table \(table.number)") }
      #expect(shown.rows.count == table.rows.count)
    }
  }

  @Test("are the same page whether the budget is at hand or stated")
  func linked() throws {
    let budgetID = PackageID(kind: .budget, year: 2021, department: "434")
    let budgetFolder = InputFolder(onDisk: "\(Repository.root)/Inputs/\(budgetID.path)")
    let reader = PackageReader(profiles: Repository.profiles)
    let budget = try #require(reader.read(budgetFolder, as: budgetID).value)
    let stated = try build(folder, as: id)
    let linked = try build(folder, as: id, earlier: [.budget: budget])
    #expect(linked.page.text == stated.page.text)
    for name in ["收入合计", "三公经费.合计", "三公经费.公务接待费"] {
      let bases = [linked, stated].map { $0.disclosure.figures[name]?.bases[.budget] }
      #expect(bases[0]?.quantity == bases[1]?.quantity)
      #expect(bases[0]?.lines != nil && bases[1]?.lines == nil)
    }
  }

  @Test("leave out comparisons that nothing is known for, and say so")
  func nothingKnown() throws {
    var files: [String: [UInt8]] = [:]
    for name in try folder.names() { files[name] = try folder.bytes(of: name) }
    var statement = String(decoding: files["disclosure.xml"] ?? [], as: UTF8.self)
    while let start = statement.firstRange(of: "<earlier"), let end = statement.firstRange(of: "</earlier>") {
      statement.removeSubrange(start.lowerBound..<end.upperBound)
    }
    files["disclosure.xml"] = Array(statement.utf8)
    let copy = InputFolder(path: "in", files: files)
    let package = try #require(PackageReader(profiles: Repository.profiles).read(copy, as: id).value)
    let disclosure = try computeDisclosure(of: package.package, under: package.profile)
    let subject = CheckSubject(disclosure: disclosure, package: package.package, profile: package.profile)
    #expect(checkDisclosure(subject).findings.filter { $0.severity < .note }.map(\.code) == ["D621", "D621"])
    let page = try page(of: disclosure, under: package.profile)
    // Counts of assets state their own last year.
    let sections = try #require(page.first { $0["id"] == "explanation" }).children(named: "section")
    let explanation = sections.filter { $0["id"] != "assets" }.map(\.text).joined()
    let words = ["比上年", "与上年", "年初预算的", "较预算", "与预算", "支出预算", "年度决算相比"]
    let gaps = ["，，", "；；", "。。", "，。", "；。", "（）"]
    #expect((words + gaps).filter(explanation.contains) == [])
  }

  @Test("are published without evaluations, counts and procurement, and without a gap", arguments: [true, false])
  func minimal(keepsSomeCounts: Bool) throws {
    let counts = keepsSomeCounts ? "<counts><count name=\"车辆.其他用车\" value=\"3\"/></counts>" : ""
    let statement = """
      <disclosure kind="决算" year="2021" profile="hebei-final-2021">
        <department code="434" name="测试部门">
          <unit code="1" name="测试单位" nature="行政单位" funding="财政拨款" organ="是"/>
        </department>
        <ledger in="元">
          <line flow="收入" fund="一般公共预算拨款" function="2010301" amount="100"/>
          <line fund="一般公共预算拨款" function="2010301" economic="30201" category="公用经费" amount="100"/>
        </ledger>
        \(counts)
      </disclosure>
      """
    let page = try build(InputFolder(path: "in", files: ["disclosure.xml": Array(statement.utf8)]), as: id).page
    let explanation = try #require(page.first { $0["id"] == "explanation" }).text
    #expect(explanation.contains("其他用车3辆") == keepsSomeCounts)
    #expect(["，，", "；；", "。。", "，。", "；。", "（）", "、、", "；\n", "辆、"].filter(explanation.contains) == [])
  }

  @Test("show where published forms do not follow the published rule")
  func forms() throws {
    var files: [String: [UInt8]] = [:]
    for name in try folder.names() { files[name] = try folder.bytes(of: name) }
    var statement = String(decoding: files["disclosure.xml"] ?? [], as: UTF8.self)
    // What the published forms print: of 27 forms, the rates and totals of these.
    let published = [
      ("ISO9001换证审核费", "execution-rate=\"99\" execution-score=\"10\" total=\"98\"", ["D611"]),
      ("贸促会交流费用", "execution-rate=\"100\" execution-score=\"0\" total=\"60\"", ["D611"]),
      ("电信宽带接入费", "execution-rate=\"100\" execution-score=\"10\" total=\"97\"", ["D613"]),
      ("电子政务外网中心点年费", "execution-rate=\"85\" execution-score=\"0\" total=\"60\"", ["D611"]),
      ("门户网站技术升级与维护外包服务年费", "execution-rate=\"100\" execution-score=\"10\" total=\"98\"", []),
      ("楼内无线网短信验证费", "execution-rate=\"80\" execution-score=\"7\" total=\"60\"", ["D611", "D612"]),
    ]
    for (name, attributes, _) in published {
      let project = try #require(statement.firstRange(of: "name=\"\(name)\""))
      let evaluation = try #require(statement[project.upperBound...].firstRange(of: "<evaluation "))
      statement.replaceSubrange(evaluation, with: "<evaluation \(attributes) ")
    }
    files["disclosure.xml"] = Array(statement.utf8)
    let reading = PackageReader(profiles: Repository.profiles).read(InputFolder(path: "in", files: files), as: id)
    let (package, profile) = try #require(reading.value)
    let disclosure = try computeDisclosure(of: package, under: profile)
    let subject = CheckSubject(disclosure: disclosure, package: package, profile: profile)
    let findings = checkDisclosure(subject).findings.filter { $0.severity == .error }
    #expect(findings.map(\.code) == published.flatMap(\.2))
    for (finding, name) in zip(findings, published.flatMap { form in form.2.map { _ in form.0 } }) {
      #expect(finding.text(in: .chinese).contains(name))
      let line = statement.split(separator: "\n", omittingEmptySubsequences: false)[(finding.location?.line ?? 1) - 1]
      #expect(line.contains("<evaluation "))
    }
  }
}
