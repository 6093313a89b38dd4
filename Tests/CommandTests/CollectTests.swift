import Budget
import Foundation
import Hashing
import Testing

@testable import disclose

/// What becomes of workbooks that are handed in together.
@Suite("Workbooks that are handed in at once")
struct HandedInWorkbookTests {
  private func verdicts(_ workbooks: [(name: String, package: String, content: String)]) throws -> [String] {
    let handedIn = try workbooks.map { workbook in
      HandedInWorkbook(
        file: SourceFile(workbook.name), id: try #require(PackageID(path: workbook.package)),
        digest: SHA256.digest(of: Array(workbook.content.utf8)))
    }
    return HandedInWorkbook.judge(handedIn).map { verdict in
      switch verdict {
      case .first: "first"
      case .same(let other): "same as \(other.path)"
      case .contradicts(let other): "contradicts \(other.path)"
      }
    }
  }

  @Test("are one where they are the same, and refused where they contradict each other")
  func judged() throws {
    #expect(try verdicts([("a", "budget-2024/1", "x"), ("b", "budget-2024/2", "x")]) == ["first", "first"])
    #expect(
      try verdicts([("a", "budget-2024/1", "x"), ("b", "budget-2024/1", "x"), ("c", "final-2024/1", "x")])
        == ["first", "same as a", "first"])
    #expect(
      try verdicts([("a", "budget-2024/1", "x"), ("b", "budget-2024/1", "x"), ("c", "budget-2024/1", "y")])
        == ["contradicts c", "contradicts c", "contradicts a"])
  }

  @Test("are newer by what they say themselves, and by the times of their files where they do not")
  func newer() {
    func words(_ own: (Int?, Int), _ other: (Int?, Int)) -> String {
      VersionTime(saved: own.0, modified: own.1).compared(with: VersionTime(saved: other.0, modified: other.1)).english
    }
    #expect(words((86_400, 0), (0, 86_400)).hasPrefix("This file is the newer one (saved 1970-01-0"))
    #expect(words((0, 9), (86_400, 0)).contains("older"))
    #expect(words((nil, 9), (86_400, 0)).hasPrefix("By file time this is the newer"))
    #expect(words((5, 0), (5, 9)).hasPrefix("By file time this is the older"))
    #expect(words((nil, 9), (nil, 9)).contains("do not tell"))
  }
}

/// `disclose collect`, as a bureau uses it.
@Suite("Collecting workbooks")
struct CollectTests {
  private static let target = "Inputs/budget-2024/201/disclosure.xlsx"

  /// A working folder with a workbook that was prepared for a department, and has come back as `收件/<name>`.
  private func place(_ name: String = "201办公室2024预算(1).xlsx") throws -> Workplace {
    let place = try Workplace()
    #expect(try place.run("new", "budget-2024/201").status == 0)
    try place.move(Self.target, to: "收件/\(name)")
    try place.remove("Inputs/budget-2024")
    return place
  }

