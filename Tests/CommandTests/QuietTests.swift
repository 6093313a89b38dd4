import Foundation
import Testing

@Suite("A run tells only what is new")
struct QuietTests {
  private static let statement = "Inputs/budget-2023/A1/disclosure.xml"

  /// Two packages, of which one has an error, and a folder that is no package's.
  private func place() throws -> Workplace {
    let place = try Workplace(withSample: false)
    try place.write(smallPackage("A1"), to: Self.statement)
    try place.write(
      smallPackage("A2").replacing("2013101", with: "2013110"), to: "Inputs/budget-2023/A2/disclosure.xml")
    try place.makeFolder("Inputs/budgets")
    return place
  }

  private func summary(_ place: Workplace, _ words: String...) throws -> [Int] {
    let summary = try place.run(["build", "--format", "json"] + words).json().object("summary")
    return try ["new", "known", "resolved"].map(summary.number)
  }

  @Test("once, and then only counts it")
  func quiet() throws {
    let place = try place()
    let first = try place.run("build")
    #expect(first.status == 1)
    #expect(first.errors.contains("Inputs/budgets: 错误[D209]") && first.errors.contains("错误[D305]"))
    #expect(first.errors.contains("警告[") && first.output.contains("未检查：规则"))
    #expect(!first.output.contains("与上次相同"))

    let second = try place.run("build")
    #expect(second.status == 1)
    #expect(second.errors == "")
    let lines = second.output.split(separator: "\n")
    #expect(lines.count == 4, "\(second.output)")
    #expect(lines[2] == first.output.split(separator: "\n").last.map { $0 })
    #expect(lines[3].hasPrefix("与上次相同，没有再列出：错误 2 处，") && lines[3].hasSuffix("（加 --all 显示）。"))

    let all = try place.run("build", "--all")
    #expect(all.errors == first.errors)
    #expect(all.output.contains("未检查：规则"))
    #expect(all.output.contains("其中与上次相同：错误 2 处，"))
    // Whoever names a package asks about it.
    let named = try place.run("build", "budget-2023/A2")
    #expect(named.errors.contains("错误[D305]") && named.output.contains("未检查：1 份材料没有读出来"))
    #expect(try place.run("build", "--only", "A2").errors == "")
    // What a run of some packages does not look for is not resolved.
    #expect(try !place.run("build").output.contains("已消除"))
  }

  @Test("and not that it moved, but what is resolved")
  func changed() throws {
    let place = try place()
    let first = try place.run("build", "--format", "json").json().object("summary")
    let count = try first.number("errors") + first.number("warnings") + first.number("notes")
    #expect(try [first.number("new"), first.number("known"), first.number("resolved")] == [count, 0, 0])

    for path in [Self.statement, "Inputs/budget-2023/A2/disclosure.xml"] {
      try place.edit(path) { $0.replacing("<department", with: "<!-- one -->\n\n  <department") }
    }
    #expect(try place.run("build").errors == "")
    #expect(try summary(place) == [0, count, 0])

    try place.remove("Inputs/budgets")
    try place.edit("Inputs/budget-2023/A2/disclosure.xml") { $0.replacing("2013110", with: "2013101") }
    let fixed = try place.run("build")
    #expect(fixed.status == 0)
    #expect(fixed.output.contains("已消除 2 处。"))
    // The rules could be asked now, and what they say is new.
    #expect(fixed.errors.contains("Inputs/budget-2023/A2/") && !fixed.errors.contains("Inputs/budget-2023/A1/"))
    #expect(try place.run("build").output.contains("已消除") == false)
    // It comes back.
    try place.makeFolder("Inputs/budgets")
    #expect(try place.run("build").errors.contains("D209"))
  }

  @Test("in what is said of a package that failed and is now as it was published")
  func recovered() throws {
    let place = try place()
    _ = try place.run("build")
    try place.edit("Templates/shared/table.xhtml") { $0 + "</span>" }
    #expect(try place.run("build").errors.contains("budget-2023/A1（D420）"))
    #expect(try place.run("build").errors == "")
    try place.edit("Templates/shared/table.xhtml") { $0.replacing("</span>", with: "") }
    let run = try place.run("build")
    #expect(run.output.contains("已消除 1 处。") && run.summary["未变"] == "1")
    #expect(!run.errors.contains("budget-2023/A1"))
    #expect(try place.run("build").output.contains("已消除") == false)
  }

  @Test("and everything where the record is gone, damaged or of another output")
  func forgotten() throws {
    let place = try place()
    let first = try place.run("build")
    try place.remove(".disclose")
    #expect(try place.run("build").errors == first.errors)
    #expect(try place.run("build", "--output", "Other").errors == first.errors)
    for name in try place.tree(".disclose").keys {
      let url = place.folder.appendingPathComponent(".disclose/\(name)")
      var bytes = try Data(contentsOf: url)
      for index in stride(from: 200, to: bytes.count, by: 50) { bytes[index] ^= 0xFF }
      try bytes.write(to: url)
    }
    let run = try place.run("build")
    #expect(run.errors == first.errors)
    #expect(!run.output.contains("与上次相同") && !run.output.contains("已消除"))
  }

