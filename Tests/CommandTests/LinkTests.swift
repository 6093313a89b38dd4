import Foundation
import Testing

/// Links between pages: there is one where there is something to lead to, and none is ever dead.
@Suite("Links between pages")
struct LinkTests {
  private func place(_ ids: String...) throws -> Workplace {
    let place = try Workplace(withSample: false)
    for id in ids { try write(id, in: place) }
    return place
  }

  private func write(_ id: String, in place: Workplace, amount: Int = 100) throws {
    let parts = id.split(whereSeparator: { $0 == "-" || $0 == "/" })
    try place.write(
      smallPackage("A1").replacing("year=\"2023\"", with: "year=\"\(parts[1])\"").replacing(
        "\"100\"", with: "\"\(amount)\""),
      to: "Inputs/\(id)/disclosure.xml")
  }

  /// Returns the links from each page, and expects every one to lead somewhere.
  private func links(_ place: Workplace) throws -> [String: [String]] {
    var links: [String: [String]] = [:]
    for path in try place.tree("Output").keys where path.hasSuffix("/index.html") {
      let page = String(decoding: try place.read("Output/\(path)"), as: UTF8.self)
      let found = page.matches(of: #/href="\.\./\.\./([^"#]+)/#).map { String($0.1) }
      for target in found { #expect(place.exists("Output/\(target)"), "\(path) → \(target)") }
      links[String(path.dropLast("/index.html".count))] =
        found.filter { $0 != "index.html" }.map { String($0.dropLast("/index.html".count)) }
    }
    return links
  }

  @Test("lead to the index and to the packages that a package is compared with")
  func samples() throws {
    let place = try Workplace(samples: ["budget-2021/434", "final-2021/434"])
    #expect(try place.run("build").status == 0)
    #expect(try links(place) == ["budget-2021/434": [], "final-2021/434": ["budget-2021/434"]])
    let page = String(decoding: try place.read("Output/final-2021/434/index.html"), as: UTF8.self)
    #expect(page.contains("<a href=\"../../index.html#department-434\">全部部门</a>"))
    #expect(page.contains("<a href=\"../../budget-2021/434/index.html\">2021年部门预算</a>"))
    let index = String(decoding: try place.read("Output/index.html"), as: UTF8.self)
    #expect(index.contains("id=\"department-434\""))
    let fragment = String(decoding: try place.read("Output/final-2021/434/fragment.html"), as: UTF8.self)
    #expect(!fragment.contains("../"))
  }

  @Test("come and go with the packages that they lead to, and nothing else is rebuilt")
  func appearing() throws {
    let place = try place("budget-2023/A1", "budget-2022/A1")
    #expect(try place.run("build", "budget-2023/A1").status == 0)
    #expect(try links(place) == ["budget-2023/A1": []])
    // The other one is published now, in the same run.
    let second = try place.run("build")
    #expect(second.summary["重做"] == "2")
    #expect(try links(place) == ["budget-2023/A1": ["budget-2022/A1"], "budget-2022/A1": []])
    #expect(try place.run("build").summary["重做"] == "0")
    // A link stays while the other is published, even if its new version has errors.
    try place.edit("Inputs/budget-2022/A1/disclosure.xml") { $0.replacing("2013101", with: "9999999") }
    #expect(try place.run("build").status == 1)
    #expect(try links(place)["budget-2023/A1"] == ["budget-2022/A1"])
    // Somebody removed the page, and it cannot be made again.
    try place.remove("Output/budget-2022/A1")
    #expect(try place.run("build").status == 1)
    #expect(try links(place) == ["budget-2023/A1": []])
    try write("budget-2022/A1", in: place)
    #expect(try place.run("build").status == 0)
    #expect(try links(place)["budget-2023/A1"] == ["budget-2022/A1"])
  }

  @Test("are gone before what they lead to is taken down")
  func pruned() throws {
    let place = try place("budget-2023/A1", "budget-2022/A1")
    #expect(try place.run("build").status == 0)
    try place.remove("Inputs/budget-2022")
    try write("budget-2021/A1", in: place)
    #expect(try place.run("build", "--prune").status == 0)
    #expect(try links(place) == ["budget-2023/A1": [], "budget-2021/A1": []])
  }

  @Test("keep what they lead to from being taken down while they cannot be removed")
  func kept() throws {
    let place = try place("budget-2023/A1", "budget-2022/A1")
    #expect(try place.run("build").status == 0)
    try place.remove("Inputs/budget-2022")
    try write("budget-2021/A1", in: place)
    try place.edit("Inputs/budget-2023/A1/disclosure.xml") { $0.replacing("2013101", with: "9999999") }
    for _ in 1...2 {
      let run = try place.run("build", "--prune", "--all")
      #expect(run.errors.contains("Output/budget-2022/A1: 警告[D871]"))
      #expect(try links(place)["budget-2023/A1"] == ["budget-2022/A1"])
    }
    try FileManager.default.removeItem(at: place.folder.appendingPathComponent(".disclose"))
    #expect(try place.run("build", "--prune").errors.contains("D871"))
    #expect(try links(place)["budget-2023/A1"] == ["budget-2022/A1"])
    try write("budget-2023/A1", in: place)
    #expect(try place.run("build", "--prune").status == 0)
    #expect(try links(place) == ["budget-2023/A1": [], "budget-2021/A1": []])
  }

  @Test("do not lead to folders that somebody else made")
  func foreign() throws {
    let place = try place("budget-2023/A1", "budget-2022/A1")
    try place.write("ours", to: "Output/budget-2022/A1/notes.txt")
    for _ in 1...2 {
      let run = try place.run("build")
      #expect(run.errors.contains("D709"))
      #expect(!run.errors.contains("D872"))
      #expect(try links(place) == ["budget-2023/A1": []])
    }
  }
}
