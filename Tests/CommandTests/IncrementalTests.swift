import Foundation
import Testing

/// Change detection: what a run does when little or nothing changed since the last one.
@Suite("A repeated run")
struct IncrementalTests {
  /// Creates budgets of two departments, final accounts compared with one of them, and a package of another format.
  private func place() throws -> Workplace {
    let place = try Workplace(samples: ["budget-2021/434", "final-2021/434", "budget-2023/201"])
    try place.write(smallPackage("A1"), to: "Inputs/budget-2023/A1/disclosure.xml")
    return place
  }

  private static let all: Set = ["budget-2021/434", "budget-2023/201", "budget-2023/A1", "final-2021/434"]

  /// Runs a build and returns the packages that it built.
  private func built(_ place: Workplace, _ words: String...) throws -> Set<String> {
    let run = try place.run(["build", "--format", "json"] + words)
    let packages = try run.json().list("packages")
    let built = try packages.filter { $0["wasBuilt"] as? Bool == true }.map { try $0.text("package") }
    #expect(try run.json().object("summary").number("made") == built.count)
    return Set(built)
  }

  private func identities(_ place: Workplace) throws -> [String: String] {
    var identities: [String: String] = [:]
    for path in try place.tree("Output").keys { identities[path] = try place.identity(of: "Output/\(path)") }
    return identities
  }

