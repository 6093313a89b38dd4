import Foundation
import Testing

/// `disclose import-chart`, as a bureau uses it.
@Suite("Importing a chart of accounts")
struct ImportChartTests {
  private let chart = "2023年科目\n科目编码,科目名称,说明\n20131,党委办公厅（室）及相关机构事务,\n2013199,其他党委办公厅事务支出,反映其他支出。\n"

  /// A working folder whose package uses a code that the program does not know.
  private func place() throws -> Workplace {
    let place = try Workplace(withSample: false)
    try place.write(
      smallPackage("A1").replacing("2013101", with: "2013199"), to: "Inputs/budget-2023/A1/disclosure.xml")
    try place.write(chart, to: "chart.csv")
    return place
  }

  @Test("lets a package use its codes")
  func used() throws {
    let place = try place()
    let before = try place.run("check")
    #expect(before.status == 1 && before.errors.contains("D305") && before.errors.contains("disclose import-chart"))
    let run = try place.run("import-chart", "chart.csv", "--year", "2023")
    #expect(
      run.status == 0 && run.output.contains("2013199") && run.output.contains("已写入 Inputs/charts/functions.csv。"))
    #expect(try place.run("check").status == 0)
    let again = try place.run("import-chart", "chart.csv", "--year", "2023")
    #expect(again.status == 0 && again.output.contains("没有变化"))
  }

  @Test("keeps each earlier version of a file")
  func kept() throws {
    let place = try place()
    let first = "科目编码,科目名称\n2013198,手工加的\n"
    try place.write(first, to: "Inputs/charts/functions.csv")
    #expect(try place.run("import-chart", "chart.csv", "--year", "2023").status == 0)
    #expect(try place.read("Inputs/charts/functions.csv.before-2023") == Data(first.utf8))
    let second = try place.read("Inputs/charts/functions.csv")
    #expect(String(decoding: second, as: UTF8.self).contains("2013198,手工加的"))
    try place.edit("chart.csv") { $0.replacing("其他党委办公厅事务支出", with: "改过的名称") }
    let refused = try place.run("import-chart", "chart.csv", "--year", "2023")
    #expect(refused.status == 1 && refused.errors.contains("D288") && refused.errors.contains("chart.csv:4:1"))
    #expect(try place.read("Inputs/charts/functions.csv") == second)
    #expect(try place.run("import-chart", "chart.csv", "--year", "2023", "--replace").status == 0)
    #expect(try place.read("Inputs/charts/functions.csv.before-2023-2") == second)
  }

  @Test("writes nothing when it refuses")
  func refused() throws {
    let place = try place()
    let run = try place.run("import-chart", "chart.csv", "--year", "2025")
    #expect(run.status == 1 && run.errors.contains("D283"))
    #expect(!place.exists("Inputs/charts"))
    #expect(try place.run("import-chart", "chart.csv").status == 2)
    #expect(try place.run("import-chart", "--year", "2023").status == 2)
    #expect(try place.run("import-chart", "none.csv", "--year", "2023").errors.contains("D101"))
  }

  @Test("prints JSON")
  func json() throws {
    let run = try place().run("import-chart", "chart.csv", "--year", "2023", "--format", "json")
    let changes = try run.json().list("changes")
    #expect(try changes.map { try $0.text("change") } == ["new"])
    #expect(try run.json().list("written").map { try $0.text("file") } == ["Inputs/charts/functions.csv"])
  }

  @Test("stopped at any moment leaves the old or the new file, and the next import completes it")
  func killed() throws {
    let place = try place()
    let old = "科目编码,科目名称\n2013198,手工加的\n"
    for kill in 1...20 {
      if place.exists("Inputs/charts") { try place.remove("Inputs/charts") }
      try place.write(old, to: "Inputs/charts/functions.csv")
      let process = Process()
      process.executableURL = Run.program
      process.arguments = ["import-chart", "chart.csv", "--year", "2023"]
      process.currentDirectoryURL = place.folder
      process.environment = Run.sanitizing
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: Double(kill) * 0.002)
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let text = String(decoding: try place.read("Inputs/charts/functions.csv"), as: UTF8.self)
      #expect(text == old || text.contains("2013199"))
      if text != old { #expect(try place.read("Inputs/charts/functions.csv.before-2023") == Data(old.utf8)) }
      #expect(try place.run("import-chart", "chart.csv", "--year", "2023").status == 0)
      #expect(try place.run("check").status == 0)
      #expect(Set(try place.tree("Inputs/charts").keys) == ["functions.csv", "functions.csv.before-2023"])
    }
  }
}
