import Foundation
import Testing

/// The index, the manifest, pruning, the record and the log.
@Suite("The output folder")
struct SiteTests {
  private func place(_ departments: String...) throws -> Workplace {
    let place = try Workplace()
    for department in departments {
      try place.write(smallPackage(department), to: "Inputs/budget-2023/\(department)/disclosure.xml")
    }
    return place
  }

  /// Returns the packages that manifest and index list, and expects their files to match the manifest.
  private func listed(_ place: Workplace) throws -> [String] {
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: try place.read("Output/manifest.json")) as? [String: Any])
    let packages = try manifest.list("packages")
    let files = try packages.flatMap { try $0.list("files") } + manifest.list("files")
    for file in files {
      let bytes = try place.read("Output/\(try file.text("path"))")
      #expect(try file.number("size") == bytes.count)
      #expect(try file.text("sha256") == sha256sum(place.folder.appendingPathComponent("Output/\(file.text("path"))")))
    }
    let standing = try place.tree("Output").keys.filter { $0 != "manifest.json" }
    #expect(try Set(standing) == Set(files.map { try $0.text("path") }))
    let names = try packages.map { try $0.text("package") }
    let index = String(decoding: try place.read("Output/index.html"), as: UTF8.self)
    let links = index.matches(of: #/<a href="([^"#]+)/index.html">/#).map { String($0.1) }
    #expect(links.sorted() == names.sorted())
    #expect(index.contains("，\(names.count) 份材料"))
    return names
  }

  private func sha256sum(_ file: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.arguments = [file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data.prefix(64), as: UTF8.self)
  }

  @Test("has an index and a manifest that list exactly what is published")
  func agreement() throws {
    let place = try place("A1", "B2", "0")
    #expect(try place.run("build").status == 0)
    #expect(try listed(place) == ["budget-2023/0", "budget-2023/201", "budget-2023/A1", "budget-2023/B2"])
  }

  @Test("has a manifest with the exact headline figures of each package")
  func headlines() throws {
    let place = try place()
    #expect(try place.run("build").status == 0)
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: try place.read("Output/manifest.json")) as? [String: Any])
    let package = try manifest.list("packages")[0]
    #expect(try package.text("name") == "中共秦皇岛经济技术开发区工作委员会办公室")
    let figures = try package.object("figures")
    #expect(try figures.object("支出合计").number("fen") == 1_718_930_000)
    #expect(try figures.object("三公经费.合计").text("yuan") == "89800.00")
  }

  @Test("keeps a package that vanished, with a warning, unless pruned")
  func vanished() throws {
    let place = try place("A1", "A2")
    #expect(try place.run("build").status == 0)
    try place.remove("Inputs/budget-2023/A1")
    let reported = try place.run("build")
    #expect(reported.status == 0)
    #expect(reported.errors.contains("Output/budget-2023/A1: 警告[D702]"))
    #expect(try listed(place).contains("budget-2023/A1"))
    #expect(try place.run("build", "--strict").status == 1)
    // A run for some packages does not report others.
    #expect(!(try place.run("build", "budget-2023/A2").errors.contains("D702")))
    let pruned = try place.run("build", "--prune")
    #expect(pruned.status == 0)
    #expect(!pruned.errors.contains("D702"))
    #expect(pruned.summary["撤下"] == "1")
    #expect(!place.exists("Output/budget-2023/A1"))
    #expect(try listed(place) == ["budget-2023/201", "budget-2023/A2"])
  }

  @Test("is not pruned when a folder of inputs is misspelt or missing")
  func carefulPruning() throws {
    let place = try place("A1")
    #expect(try place.run("build").status == 0)
    let before = try place.tree("Output")
    let rename = { (from: String, to: String) in
      try FileManager.default.moveItem(
        at: place.folder.appendingPathComponent("Inputs/\(from)"),
        to: place.folder.appendingPathComponent("Inputs/\(to)"))
    }
    try rename("budget-2023", "budget 2023")
    let misspelt = try place.run("build", "--prune")
    #expect(misspelt.status == 1)
    #expect(misspelt.errors.contains("D703"))
    #expect(try place.tree("Output") == before)
    try rename("budget 2023", "../elsewhere")
    #expect(try place.run("build", "--prune").status == 1)
    #expect(try place.tree("Output") == before)
    let some = try place.run("build", "--prune", "--only", "A1")
    #expect(some.status == 2)
    #expect(some.errors.contains("D820"))
  }

  /// Problems with a folder of inputs whose packages may still exist.
  static let problems: [String: String] = [
    "a link to nowhere": "mv Inputs/budget-2023/A1 moved && ln -s nowhere Inputs/budget-2023/A1",
    "an empty group": "mkdir other && mv Inputs/budget-2021/* other/",
    "a group that is a link to nowhere": "mv Inputs/budget-2021 other && ln -s nowhere Inputs/budget-2021",
    "a group that is a file": "mv Inputs/budget-2021 other && touch Inputs/budget-2021",
    "a group that is a link to a file": "mv Inputs/budget-2021 other && ln -s /etc/passwd Inputs/budget-2021",
    "a package that is a pipe": "mv Inputs/budget-2023/A1 other && mkfifo Inputs/budget-2023/A1",
    "a package in a folder of another name": "mv Inputs/budget-2023/A1 Inputs/budget-2023/A2",
    "a year with a zero before it": "mv Inputs/budget-2021 Inputs/budget-0221",
    "a year with a sign": "mv Inputs/budget-2021 Inputs/budget-+221",
    "a year before 1949": "mv Inputs/budget-2021 Inputs/budget-1948",
    "a year after 2100": "mv Inputs/budget-2021 Inputs/budget-2101",
    "a year in other digits": "mv Inputs/budget-2021 Inputs/budget-２０２１",
    "a name that is not UTF-8": "mv Inputs/budget-2023/A1 Inputs/budget-2023/$(printf 'A\\376')",
  ]

  @Test("is not pruned while there is a problem with a folder", arguments: problems.keys.sorted())
  func doubtful(what: String) throws {
    let place = try place("A1")
    try place.write(
      smallPackage("B1").replacing("2023", with: "2021"), to: "Inputs/budget-2021/B1/disclosure.xml")
    #expect(try place.run("build").status == 0)
    let before = try place.tree("Output")
    let shell = try Run(
      ["-c", try #require(Self.problems[what])], in: place.folder, program: URL(fileURLWithPath: "/bin/bash"))
    #expect(shell.status == 0)
    let run = try place.run("build", "--prune")
    #expect(run.status == 1)
    #expect(run.errors.matches(of: /D703/).count == 1)
    #expect(!run.errors.contains("D702"))
    #expect(try place.tree("Output") == before)
  }

  @Test("keeps a page while its compared package cannot be read")
  func doubtfulComparison() throws {
    let place = try place("A1")
    try place.write(
      smallPackage("A1").replacing("2023", with: "2022"), to: "Inputs/budget-2022/A1/disclosure.xml")
    #expect(try place.run("build", "budget-2023/A1").status == 0)
    let before = try place.read("Output/budget-2023/A1/index.html")
    for change in [
      "mv Inputs/budget-2022 away && ln -s /nowhere Inputs/budget-2022",
      "rm Inputs/budget-2022 && mkdir Inputs/budget-2022",
    ] {
      let shell = try Run(["-c", change], in: place.folder, program: URL(fileURLWithPath: "/bin/bash"))
      #expect(shell.status == 0)
      #expect(try place.run("build", "budget-2023/A1").status == 1)
      #expect(try place.read("Output/budget-2023/A1/index.html") == before)
    }
  }

  @Test("is not pruned while a folder cannot be read", arguments: ["budget-2023/A1", "budget-2023"], [0, 0o444])
  func forbidden(path: String, mode: Int) throws {
    let place = try place("A1", "A2")
    #expect(chmod(place.folder.path, 0o777) == 0)
    #expect(try place.runUnprivileged("build").status == 0)
    let before = try place.tree("Output")
    try place.remove("Inputs/budget-2023/A2")
    let folder = place.folder.appendingPathComponent("Inputs/\(path)").path
    #expect(chmod(folder, mode_t(mode)) == 0)
    defer { chmod(folder, 0o755) }
    let run = try place.runUnprivileged("build", "--prune")
    #expect(run.status == 1)
    #expect(run.errors.contains("D102"))
    #expect(try place.runUnprivileged("check", "--only", "budget-*").status != 0)
    #expect(run.errors.matches(of: /D703/).count == 1)
    #expect(try place.tree("Output") == before)
  }

  @Test("lists all published packages after a run for some of them")
  func some() throws {
    let place = try place("A1", "A2", "B1")
    #expect(try place.run("build", "--only", "budget-2023/A?", "--only", "201").status == 0)
    #expect(try listed(place) == ["budget-2023/201", "budget-2023/A1", "budget-2023/A2"])
    #expect(try place.run("build", "--only=B1").summary["重做"] == "1")
    #expect(try listed(place).count == 4)
    let none = try place.run("build", "--only", "C*")
    #expect(none.status == 2)
    #expect(none.errors.contains("D819"))
    // The lists do not depend on the record.
    try place.remove(".disclose")
    #expect(try place.run("build", "budget-2023/A1").status == 0)
    #expect(try listed(place).count == 4)
  }

  @Test("has everything but an index when there is no template for it")
  func noTemplate() throws {
    let place = try place()
    try place.remove("Templates/index")
    let run = try place.run("build")
    #expect(run.status == 0)
    #expect(run.errors.contains("D704"))
    #expect(!place.exists("Output/index.html"))
    #expect(place.exists("Output/manifest.json"))
    #expect(try place.run("build", "--all").errors.contains("D704"))
  }

  @Test("has a new index when its template changes; a mistake in it is reported at its location")
  func template() throws {
    let place = try place()
    #expect(try place.run("build").status == 0)
    try place.edit("Templates/index/index.xhtml") { $0.replacing("部门预算决算公开目录", with: "预决算公开") }
    #expect(try place.run("build").summary["重做"] == "0")
    #expect(String(decoding: try place.read("Output/index.html"), as: UTF8.self).contains("预决算公开"))
    try place.edit("Templates/index/index.xhtml") { $0.replacing("{{部门编码}}", with: "{{部门编}}") }
    let run = try place.run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("Templates/index/index.xhtml:"))
    #expect(run.errors.contains("部门编码"))
  }

  @Test("must not contain the record of runs")
  func record() throws {
    let place = try place()
    let inside = try place.run("build", "--state", "Output/state")
    #expect(inside.status == 2)
    #expect(inside.errors.contains("D707"))
    try place.write("in the way", to: "state")
    let unwritable = try place.run("build", "--state", "state/of")
    #expect(unwritable.status == 2)
    #expect(unwritable.errors.contains("D706"))
    #expect(try place.run("build", "--state", "elsewhere").status == 0)
    #expect(!place.exists(".disclose"))
    #expect(try place.run("build", "--state", "elsewhere").summary["未变"] == "1")
    // Each output folder has its own record.
    #expect(try place.run("build", "--state", "elsewhere", "--output", "Other").summary["重做"] == "1")
    #expect(try place.run("build", "--state", "elsewhere").summary["未变"] == "1")
  }

  @Test("has an optional log with the outcome of each package")
  func log() throws {
    let place = try place("A1", "A2")
    try place.edit("Inputs/budget-2023/A2/disclosure.xml") { $0.replacing("2013101", with: "2013110") }
    let lines = { () throws -> [[Substring]] in
      String(decoding: try place.read("nightly.log"), as: UTF8.self).split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false)
      }
    }
    #expect(try place.run("build", "--log", "nightly.log").status == 1)
    var log = try lines()
    #expect(log.allSatisfy { $0[0].wholeMatch(of: #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4}/#) != nil })
    #expect(log.contains { $0[1...] == ["published", "budget-2023/A1"] })
    #expect(log.contains { $0[1...] == ["failed", "budget-2023/A2"] })
    #expect(log.contains { $0[1] == "" && $0[2].contains("错误[D305]") })
    #expect(log.last?[1...] == ["end", "exit status 1"])
    try place.remove("Inputs/budget-2023/A2")
    #expect(try place.run("build", "--log", "nightly.log").status == 0)
    log = Array(try lines()[log.count...])
    #expect(log[0][1...] == ["begin", "disclose 0.1.0", "Inputs", "Output"])
    #expect(log.contains { $0[1...].prefix(2) == ["unchanged", "budget-2023/A1"] })
    let unwritable = try place.run("build", "--log", "no/such/folder/log")
    #expect(unwritable.status == 2)
    #expect(unwritable.errors.contains("D708"))
  }
}
