import Foundation
import Testing

/// Folders that are not what the program takes them for.
@Suite("A folder that somebody else made")
struct ForeignFolderTests {
  /// How the output of a run may be named so that it is a folder of sources.
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

  @Test("is never replaced, even when it is called as a package is")
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
      // What is handed over by the manifest must not be somebody's sources.
      #expect(after.keys.filter { before[$0] == nil }.sorted() == ["index.html", "manifest.json"])
      #expect(!String(decoding: try place.read("Output/manifest.json"), as: UTF8.self).contains("disclosure.xml"))
      #expect(!String(decoding: try place.read("Output/index.html"), as: UTF8.self).contains("budget-2023/201"))
    }
    // A record that knows the place does not make it ours.
    try place.remove("Output")
    #expect(try place.run("build").status == 0)
    try place.remove("Output/budget-2023/201")
    try place.write("sources", to: "Output/budget-2023/201/disclosure.xml")
    #expect(try place.run("build").status == 2)
    #expect(try place.read("Output/budget-2023/201/disclosure.xml") == Data("sources".utf8))
  }

  @Test("is left alone when it is called as unfinished work is")
  func unfinished() throws {
    let place = try Workplace()
    let foreign = [
      ".anything.new/notes.txt", ".a.disclose-new/notes.txt", ".file.new", ".file.disclose-new",
      "budget-2023/.201.disclose-new/notes.txt", ".site.disclose-new/a/b.txt",
    ]
    for path in foreign { try place.write("someone else's", to: "Output/\(path)") }
    try place.makeFolder("Output/.empty.new")
    let run = try place.run("build")
    // In the way of our own work, one is named.
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

  @Test("is none when Output itself is a link: pages go where it leads")
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

  @Test("is known from ours where there are no marks yet, by the record and the manifest")
  func withoutMarks() throws {
    let place = try Workplace()
    try place.write(smallPackage("A1"), to: "Inputs/budget-2023/A1/disclosure.xml")
    #expect(try place.run("build").status == 0)
    for folder in ["", "budget-2023/201/", "budget-2023/A1/"] { try place.remove("Output/\(folder).made-by-disclose") }
    // What is exactly as it would be made was made by us, whoever remembers it.
    try place.remove(".disclose")
    #expect(try place.run("build").status == 0)
    for folder in ["", "budget-2023/201/", "budget-2023/A1/"] { try place.remove("Output/\(folder).made-by-disclose") }
    // The record tells that all stands there as it was published.
    #expect(try place.run("build").status == 0)
    try place.edit("Inputs/budget-2023/A1/disclosure.xml") { $0.replacing("测试单位", with: "测试二处") }
    #expect(try place.run("build").summary["重做"] == "1")
    #expect(place.exists("Output/budget-2023/A1/.made-by-disclose"))
    try place.remove("Inputs/budget-2023/201")
    #expect(try place.run("build", "--prune").summary["撤下"] == "1")
    #expect(place.exists("Output/.made-by-disclose"))
  }
}

/// Things in the inputs that are no files or folders with a plain name.
@Suite("Something strange among the inputs")
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

  @Test("is never waited for where pages go")
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

  @Test("is no log")
  func log() throws {
    let place = try Workplace()
    #expect(mkfifo(place.folder.appendingPathComponent("log").path, 0o644) == 0)
    let run = try place.run("build", "--log", "log")
    #expect(run.status == 2)
    #expect(run.errors.contains("D708"))
  }

  @Test("leads out of the inputs and is not followed, unless that is asked for")
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
    let all = try place.run("build")
    #expect(all.errors.contains("Inputs/budget-2023/A1: 错误[D110]"))
    #expect(all.errors.contains("Inputs/final-2023: 错误[D110]"))
    let following = try place.run("build", "--follow-links", "--only", "budget-*")
    #expect(!following.errors.contains("D110"))
    #expect(place.exists("Output/budget-2023/A1"))
    // What was allowed once is not allowed for good.
    #expect(try place.run("build", "--only", "budget-*").errors.contains("D110"))
  }

  @Test("that must not be read is said to be there, and nothing fails without a reason")
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
    // Its names can be listed, and nothing else be done with it.
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

  /// A package that failed has an error to show for it.
  private func expectCauses(_ packages: [[String: Any]]) throws {
    for package in packages where package["outcome"] as? String == "failed" {
      #expect(try package.list("findings").contains { $0["severity"] as? String == "error" })
    }
  }
}