  private func touch(_ place: Workplace, _ folder: String) throws {
    for path in try place.tree(folder).keys {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -Double.random(in: 10...1000))],
        ofItemAtPath: place.folder.appendingPathComponent("\(folder)/\(path)").path)
    }
  }

  @Test("builds and writes nothing, and says nothing that is known, when nothing changed")
  func nothing() throws {
    let place = try place()
    let first = try place.run("build")
    let before = try identities(place)
    #expect(Self.all.allSatisfy { before["\($0)/index.html"] != nil })
    for _ in 1...2 {
      let second = try place.run("build")
      #expect(second.summary["重做"] == "0")
      #expect(second.summary["未变"] == "4")
      #expect(second.errors == "")
      #expect(try identities(place) == before)
    }
    #expect(try place.run("build", "--all").errors == first.errors)
    #expect(try place.run("build", "--strict").status == place.run("check", "--strict").status)
  }

  @Test("builds nothing when files were only touched")
  func touched() throws {
    let place = try place()
    #expect(try built(place) == Self.all)
    let before = try identities(place)
    try touch(place, "Inputs")
    try touch(place, "Templates")
    #expect(try built(place) == [])
    #expect(try identities(place) == before)
  }

  @Test("builds the package that changed, and those compared with it")
  func package() throws {
    let place = try place()
    #expect(try built(place) == Self.all)
    try place.edit("Inputs/budget-2023/A1/disclosure.xml") { $0.replacing("测试单位", with: "测试中心") }
    #expect(try built(place) == ["budget-2023/A1"])
    try place.edit("Inputs/budget-2021/434/disclosure.xml") { $0 + "\n" }
    #expect(try built(place) == ["budget-2021/434", "final-2021/434"])
    try place.edit("Inputs/budget-2021/434/ledger.csv") { $0 + "\n" }
    #expect(try built(place) == ["budget-2021/434", "final-2021/434"])
    try place.edit("Inputs/final-2021/434/disclosure.xml") { $0 + "\n" }
    #expect(try built(place) == ["final-2021/434"])
    try place.write("a new file", to: "Inputs/budget-2023/A1/notes.txt")
    #expect(try built(place) == ["budget-2023/A1"])
    #expect(try built(place) == [])
  }

  @Test("builds the package whose compared package was added or removed")
  func compared() throws {
    let place = try Workplace(samples: ["final-2021/434"])
    #expect(try built(place) == ["final-2021/434"])
    let budget = try Workplace(samples: ["budget-2021/434"])
    let path = "Inputs/budget-2021/434"
    for (name, bytes) in try budget.tree(path) {
      try place.write(String(decoding: bytes, as: UTF8.self), to: "\(path)/\(name)")
    }
    #expect(try built(place) == ["budget-2021/434", "final-2021/434"])
    // Removes the group, too, as an empty one could be a disk that is not mounted.
    try place.remove("Inputs/budget-2021")
    #expect(try built(place) == ["final-2021/434"])
    #expect(try built(place) == [])
  }

  @Test("builds exactly the packages whose profile uses the partial that changed")
  func partial() throws {
    let place = try place()
    #expect(try built(place) == Self.all)
    try place.edit("Templates/shared/table.xhtml") { $0 + "<!-- all -->\n" }
    #expect(try built(place) == Self.all)
    try place.edit("Templates/hebei-budget/section-overview.xhtml") { $0 + "<!-- budgets -->\n" }
    #expect(try built(place) == ["budget-2021/434", "budget-2023/201", "budget-2023/A1"])
    try place.edit("Templates/hebei-budget-2021/project.xhtml") { $0 + "<!-- one year -->\n" }
    #expect(try built(place) == ["budget-2021/434"])
    // The format of 2021 overrides the partial.
    try place.edit("Templates/hebei-budget/project.xhtml") { $0 + "<!-- the other year -->\n" }
    #expect(try built(place) == ["budget-2023/201", "budget-2023/A1"])
    try place.write("<p>used by nobody</p>\n", to: "Templates/shared/unused.xhtml")
    #expect(try built(place) == [])
    // A template of the profile overrides a shared one.
    let table = String(decoding: try place.read("Templates/shared/table.xhtml"), as: UTF8.self)
    try place.write(table + "<!-- nearer -->\n", to: "Templates/hebei-final-2021/table.xhtml")
    #expect(try built(place) == ["final-2021/434"])
    try place.remove("Templates/hebei-final-2021/table.xhtml")
    #expect(try built(place) == ["final-2021/434"])
    #expect(try built(place) == [])
  }

  @Test("builds the packages that use a profile or chart of accounts that changed")
  func profile() throws {
    let place = try place()
    #expect(try built(place) == Self.all)
    try place.edit("Templates/hebei-budget-2023/profile.xml") { $0 + "<!-- -->\n" }
    #expect(try built(place) == ["budget-2023/201", "budget-2023/A1"])
    // Final accounts depend on the profile of the budget that they are compared with.
    try place.edit("Templates/hebei-budget/profile.xml") { $0 + "<!-- -->\n" }
    #expect(try built(place) == Self.all)
    try place.write("科目编码\t科目名称\t启用\t停用\n2990101\t新增\t\t\n", to: "Inputs/charts/functions.tsv")
    #expect(try built(place) == Self.all)
    try place.remove("Inputs/charts")
    #expect(try built(place) == Self.all)
    #expect(try built(place) == [])
  }

  @Test("builds everything when the program changed")
  func program() throws {
    let place = try place()
    let program = place.folder.appendingPathComponent("disclose")
    try FileManager.default.copyItem(at: Run.program, to: program)
    let built = { () throws -> String? in
      try Run(["build"], in: place.folder, program: program).summary["重做"]
    }
    #expect(try built() == "4")
    #expect(try built() == "0")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: program.path)
    #expect(try built() == "0")
    let file = try FileHandle(forWritingTo: program)
    try file.seekToEnd()
    try file.write(contentsOf: Data("another version".utf8))
    try file.close()
    #expect(try built() == "4")
    #expect(try built() == "0")
  }

  @Test("restores only what was edited or removed")
  func restored() throws {
    let place = try place()
    #expect(try built(place) == Self.all)
    let (good, before) = (try place.tree("Output"), try identities(place))
    try place.edit("Output/budget-2023/A1/index.html") { $0.replacing("测试", with: "改动") }
    #expect(try built(place) == ["budget-2023/A1"])
    try place.remove("Output/budget-2021")
    try place.write("stray", to: "Output/final-2021/434/stray.html")
    #expect(try built(place) == ["budget-2021/434", "final-2021/434"])
    try place.edit("Output/index.html") { $0 + "edited" }
    try place.remove("Output/manifest.json")
    #expect(try built(place) == [])
    #expect(try place.tree("Output") == good)
    let after = try identities(place)
    for path in ["budget-2023/201/index.html", "final-2021/434/index.html"] { #expect(after[path] == before[path]) }
    try place.remove("Output")
    #expect(try built(place) == Self.all)
    #expect(try place.tree("Output") == good)
  }

  @Test("retries a package with errors, and keeps its last good page in the index")
  func failing() throws {
    let place = try place()
    #expect(try built(place) == Self.all)
    let good = try place.tree("Output")
    try place.edit("Inputs/budget-2023/A1/disclosure.xml") { $0.replacing("2013101", with: "2013110") }
    for _ in 1...2 {
      let run = try place.run("build")
      #expect(run.status == 1)
      #expect(run.summary["未发布"] == "1")
      #expect(run.summary["未变"] == "3")
      #expect(try place.tree("Output") == good)
    }
    try place.edit("Inputs/budget-2023/A1/disclosure.xml") { $0.replacing("2013110", with: "2013101") }
    // The version published last.
    #expect(try built(place) == [])
    #expect(try place.run("build").status == 0)
  }

  @Test("builds everything again without its record, with the same bytes", arguments: [true, false])
  func forgotten(isDamaged: Bool) throws {
    let place = try place()
    #expect(try built(place) == Self.all)
    let before = try identities(place)
    if isDamaged {
      for name in try place.tree(".disclose").keys { try place.edit(".disclose/\(name)") { "\($0.prefix(40))damaged" } }
    } else {
      try place.remove(".disclose")
    }
    #expect(try built(place) == Self.all)
    #expect(try identities(place) == before)
    #expect(try built(place) == [])
  }
}
