import Foundation
import Testing

/// A department with units that publish pages of their own.
@Suite("Units of a department")
struct UnitTests {
  private static let department = """
    <disclosure kind="预算" year="2023" profile="hebei-budget-2023">
      <department code="305" name="某局">
        <unit code="305001" name="某局（本级）" nature="行政" funding="财政拨款" organ="是"/>
        <unit code="305002" name="某某中心" nature="事业" funding="财政拨款" organ="否"/>
        <unit code="305003" name="某某站" nature="事业" funding="财政拨款" organ="否"/>
      </department>
      <ledger in="元">
        <line unit="305001" fund="一般公共预算拨款" function="2013101" economic="30201" category="公用经费" amount="1110000"/>
        <line unit="305002" fund="一般公共预算拨款" function="2013150" economic="30101" category="人员经费" amount="2220000"/>
        <line unit="305003" fund="一般公共预算拨款" function="2013150" economic="30101" category="人员经费" amount="3330000"/>
      </ledger>
    </disclosure>
    """

  private func unit(_ code: String, _ content: String = "", year: Int = 2023) -> String {
    """
    <disclosure kind="预算" year="\(year)" profile="hebei-budget-2023" unit="\(code)">
      <department code="305" name="某局"/>
      \(content)
    </disclosure>
    """
  }

  private func place(units: [String] = ["305001", "305002", "305003"]) throws -> Workplace {
    let place = try Workplace(samples: [])
    try place.write(Self.department, to: "Inputs/budget-2023/305/disclosure.xml")
    for code in units { try place.write(unit(code), to: "Inputs/budget-2023/305/\(code)/disclosure.xml") }
    return place
  }

  private func page(_ path: String, _ place: Workplace) throws -> String {
    String(decoding: try place.read("Output/budget-2023/\(path)/index.html"), as: UTF8.self)
  }

