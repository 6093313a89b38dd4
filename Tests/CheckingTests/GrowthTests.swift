import TestSupport
import Testing

@testable import Budget
@testable import Checking

@Suite("Rules take time that grows with the text, and not with its square")
struct TextGrowthTests {
  @Test(
    "whatever the text begins and does not end",
    arguments: [
      "{{", "【甲", "（", "“", "7元", "7", "甲乙", "原因是", "×甲", "0A ", "1.", "增加（", "〔", "7 ", "13812345678 ", "项目支出",
      "比上年增加", "{{支出合计}}万元，",
      "项目支出100.58万元，", "其中", "增加17.58万元，", "1,23.4，", "原因是增加。",
    ])
  func texts(piece: String) throws {
    let rules: [any Rule] = projectRules + textRules
    let base = TextSample.budget
    let subject = try base.subject()
    let growth = growth(from: 500) { size in
      var package = subject.package
      let text = Narrative(text: String(repeating: piece, count: size), location: package.location)
      package.texts["职责"] = [.paragraph(text)]
      let changed = CheckSubject(disclosure: subject.disclosure, package: package, profile: subject.profile)
      for rule in rules { _ = rule.check(changed) }
    }
    #expect(growth < 9, "\(piece)")
  }

  @Test("A figure is marked where a tag ends, and nowhere else")
  func figures() {
    func scalars(_ text: String) -> String {
      String(PublishedText(role: .narrative, text: text, location: Location(file: "")).scalars)
    }
    #expect(scalars("a{{b}}c{{d}}{{e}}") == "a\u{FFFC}c\u{FFFC}\u{FFFC}")
    #expect(scalars("{{a {{b}} {{c") == "\u{FFFC} {{c")
    #expect(scalars("}}{{{a}}}{b}") == "}}\u{FFFC}}{b}")
    #expect(scalars("{{}") == "{{}")
    #expect(scalars("{{}}") == "\u{FFFC}")
  }

  @Test("Names of units are no slips, however many there are")
  func names() throws {
    let sample = TextSample.budget
    let text = "某某市某某区金融服条局"
    let broken = try sample.changing("完成2021年任务。", to: text).sample
    #expect(try broken.findings().count { $0.code == "D679" } == 1)
    let named = try broken.changing("某某市某某区金融服务局本级", to: text).sample
    #expect(try named.findings().count { $0.code == "D679" } == 0)
  }
}

@Suite("A rule that finds very much")
struct ManyFindingsTests {
  @Test("has its findings counted, and may be excepted all the same")
  func excepted() throws {
    let goals = String(repeating: "<goal>提高群众意识。</goal>", count: 500)
    let sample = try TextSample.budget.changing("<goal>提高业务水平。</goal>", to: goals).sample
    let subject = try sample.subject()
    let report = checkDisclosure(subject)
    let goalFindings = report.findings.filter { $0.kind == "D655" }
    #expect(goalFindings.map(\.count).reduce(0, +) == 500)
    #expect(goalFindings.count < 110)
    var package = subject.package
    package.exceptions = [
      Exception(rule: "D655", reason: "有意", location: package.location),
      Exception(rule: "D655", reason: "又一次", location: package.location),
    ]
    let second = checkDisclosure(
      CheckSubject(disclosure: subject.disclosure, package: package, profile: subject.profile))
    #expect(second.excepted.map(\.finding.count).reduce(0, +) == 500)
    #expect(second.excepted.last?.finding.kind == "D655")
    #expect(second.excepted.allSatisfy { $0.exception.reason == "有意" })
    #expect(!second.findings.contains { $0.kind == "D655" })
    #expect(second.findings.count { $0.code == "D699" } == 1)
  }
}
