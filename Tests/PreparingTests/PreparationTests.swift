import TestSupport
import Testing

@testable import Budget

@Suite("A new package")
struct PreparationTests {
  private static func prepare(
    _ path: String, from base: String?, model: String? = nil, atHand: Set<Basis> = []
  ) throws -> StatedPackage {
    func source(_ path: String?) throws -> Preparation.Source? {
      guard let path else { return nil }
      return (try #require(PackageID(path: path)), try #require(Sample.read(path).value))
    }
    let id = try #require(PackageID(path: path))
    let base = try source(base)
    let profile = try #require(Sample.profiles.profile(for: id, like: base?.package.profileName))
    return Preparation(id, profile: profile, base: base, model: try source(model), basesAtHand: atHand)
      .package(as: .xml)
  }

  @Test("of the next year keeps what stays and empties what does not")
  func nextYear() throws {
    let before = try #require(Sample.read("budget-2021/434").value).statement
    let new = try Self.prepare("budget-2022/434", from: "budget-2021/434", atHand: [.lastYear]).statement
    #expect(new["year"] == "2022")
    #expect(new["published"] == "")
    #expect(new.child(named: "department")?.xml() == before.child(named: "department")?.xml())
    #expect(new.children(named: "text").map { $0.xml() } == before.children(named: "text").map { $0.xml() })
    #expect(new.allComments.isEmpty)
    #expect(new.child(named: "earlier") == nil)
    #expect(new.child(named: "corrections") == nil)
    let lines = new.child(named: "ledger")?.children ?? []
    #expect(lines.count == 89)
    #expect(lines.allSatisfy { $0["amount"] == "" && $0["note"] == nil && $0["function"] != nil })
    let projects = new.child(named: "projects")?.children ?? []
    #expect(projects.count == 26)
    #expect(projects.map(\.children.count) == before.child(named: "projects")?.children.map(\.children.count))
    let reasons = new.child(named: "reasons")?.children ?? []
    #expect(reasons.contains { $0["of"] == "机关运行经费" && $0.content.isEmpty })
    #expect(reasons.allSatisfy { $0.content.isEmpty })
    #expect(new.child(named: "assets")?["date"] == "")
  }

  @Test("asks for the figures of a package that is not at hand")
  func figures() throws {
    let new = try Self.prepare("budget-2022/434", from: "budget-2021/434").statement
    let figures = new.child(named: "earlier")?.children ?? []
    #expect(figures.contains { $0["name"] == "三公经费.合计" && $0["amount"] == "" })
    #expect(figures.contains { $0["name"] == "机关运行经费" })
    #expect(new.child(named: "earlier")?["of"] == "上年")
  }

  @Test("of final accounts has what the budget approved, and asks for results")
  func finalAccounts() throws {
    let new = try Self.prepare("final-2021/434", from: "budget-2021/434", atHand: [.budget]).statement
    #expect(new["kind"] == "决算")
    #expect(new["profile"] == "hebei-final-2021")
    let project = try #require(new.child(named: "projects")?.children.first { $0["name"] == "专项业务费" })
    let evaluation = try #require(project.child(named: "evaluation"))
    #expect(evaluation.child(named: "funds")?["initial"] == "370000.00")
    #expect(evaluation.child(named: "funds")?["revised"] == "370000.00")
    #expect(evaluation["completion"] == "")
    #expect(project.child(named: "plan") == nil)
    #expect(project.children(named: "indicator").allSatisfy { $0["result"] == "" && $0["operator"] != nil })
    #expect(new.child(named: "task") == nil)
    let lines = new.child(named: "ledger")?.children ?? []
    #expect(lines.contains { $0["flow"] == "收入" && $0["category"] == nil })
    #expect(new.child(named: "counts")?.children.contains { $0["name"] == "公务接待.批次" && $0["value"] == "" } == true)
    #expect(new.child(named: "procurement")?.children(named: "contracts").count == 3)
  }

  @Test("of final accounts takes from last year's what a budget does not tell")
  func model() throws {
    let new = try Self.prepare("final-2022/434", from: "budget-2021/434", model: "final-2021/434").statement
    #expect(new.children(named: "text").contains { $0["name"] == "绩效管理工作" && !$0.text.isEmpty })
    let units = new.child(named: "department")?.children ?? []
    #expect(units.first { $0["code"] == "434001" }?["nature"] == "行政单位")
    #expect(units.first { $0["code"] == "434002" }?["nature"] == "事业")
    #expect(new.child(named: "counts")?.children.first { $0["name"] == "车辆.其他用车" }?["last-year"] == "26")
  }

  @Test("keeps what is withheld withheld, and asks for nothing of it")
  func withheld() throws {
    let before = try #require(Sample.read("budget-2023/201").value).statement
    for new in [
      try Self.prepare("budget-2024/201", from: "budget-2023/201").statement,
      try Self.prepare("final-2023/201", from: "budget-2023/201").statement,
    ] {
      func withheld(_ statement: Statement) -> Int {
        (statement["withheld"] == "是" ? 1 : 0) + statement.children.map(withheld).reduce(0, +)
      }
      let projects = { (root: Statement) in root.child(named: "projects") ?? Statement("projects") }
      #expect(withheld(projects(new)) == withheld(projects(before)))
      for project in projects(new).children where project["withheld"] == "是" {
        #expect(project.child(named: "evaluation") == nil)
        #expect(project.children(named: "indicator").allSatisfy { $0["result"] == nil })
      }
    }
  }

  @Test("without an earlier one is what the format requires")
  func fromProfile() throws {
    let new = try Self.prepare("final-2024/305", from: nil)
    #expect(new.statement["profile"] == "hebei-final-2021")
    #expect(new.statement.child(named: "department")?["code"] == "305")
    #expect(new.statement.child(named: "earlier") != nil)
    #expect(
      try new.xml(isNew: true).hasPrefix(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <disclosure kind="决算" year="2024" profile="hebei-final-2021">
          <!-- 待填：部门名称、单位编码、单位名称、单位性质、经费保障形式、机关 -->
          <department code="305" name="">
            <unit code="" name="" nature="" funding="" organ=""/>
          </department>
        """))
  }

  @Test(
    "states the same in both notations",
    arguments: [
      ("budget-2022/434", "budget-2021/434"), ("budget-2024/201", "budget-2023/201"),
      ("final-2021/434", "budget-2021/434"),
      ("final-2022/434", "final-2021/434"), ("final-2023/201", "budget-2023/201"),
    ])
  func notations(path: String, base: String) throws {
    var new = try Self.prepare(path, from: base)
    new.notation = .workbook
    let files = try Sample.reader().files(of: new)
    let reading = Sample.reader().readStatement(in: Sample.folder(files))
    let read = try #require(reading.value, "\(reading.findings.map { $0.text(in: .chinese) })")
    #expect(new.states(sameAs: read))
  }

  @Test("of another department does not take its name")
  func otherDepartment() throws {
    let new = try Self.prepare("budget-2022/305", from: "budget-2021/434").statement
    #expect(new.child(named: "department")?["code"] == "305")
    #expect(new.child(named: "department")?["name"] == "")
  }

  @Test("is told apart by what it is: every place to fill in is reported, once for each row")
  func findings() throws {
    let new = try Self.prepare("budget-2022/434", from: "budget-2021/434", atHand: [.lastYear])
    let folder = Sample.folder(try Sample.reader().files(of: new, isNew: true))
    let id = try #require(PackageID(path: "budget-2022/434"))
    let findings = Sample.reader().read(folder, as: id).findings
    #expect(Set(findings.map(\.code)).isSubset(of: ["D155", "D321", "D840"]))
    #expect(findings.count { $0.code == "D155" } <= 14)
  }

  @Test("has the newest profile that is not newer than it, of the family of the earlier one")
  func profiles() throws {
    func chosen(_ path: String, like earlier: String? = nil) throws -> String? {
      Sample.profiles.profile(for: try #require(PackageID(path: path)), like: earlier)?.name
    }
    #expect(try chosen("budget-2022/1") == "hebei-budget-2021")
    #expect(try chosen("budget-2025/1", like: "hebei-budget-2021") == "hebei-budget-2023")
    #expect(try chosen("budget-2019/1") == "hebei-budget-2021")
    #expect(try chosen("final-2024/1", like: "hebei-budget-2023") == "hebei-final-2021")
  }

  @Test("must have a name that a folder can have")
  func names() {
    for name in [
      "budget-2022", "budget-2022/", "budget-2022/../x", "budget-2022/a b", "budget-22/1", "x-2022/1",
      "budget-2022/1/2/3", "budget-2022/1/", "budget-2022/1/a.b", "budget-2022/1/..", "budget-2022/-1", "budget-2022/一",
    ] {
      #expect(PackageID(path: name) == nil, "\(name)")
    }
    #expect(PackageID(path: "budget-2022/1/绩效目标")?.whole.path == "budget-2022/1")
    #expect(PackageID(path: "final-2024/A-1_b")?.path == "final-2024/A-1_b")
  }
}

@Suite("An amount as somebody would type it")
struct TypedAmountTests {
  @Test("is exact in either unit")
  func typed() throws {
    for fen in [0, 1, -1, 99, 100, 12_345, 1_000_000, 123_456_700, Int64.max, Int64.min] {
      for unit in MoneyUnit.allCases {
        let text = Amount(fen: fen).typed(in: unit)
        if fen != .min { #expect(try Amount(text, in: unit) == Amount(fen: fen), "\(text)") }
      }
    }
    #expect(Amount(fen: 123_456_700).typed(in: .tenThousandYuan) == "123.4567")
    #expect(Amount(fen: 5).typed(in: .yuan) == "0.05")
  }
}
