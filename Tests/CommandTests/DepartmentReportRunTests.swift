import Foundation
import Testing

/// Reports as runs of the program leave them.
@Suite("A run with --reports")
struct DepartmentReportRunTests {
  private func place() throws -> Workplace {
    let place = try Workplace()
    for department in ["A1", "A2"] {
      try place.write(smallPackage(department), to: "Inputs/budget-2023/\(department)/disclosure.xml")
    }
    try place.write("部门编码,部门名称,区划\r\n201,工委办,市本级\r\nA1,甲局,市本级\r\nB1,乙局,海港区\r\n", to: "Inputs/departments.csv")
    return place
  }

  private func spoil(_ department: String, in place: Workplace) throws {
    try place.edit("Inputs/budget-2023/\(department)/disclosure.xml") {
      $0.replacing("amount=\"100\"", with: "amount=\"1x\"")
    }
  }

  private func text(_ file: String, of place: Workplace) throws -> String {
    String(decoding: try place.read("reports/\(file)"), as: UTF8.self)
  }

  @Test("tells each department what it has to do, until it has done it")
  func life() throws {
    let place = try place()
    for department in ["A1", "A2"] { try spoil(department, in: place) }
    let first = try place.run("build", "--reports", "reports")
    #expect(first.status == 1)
    #expect(first.output.contains("报告：reports，"))
    #expect(first.errors.contains("Inputs/departments.csv: 警告[D996]") && first.errors.contains("A2"))
    let letter = try text("A1.txt", of: place)
    #expect(letter.contains("甲局（部门编码 A1）") && !letter.contains("【新】"))
    #expect(try text("A1.html", of: place).contains("class=\"new\""))
    #expect(letter.contains("位置：disclosure.xml 第 6 行") && !letter.contains("Inputs"))
    #expect(!letter.contains("A2"))
    #expect(try text("B1.txt", of: place).contains("2023年预算：未报送"))
    let rows = try text("overview.csv", of: place).split(separator: "\r\n")
    #expect(rows.contains { $0.hasPrefix("市本级,A1,甲局,,,2023,预算,未发布,1,1,") })
    #expect(rows.contains { $0.hasPrefix("海港区,B1,乙局,,,2023,预算,未报送,") })
    #expect(try text("index.html", of: place).contains("Inputs/departments.csv"))

    // What is known is not new, and what is the same stays the same file: a letter is sent once.
    let letters = try ["A1.txt", "A2.txt", "B1.txt"].map { try place.identity(of: "reports/\($0)") }
    #expect(try place.run("build", "--reports", "reports").status == 1)
    #expect(try !text("A1.html", of: place).contains("class=\"new\""))
    let (page, overview) = (try place.identity(of: "reports/A1.html"), try place.identity(of: "reports/index.html"))
    #expect(try place.run("build", "--reports", "reports").status == 1)
    #expect(try place.identity(of: "reports/A1.html") == page)
    #expect(try place.identity(of: "reports/index.html") == overview)
    #expect(try ["A1.txt", "A2.txt", "B1.txt"].map { try place.identity(of: "reports/\($0)") } == letters)

    // A run of one department changes its reports alone.
    for department in ["A1", "A2"] {
      try place.write(
        smallPackage(department).replacing("100", with: "200"), to: "Inputs/budget-2023/\(department)/disclosure.xml")
    }
    _ = try place.run("build", "--only", "/A1", "--reports", "reports")
    let afterwards = try text("A2.txt", of: place)
    #expect(afterwards.contains("错误 1"))
    let corrected = place.exists("reports/A1.txt") ? try text("A1.txt", of: place) : ""
    #expect(!corrected.contains("错误 1，"))
    #expect(try place.identity(of: "reports/index.html") == overview)
  }

  @Test("of a shard replaces the reports of its departments, and leaves those of others and the overview")
  func shards() throws {
    let place = try place()
    for department in ["A1", "A2"] { try spoil(department, in: place) }
    #expect(try place.run("build", "--reports", "reports").status == 1)
    let before = try place.tree("reports")
    for shard in 1...2 {
      _ = try place.run("build", "--shard", "\(shard)/2", "--output", "S\(shard)", "--reports", "reports")
      _ = try place.run("build", "--shard", "\(shard)/2", "--output", "S\(shard)", "--reports", "parts")
    }
    let parts = try place.tree("parts")
    #expect(Set(before.keys.filter { $0.hasSuffix(".txt") }) == Set(parts.keys.filter { $0.hasSuffix(".txt") }))
    #expect(parts["index.html"] == nil && parts["overview.csv"] == nil)
    for name in before.keys where name.hasSuffix(".txt") || name == "index.html" {
      #expect(try place.read("reports/\(name)") == before[name], "\(name)")
    }
    #expect(try text("B1.txt", of: place).contains("未报送"))
  }

  @Test("removes no report while folders are in doubt, and goes nowhere but into a folder of its own")
  func care() throws {
    let place = try place()
    try spoil("A1", in: place)
    #expect(try place.run("check", "--reports", "reports").status == 1)
    #expect(place.exists("reports/A1.html") && place.exists("reports/B1.html"))
    try FileManager.default.moveItem(
      at: place.folder.appendingPathComponent("Inputs/budget-2023"),
      to: place.folder.appendingPathComponent("Inputs/budget-20233"))
    let doubtful = try place.run("check", "--reports", "reports")
    #expect(doubtful.errors.contains("警告[D999]"))
    #expect(place.exists("reports/A1.html") && place.exists("reports/B1.html"))
    for folder in ["Inputs", "Inputs/reports", "Templates", "Output", "Output/reports", ".disclose", "."] {
      let run = try place.run("build", "--reports", folder)
      #expect(run.status == 2 && run.errors.contains("D707"), "\(folder): \(run.errors)")
    }
    try place.write("x", to: "other/file")
    let refused = try place.run("check", "--reports", "other")
    #expect(refused.status == 2 && refused.errors.contains("D997"))
    #expect(try place.tree("other").keys.sorted() == ["file"])
  }
}
