import Foundation
import Rendering
import TestSupport
import Testing
import Workbook

@testable import Budget

/// What readers take along: the files beside the page.
@Suite("Files with data")
struct DataTests {
  private static let profile = """
    <profile title="某市部门预算" kind="预算" chart="2023" unit="万元" decimals="2" grouping="是" zero="" rounding="exact"
      text-decimals="2" text-grouping="否" text-zero="0.00">
      <table number="1" title="收支简表">
        <columns numbered="amounts" number-label="栏次">
          <side head="收入"><label head="来源"/><amount head="金额"/></side>
          <side head="支出"><label head="类别"/><amount head="金额"/></side>
        </columns>
        <statement>
          <band>
            <lines flow="收入"><line label="财政拨款" fund="财政拨款"/></lines>
            <lines flow="支出"><line label="教育支出" function="205"/><line label="其他" function="201 207"/></lines>
          </band>
          <band>
            <lines><line label="收入总计" flow="收入" total="是"/></lines>
            <lines><line label="支出总计" flow="支出" total="是"/></lines>
          </band>
        </statement>
      </table>
      <table number="2" title="支出表" rounding="shown">
        <columns>
          <code head="编码"/><label head="名称"/><amount head="合计"/>
          <group head="合计"><amount head="财政拨款" fund="财政拨款"/><amount head="其中" category="项目支出"/></group>
          <amount head="基本支出" category="基本支出"/>
        </columns>
        <tree over="功能" levels="类 款" flow="支出"><total label="总计"/></tree>
        <note when="filled">注：财政拨款，含“结转”。</note>
      </table>
      <figure name="支出合计" flow="支出"/>
      <figure name="财政拨款" flow="支出" fund="财政拨款" whole="支出合计"/>
    </profile>
    """

  private static let statement = """
    <disclosure kind="预算" year="2024" profile="city">
      <department code="A1" name="某市教育局">
        <unit code="A101" name="某市教育局" nature="行政" funding="财政拨款" organ="是"/>
      </department>
      <ledger in="万元">
        <line fund="一般公共预算拨款" function="2050205" economic="30101" category="人员经费" amount="1,234.567891"/>
        <line fund="一般公共预算拨款" function="2070104" economic="30201" category="公用经费" amount="0.005"/>
        <line fund="一般公共预算拨款" function="2050205" economic="30201" category="项目支出" project="A1-1" amount="80.005"/>
        <line fund="一般公共预算拨款" function="2050205" economic="30202" category="项目支出" project="A1-2" amount="7.77"/>
      </ledger>
      <projects>
        <project code="A1-1" name="=HYPERLINK(1),&quot;甲&quot;" unit="A101">
          <use>购置-设备</use>
          <goal>支出{{支出合计}}万元。</goal>
          <goal>改善条件。</goal>
          <indicator first="产出指标" second="数量指标" third="套数" operator="≥" value="4" unit="套"/>
          <indicator first="效益指标" second="社会效益指标" third="满意" words="-稳步提高" basis="-5"/>
        </project>
        <project code="A1-2" name="乙" unit="A101"/>
      </projects>
    </disclosure>
    """

  private static func files(
    _ statement: String = statement, under profile: String = profile, beside pages: [Page] = [page(showing: 1...2)]
  ) throws -> [Page] {
    let city = InputFolder(path: "Templates/city", files: ["profile.xml": Array(profile.utf8)])
    let profiles = ProfileLibrary(
      names: ["city"], folder: { _ in city }, charts: [InputFolder(onDisk: "\(Repository.root)/Templates/charts")])
    let folder = InputFolder(path: "Inputs/budget-2024/A1", files: ["disclosure.xml": Array(statement.utf8)])
    let reading = PackageReader(profiles: profiles).read(
      folder, as: PackageID(kind: .budget, year: 2024, department: "A1"))
    guard let (package, profile) = reading.value else {
      throw Unexpected(findings: profiles.findings + reading.findings)
    }
    let disclosure = try fillTexts(of: computeDisclosure(of: package, under: profile))
    return try renderData(of: disclosure, beside: pages, naming: profile.classification)
  }

  private static func page(showing projects: ClosedRange<Int>) -> Page {
    Page(path: Page.index, bytes: projects.flatMap { Array("<h3 class=\"a\" id=\"project-\($0)\">甲</h3>".utf8) })
  }

  @Test("lead to the projects that the page shows, and to no others")
  func addresses() throws {
    func rows(beside pages: [Page]) throws -> [Substring] {
      let files = try Self.files(beside: pages)
      return try #require(files.first { $0.path == "projects.csv" }).text.split(separator: "\r\n")
    }
    let one = try rows(beside: [Self.page(showing: 2...2)])
    #expect(one[0].hasPrefix("\u{FEFF}地址,") && one[1].hasPrefix(",1,") && one[2].hasPrefix("project-2,2,"))
    let none = try rows(beside: [])
    #expect(none[0].hasPrefix("\u{FEFF}序号,") && none[1].hasPrefix("1,"))
  }

