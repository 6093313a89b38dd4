import Foundation
import Testing

/// Folders that the program did not create.
@Suite("A foreign folder")
struct ForeignFolderTests {
  /// Options that make the output a folder of sources.
  @Test(
    "is refused as Output when it holds sources, however it is written",
    arguments: [
      ["--output", "Inputs"], ["--output", "Templates/../Inputs"], ["--output", "link"],
      ["--output", "Inputs/budget-2023"],
      ["--output", "Inputs/new/Output"], ["--output", "Templates"], ["--output", "Templates/hebei-budget"],
      ["--output", "."], ["--inputs", "Output/Inputs"], ["--output", "mounted"], ["--state", "Output/state"],
      ["--state", "Inputs/budget-2023"], ["--state", "Templates"], ["--log", "Output/run.log"],
      ["--log", "Inputs/budget-2023/201/ledger.csv"], ["--output", "new/../Inputs"],
      ["--output", "x", "--state", "x/y"],
      ["--output", "x", "--state", "./y/../x"], ["--templates", "Inputs"], ["--inputs", "Templates"],
      ["--templates", "Inputs/budget-2023"],
    ])
  func overlap(words: [String]) throws {
    let place = try Workplace()
    let at = { (path: String) in place.folder.appendingPathComponent(path) }
    try FileManager.default.createSymbolicLink(atPath: at("link").path, withDestinationPath: "Inputs/../Inputs")
    try place.makeFolder("mounted")
    try FileManager.default.createSymbolicLink(
      atPath: at("mounted/budget-2023").path, withDestinationPath: "../Inputs/budget-2023")
    try place.makeFolder("Output")
    try FileManager.default.copyItem(at: at("Inputs"), to: at("Output/Inputs"))
    let before = try place.tree(".")
    let run = try place.run(["build"] + words)
    #expect(run.status == 2)
    #expect(run.errors.contains("D707"))
    #expect(try place.tree(".") == before)
  }

  @Test("is never replaced, even under the name of a package")
  func copyOfInputs() throws {
    let place = try Workplace()
    try FileManager.default.copyItem(
      at: place.folder.appendingPathComponent("Inputs"), to: place.folder.appendingPathComponent("Output"))
    try place.write("someone else's", to: "Output/budget-2023/elsewhere/notes.txt")
    let before = try place.tree("Output")
    for words in [["build"], ["build", "--prune"]] {
      let run = try place.run(words)
      #expect(run.status == 2)
      #expect(run.errors.contains("Output/budget-2023/201: 错误[D709]"))
      let after = try place.tree("Output")
      #expect(before.allSatisfy { after[$0.key] == $0.value })
      // The manifest must not list somebody's sources.
      #expect(after.keys.filter { before[$0] == nil }.sorted() == ["index.html", "manifest.json"])
      #expect(!String(decoding: try place.read("Output/manifest.json"), as: UTF8.self).contains("disclosure.xml"))
      #expect(!String(decoding: try place.read("Output/index.html"), as: UTF8.self).contains("budget-2023/201"))
    }
    // That the record has an entry does not make the folder the program's.
    try place.remove("Output")
    #expect(try place.run("build").status == 0)
    try place.remove("Output/budget-2023/201")
    try place.write("sources", to: "Output/budget-2023/201/disclosure.xml")
    #expect(try place.run("build").status == 2)
    #expect(try place.read("Output/budget-2023/201/disclosure.xml") == Data("sources".utf8))
  }