  /// Another version of it: the budget of the year before has the same cover, but for its year.
  private func addOther(_ place: Workplace, as path: String) throws {
    #expect(
      try place.run("new", "budget-2024/201", "--from", "budget-2023/201", "--profile", "hebei-budget-2021").status == 0
    )
    try place.move(Self.target, to: path)
    try place.remove("Inputs/budget-2024")
  }

  @Test("places them where their covers say, and says later that they are unchanged")
  func placed() throws {
    let place = try place()
    let sources = try place.tree("收件")
    let run = try place.run("collect", "收件/201办公室2024预算(1).xlsx")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("201办公室2024预算(1).xlsx：已放入 \(Self.target)。"))
    #expect(try place.read(Self.target) == sources.values.first)
    #expect(try place.tree("收件") == sources)
    let identity = try place.identity(of: Self.target)
    let again = try place.run("collect", "收件")
    #expect(again.status == 0 && again.output.contains("没有变化 1"), "\(again.output)\(again.errors)")
    #expect(try place.identity(of: Self.target) == identity)
    #expect(try place.run("check", "budget-2024/201").errors.contains(Self.target))
  }

  @Test("also into a folder that has other files already")
  func beside() throws {
    let place = try place()
    try place.write("a,b\n", to: "Inputs/budget-2024/201/ledger.csv")
    #expect(try place.run("collect", "收件").status == 0)
    #expect(Set(try place.tree("Inputs/budget-2024/201").keys) == ["disclosure.xlsx", "ledger.csv"])
  }

  @Test("replaces another version only when told to, and keeps it")
  func replaced() throws {
    let place = try place("一稿.xlsx")
    try place.move("收件/一稿.xlsx", to: "一稿.xlsx")
    try addOther(place, as: "二稿.xlsx")
    #expect(try place.run("collect", "二稿.xlsx").status == 0)
    let (old, first) = (try place.read("一稿.xlsx"), try place.read(Self.target))
    #expect(first != old)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 2_000_000_000)],
      ofItemAtPath: place.folder.appendingPathComponent("一稿.xlsx").path)
    let refused = try place.run("collect", "一稿.xlsx", "二稿.xlsx")
    #expect(refused.status == 1 && refused.errors.contains("D236"))
    let other = try place.run("collect", "一稿.xlsx")
    #expect(
      other.status == 1 && other.errors.contains("一稿.xlsx: 错误[D237]") && other.errors.contains("较新"), "\(other.errors)")
    #expect(try place.read(Self.target) == first)
    let replaced = try place.run("collect", "一稿.xlsx", "--replace")
    #expect(
      replaced.status == 0 && replaced.output.contains("Inputs/budget-2024/201/.before-collect。"), "\(replaced.output)")
    #expect(try place.read(Self.target) == old)
    #expect(try place.read("Inputs/budget-2024/201/.before-collect/disclosure.xlsx") == first)
    #expect(try place.run("collect", "二稿.xlsx", "--replace").status == 0)
    #expect(try place.read("Inputs/budget-2024/201/.before-collect-2/disclosure.xlsx") == old)
    #expect(
      Set(try place.tree("Inputs/budget-2024/201").keys.map { $0.split(separator: "/").count == 1 ? $0 : "." }) == [
        "disclosure.xlsx", ".",
      ])
  }

  @Test("places neither of two versions, and one of two copies")
  func twice() throws {
    let place = try place("甲.xlsx")
    try place.copy("收件/甲.xlsx", to: "收件/乙.xlsx")
    try addOther(place, as: "收件/丙.xlsx")
    let run = try place.run("collect", "收件")
    #expect(run.status == 1 && run.errors.split(separator: "\n").count { $0.contains("D236") } == 3, "\(run.errors)")
    #expect(run.errors.contains("收件/丙.xlsx: 错误[D236]: 与 收件/乙.xlsx 均为 budget-2024/201 的材料"))
    #expect(!place.exists("Inputs/budget-2024"))
    try place.remove("收件/丙.xlsx")
    let copies = try place.run("collect", "收件", "--format", "json")
    #expect(copies.status == 0)
    #expect(try copies.json().list("files").map { try $0.text("outcome") } == ["placed", "same"])
    #expect(try copies.json().list("files").map { try $0.text("package") } == ["budget-2024/201", "budget-2024/201"])
  }

  @Test("says what other files are, and places the good ones all the same")
  func others() throws {
    let place = try place()
    try place.write("科目编码,金额\n2010301,1\n", to: "收件/表.csv")
    try place.write(smallPackage("A1"), to: "收件/材料.xml")
    try place.write("PK\u{3}\u{4}", to: "收件/断了.xlsx")
    try place.write("x", to: "收件/~$201.xlsx")
    try place.write("x", to: "收件/.DS_Store")
    try place.write("<table><tr><td>科目</td></tr></table>", to: "收件/深处/平台.xls")
    try place.makeFolder("空")
    let run = try place.run("collect", "收件", "收件/~$201.xlsx", "空", "没有.xlsx")
    #expect(run.status == 1 && place.exists(Self.target))
    for (file, code) in [
      ("收件/表.csv", "D196"), ("收件/材料.xml", "D195"), ("收件/断了.xlsx", "D19"), ("收件/深处/平台.xls", "D233"), ("空", "D299"),
      ("没有.xlsx", "D101"),
    ] {
      #expect(run.errors.contains("\(file): 错误[\(code)"), "\(file): \(run.errors)")
    }
    #expect(!run.errors.contains("~$") && !run.errors.contains("DS_Store"))
    #expect(run.output.contains("共 7 个文件：放入 1，略过 1，没有放入 5。"), "\(run.output)")
    #expect(try place.run("collect").status == 2)
  }

  @Test("leaves a package alone that is stated as XML, or that is no folder")
  func occupied() throws {
    let place = try place()
    try place.write("<disclosure/>", to: "Inputs/budget-2024/201/disclosure.xml")
    let run = try place.run("collect", "收件", "--replace")
    #expect(run.status == 1 && run.errors.contains("D238"))
    #expect(Array(try place.tree("Inputs/budget-2024").keys) == ["201/disclosure.xml"])
    try place.remove("Inputs/budget-2024/201")
    try place.write("一个文件", to: "Inputs/budget-2024/201")
    #expect(try place.run("collect", "收件").status == 2)
    #expect(try place.read("Inputs/budget-2024/201") == Data("一个文件".utf8))
  }

  @Test("follows no link out of the folder, and none out of Inputs")
  func links() throws {
    let place = try place()
    try place.makeFolder("外面")
    try place.move("收件/201办公室2024预算(1).xlsx", to: "外面/a.xlsx")
    try place.link("收件/a.xlsx", to: "../外面/a.xlsx")
    try place.link("收件/b", to: "../外面")
    try place.link("收件/c", to: ".")
    let run = try place.run("collect", "收件")
    #expect(run.status == 1 && run.errors.split(separator: "\n").count { $0.contains("D110") } == 2, "\(run.errors)")
    #expect(!place.exists("Inputs/budget-2024"))
    #expect(try place.run("collect", "收件", "--follow-links").status == 0)
    try place.remove("Inputs/budget-2024")
    try place.link("Inputs/budget-2024", to: "../外面")
    let outside = try place.run("collect", "外面/a.xlsx")
    #expect(outside.status == 1 && outside.errors.contains("Inputs/budget-2024: 错误[D110]"), "\(outside.errors)")
    #expect(Array(try place.tree("外面").keys) == ["a.xlsx"])
  }

  @Test("stopped at any moment leaves the old or the new file, and the next run completes it")
  func killed() throws {
    let place = try place("甲.xlsx")
    try addOther(place, as: "乙.xlsx")
    let (new, old) = (try place.read("收件/甲.xlsx"), try place.read("乙.xlsx"))
    for kill in 1...15 {
      if place.exists("Inputs/budget-2024") { try place.remove("Inputs/budget-2024") }
      let replaces = kill % 2 == 0
      if replaces { #expect(try place.run("collect", "乙.xlsx").status == 0) }
      let process = Process()
      process.executableURL = Run.program
      process.arguments = ["collect", "收件", "--replace"]
      process.currentDirectoryURL = place.folder
      process.environment = Run.sanitizing
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: Double(kill) * 0.003)
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if place.exists(Self.target) {
        let found = try place.read(Self.target)
        #expect(found == new || replaces && found == old)
      } else {
        #expect(!replaces && !place.exists("Inputs/budget-2024/201"))
      }
      #expect(try place.run("collect", "收件", "--replace").status == 0)
      #expect(try place.read(Self.target) == new)
      if replaces { #expect(try place.tree("Inputs/budget-2024/201").values.contains(old)) }
    }
  }
}

extension Workplace {
  fileprivate func url(_ path: String) throws -> URL {
    let url = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    return url
  }

  fileprivate func move(_ path: String, to newPath: String) throws {
    try FileManager.default.moveItem(at: folder.appendingPathComponent(path), to: url(newPath))
  }

  fileprivate func copy(_ path: String, to newPath: String) throws {
    try FileManager.default.copyItem(at: folder.appendingPathComponent(path), to: url(newPath))
  }

  fileprivate func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: url(path).path, withDestinationPath: target)
  }
}
