import Foundation
import Testing

@Suite("disclose build and disclose check")
struct BuildTests {
  private let page = "Output/budget-2023/201/index.html"

  @Test("publish the sample, and write nothing when nothing changed")
  func build() throws {
    let place = try Workplace()
    let first = try place.run("build")
    #expect(first.status == 0)
    #expect(first.errors == "")
    #expect(first.summary == ["材料": "1", "重做": "1", "未变": "0", "未发布": "0", "撤下": "0", "写入网页": "1"])
    let (bytes, identity) = (try place.read(page), try place.identity(of: page))
    let second = try place.run("build", environment: ["LANG": "en_US.UTF-8", "TZ": "America/New_York"])
    #expect(second.status == 0)
    #expect(
      second.summary == [
        "packages": "1", "built": "0", "unchanged": "1", "failed": "0", "taken down": "0", "pages written": "0",
      ])
    #expect(second.output.contains("Errors: 0, warnings: 0"))
    #expect(try place.read(page) == bytes)
    #expect(try place.identity(of: page) == identity)
  }

  @Test("write nothing for check")
  func check() throws {
    let place = try Workplace()
    let run = try place.run("check")
    #expect(run.status == 0)
    #expect(!place.exists("Output"))
  }

  @Test("keep the last good page of a package with an error, and publish the others")
  func lastGood() throws {
    let place = try Workplace()
    #expect(try place.run("build").status == 0)
    let good = try place.read(page)
    try place.edit("Inputs/budget-2023/201/ledger.csv") { $0.replacing("2013101", with: "2013110", maxReplacements: 1) }
    try place.write(smallPackage("A1"), to: "Inputs/budget-2023/A1/disclosure.xml")
    let run = try place.run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("Inputs/budget-2023/201/ledger.csv:2:"))
    #expect(run.errors.contains("错误[D305]"))
    #expect(run.errors.contains("2013101 行政运行"))
    #expect(try place.read(page) == good)
    #expect(place.exists("Output/budget-2023/A1/index.html"))
    #expect(try place.run("check", "budget-2023/A1").status == 0)
    try FileManager.default.removeItem(at: place.folder.appendingPathComponent("Output"))
    #expect(try place.run("build", "budget-2023/A1").status == 0)
    #expect(!place.exists(page))
  }

  @Test("remove what a killed run left in Output")
  func leftovers() throws {
    let place = try Workplace()
    try place.write("half", to: "Output/budget-2023/.201.disclose-new/index.html")
    try place.write("", to: "Output/budget-2023/.201.disclose-new/.made-by-disclose")
    // As left by a run that was killed before it wrote the mark.
    try place.makeFolder("Output/.site.disclose-new")
    #expect(try place.run("build").status == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: place.folder.appendingPathComponent("Output/budget-2023").path)
    #expect(names == ["201"])
    #expect(!place.exists("Output/.site.disclose-new"))
  }

  @Test("restore a page that was edited or removed")
  func restore() throws {
    let place = try Workplace()
    #expect(try place.run("build").status == 0)
    let good = try place.read(page)
    try place.write("edited", to: page)
    try place.write("stray", to: "Output/budget-2023/201/stray.html")
    #expect(try place.run("build").status == 0)
    #expect(try place.read(page) == good)
    #expect(!place.exists("Output/budget-2023/201/stray.html"))
  }

  @Test("report that there are no packages")
  func nothing() throws {
    let place = try Workplace(withSample: false)
    let missing = try place.run("build")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("D211"))
    try place.write("", to: "Inputs/readme.txt")
    let empty = try place.run("build")
    #expect(empty.status == 1)
    #expect(empty.errors.contains("D210"))
    try place.write(smallPackage("A1"), to: "Inputs/预算2023/A1/disclosure.xml")
    #expect(try place.run("build").errors.contains("D209"))
    try FileManager.default.createDirectory(
      at: place.folder.appendingPathComponent("Inputs/budget-2023/A1"), withIntermediateDirectories: true)
    let folder = try place.run("build")
    #expect(folder.status == 1)
    #expect(folder.errors.contains("Inputs/budget-2023/A1: 错误[D241]"))
  }

  @Test("exit with status 2 when the output folder cannot be written")
  func unwritable() throws {
    let place = try Workplace()
    try place.write("in the way", to: "Output/budget-2023")
    let run = try place.run("build")
    #expect(run.status == 2)
    #expect(run.errors.contains("D701"))
    #expect(String(decoding: try place.read("Output/budget-2023"), as: UTF8.self) == "in the way")
  }

  @Test("report a broken template once, at its location, for all packages that use it")
  func brokenTemplate() throws {
    let place = try Workplace()
    try place.write(smallPackage("A1"), to: "Inputs/budget-2023/A1/disclosure.xml")
    try place.edit("Templates/shared/table.xhtml") { $0.replacing("{{标题}}", with: "{{标提}}") }
    let run = try place.run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("Templates/shared/table.xhtml:4:"))
    #expect(run.errors.contains("“标题”"))
    try place.edit("Templates/shared/table.xhtml") { $0.replacing("</caption>", with: "</span></caption>") }
    let malformed = try place.run("build")
    #expect(malformed.status == 1)
    #expect(malformed.errors.split(separator: "\n").filter { $0.contains("table.xhtml:") }.count == 1)
    #expect(!place.exists("Output/budget-2023"))
  }
}