  @Test("unless it could not be printed")
  func unprinted() throws {
    let place = try place()
    for target in [">/dev/full", "2>/dev/full", ">&-"] {
      _ = try Run(
        ["-c", "\"$0\" build \(target)", Run.program.path], in: place.folder, program: URL(fileURLWithPath: "/bin/bash"))
    }
    #expect(try place.run("build", "--format", "json").json().object("summary").number("known") == 0)
    #expect(try place.run("build").errors == "")
  }

  @Test("unless it was killed: the next run tells what it found")
  func killed() throws {
    let place = try Workplace(withSample: false)
    for number in 1...60 { try place.write(smallPackage("A\(number)"), to: "Inputs/budget-2023/A\(number)/disclosure.xml") }
    let process = Process()
    process.executableURL = Run.program
    process.arguments = ["build", "--jobs", "1"]
    process.currentDirectoryURL = place.folder
    process.environment = Run.sanitizing
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Once some are published and recorded, while others are still to come.
    while process.isRunning, !place.exists("Output/budget-2023/A10/index.html") { Thread.sleep(forTimeInterval: 0.002) }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    let report = try place.run("build", "--format", "json").json()
    #expect(try report.object("summary").number("unchanged") + report.object("summary").number("made") == 60)
    #expect(try report.object("summary").number("known") == 0)
    #expect(try report.object("summary").number("new") >= 60)
    #expect(try summary(place)[0] == 0)
  }

  @Test("no less severe than --level says")
  func level() throws {
    let place = try place()
    for command in ["build", "check"] {
      let run = try place.run(command, "--level", "error")
      #expect(run.errors.contains("错误[D305]") && !run.errors.contains("警告["))
      #expect(run.output.contains("按 --level 没有列出：警告 "))
    }
    #expect(try place.run("check", "--level", "errors").status == 2)
    // What was counted was told.
    #expect(try place.run("build").errors == "")
  }

  @Test("to people; programs get everything, and what is known")
  func programs() throws {
    let place = try place()
    for (round, state) in ["new", "unchanged"].enumerated() {
      let run = try place.run("build", "--format", "sarif", "--level", "error").json().list("runs")[0]
      let results = try run.list("results")
      #expect(results.count > 2)
      #expect(Set(try results.map { try $0.text("baselineState") }) == [state], "\(round)")
    }
    let report = try place.run("build", "--format", "json").json()
    #expect(try report.list("general").allSatisfy { $0["known"] as? Bool == true })
    for package in try report.list("packages") {
      #expect(try package.list("findings").allSatisfy { $0["known"] as? Bool == true })
      #expect(try package.list("notChecked").allSatisfy { $0["known"] as? Bool == true })
      #expect(try package.list("resolved").isEmpty)
    }
    try place.write(smallPackage("A2"), to: "Inputs/budget-2023/A2/disclosure.xml")
    let fixed = try place.run("build", "--format", "json").json()
    let package = try #require(try fixed.list("packages").first { $0["package"] as? String == "budget-2023/A2" })
    #expect(try package.list("resolved").map { try $0.text("code") } == ["D305"])
    #expect(try package.list("findings").allSatisfy { $0["known"] == nil })
    // A check has nothing to compare with.
    let check = try place.run("check", "--format", "json").json()
    #expect(try check.object("summary")["new"] == nil)
    #expect(try place.run("check", "--format", "sarif").json().list("runs")[0].list("results")[0]["baselineState"] == nil)
  }

  @Test("in the log, too, where the rest is counted")
  func log() throws {
    let place = try place()
    let lines = { () throws -> [Substring] in
      let text = String(decoding: try place.read("nightly.log"), as: UTF8.self)
      let lines = text.split(separator: "\n")
      try place.remove("nightly.log")
      return lines
    }
    _ = try place.run("build", "--log", "nightly.log")
    let first = try lines()
    #expect(first.contains { $0.contains("错误[D305]") } && first.contains { $0.contains("错误[D209]") })
    _ = try place.run("build", "--log", "nightly.log")
    let second = try lines()
    #expect(second.count == 4, "\(second)")
    #expect(second[1].contains("\tunchanged\tbudget-2023/A1\t与上次相同 "))
    #expect(second[2].hasSuffix("\tfailed\tbudget-2023/A2\t与上次相同 1 处"))
    try place.write(smallPackage("A2"), to: "Inputs/budget-2023/A2/disclosure.xml")
    _ = try place.run("build", "--log", "nightly.log")
    #expect(try lines().contains { $0.hasSuffix("\tpublished\tbudget-2023/A2\t已消除 1 处") })
  }
}
