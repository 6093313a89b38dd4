import Testing

@testable import Budget
@testable import Checking

@Suite("Rules on years, codes, names and remains of forms")
struct WordRuleTests {
  private static let other = "<p>全年安排{{支出合计}}万元。</p>"

  private func codes(of sample: TextSample) throws -> [String] { try sample.findings().map(\.code) }

  private func budget(_ text: String) throws -> [String] {
    try codes(of: TextSample.budget.changing(Self.other, to: "<p>\(text)</p>").sample)
  }

  private func accounts(_ text: String) throws -> [String] {
    try codes(of: TextSample.final.changing("完成全部宣传。", to: text).sample)
  }

  private func reason(_ text: String) throws -> [String] {
    try codes(of: TextSample.budget.changing(">新增宣传项目</reason>", to: ">\(text)</reason>").sample)
  }

  @Test("say nothing of a sound sentence", arguments: CorpusOfWords.sound)
  func sound(text: String) throws { #expect(try budget(text) == []) }

  @Test("find what is wrong in a sentence", arguments: CorpusOfWords.wrong)
  func wrong(code: String, text: String) throws {
    let found = try budget(text)
    #expect(found.contains(code), "\(found)")
  }

  @Test("say nothing of a sound result", arguments: CorpusOfWords.soundResults)
  func soundResult(text: String) throws { #expect(try accounts(text) == []) }

  @Test("find what is wrong in a result", arguments: CorpusOfWords.wrongResults)
  func wrongResult(code: String, text: String) throws { #expect(try accounts(text) == [code]) }

  @Test("let a reason be short, if it says something", arguments: CorpusOfWords.soundReasons)
  func soundReason(text: String) throws { #expect(try reason(text) == []) }

  @Test("ask more of a reason than 按规定", arguments: CorpusOfWords.emptyReasons)
  func emptyReason(text: String) throws {
    let found = try reason(text)
    #expect(found.contains("D664"), "\(found)")
  }

  @Test("note last year's year in a project's name, and one that its own texts contradict")
  func projectNames() throws {
    let sample = TextSample.budget
    #expect(try codes(of: sample.changing("name=\"宣传经费\"", to: "name=\"2020年宣传经费\"").sample) == ["D921"])
    #expect(try codes(of: sample.changing("name=\"宣传经费\"", to: "name=\"2021年宣传经费\"").sample) == [])
    #expect(try codes(of: sample.changing("name=\"宣传经费\"", to: "name=\"2020年结转宣传经费\"").sample) == [])
    let named = try sample.changing("name=\"宣传经费\"", to: "name=\"年鉴（2020）宣传经费\"").sample
    #expect(try codes(of: named.changing("<use>印制材料", to: "<use>印制2021年材料").sample) == ["D669"])
  }

  @Test("find lost points without a problem, and hints of the form among the problems")
  func problems() throws {
    #expect(try codes(of: TextSample.final.changing("受众还要扩大。", to: "无。").sample) == ["D665"])
    #expect(try codes(of: TextSample.final.changing("受众还要扩大。", to: "（填写存在问题）").sample) == ["D674"])
  }

}

@Suite("Exceptions for one place")
struct ExceptionPlaceTests {
  /// What is found and what is excepted in a package with two old years, one of them in a project.
  private func check(_ exception: String) throws -> (found: [String], excepted: [String]) {
    var sample = TextSample.budget
    for (old, new) in [
      ("<p>全年安排{{支出合计}}万元。</p>", "<p>按2019年标准执行。</p>"), ("<goal>提高业务水平。</goal>", "<goal>执行2018年标准。</goal>"),
      ("<reasons>", "<exceptions>\(exception)</exceptions><reasons>"),
    ] { sample = try sample.changing(old, to: new).sample }
    let report = checkDisclosure(try sample.subject())
    return (
      report.findings.filter { ["D672", "D699"].contains($0.code) }.map(\.code),
      report.excepted.map { $0.finding.chinese.text.contains("2019") ? "2019" : "2018" }
    )
  }

  @Test(
    "silence what is found there, and only that",
    arguments: [
      ("", ["2019", "2018"]), (" at=\"按2019年标准\"", ["2019"]), (" at=\"2019\"", ["2019"]), (" at=\"其他事项\"", ["2019"]),
      (" at=\"培训经费\"", ["2018"]), (" at=\"101-02\"", ["2018"]), (" at=\"执行2018年\"", ["2018"]),
    ])
  func places(place: String, excepted: [String]) throws {
    let result = try check("<except rule=\"D672\"\(place)>照录</except>")
    #expect(result.excepted.sorted() == excepted.sorted())
    #expect(result.found.count { $0 == "D672" } == 2 - excepted.count)
    #expect(!result.found.contains("D699"))
  }

  @Test("are not needed where nothing is found there, a part of a number among them", arguments: ["其他地方", "201", "职责"])
  func nowhere(place: String) throws {
    let result = try check("<except rule=\"D672\" at=\"\(place)\">照录</except>")
    #expect(result.found == ["D672", "D672", "D699"])
  }

  @Test("may be several for one rule, each with its reason")
  func several() throws {
    let result = try check(
      "<except rule=\"D672\" at=\"2018\">甲</except><except rule=\"D672\" at=\"2019\">乙</except>")
    #expect(result.found == [])
    #expect(result.excepted.sorted() == ["2018", "2019"])
  }

  @Test("may be stated by a profile")
  func profile() throws {
    var sample = try TextSample.budget.changing("<p>全年安排{{支出合计}}万元。</p>", to: "<p>按2019年标准执行。</p>").sample
    sample = try sample.changing("<goal>提高业务水平。</goal>", to: "<goal>执行2018年标准。</goal>").sample
    let subject = try sample.subject()
    var profile = subject.profile
    profile.exceptions = [
      Exception(rule: "D672", at: "2018", reason: "本地不作要求", location: Location(file: "profile.xml")),
      Exception(rule: "D682", reason: "没有用到", location: Location(file: "profile.xml")),
    ]
    let report = checkDisclosure(
      CheckSubject(disclosure: subject.disclosure, package: subject.package, profile: profile))
    #expect(report.findings.count { $0.code == "D672" } == 1)
    #expect(report.notChecked.filter { $0.rule == "D672" || $0.rule == "D682" }.map(\.rule) == ["D672"])
  }
}

@Suite("Packages that were copied from another year")
struct CopiedPackageTests {
  /// A package and the one that it was copied from, with only its year changed.
  private func copied(_ change: (inout Package) -> Void = { _ in }) throws -> CheckSubject {
    var sample = try TextSample.published(
      "budget-2021/434", as: PackageID(kind: .budget, year: 2022, department: "434"))
    sample = try sample.changing("year=\"2021\"", to: "year=\"2022\"").sample
    let tables = try TextSample.tables(of: "budget-2021/434")
    let subject = try sample.subject(tables: tables)
    let old = try TextSample.published("budget-2021/434", as: PackageID(kind: .budget, year: 2021, department: "434"))
    let earlier = try old.subject(tables: tables)
    var package = subject.package
    change(&package)
    let disclosure = try computeDisclosure(
      of: package, under: subject.profile, earlier: [.lastYear: (package: earlier.package, profile: earlier.profile)])
    return CheckSubject(
      disclosure: disclosure, package: package, profile: subject.profile, earlier: [.lastYear: earlier.package])
  }

  @Test("are told by their figures, their dates and their years")
  func copy() throws {
    let codes = Set(checkDisclosure(try copied()).findings.map(\.code))
    #expect(codes.isSuperset(of: ["D920", "D922", "D923"]), "\(codes)")
  }

  @Test("by a name that was changed, and left in texts")
  func names() throws {
    let report = checkDisclosure(
      try copied {
        $0.departmentName = "某某县财政局"
        $0.texts["职责", default: []].append(
          .paragraph(Narrative(text: "秦皇岛经济技术开发区管理委员会办公室负责。", location: Location(file: "f"))))
      })
    #expect(Set(report.findings.map(\.code)).isSuperset(of: ["D938", "D939"]))
  }

  @Test("and say nothing of dates that fit", arguments: ["2021-03", "2021-12-30"])
  func dates(date: String) throws {
    let sample = try TextSample.budget.changing("profile=", to: "published=\"\(date)\" profile=").sample
    #expect(!checkDisclosure(try sample.subject()).findings.contains { $0.code == "D922" })
  }
}