@Suite("The command line")
struct ArgumentTests {
  @Test("prints help in both languages")
  func help() throws {
    let place = try Workplace(withSample: false)
    #expect(try place.run("--help").output.contains("用法"))
    #expect(try place.run("--help", environment: ["LC_ALL": "en_GB"]).output.contains("Usage"))
    #expect(try place.run("build", "--help", "--lang", "en").output.contains("--inputs FOLDER"))
    #expect(try place.run("--version").output.hasPrefix("disclose "))
    for command in ["build", "check", "explain", "figures", "manual"] {
      let chinese = try place.run(command, "--help")
      #expect(chinese.status == 0)
      #expect(chinese.output.hasPrefix("用法：disclose \(command)"))
      let english = try place.run("help", command, environment: ["LANG": "en_US.UTF-8"])
      #expect(english.status == 0)
      #expect(english.output.hasPrefix("Usage: disclose \(command)"))
    }
    let bare = try place.run()
    #expect(bare.status == 2)
    #expect(bare.output.contains("用法"))
  }

  @Test(
    "names the nearest word for a mistyped one",
    arguments: [
      (["biuld"], "D801", "build"), (["build", "--ouput", "x"], "D802", "--output"),
      (["build", "budget-2023/210"], "D805", "budget-2023/201"), (["check", "--lang", "fr"], "D804", "en"),
      (["build", "--output"], "D803", "--output"), (["check", "--format", "jsno"], "D804", "是否应为 json"),
      (["explain", "budget-2023/201", "支出合计", "--format=sarif"], "D804", "text, json"),
      (["check", "--strcit"], "D802", "--strict"), (["check", "--strict=1"], "D808", "--strict"),
      (["check", "--output", "x"], "D802", "--output"), (["explian"], "D801", "explain"),
      (["explain"], "D807", "explain"),
      (["help", "figure"], "D801", "figures"), (["explain", "budget-2023/201"], "D810", "三公经费.合计"),
      (["figures", "budget-2023/201", "三公", "经费"], "D809", "经费"),
      (["figures", "budget-2023/201", "三公经费.公务接代费"], "D818", "三公经费.公务接待费"),
      (["explain", "budget-2023/201", "三公经费.公务接代费"], "D811", "三公经费.公务接待费"),
      (["explain", "budget-2023/201", "三公经费"], "D811", "三公经费.合计"),
      (["explain", "budget-2023/201", "三公经费.合计.上年.幅"], "D812", "上年.幅度"),
      (["explain", "budget-2023/201", "部门预算收支表:1:2"], "D813", "部门预算收支总表"),
      (["explain", "budget-2023/201", "12:1:2"], "D813", "表 9"),
      (["explain", "budget-2023/201", "1:本年收入合:2"], "D814", "本年收入合计"),
      (["explain", "budget-2023/201", "3:2013110:合计"], "D814", "2013101"),
      (["explain", "budget-2023/201", "3:1:基本支处"], "D815", "基本支出"),
      (["explain", "budget-2023/201", "3:1:2"], "D815", "4 基本支出"),
      (["explain", "budget-2023/201", "3:1"], "D816", "3:1:3、3:1:4"),
      (["explain", "budget-2023/201", "1:人行科目:4"], "D817", "人行科目"),
    ])
  func mistyped(words: [String], code: String, near: String) throws {
    let place = try Workplace()
    let run = try Run(words, in: place.folder)
    #expect(run.status == 2)
    #expect(run.errors.contains(code))
    #expect(run.errors.contains(near))
    #expect(run.output.isEmpty)
  }

  @Test("ends normally when its output is closed")
  func closedPipe() throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "{ \"$0\" manual; echo $? >&2; } | head -c 10", Run.program.path]
    let (output, errors) = (Pipe(), Pipe())
    shell.standardOutput = output
    shell.standardError = errors
    try shell.run()
    _ = output.fileHandleForReading.readDataToEndOfFile()
    #expect(String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == "0\n")
  }
}
