import Foundation
import FoundationXML
import Rendering
import Testing

@testable import Budget
@testable import Comparing
@testable import disclose

@Suite("disclose diff")
struct DiffTests {
  private static let ledger = "Inputs/budget-2023/201/ledger.csv"
  private static let statement = "Inputs/budget-2023/201/disclosure.xml"

  /// Everything under a folder, with what the system knows of it but for times of access.
  private func state(of folders: String..., in place: Workplace) throws -> [String: String] {
    var state: [String: String] = [:]
    for folder in folders {
      let names = try FileManager.default.subpathsOfDirectory(atPath: place.folder.appendingPathComponent(folder).path)
      for name in ["."] + names { state["\(folder)/\(name)"] = try place.identity(of: "\(folder)/\(name)") }
    }
    return state
  }

  @Test("tells what a run would publish, and touches nothing; the run then tells the same")
  func preview() throws {
    let place = try Workplace()
    #expect(try place.run("diff").output.contains("budget-2023/201 中共秦皇岛经济技术开发区工作委员会办公室：新增"))
    #expect(!place.exists("Output") && !place.exists(".disclose"))
    try #require(try place.run("build").status == 0)
    #expect(try place.run("diff").output == "1 份材料，没有变化。\n")

    try place.edit(Self.ledger) { $0.replacing(",3418500.00,", with: ",3500000.00,") }
    try place.edit(Self.statement) { $0.replacing("开展政策研究，", with: "开展政策研究和宣传，") }
    let before = try state(of: "Output", ".disclose", in: place)
    let told = try place.run("diff")
    #expect(told.status == 0)
    #expect(told.errors.isEmpty)
    #expect(try state(of: "Output", ".disclose", in: place) == before)
    let lines = told.output.split(separator: "\n")
    #expect(lines.first == "budget-2023/201 中共秦皇岛经济技术开发区工作委员会办公室：49 个数字，7 段文字")
    #expect(lines.contains("  666.56 → 674.71：表 2 部门预算收入总表“2013101 行政运行”行“合计”列（table-2:2013101:合计）；另有 6 处"))
    #expect(
      lines.contains(
        "  2023年部门预算信息公开情况说明 > 一、部门职责及机构设置情况 > （一）部门职责 > 工委办职责："
          + "“开展政策研究，做好督查督办，抓好机关…” → “开展政策研究和宣传，做好督查督办，抓好机关…”"))
    #expect(lines.last == "变化：1 份材料，49 个数字，7 段文字。")