  @Test("is left alone under the name of a staging folder")
  func unfinished() throws {
    let place = try Workplace()
    let foreign = [
      ".anything.new/notes.txt", ".a.disclose-new/notes.txt", ".file.new", ".file.disclose-new",
      "budget-2023/.201.disclose-new/notes.txt", ".site.disclose-new/a/b.txt",
    ]
    for path in foreign { try place.write("someone else's", to: "Output/\(path)") }
    try place.makeFolder("Output/.empty.new")
    let run = try place.run("build")
    // A staging folder that is in the way is reported.
    #expect(run.status == 2)
    #expect(run.errors.contains("Output/budget-2023/.201.disclose-new: 错误[D709]"))
    for path in foreign { #expect(try place.read("Output/\(path)") == Data("someone else's".utf8)) }
    #expect(place.exists("Output/.empty.new"))
  }

  @Test(
    "is not emptied through a link to it",
    arguments: [".z.disclose-new", "budget-2023/.201.disclose-new", "budget-2023/201"])
  func link(path: String) throws {
    let place = try Workplace()
    #expect(try place.run("build", "--output", "Other").status == 0)
    let before = try place.tree("Other")
    try place.makeFolder("Output/budget-2023")
    try FileManager.default.createSymbolicLink(
      atPath: place.folder.appendingPathComponent("Output/\(path)").path,
      withDestinationPath: place.folder.appendingPathComponent("Other/budget-2023/201").path)
    let run = try place.run("build")
    #expect(run.status == (path.hasPrefix(".") ? 0 : 2))
    #expect(run.errors.contains("D709") == !path.hasPrefix("."))
    #expect(try place.tree("Other") == before)
  }

  @Test("does not include the target of a link at Output: pages are published there")
  func linkedOutput() throws {
    let place = try Workplace()
    try place.makeFolder("www")
    try FileManager.default.createSymbolicLink(
      atPath: place.folder.appendingPathComponent("Output").path, withDestinationPath: "www")
    #expect(try place.run("build").status == 0)
    try place.write(smallPackage("A1"), to: "Inputs/budget-2023/A1/disclosure.xml")
    let run = try place.run("build")
    #expect(run.status == 0, "\(run.errors)")
    #expect(String(decoding: try place.read("www/index.html"), as: UTF8.self).contains("budget-2023/A1"))
  }

  @Test("keeps its own index")
  func index() throws {
    let place = try Workplace()
    try place.write("<h1>Our site</h1>", to: "Output/index.html")
    let run = try place.run("build")
    #expect(run.status == 2)
    #expect(run.errors.contains("Output/index.html: 错误[D709]"))
    #expect(try place.read("Output/index.html") == Data("<h1>Our site</h1>".utf8))
  }

  @Test("is told from the program's without marks, by the record and the manifest")
  func withoutMarks() throws {
    let place = try Workplace()
    try place.write(smallPackage("A1"), to: "Inputs/budget-2023/A1/disclosure.xml")
    #expect(try place.run("build").status == 0)
    for folder in ["", "budget-2023/201/", "budget-2023/A1/"] { try place.remove("Output/\(folder).made-by-disclose") }
    // A folder with exactly the expected bytes is the program's, with or without a record.
    try place.remove(".disclose")
    #expect(try place.run("build").status == 0)
    for folder in ["", "budget-2023/201/", "budget-2023/A1/"] { try place.remove("Output/\(folder).made-by-disclose") }
    // The record shows that nothing changed since it was published.
    #expect(try place.run("build").status == 0)
    try place.edit("Inputs/budget-2023/A1/disclosure.xml") { $0.replacing("测试单位", with: "测试二处") }
    #expect(try place.run("build").summary["重做"] == "1")
    #expect(place.exists("Output/budget-2023/A1/.made-by-disclose"))
    try place.remove("Inputs/budget-2023/201")
    #expect(try place.run("build", "--prune").summary["撤下"] == "1")
    #expect(place.exists("Output/.made-by-disclose"))
  }
}

/// Special files, unusual names and links in the inputs.
@Suite("An unusual input")
struct StrangeInputTests {
  @Test(
    "is never waited for",
    arguments: [
      "Inputs/budget-2023/201/ledger.csv", "Inputs/budget-2023/201/disclosure.xml", "Inputs/charts/functions.csv",
      "Templates/hebei-budget-2023/profile.xml", "Templates/shared/table.xhtml", "Templates/index/index.xhtml",
    ])
  func pipe(path: String) throws {
    let place = try Workplace()
    let pipe = place.folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: pipe.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? FileManager.default.removeItem(at: pipe)
    #expect(mkfifo(pipe.path, 0o644) == 0)
    let run = try place.run("build")
    #expect(run.status != 0 || path.contains("index"))
    #expect(run.errors.contains("\(path): 错误[D104]"))
  }

  @Test("never blocks a run in Output")
  func publishedPipe() throws {
    let place = try Workplace()
    #expect(try place.run("build").status == 0)
    for path in ["Output/index.html", "Output/manifest.json", "Output/budget-2023/201/index.html"] {
      try place.remove(path)
      #expect(mkfifo(place.folder.appendingPathComponent(path).path, 0o644) == 0)
      _ = try place.run("build")
      try place.remove(path)
      #expect(try place.run("build").status == 0)
    }
  }