  /// Compares with `Fixtures/data`; `RECORD=1 swift test --filter DataTests` writes it, and fails.
  @Test("of a small package are these")
  func golden() throws {
    let folder = "\(Repository.fixtures)/data"
    let pages = try Self.files()
    for page in pages {
      let isBook = page.path.hasSuffix(".xlsx")
      let text = isBook ? try page.bookText : String(decoding: page.bytes, as: UTF8.self)
      let path = "\(folder)/\(page.path)\(isBook ? ".txt" : "")"
      if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        Issue.record("\(path) is written")
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(text.utf8), "\(page.path)")
    }
    #expect(
      pages.map(\.path) == [
        "table-1.csv", "table-2.csv", "projects.csv", "indicators.csv", "tables.xlsx", "data.json", "datapackage.json",
      ])
    #expect(try Self.files() == pages)
  }

  @Test("have codes by level as texts, rates as numbers, and nothing for what is not known")
  func columns() throws {
    let profile = Self.profile.replacing(
      #"<code head="编码"/><label head="名称"/>"#,
      with: #"<code head="类" part="类"/><code head="款" part="款"/><label head="名称"/>"#
    ).replacing(
      #"<amount head="基本支出" category="基本支出"/>"#,
      with: #"<amount head="占比" of="占比"/><amount head="上年" of="上年"/><amount head="幅度" of="上年.幅度"/>"#
    ).replacing(#"zero="""#, with: #"zero="" unknown="—""#)
    let pages = try Self.files(under: profile)
    let rows = try #require(pages.first { $0.path == "table-2.csv" }).text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows[0].suffix(4) == ["占比", "上年", "上年（元）", "幅度"])
    #expect(
      rows.dropFirst().map { $0[1...3] } == [
        ["总计", "总计", "总计"], ["205", "教育支出", "教育支出"], ["205", "02", "普通教育"],
        ["207", "文化旅游体育与传媒支出", "文化旅游体育与传媒支出"], ["207", "01", "文化和旅游"],
      ])
    #expect(rows.dropFirst().map { $0.suffix(4) }.first == ["100.0", "", "", ""])
    #expect(try #require(pages.first { $0.path == "tables.xlsx" }).bookText.contains("—"))
    #expect(try #require(pages.first { $0.path == "datapackage.json" }).text.contains("\"%\""))
  }

  @Test("tell to the 分, beside a withheld amount, only what can be no project's")
  func exact() throws {
    let open = try Self.files()
    let hidden = try Self.files(
      Self.statement.replacing("<project code=\"A1-2\"", with: "<project withheld=\"是\" code=\"A1-2\"")
        .replacing("category=\"项目支出\" project=\"A1-1\"", with: "category=\"公用经费\""))
    for (pages, hides) in [(open, false), (hidden, true)] {
      let rows = try #require(pages.first { $0.path == "table-2.csv" }).text.split(separator: "\r\n").dropFirst()
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      let total = try #require(rows.first { $0[1] == "总计" })
      #expect(total[3] == (hides ? "1322.35" : "1322.36") && total[4] == (hides ? "" : "13223478.91"))
      // Where nothing is, too: the gaps would tell where it is.
      let other = try #require(rows.first { $0[1] == "207" })
      #expect(other[3] == "0.01" && other[4] == (hides ? "" : "50.00"))
      // What can be no project's is told.
      #expect(total[9] == "1234.58" || hides)
      #expect(hides ? total[10] == "13145778.91" : total[10] == "12345728.91")
      let data = try #require(pages.first { $0.path == "data.json" }).text
      #expect(data.contains("\"fen\"") != hides)
    }
  }

  @Test("hold nothing that is withheld")
  func withheld() throws {
    let id = PackageID(kind: .budget, year: 2023, department: "201")
    let folder = InputFolder(onDisk: "\(Repository.root)/Inputs/\(id.path)")
    var files: [String: [UInt8]] = [:]
    for name in try folder.names() { files[name] = try folder.bytes(of: name) }
    let statement = String(decoding: files["disclosure.xml"] ?? [], as: UTF8.self)
    files["disclosure.xml"] = Array(statement.replacing("涉密内容", with: "绝不能公布的内容").utf8)
    let reading = PackageReader(profiles: Repository.profiles).read(InputFolder(path: "in", files: files), as: id)
    let (package, profile) = try #require(reading.value)
    let disclosure = try fillTexts(of: computeDisclosure(of: package, under: profile))
    for page in try renderData(of: disclosure, beside: [Self.page(showing: 1...19)], naming: profile.classification) {
      let text = page.path.hasSuffix(".xlsx") ? try page.bookText : page.text
      #expect(!text.contains("绝不能公布"), "\(page.path)")
      if page.path == "projects.csv" {
        let row = try #require(text.split(separator: "\r\n").first { $0.hasPrefix("project-13,") })
        #expect(row.contains(",是,,,,,,,"))
      }
    }
  }
}

extension Page {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A line for each cell, sheet by sheet.
  fileprivate var bookText: String {
    get throws {
      let book = try Workbook(bytes)
      var text = ""
      for sheet in book.sheets {
        let content = try book.content(of: sheet)
        for row in content.rows {
          for cell in row.cells {
            let place = Workbook.Position(row: row.number, column: cell.column)
            text += "\(sheet.name)!\(place) \(cell.value.words)\n"
          }
        }
        for merged in content.layout.mergedRanges { text += "\(sheet.name)!\(merged) merged\n" }
      }
      return text
    }
  }
}

extension Workbook.Value {
  fileprivate var words: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number.spelling) as \(number.format.code)"
    default: "\(self)"
    }
  }
}