  /// The sum of a figure of the packages, in 分.
  private func figure(_ name: String, of package: String, _ place: Workplace) throws -> Int {
    let run = try place.run("figures", package, "--format", "json")
    let figure = try run.json().list("figures").first { $0["name"] as? String == name }
    return try (try #require(figure, "\(run.output)\(run.errors)").object("value")).number("fen")
  }

  @Test("have pages within the department's, which add up to it")
  func pages() throws {
    let place = try place()
    let run = try place.run("build")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    for code in ["305001", "305002", "305003"] {
      #expect(place.exists("Output/budget-2023/305/\(code)/index.html"), "\(run.output)\(run.errors)")
    }
    #expect(try page("305/305002", place).contains("某某中心"))
    #expect(try page("305/305002", place).contains("222.00"))
    #expect(try !page("305/305002", place).contains("333.00"))
    for name in ["支出合计", "基本支出", "人员经费", "公用经费"] {
      let parts = try ["305001", "305002", "305003"].map { try figure(name, of: "budget-2023/305/\($0)", place) }
      #expect(try parts.reduce(0, +) == figure(name, of: "budget-2023/305", place))
    }
    let index = String(decoding: try place.read("Output/index.html"), as: UTF8.self)
    #expect(index.contains("<a class=\"part\" href=\"budget-2023/305/305001/index.html\">"))
    #expect(String(decoding: try place.read("Output/manifest.json"), as: UTF8.self).contains("\"part\": \"305002\""))
  }

  @Test("are rebuilt with their department, and keep their pages when it alone is rebuilt or removed")
  func changes() throws {
    let place = try place()
    _ = try place.run("build")
    let second = try place.run("build")
    #expect(second.status == 0 && !second.output.contains("已发布 4"))
    let before = try place.tree("Output/budget-2023/305/305003")
    try place.edit("Inputs/budget-2023/305/disclosure.xml") { $0.replacing("2220000", with: "4440000") }
    _ = try place.run("build")
    #expect(try page("305/305002", place).contains("444.00"))
    #expect(try place.tree("Output/budget-2023/305/305003") == before)
    try place.edit("Inputs/budget-2023/305/disclosure.xml") { $0.replacing("4440000", with: "5550000") }
    _ = try place.run("build", "budget-2023/305")
    #expect(try page("305/305002", place).contains("444.00"))
    #expect(try page("305", place).contains("888.00"))
    try place.remove("Inputs/budget-2023/305/305003")
    _ = try place.run("build", "--prune")
    #expect(!place.exists("Output/budget-2023/305/305003"))
    #expect(try page("305/305002", place).contains("555.00"))
  }

  @Test("may be published without a page of the department, and a department may come and go")
  func partsAlone() throws {
    let place = try Workplace(samples: [])
    let goals = smallPackage("305")
    try place.write(goals, to: "Inputs/budget-2023/305/绩效目标/disclosure.xml")
    #expect(try place.run("build").status == 0)
    #expect(place.exists("Output/budget-2023/305/绩效目标/index.html"))
    #expect(!place.exists("Output/budget-2023/305/index.html"))
    try place.write(Self.department, to: "Inputs/budget-2023/305/disclosure.xml")
    #expect(try place.run("build").status == 0)
    #expect(place.exists("Output/budget-2023/305/index.html") && place.exists("Output/budget-2023/305/绩效目标/index.html"))
    try place.remove("Inputs/budget-2023/305/disclosure.xml")
    #expect(try place.run("build", "--prune").status == 0)
    #expect(!place.exists("Output/budget-2023/305/index.html"))
    #expect(place.exists("Output/budget-2023/305/绩效目标/index.html"))
    let index = String(decoding: try place.read("Output/index.html"), as: UTF8.self)
    #expect(index.contains("共 1 个部门，1 份材料"))
  }

  @Test("are compared with their part of last year's department")
  func lastYear() throws {
    let place = try place(units: ["305002"])
    let earlier = Self.department.replacing("2023", with: "2022").replacing("2220000", with: "2000000")
      .replacing("hebei-budget-2022", with: "hebei-budget-2023")
    try place.write(earlier, to: "Inputs/budget-2022/305/disclosure.xml")
    let run = try place.run("figures", "budget-2023/305/305002", "--format", "json")
    let figures = try run.json().list("figures")
    let total = try #require(figures.first { $0["name"] as? String == "支出合计" })
    #expect("\(total)".contains("200000000"), "\(total)")
  }

  @Test("that state their own ledger agree with the department's, difference by difference")
  func ownLedger() throws {
    let place = try place(units: [])
    let ledger = """
      <ledger in="元">
        <line fund="一般公共预算拨款" function="2013150" economic="30101" category="人员经费" amount="2220001"/>
      </ledger>
      """
    try place.write(unit("305002", ledger), to: "Inputs/budget-2023/305/305002/disclosure.xml")
    let wrong = try place.run("check", "budget-2023/305/305002")
    #expect((wrong.output + wrong.errors).contains("D627"))
    #expect((wrong.output + wrong.errors).contains("功能 2013150") && (wrong.output + wrong.errors).contains("1.00 元"))
    try place.write(
      unit("305002", ledger.replacing("2220001", with: "2220000")), to: "Inputs/budget-2023/305/305002/disclosure.xml")
    let right = try place.run("check", "budget-2023/305/305002")
    #expect(right.status == 0 && !(right.output + right.errors).contains("D627"), "\(right.output)\(right.errors)")
  }

  @Test(
    "are refused where they are none of the department's",
    arguments: [
      ("305009", "305009", "D504"), ("305001", "305002", "D201"), ("305.001", "305001", "D497"),
      ("305001/again", "305001", "D496"),
    ])
  func hostile(folder: String, code: String, finding: String) throws {
    let place = try place(units: folder.contains("/") ? ["305001"] : [])
    try place.write(unit(code), to: "Inputs/budget-2023/305/\(folder)/disclosure.xml")
    let run = try place.run("build")
    #expect(run.status != 0 && (run.output + run.errors).contains(finding), "\(run.output)\(run.errors)")
    #expect(!place.exists("Output/budget-2023/305/\(folder)/index.html"))
    #expect(place.exists("Output/budget-2023/305/index.html"))
  }

  @Test("are refused as links that lead out of the inputs, and as what states units elsewhere")
  func misplaced() throws {
    let place = try place(units: [])
    try place.write(unit("305001"), to: "elsewhere/305001/disclosure.xml")
    try FileManager.default.createSymbolicLink(
      atPath: place.folder.path + "/Inputs/budget-2023/305/305001",
      withDestinationPath: place.folder.path + "/elsewhere/305001")
    // A loop: the department as a part of itself.
    try FileManager.default.createSymbolicLink(
      atPath: place.folder.path + "/Inputs/budget-2023/305/305002",
      withDestinationPath: "../305")
    let run = try place.run("build")
    #expect(run.status != 0)
    #expect(!place.exists("Output/budget-2023/305/305001/index.html"))
    try place.write(unit("305001"), to: "Inputs/budget-2023/306/disclosure.xml")
    let outside = try place.run("check", "budget-2023/306")
    #expect((outside.output + outside.errors).contains("D498"))
  }

  @Test("need their department's package, and one without errors")
  func withoutDepartment() throws {
    let place = try place()
    try place.remove("Inputs/budget-2023/305/disclosure.xml")
    let missing = try place.run("check")
    #expect((missing.output + missing.errors).contains("D502"), "\(missing.output)")
    try place.write("<disclosure/>", to: "Inputs/budget-2023/305/disclosure.xml")
    let broken = try place.run("check", "budget-2023/305/305001")
    #expect((broken.output + broken.errors).contains("D503"))
  }

  @Test("are prepared from their department")
  func prepared() throws {
    let place = try place(units: [])
    let run = try place.run("new", "budget-2023/305/305002", "--as", "xml")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let text = String(decoding: try place.read("Inputs/budget-2023/305/305002/disclosure.xml"), as: UTF8.self)
    #expect(text.contains("unit=\"305002\"") && !text.contains("<ledger"))
  }
}