  @Test(
    "with names that only differ in bytes ends no run", arguments: ["budget-2023/201", "budget-2023", "charts", "."])
  func names(folder: String) throws {
    let place = try Workplace()
    try place.write(smallPackage("A1"), to: "Inputs/budget-2023/A1/disclosure.xml")
    for name in ["caf\u{E9}", "cafe\u{301}"] { try place.makeFolder("Inputs/\(folder)/\(name)") }
    for byte in [0xFE, 0xFF] as [UInt8] {
      let bytes = Array("\(place.folder.path)/Inputs/\(folder)/".utf8) + [byte, 0]
      #expect(bytes.withUnsafeBytes { mkdir($0.baseAddress!.assumingMemoryBound(to: CChar.self), 0o755) } == 0)
    }
    let run = try place.run("build", "--format", "json")
    #expect(run.status == 1)
    let packages = try run.json().list("packages")
    #expect(
      packages.contains { $0["package"] as? String == "budget-2023/A1" && $0["outcome"] as? String == "published" })
    #expect(run.output.contains("D109"))
    try expectCauses(packages)
  }

  @Test("is refused as a log")
  func log() throws {
    let place = try Workplace()
    #expect(mkfifo(place.folder.appendingPathComponent("log").path, 0o644) == 0)
    let run = try place.run("build", "--log", "log")
    #expect(run.status == 2)
    #expect(run.errors.contains("D708"))
  }

  @Test("that is a link out of the inputs is followed only with --follow-links")
  func links() throws {
    let place = try Workplace()
    try place.write("a secret line\n", to: "elsewhere/secret.csv")
    try place.write(smallPackage("A1"), to: "elsewhere/A1/disclosure.xml")
    try place.write(smallPackage("A2"), to: "Inputs/budget-2023/A2/disclosure.xml")
    try place.write(smallPackage("A3"), to: "Inputs/shared/disclosure.xml")
    let link = { (path: String, target: String) in
      try FileManager.default.createSymbolicLink(
        atPath: place.folder.appendingPathComponent(path).path, withDestinationPath: target)
    }
    try place.remove("Inputs/budget-2023/201/ledger.csv")
    try link("Inputs/budget-2023/201/ledger.csv", "../../../elsewhere/secret.csv")
    try link("Inputs/budget-2023/A1", place.folder.appendingPathComponent("elsewhere/A1").path)
    try link("Inputs/final-2023", "../elsewhere")
    try place.makeFolder("Inputs/budget-2023/A3")
    try link(
      "Inputs/budget-2023/A3/disclosure.xml", place.folder.appendingPathComponent("Inputs/shared/disclosure.xml").path)
    let run = try place.run("build", "--only", "budget-*")
    #expect(run.status == 1)
    #expect(!run.errors.contains("secret line"))
    #expect(run.errors.contains("Inputs/budget-2023/201/ledger.csv: 错误[D110]"))
    #expect(!place.exists("Output/budget-2023/A1"))
    #expect(place.exists("Output/budget-2023/A2"))
    #expect(place.exists("Output/budget-2023/A3"))
    let all = try place.run("build", "--all")
    #expect(all.errors.contains("Inputs/budget-2023/A1: 错误[D110]"))
    #expect(all.errors.contains("Inputs/final-2023: 错误[D110]"))
    let following = try place.run("build", "--follow-links", "--only", "budget-*")
    #expect(!following.errors.contains("D110"))
    #expect(place.exists("Output/budget-2023/A1"))
    // It is refused again without the option.
    #expect(try place.run("build", "--only", "budget-*").errors.contains("D110"))
  }

  @Test("that must not be read is reported, and every failure has a reason")
  func permissions() throws {
    let place = try Workplace(samples: [])
    for department in ["A1", "A2"] {
      try place.write(smallPackage(department), to: "Inputs/budget-2023/\(department)/disclosure.xml")
      try place.write(
        smallPackage(department).replacing("2023", with: "2021"), to: "Inputs/budget-2021/\(department)/disclosure.xml")
    }
    let forbid = { (path: String, mode: mode_t) in
      #expect(chmod(place.folder.appendingPathComponent(path).path, mode) == 0)
    }
    forbid("Inputs/budget-2023/A1", 0)
    // A folder that can be listed, but not entered.
    forbid("Inputs/budget-2021", 0o444)
    defer {
      forbid("Inputs/budget-2023/A1", 0o755)
      forbid("Inputs/budget-2021", 0o755)
    }
    let run = try place.runUnprivileged("check", "--format", "json")
    #expect(run.status == 1)
    let packages = try run.json().list("packages")
    try expectCauses(packages)
    #expect(packages.filter { $0["outcome"] as? String == "failed" }.count == 3)
    #expect(run.output.contains("D102"))
    #expect(!run.output.contains("D101"))
  }

  /// Expects an error in every package that failed.
  private func expectCauses(_ packages: [[String: Any]]) throws {
    for package in packages where package["outcome"] as? String == "failed" {
      #expect(try package.list("findings").contains { $0["severity"] as? String == "error" })
    }
  }
}