    let run = try place.run("build", "--log", "log")
    #expect(run.output.contains("变化：1 份材料，49 个数字，7 段文字。\n  budget-2023/201：49 个数字，7 段文字\n"))
    let log = String(decoding: try place.read("log"), as: UTF8.self).split(separator: "\n")
    let logged = log.compactMap { line in
      line.split(separator: "\t").dropFirst().first == "changed" ? "  \(line.split(separator: "\t")[2])" : nil
    }
    #expect(logged == lines.dropFirst().dropLast().map(String.init))
  }

  @Test("compares two outputs by their manifests")
  func outputs() throws {
    let place = try Workplace(samples: [])
    for code in ["201", "202", "203"] {
      try place.write(smallPackage(code), to: "Inputs/budget-2023/\(code)/disclosure.xml")
    }
    try #require(try place.run("build", "--output", "Old", "--state", "s1").status == 0)
    try place.edit("Inputs/budget-2023/202/disclosure.xml") {
      $0.replacing("amount=\"100\"", with: "amount=\"20100\"")
    }
    try place.remove("Inputs/budget-2023/203")
    try place.write(smallPackage("204"), to: "Inputs/budget-2023/204/disclosure.xml")
    try #require(try place.run("build", "--output", "New", "--state", "s2").status == 0)
    // What the manifests say is the same is not opened.
    try place.write("甲", to: "New/budget-2023/201/data.json")

    let text = try place.run("diff", "Old", "New", "--lang", "en")
    #expect(text.status == 0)
    let lines = text.output.split(separator: "\n")
    #expect(lines.contains("budget-2023/203 测试部门: gone") && lines.contains("budget-2023/204 测试部门: new"))
    #expect(!text.output.contains("budget-2023/201"))
    #expect(lines.last?.hasPrefix("Changed: packages 3 (new 1) (gone 1), numbers ") == true)

    let json = try place.run("diff", "Old", "New", "--only", "*/202", "--format", "json", "--page", "page.html").json()
    let packages = try json.list("packages")
    #expect(try packages.map { try $0.text("package") } == ["budget-2023/202"])
    let cells = try #require(packages.first).list("cells")
    #expect(cells.contains { $0["address"] as? String == "table-3:2013101:合计" && $0["new"] as? String == "2.01" })
    #expect(try json.object("summary").number("compared") == 1)

    let page = String(decoding: try place.read("page.html"), as: UTF8.self)
    #expect(page.contains("<td class=\"value\">0.01 万元</td><td class=\"value\">2.01 万元</td>"))
    #expect(throws: Never.self) { try XMLDocument(data: Data(page.utf8)) }
    #expect(try place.run("diff", "Old", "Old", "--page", "page.html").output == "3 份材料，没有变化。\n已写入 page.html。\n")
    try place.write("甲", to: "mine.html")
    for (path, code) in [("mine.html", "D962"), ("New/page.html", "D707"), ("Inputs/page.html", "D707")] {
      let refused = try place.run("diff", "Old", "New", "--page", path)
      #expect(refused.status == 2 && refused.errors.contains(code), "\(path): \(refused.errors)")
    }
    for (words, code) in [
      (["Old"], "D960"), (["Old", "Nowhere"], "D961"), (["Old", "Inputs"], "D982"), (["Old", "New", "x/1"], "D805"),
      (["Old", "New", "--only", "nothing"], "D819"),
    ] {
      let refused = try place.run(["diff"] + words)
      #expect(refused.status == 2 && refused.errors.contains(code), "\(words): \(refused.errors)")
    }
  }

  @Test("tells published versions that it cannot read")
  func unreadable() throws {
    let place = try Workplace(samples: [])
    try place.write(smallPackage("201"), to: "Inputs/budget-2023/201/disclosure.xml")
    try #require(try place.run("build").status == 0)
    // It is larger than anything that the program publishes, and takes no room on the disk.
    try place.write("", to: "Output/budget-2023/201/other.csv")
    let file = try FileHandle(
      forWritingTo: place.folder.appendingPathComponent("Output/budget-2023/201/other.csv"))
    try file.truncate(atOffset: 1 << 29)
    try file.close()
    try place.edit("Inputs/budget-2023/201/disclosure.xml") {
      $0.replacing("amount=\"100\"", with: "amount=\"20100\"")
    }
    let run = try place.run("diff")
    #expect(run.status == 2)
    #expect(run.errors.contains("D963") && run.errors.contains("other.csv"))
    #expect(run.output == "0 份材料，没有变化。\n")
  }

  @Test("tells packages that a run would not publish")
  func failing() throws {
    let place = try Workplace(samples: [])
    try place.write(smallPackage("201"), to: "Inputs/budget-2023/201/disclosure.xml")
    try #require(try place.run("build").status == 0)
    try place.edit("Inputs/budget-2023/201/disclosure.xml") { $0.replacing("amount=\"100\"", with: "amount=\"甲\"") }
    let run = try place.run("diff")
    #expect(run.status == 1)
    #expect(run.output == "1 份材料，没有变化。\n另有 1 份材料有错误，运行时不会发布，已发布的保持原样。\n")
    #expect(!run.errors.isEmpty)
  }

  @Test(
    "gives addresses that explain takes",
    arguments: [
      "budget-2023/201", "budget-2025/107", "final-2021/434", "final-2024/107",
    ])
  func addresses(_ name: String) throws {
    let traced = try TracedPackage(name, in: Repository.root)
    let grids = traced.disclosure.tables.map(TableGrid.init)
    let data = try renderData(of: traced.disclosure, beside: [], naming: traced.profile.classification)
    let types = TableDescriptions(data.first { $0.path == "datapackage.json" }?.bytes).types
    var count = 0
    for page in data where page.path.hasPrefix("table-") {
      let sheet = try #require(
        DataSheet(TableName(file: page.path, title: ""), page.bytes, types: types[page.path] ?? [:]))
      for row in sheet.rows {
        for column in sheet.columns where column.exact != nil && !row[column.index].isEmpty {
          let words = try #require(sheet.address(of: row, column))
          let address = try #require(CellAddress(words))
          let found = try? grids.cell(at: address)
          let amount = found.flatMap { $0.grid.amount(row: $0.place.row, column: $0.place.column) }
          let steps = amount.flatMap { amount in found.map { Int(amount.steps(in: $0.grid.table.numbers)) } }
          #expect(steps == Int(row[column.index].filter { $0 != "." }), "\(words)")
          count += 1
        }
      }
    }
    #expect(count > 100)
  }
}
