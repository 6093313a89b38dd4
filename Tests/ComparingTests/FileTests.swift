import Budget
import Testing

@testable import Comparing

struct FileTests {
  private let version = Version.expenditure("table-3:1,1,合计,合计,12.00,120000.00,10.00,100000.00")

  private func files(_ changes: PackageChanges) -> [String] { changes.files.first.map { "\($0.kind) \($0.path)" } }

  @Test func sameFilesChangeNothing() {
    #expect(version.changes(to: version).isEmpty)
    #expect(compareVersions([], []).isEmpty)
  }

  @Test func figures() {
    var (old, new) = (version, version)
    old.figures = [("收入", "12 万元"), ("支出", "3 万元"), ("人数", "5")]
    new.figures = [("收入", "13 万元"), ("支出", "3 万元"), ("车辆", "1")]
    let changes = old.changes(to: new)
    #expect(changes.figures.first.map(\.name) == ["收入", "车辆", "人数"])
    #expect(
      changes.figures.first.map(\.change) == [
        .told(old: "12 万元", new: "13 万元"), .told(old: nil, new: "1"), .told(old: "5", new: nil),
      ])
    #expect(changes.files.isEmpty)
  }

  @Test func whatIsMadeFromDataIsNoNews() {
    var (old, new) = (version, version)
    for name in ["tables.xlsx", "fragment.html", "disclosure.pdf"] { (old.others[name], new.others[name]) = ("甲", "乙") }
    #expect(files(old.changes(to: new)) == ["changed disclosure.pdf", "changed fragment.html", "changed tables.xlsx"])
    new.tables[0].lines[1] = "table-3:1,1,合计,合计,13.00,130000.00,10.00,100000.00"
    #expect(files(old.changes(to: new)) == [])
    new.others["disclosure.pdf"] = nil
    #expect(files(old.changes(to: new)) == ["removed disclosure.pdf"])
  }

  @Test func pageOfAnotherTemplateIsAFileThatDiffers() {
    var (old, new) = (version, version)
    (old.body, new.body) = ("<p>甲</p>", "<p class=\"a\">甲</p>")
    (old.others["fragment.html"], new.others["fragment.html"]) = ("甲", "乙")
    #expect(files(old.changes(to: new)) == ["changed index.html"])
  }

  @Test(arguments: [
    ("table-3.csv", "a,b\n\"1"), ("table-3.csv", "a,b\r\n1,2,3\r\n"), ("table-3.csv", "a,a\r\n"), ("table-3.csv", "\0"),
    ("table-3.csv", ""), ("data.json", "{\"figures\": [{\"name\": 3}]}"), ("data.json", "{"), ("data.json", "[[["),
    ("index.html", "<html><body><p>甲</body></html>"), ("index.html", "<!DOCTYPE html [<!ENTITY a \"b\">]><html/>"),
    ("index.html", "<table<table<table"), ("projects.csv", "甲\r\n"), ("foreign.csv", "甲\r\n"), ("x.txt", "甲"),
  ])
  func foreignFilesDifferAndNothingElse(_ name: String, _ text: String) {
    var old = version.files.filter { $0.path != name }
    let new = version.files.filter { $0.path != name } + [Page(path: name, bytes: Array("\(text) ".utf8))]
    old.append(Page(path: name, bytes: Array(text.utf8)))
    let changes = compareVersions(old, new)
    #expect(files(changes) == ["changed \(name)"])
    #expect(compareVersions(version.files, new).files.count == 1)
  }

  @Test func brokenDescriptionsTakeTitlesOnly() {
    var new = version.files
    for index in new.indices where new[index].path == "datapackage.json" { new[index].bytes = Array("{".utf8) }
    for index in new.indices where new[index].path == "table-3.csv" {
      new[index].bytes = Array(String(decoding: new[index].bytes, as: UTF8.self).replacing("12.00", with: "13.00").utf8)
    }
    #expect(compareVersions(version.files, new).cells.first.map(\.change) == [.told(old: "12.00", new: "13.00")])
  }

  @Test func manyChangesAreCounted() {
    var (old, new) = (Version(), Version())
    (old.body, new.body) = ("", (0..<3000).map { "<p>\($0)</p>" }.joined())
    let texts = old.changes(to: new).texts
    #expect(texts.count == 3000 && texts.first.count == 1000)
  }
}
