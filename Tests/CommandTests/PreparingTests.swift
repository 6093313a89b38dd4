import Foundation
import Testing

/// Packages that the command prepares, and writes in another notation.
@Suite("A package is prepared")
struct PreparingTests {
  @Test("and never in the place of anything", arguments: ["workbook", "xml"])
  func occupied(notation: String) throws {
    let place = try Workplace()
    let before = try place.tree("Inputs")
    let run = try place.run("new", "budget-2023/201", "--as", notation)
    #expect(run.status == 2)
    #expect(run.errors.contains("D842") && run.errors.contains("Inputs/budget-2023/201"))
    #expect(try place.tree("Inputs") == before)
  }

  @Test("from last year's, says what to do next, and is checked", arguments: ["workbook", "xml"])
  func nextYear(notation: String) throws {
    let place = try Workplace()
    let run = try place.run("new", "budget-2024/201", "--as", notation)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("取自 budget-2023/201") && run.output.contains("3. 运行 disclose check budget-2024/201"))
    let file = notation == "xml" ? "disclosure.xml" : "disclosure.xlsx"
    #expect(place.exists("Inputs/budget-2024/201/\(file)"))
    let english = try place.run("new", "budget-2024/202", "--from", "budget-2023/201", "--as", notation, "--lang", "en")
    #expect(english.output.contains("3. Run disclose check budget-2024/202"), "\(english.errors)")
    let check = try place.run("check", "budget-2024/201")
    #expect(check.status == 1)
    #expect(check.errors.contains("没有填"), "\(check.errors)")
    #expect(!check.errors.contains("D305") && !check.errors.contains("D156"), "\(check.errors)")
  }

  @Test("and what names nothing is refused")
  func wrongNames() throws {
    let place = try Workplace()
    for (words, code) in [
      (["new", "budget-2024"], "D841"), (["new"], "D807"),
      (["new", "budget-2024/1", "--from", "budget-2020/1"], "D805"),
      (["new", "budget-2024/1", "--profile", "hebei-final-2021"], "D844"), (["new", "budget-2024/../x"], "D841"),
      (["convert", "budget-2023/201"], "D848"), (["convert", "--to", "xml"], "D807"),
    ] {
      let run = try place.run(words)
      #expect(run.status == 2 && run.errors.contains(code), "\(words): \(run.errors)")
    }
    #expect(!place.exists("Inputs/budget-2024"))
  }

  @Test("whole or not at all when the run is killed", arguments: ["workbook", "xml"])
  func killed(notation: String) throws {
    let place = try Workplace()
    let whole = try place.run("new", "budget-2024/201", "--as", notation)
    #expect(whole.status == 0, "\(whole.errors)")
    let files = try place.tree("Inputs/budget-2024/201")
    for kill in 1...12 {
      try place.remove("Inputs/budget-2024")
      let process = Process()
      process.executableURL = Run.program
      process.arguments = ["new", "budget-2024/201", "--as", notation]
      process.currentDirectoryURL = place.folder
      process.environment = Run.sanitizing
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: Double(kill) * 0.02)
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if place.exists("Inputs/budget-2024/201") { #expect(try place.tree("Inputs/budget-2024/201") == files) }
      // What is left says nothing to a build.
      let build = try place.run("build", "--only", "budget-2023/*")
      #expect(build.status == 0, "\(build.errors)")
      try place.makeFolder("Inputs/budget-2024")
    }
  }

  @Test("and withheld names are in nothing that it says")
  func withheld() throws {
    let place = try Workplace()
    let run = try place.run("new", "final-2023/201", "--as", "xml")
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.output.contains("涉密内容"))
  }
}

/// Packages that are written in the other notation.
@Suite("A package is converted")
struct ConvertingTests {
  @Test(
    "there and back, and its page stays the same", arguments: ["budget-2021/434", "budget-2023/201", "final-2021/434"])
  func roundTrip(sample: String) throws {
    let place = try Workplace(samples: [sample])
    let folder = "Inputs/\(sample)"
    let before = try place.tree(folder)
    #expect(try place.run("build").status == 0)
    let page = try place.read("Output/\(sample)/index.html")
    let there = try place.run("convert", sample, "--to", "workbook")
    #expect(there.status == 0, "\(there.errors)")
    #expect(place.exists("\(folder)/disclosure.xlsx") && !place.exists("\(folder)/disclosure.xml"))
    for (name, bytes) in before { #expect(try place.read("\(folder)/.before-convert/\(name)") == bytes) }
    let built = try place.run("build")
    #expect(built.status == 0, "\(built.errors)")
    #expect(try place.read("Output/\(sample)/index.html") == page)
    let again = try place.run("convert", sample, "--to", "workbook")
    #expect(again.status == 0 && again.output.contains("没有改动"))
    let back = try place.run("convert", sample, "--to", "xml")
    #expect(back.status == 0, "\(back.errors)")
    #expect(place.exists("\(folder)/.before-convert-2/disclosure.xlsx"))
    #expect(try place.run("build").status == 0)
    #expect(try place.read("Output/\(sample)/index.html") == page)
    let comments = { (data: Data) in String(decoding: data, as: UTF8.self).split(separator: "<!--").count }
    let original = try #require(before["disclosure.xml"])
    #expect(comments(try place.read("\(folder)/disclosure.xml")) == comments(original))
  }

  @Test("or left as it was when a file is in the way, or it cannot be read")
  func untouched() throws {
    let place = try Workplace()
    let folder = "Inputs/budget-2023/201"
    #expect(try place.run("convert", "budget-2023/201", "--to", "workbook").status == 0)
    try place.write("别的", to: "\(folder)/ledger.csv")
    let before = try place.tree(folder)
    let run = try place.run("convert", "budget-2023/201", "--to", "xml")
    #expect(run.status == 2 && run.errors.contains("D847"), "\(run.errors)")
    #expect(try place.tree(folder) == before)
    try place.remove("\(folder)/ledger.csv")
    try place.write("坏了", to: "\(folder)/disclosure.xlsx")
    #expect(try place.run("convert", "budget-2023/201", "--to", "xml").status == 1)
    #expect(!place.exists("\(folder)/disclosure.xml"))
  }
}
